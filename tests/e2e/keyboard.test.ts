import type { Page } from '@playwright/test';
import { interviewId } from '../../src/shared/demo/sampleId';
import { ask } from '../support/ask';
import { expect, test, visit } from '../support/e2e';

const before = '2027-01-14T11:20:00.000Z';

/** The landmark that has the focus: its name, or that of its element. */
function pane(page: Page): Promise<string> {
  return page.evaluate(() => {
    const landmark = document.activeElement?.closest(
      'nav, main, aside, [role="complementary"], [role="region"][data-pane]',
    );
    return landmark?.getAttribute('aria-label') ?? landmark?.localName ?? 'none';
  });
}

function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? '',
  );
}

test('Ctrl and a digit opens each section, from anywhere but the live room', async ({ launch }) => {
  const { page, close } = await launch({ args: ['--sample'], now: before });
  for (const [index, name] of [
    'Today',
    'Interviews',
    'People',
    'Organisations',
    'Questions',
    'Follow-ups',
    'Insights',
  ].entries()) {
    await page.keyboard.press(`Control+${index + 1}`);
    await expect(page).toHaveTitle(`${name} – Askwell`);
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current="page"]')).toHaveText(
      new RegExp(`^${name}`),
    );
  }
  await page.keyboard.press('Control+,');
  await expect(page).toHaveTitle('Settings – Askwell');

  await visit(page, `/interviews/${interviewId('IA1')}/live`);
  await page.keyboard.press('Control+2');
  await expect(page).toHaveURL(/\/live$/);
  await close();
});

test('F6 goes round the panes and Shift+F6 goes back', async ({ launch }) => {
  const { page, close } = await launch({ args: ['--sample'], now: before });
  await visit(page, `/interviews/${interviewId('IA1')}/prep`);
  await page.locator('main').focus();
  const seen: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('F6');
    seen.push(await pane(page));
    if (seen.length > 1 && seen.at(-1) === seen[0]) break;
  }
  const round = seen.slice(0, -1);
  expect(seen.at(-1)).toBe(seen[0]);
  expect(new Set(round).size).toBe(round.length);
  expect(round).toContain('Sections');
  expect(round).toContain('Stages of this interview');
  await page.keyboard.press('Shift+F6');
  expect(await pane(page)).toBe(round.at(-1));
  await close();
});

test('? lists the keys of the screen, Esc closes it, and the focus is back where it was', async ({ launch }) => {
  const { page, close } = await launch({ args: ['--sample'], now: before });
  await visit(page, '/people');
  await page.getByRole('link', { name: 'People', exact: true }).focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toBeVisible();
  await expect(keys.getByRole('region', { name: 'Everywhere' })).toContainText('search and commands');
  await expect(keys.getByRole('region', { name: 'Sections' })).toContainText('Follow-ups');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect.poll(() => focused(page)).toBe('People');
  await close();
});

test('Ctrl+K finds a person and Enter opens them; Esc leaves the focus where it was', async ({ launch }) => {
  const { page, close } = await launch({ args: ['--sample'], now: before });
  await page.getByRole('link', { name: 'Insights' }).focus();
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe('Insights');

  await page.keyboard.press('Control+K');
  await page.keyboard.type('odalys');
  await expect(page.getByRole('option', { name: /^Odalys Thornwhistle/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Odalys Thornwhistle' })).toBeVisible();
  await close();
});

test('Ctrl+Z takes back the last change outside of text, and says what it was', async ({ launch }) => {
  const { page, close } = await launch({ args: ['--sample'], now: before });
  await visit(page, '/follow-ups');
  const tick = page.getByRole('checkbox', { name: /^Mark as done/ }).first();
  const name = await tick.getAttribute('aria-label');
  await tick.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: name ?? '' })).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(page.getByRole('checkbox', { name: name ?? '' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByRole('checkbox', { name: name ?? '' })).toHaveCount(0);
  await close();
});

test('Tab goes through Today to its next step and on, and never stays', async ({ launch }) => {
  const { page, close } = await launch({ args: ['--sample'], now: before });
  await visit(page, '/');
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return 'the end';
      const style = getComputedStyle(element);
      return `${element.getAttribute('aria-label') ?? element.textContent.trim()}${style.outlineStyle === 'none' && style.boxShadow === 'none' && style.borderStyle === 'none' ? ' (no focus to be seen)' : ''}`;
    });
    if (stop === 'the end' || stop === stops[0]) break;
    stops.push(stop);
  }
  expect(stops[0]).toBe('Skip to the screen');
  expect(stops.indexOf('Finish prep')).toBeGreaterThan(stops.findIndex((stop) => stop.startsWith('Interviews')));
  expect(stops).toContain('Leave sample data');
  expect(stops.length).toBeLessThan(60);
  expect(stops.filter((stop) => stop.includes('no focus'))).toEqual([]);
  await close();
});

test('Enter on Today opens the next interview, L its room, and the room gives the caret to the note', async ({
  launch,
}) => {
  const { page, close } = await launch({ args: ['--sample'], now: before });
  await visit(page, '/');
  await page.locator('main').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Go live' })).toBeVisible();
  await page.locator('main').focus();
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/\/live$/);
  await expect(page.getByRole('textbox', { name: 'New note' }).or(page.locator('main textarea')).first()).toBeFocused();
  await page.keyboard.type('Alarms are silenced without a look');
  await page.keyboard.press('Enter');
  const texts = async () => {
    const notes = await ask(page, 'workspace.slice', {
      collection: 'notes',
      field: 'interviewId',
      value: interviewId('IA1'),
    });
    return notes.map((note) => ('text' in note ? note.text : ''));
  };
  await expect.poll(texts).toEqual(['Alarms are silenced without a look']);
  await close();
});
