import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goalId, interviewId, organisationId, personId, sampleId } from '../../src/shared/demo/sampleId';
import { does } from '../support/ask';
import { expect, resize, test, visit } from '../support/e2e';
import { chooseInDialog } from '../support/fileDialog';
import { expectNoNetwork, freshFolder } from '../support/launch';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const before = '2027-01-14T11:20:00.000Z';
const after = '2027-01-15T09:00:00.000Z';

const sections = [
  '/',
  '/week',
  '/week?overload',
  '/week/review',
  '/interviews',
  '/interviews/new',
  '/interviews?view=calendar',
  '/interviews?view=calendar&span=week',
  '/interviews?view=board',
  '/people',
  '/people/brainstorm',
  '/people/keep-in-touch',
  '/people/introductions',
  '/people/shelf',
  '/people/news',
  '/organisations',
  '/organisations/sprint',
  '/organisations/map',
  '/questions',
  '/follow-ups',
  '/follow-ups/outreach',
  '/follow-ups/loops',
  '/events',
  '/events/groups',
  '/events/platforms',
  '/follow-ups?view=calendar',
  '/follow-ups/after-absence',
  '/insights',
  '/conflicts',
  '/settings',
  '/history',
  '/rehearsal',
  '/rehearsal?cards',
];
const stages = (key: string) =>
  [
    'prep',
    'live',
    'compact',
    'wrap-up',
    'thank-you',
    'keep-in-touch',
    'brief',
    'sheet',
    'filled-sheet',
    'take-out',
  ].map((step) => `/interviews/${interviewId(key)}/${step}`);
const records = [
  `/letters/${sampleId('messages', 'LA3')}`,
  `/letters/${sampleId('messages', 'LA3')}/card`,
  `/insights/thanks/${goalId('G1')}`,
  `/people/${personId('PA1')}`,
  `/people/${personId('PA2')}`,
  `/organisations/${organisationId('OA1')}`,
];

/** Everything on the screen that breaks a rule, as one line each: readable in a failed test. */
async function faults(page: Page): Promise<string[]> {
  // Legacy mode: the other one opens a second page, which Electron does not have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}

/** What must hold on every screen beside the rules. */
async function shape(page: Page) {
  return page.evaluate(() => {
    const wider = (element: Element | null) =>
      element === null ? 0 : Math.max(0, element.scrollWidth - element.clientWidth);
    const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    // A pixel wide and high is what is said to screen readers alone.
    const cuts = (element: Element) =>
      element.clientWidth > 1 && wider(element) > 1 && getComputedStyle(element).overflowX !== 'visible';
    const short = [...document.querySelectorAll('button, label, th, h2')].filter(
      ({ textContent }) => textContent.trim() !== '' && textContent.trim().length <= 24,
    );
    return {
      headings: document.querySelectorAll('h1').length,
      mains: document.querySelectorAll('main').length,
      overflow: Math.max(wider(document.documentElement), wider(document.querySelector('main'))),
      sideways: [...document.querySelectorAll('main *')]
        .filter((element) => scrolls(element) && wider(element) > 1 && element.closest('[role="grid"], table') === null)
        .map((element) => element.getAttribute('class')),
      /** Buttons and labels whose few words do not fit. */
      cut: short
        .filter((element) => [element, ...element.querySelectorAll('*')].some(cuts))
        .map(({ textContent }) => textContent.trim()),
      isTitled: document.title.trim() !== '',
      language: document.documentElement.lang,
    };
  });
}

const good = { headings: 1, mains: 1, overflow: 0, sideways: [], cut: [], isTitled: true, language: 'en' };

test('the tool sees what is wrong', async ({ launch }) => {
  const { page, close } = await launch({ now: before });
  await page.evaluate(() => {
    const button = document.createElement('button');
    const grey = document.createElement('p');
    grey.style.color = '#999';
    grey.textContent = 'Hardly to be read';
    document.querySelector('main')?.append(button, grey);
  });
  const found = await faults(page);
  expect(found.map((fault) => fault.split(':')[0]).sort()).toEqual(['button-name', 'color-contrast']);
  await close();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen of the sample keeps the rules, ${scheme}`, async ({ launch }) => {
    const askwell = await launch({ args: ['--sample'], now: scheme === 'light' ? before : after });
    const { page } = askwell;
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const at of [...sections, ...stages('IA1'), ...stages('IA0').slice(2), ...records]) {
      await test.step(at, async () => {
        await visit(page, at);
        expect.soft(await faults(page), at).toEqual([]);
        expect.soft(await shape(page), at).toEqual(good);
      });
    }
    await test.step('the map, a cell open and somebody being noted', async () => {
      await visit(page, '/organisations/map');
      await page.getByRole('gridcell', { name: /^Between organisations, at the top, company/ }).click();
      await page.getByRole('button', { name: 'Note somebody', exact: true }).click();
      await page.getByRole('form', { name: 'Note somebody' }).waitFor();
      expect.soft(await faults(page)).toEqual([]);
      expect.soft(await shape(page)).toEqual(good);
    });
    await test.step('an event with somebody met, sorting, and capture from anywhere', async () => {
      await does(page, 'event.added', {
        id: 'eve_look',
        name: 'Health-tech evening at Osier & Thane',
        fields: { on: '2027-01-14', aim: 'one investor, one nurse', toMeetPersonIds: [personId('PA8')] },
      });
      await does(page, 'encounter.captured', { id: 'enc_look', name: 'Zoë', words: 'boards', eventId: 'eve_look' });
      await does(page, 'group.added', { id: 'gro_look', name: 'Thursday Bedside Coders' });
      for (const at of ['/events/eve_look', '/events', '/events/groups']) {
        await visit(page, at);
        expect.soft(await faults(page), at).toEqual([]);
        expect.soft(await shape(page), at).toEqual(good);
      }
      await visit(page, '/events/eve_look');
      for (const key of ['s', 'Control+Shift+M']) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        expect.soft(await faults(page), key).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      for (const name of ['event.binned', 'group.binned'] as const)
        await does(page, name, { id: name === 'event.binned' ? 'eve_look' : 'gro_look' });
      await does(page, 'encounter.binned', { id: 'enc_look' });
    });
    await test.step('a brainstorm, and after it', async () => {
      await does(page, 'brainstorm.started', { id: 'bra_look' });
      await does(page, 'brainstorm.named', {
        id: 'brn_look',
        brainstormId: 'bra_look',
        personId: personId('PA1'),
        person: null,
      });
      await visit(page, '/people/brainstorm');
      await page.getByRole('timer').waitFor();
      expect.soft(await faults(page)).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('region', { name: 'Who came to mind' }).waitFor();
      expect.soft(await faults(page)).toEqual([]);
      expect.soft(await shape(page)).toEqual(good);
    });
    await test.step('each step of a sprint, and research that waits', async () => {
      await does(page, 'sprint.started', { id: 'spr_look', edition: 'second' });
      await does(page, 'sprint.listed', {
        id: 'spr_look',
        entries: ['OA1', 'OA2', 'OA3'].map((key) => ({
          id: `spe_${key.toLowerCase()}`,
          organisationId: organisationId(key),
          source: 'known' as const,
          name: null,
        })),
      });
      for (const step of ['list', 'advocacy', 'motivation', 'posting', 'sorted'] as const) {
        if (step !== 'list') await does(page, 'sprint.stepped', { id: 'spr_look', step });
        await visit(page, '/organisations/sprint');
        await page.locator('[aria-current="step"]').waitFor();
        expect.soft(await faults(page), step).toEqual([]);
        expect.soft(await shape(page), step).toEqual(good);
      }
      await does(page, 'sprint.stepped', { id: 'spr_look', step: 'posting' });
      for (const at of ['/people', '/']) {
        await visit(page, at);
        await page.getByRole('button', { name: 'Back to the sprint' }).waitFor();
        expect.soft(await faults(page), `${at}, a sprint runs`).toEqual([]);
        expect.soft(await shape(page), `${at}, a sprint runs`).toEqual(good);
      }
      await does(page, 'sprint.binned', { id: 'spr_look' });
    });
    await test.step('a letter that begins', async () => {
      await visit(page, `/people/${personId('PA4')}`);
      await page.keyboard.press('w');
      await page.getByRole('textbox', { name: 'Letter' }).waitFor();
      expect.soft(await faults(page)).toEqual([]);
      expect.soft(await shape(page)).toEqual(good);
    });
    await test.step('a filled sheet with a line to put right', async () => {
      await visit(page, `/interviews/${interviewId('IA1')}/filled-sheet`);
      await page.keyboard.type('2 "count before you judge\n12 four nights');
      await page.getByText('There is no question 12').first().waitFor();
      expect.soft(await faults(page)).toEqual([]);
      expect.soft(await shape(page)).toEqual(good);
    });
    await test.step('a card that is turned', async () => {
      await visit(page, '/rehearsal?cards');
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: /I had an answer/ }).waitFor();
      expect.soft(await faults(page)).toEqual([]);
    });
    await test.step('the palette', async () => {
      await visit(page, '/');
      await page.keyboard.press('Control+K');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('ward');
      expect.soft(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
    await test.step('the list of keys', async () => {
      await visit(page, '/people');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      expect.soft(await faults(page)).toEqual([]);
    });
    expect(askwell.consoleErrors).toEqual([]);
    expectNoNetwork(askwell);
    await askwell.close();
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`how the data is, and what is said when it is not well, keep the rules, ${scheme}`, async ({ launch }) => {
    const userDataDir = freshFolder();
    const askwell = await launch({ now: before, userDataDir });
    const { app, page } = askwell;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await does(page, 'welcome.finished', {});
    await visit(page, '/settings');
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByText('made by you').waitFor();
    await page.getByRole('button', { name: 'Check everything' }).click();
    await page.getByText(/Everything is in order/).waitFor();
    expect.soft(await faults(page), 'Settings, Data').toEqual([]);
    await chooseInDialog(app, freshFolder());
    await page.getByRole('button', { name: 'Choose another folder' }).click();
    await page.getByRole('dialog', { name: 'Move your planner here?' }).waitFor();
    expect.soft(await faults(page), 'another folder').toEqual([]);
    await page.keyboard.press('Escape');

    const folder = join(userDataDir, 'workspace');
    await rename(folder, `${folder}-away`);
    const unsaved = does(page, 'organisation.added', { id: 'org_one', name: 'Larkmoor' });
    await page.getByRole('button', { name: 'Try again now' }).waitFor();
    expect.soft(await faults(page), 'not saved').toEqual([]);
    expect.soft(await shape(page), 'not saved').toEqual(good);
    await rename(`${folder}-away`, folder);
    await unsaved;
    expect(askwell.consoleErrors).toEqual([]);
    await askwell.close();

    await rename(folder, `${folder}-away`);
    const missing = await launch({ now: before, userDataDir });
    await missing.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await missing.page.getByRole('heading', { name: 'Your planner is not where it was' }).waitFor();
    expect.soft(await faults(missing.page), 'missing').toEqual([]);
    await resize(missing.app, 900, 600);
    expect.soft(await shape(missing.page), 'missing').toEqual(good);
    expect(missing.consoleErrors).toEqual([]);
    await missing.close();
  });
}

test('the first steps and every empty screen keep the rules', async ({ launch }) => {
  const askwell = await launch({ now: before });
  const { page } = askwell;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect.soft(await faults(page), 'welcome').toEqual([]);
  expect.soft(await shape(page), 'welcome').toEqual(good);
  await does(page, 'welcome.finished', {});
  for (const at of sections) {
    await test.step(at, async () => {
      await visit(page, at);
      expect.soft(await faults(page), at).toEqual([]);
      expect.soft(await shape(page), at).toEqual(good);
    });
  }
  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
  await askwell.close();
});

test('in a window of 900 × 600 no screen has to be moved sideways, with the largest text neither, and nothing is animated', async ({
  launch,
}) => {
  const askwell = await launch({ args: ['--sample'], now: after });
  const { app, page } = askwell;
  test.setTimeout(240_000);
  await resize(app, 900, 600);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const textSize of [100, 140]) {
    await does(page, 'settings.changed', { fields: { textSize } });
    for (const at of [...sections, ...stages('IA1'), ...records]) {
      await test.step(`${at} at ${textSize} %`, async () => {
        await visit(page, at);
        expect.soft(await shape(page), `${at} at ${textSize} %`).toEqual(good);
        const moving = await page.evaluate(
          () =>
            document.getAnimations().filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 0)
              .length,
        );
        expect.soft(moving, at).toBe(0);
      });
    }
  }
  expect(askwell.consoleErrors).toEqual([]);
  await askwell.close();
});
