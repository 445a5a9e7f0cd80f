import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { does } from '../support/ask';
import { days, fill, find, inLondon, picture, planner, press, waiting } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { saveInDialog } from '../support/fileDialog';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

const evening = 'Health-tech evening at Osier & Thane';
const coders = 'Thursday Bedside Coders';

/** Before the evening: Zoë is known from a panel, and her house is a target. */
async function known(page: Page): Promise<void> {
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
  await does(page, 'person.added', {
    id: 'per_zoe',
    name: 'Zoë Østervang',
    fields: { howWeMet: 'She spoke on a panel' },
    organisation: { id: 'org_osier', name: 'Osier & Thane Ventures' },
    role: {
      ...{ id: 'rol_zoe', personId: 'per_zoe', organisationId: 'org_osier', title: 'Principal' },
      ...{ from: null, to: null, isCurrent: true },
    },
  });
}

/** From the key to the disk: the palette or shortcut, a line, Enter; answers the milliseconds. */
async function capture(page: Page, line: string, open: () => Promise<void>, isThere: () => Promise<boolean>) {
  const begun = Date.now();
  await open();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  await expect.poll(isThere, { intervals: [50] }).toBe(true);
  return Date.now() - begun;
}

/** Mon 18 and Thu 21 January of the nurse scenario, and the next time of the same evening. */
test('an evening and a first visit: the card before, names in ten seconds, written to within two days, by keyboard', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const userDataDir = freshFolder();
  const on = days(launch, userDataDir, inLondon);
  const event = async (name: string) =>
    Object.values((await planner(userDataDir)).events).find((one) => one.name === name);
  const names = async () =>
    Object.values((await planner(userDataDir)).encounters)
      .map(({ name }) => name)
      .sort();

  await test.step('Mon 18 January, afternoon: the card', async () => {
    const { app, page, end } = await on('2027-01-18T14:00:00.000Z');
    await known(page);
    await find(page, 'New event', 'New event');
    await expect(page.getByRole('textbox', { name: 'New event' })).toBeFocused();
    await page.keyboard.type(`${evening}, today 19:30`);
    await expect(page.getByText(`${evening}, Today 19:30. Enter adds it.`)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: evening })).toBeVisible();
    await fill(page, /^Aim/, 'one investor, one nurse');
    await fill(page, /^Leave at/, '21:15');
    await press(page, /^Add somebody to meet/);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('Zoë');
    await expect(page.getByRole('option', { name: /^Zoë Østervang/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await press(page, /^Add to the list/);
    await expect(page.getByRole('list', { name: 'People to meet' })).toContainText('Zoë Østervang');
    await fill(page, /^Kinds of people/, 'A nurse in informatics');
    await fill(page, /^What I say first/, 'What brought you here tonight?');
    await fill(page, /^Place/, 'Osier & Thane, Leeds');
    await tabTo(page, /^Link/);
    await expect
      .poll(() => event(evening))
      .toMatchObject({
        on: '2027-01-18',
        startsAt: '2027-01-18T19:30:00.000Z',
        leaveAt: '2027-01-18T21:15:00.000Z',
        aim: 'one investor, one nurse',
        toMeetPersonIds: ['per_zoe'],
        opener: 'What brought you here tonight?',
        place: 'Osier & Thane, Leeds',
        state: 'planned',
      });
    await picture(page, 'event-card');
    const file = join(userDataDir, 'evening.ics');
    await saveInDialog(app, file);
    await press(page, /^Save for your calendar/, 'Shift+Tab');
    await expect(page.getByText('Saved as evening.ics', { exact: false })).toBeVisible();
    const ics = readFileSync(file, 'utf8');
    expect(ics).toContain('DTSTART:20270118T193000Z');
    expect(ics).toContain('DTEND:20270118T211500Z');
    expect(ics).toContain('TRIGGER:-PT15M');
    expect(ics).not.toContain('investor');
    await page.keyboard.press('Control+1');
    await expect(page.getByRole('list', { name: 'Events' })).toContainText('Aim: one investor, one nurse');
    await expect(page.getByRole('list', { name: 'Events' })).toContainText('19:30, leave at 21:15');
    await end();
  });

  await test.step('19:50: two names, each in under ten seconds, from wherever I am', async () => {
    const { page, end } = await on('2027-01-18T19:50:00.000Z');
    const field = page.getByRole('textbox', { name: 'Who, and one thing to remember them by' });
    const first = await capture(
      page,
      'Zoë, boards at Osier',
      async () => {
        await page.keyboard.press('Control+Shift+M');
        await expect(field).toBeFocused();
      },
      async () => (await names()).includes('Zoë'),
    );
    const second = await capture(
      page,
      'Nadia, informatics nurse from St James',
      () => expect(field).toBeFocused(),
      async () => (await names()).includes('Nadia'),
    );
    expect(first).toBeLessThan(10_000);
    expect(second).toBeLessThan(10_000);
    await expect(page.getByText('Kept: Zoë, Nadia.', { exact: false })).toBeVisible();
    await picture(page, 'event-capture');
    await page.keyboard.press('Escape');
    const { encounters } = await planner(userDataDir);
    const eventId = (await event(evening))?.id;
    expect(Object.values(encounters).map((one) => one.eventId)).toEqual([eventId, eventId]);
    await end();
  });

  await test.step('21:06: the quiet word that it is soon time to go', async () => {
    const { page, end } = await on('2027-01-18T21:06:00.000Z');
    const cue = page.getByRole('region', { name: 'Time to leave' });
    await expect(cue).toContainText(`You wanted to leave ${evening} at 21:15.`);
    await page.keyboard.press('Alt+g');
    await expect(cue).toBeHidden();
    await end();
  });

  await test.step('Tue 19 January: who they are, to write to by Wednesday, and what it was worth', async () => {
    const { page, end } = await on('2027-01-19T10:00:00.000Z');
    await expect(page.getByRole('link', { name: '2 names to sort' })).toBeVisible();
    await find(page, 'Events and groups', 'Go to Events and groups');
    await expect(page.getByRole('heading', { level: 1, name: 'Events and groups' })).toBeVisible();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('You know Zoë Østervang at Osier & Thane Ventures.');
    await expect(
      dialog.getByRole('combobox', { name: 'Who' }).or(dialog.getByRole('textbox', { name: 'Who' })),
    ).toBeFocused();
    await picture(page, 'event-sort');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('s');
    await expect(dialog).toContainText('informatics nurse from St James');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect
      .poll(() => waiting(userDataDir))
      .toEqual([
        `2027-01-20 Write to Nadia, met at ${evening}`,
        `2027-01-20 Write to Zoë Østervang, met at ${evening}`,
      ]);
    const { people, events } = await planner(userDataDir);
    const nadia = Object.values(people).find(({ name }) => name === 'Nadia');
    const eventId = (await event(evening))?.id ?? '';
    expect(nadia).toMatchObject({ metAtEventId: eventId });
    expect(people['per_zoe']).toMatchObject({ howWeMet: 'She spoke on a panel', metAtEventId: null });
    expect(events[eventId]?.metPersonIds).toEqual(['per_zoe', nadia?.id]);
    await find(page, evening, evening);
    await expect(page.getByRole('heading', { level: 1, name: evening })).toBeVisible();
    await expect(page.getByRole('list', { name: 'In People' })).toContainText('write by tomorrow');
    await press(page, /^Yes$/);
    // On from there, the next “Partly” is about those I talked to.
    await press(page, /^Partly$/);
    await fill(page, /^What you learned/, 'They fund boards, not features');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => event(evening))
      .toMatchObject({ worthForMe: 4, worthForThem: 3, learned: 'They fund boards, not features', state: 'attended' });
    await end();
  });

  await test.step('Thu 21 January: a group, its first visit, two names overheard', async () => {
    const { page, end } = await on('2027-01-21T12:00:00.000Z');
    await find(page, 'Go to Groups', 'Go to Groups');
    await expect(page.getByText('Join one community this month.')).toBeVisible();
    await press(page, /^Add group$/);
    await page.keyboard.type(coders);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Groups' })).toContainText(coders);
    await fill(page, /^Why/, 'Nurses who build their own tools');
    await fill(page, /^Next date/, '14 January 2027');
    await fill(page, /^Every/, '1');
    await expect(page.getByText('Next by its rhythm: Today.', { exact: false })).toBeVisible();
    await picture(page, 'event-group');
    await press(page, /^Plan to go$/);
    await expect(page.getByRole('heading', { level: 1, name: coders })).toBeVisible();
    await fill(page, /^Aim/, 'first visit: listen');
    await fill(page, /^From/, '19:30');
    await tabTo(page, /^Leave at/);
    await expect.poll(() => event(coders)).toMatchObject({ on: '2027-01-21', startsAt: '2027-01-21T19:30:00.000Z' });
    await end();
    const evening2 = await on('2027-01-21T20:15:00.000Z');
    await evening2.page.keyboard.press('Control+Shift+M');
    await expect(evening2.page.getByRole('textbox', { name: 'Who, and one thing to remember them by' })).toBeFocused();
    await evening2.page.keyboard.type('Kwame, writes the pump logger');
    await evening2.page.keyboard.press('Enter');
    await evening2.page.keyboard.type('Ines: knows bed management');
    await evening2.page.keyboard.press('Enter');
    await expect(evening2.page.getByText('Kept: Kwame, Ines.', { exact: false })).toBeVisible();
    await evening2.page.keyboard.press('Escape');
    await find(evening2.page, coders, coders);
    await expect(evening2.page.getByRole('heading', { level: 1, name: coders })).toBeVisible();
    for (const [name, words] of [
      ['Kwame', 'writes the pump logger'],
      ['Ines', 'knows bed management'],
    ] as const) {
      await evening2.page.keyboard.press('s');
      await expect(evening2.page.getByRole('dialog')).toContainText(words);
      // Only heard of: no talk, and nothing to write yet.
      await tabTo(evening2.page, /^We talked/);
      await evening2.page.keyboard.press('Space');
      await press(evening2.page, /^Keep in People$/);
      await expect(evening2.page.getByRole('dialog')).toBeHidden();
      await expect
        .poll(async () => Object.values((await planner(userDataDir)).people).map((one) => one.name))
        .toContain(name);
    }
    expect((await event(coders))?.metPersonIds).toEqual([]);
    expect(await waiting(userDataDir)).toHaveLength(2);
    await evening2.end();
  });

  await test.step('March: the same evening again says what it was worth', async () => {
    const { page, end } = await on('2027-03-10T10:00:00.000Z');
    await find(page, 'New event', 'New event');
    await expect(page.getByRole('textbox', { name: 'New event' })).toBeFocused();
    await page.keyboard.type(`${evening} 2, 15 March`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: `${evening} 2` })).toBeVisible();
    await expect(
      page.getByText(
        'Last time, Mon 18 January: worth it for you: yes; for them: partly; you met 2 people. Learned: They fund boards, not features',
      ),
    ).toBeVisible();
    await picture(page, 'event-again');
    await find(page, 'Go to Groups', 'Go to Groups');
    // Weekly since 14 January: on 10 March the next one is Thursday the 11th.
    await expect(page.getByRole('list', { name: 'Groups' })).toContainText('Tomorrow');
    await end();
  });
});
