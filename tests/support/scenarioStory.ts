import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import type { Note } from '../../src/shared/domain/interview';
import type { Workspace } from '../../src/shared/domain/workspace';
import { parseNotePrefix } from '../../src/shared/text/notePrefix';
import { does } from './ask';
import { visit } from './e2e';
import { tabTo } from './keyboardOnly';
import { freshFolder, type Askwell, type LaunchOptions } from './launch';
import { linesOf, sorting, type Scenario, type ScenarioTalk } from './scenario';
import { goToNote, sortLine } from './sortByKeys';

interface Place {
  readonly locale: string;
  readonly timeZone: string;
  readonly isMonthFirst: boolean;
  /** People who are not known yet when the first talk begins: they are named in it. */
  readonly unknown: readonly string[];
}

const lower = (id: string) => id.toLowerCase();

/**
 * Every talk of a scenario, one after the other on the same planner: its raw notes are typed into the room and sorted in
 * Wrap-up, by keyboard alone, and what is then on the disk is compared with what the scenario’s authors extracted.
 */
export async function tellScenario(
  launch: (options: Partial<LaunchOptions>) => Promise<Askwell>,
  scenario: Scenario,
  place: Place,
): Promise<{ readonly wanted: number; readonly proposed: number }> {
  const userDataDir = freshFolder();
  const total = { wanted: 0, proposed: 0 };
  for (const [number, talk] of scenario.interviews.entries()) {
    const askwell = await launch({
      userDataDir,
      now: new Date(talk.start_utc).toISOString(),
      locale: place.locale,
      args: [`--lang=${place.locale}`],
      env: { ASKWELL_TIME_ZONE: place.timeZone },
    });
    const { page } = askwell;
    if (number === 0) await setUp(page, scenario, place);
    await plan(page, scenario, talk, place.unknown.includes(talk.person));
    await typeNotes(page, talk);
    const counted = await sortNotes(page, talk, place.isMonthFirst);
    total.wanted += counted.wanted;
    total.proposed += counted.proposed;
    await reflect(page, talk);
    expect(askwell.consoleErrors).toEqual([]);
    await askwell.close();
    const { workspace } = await readDocument(join(userDataDir, 'workspace'));
    if (workspace === null) throw new Error('nothing on the disk');
    compare(workspace, talk);
  }
  return total;
}

async function setUp(page: Page, scenario: Scenario, { isMonthFirst, unknown }: Place): Promise<void> {
  await does(page, 'settings.changed', { fields: { dateOrder: isMonthFirst ? 'monthFirst' : 'dayFirst' } });
  for (const { id, name } of scenario.organisations)
    await does(page, 'organisation.added', { id: `org_${lower(id)}`, name });
  for (const person of scenario.people) if (!unknown.includes(person.id)) await addPerson(page, person);
}

async function addPerson(page: Page, { id, name, organisation }: Scenario['people'][number]): Promise<void> {
  const personId = `per_${lower(id)}`;
  await does(page, 'person.added', {
    id: personId,
    name,
    ...(organisation === undefined || organisation === ''
      ? {}
      : {
          role: {
            id: `rol_${lower(id)}`,
            personId,
            organisationId: `org_${lower(organisation)}`,
            title: '',
            from: null,
            to: null,
            isCurrent: true,
          },
        }),
  });
}

async function plan(page: Page, scenario: Scenario, talk: ScenarioTalk, isNew: boolean): Promise<void> {
  const person = scenario.people.find(({ id }) => id === talk.person);
  if (person === undefined) throw new Error(`nobody is ${talk.person}`);
  if (isNew) await addPerson(page, person);
  await does(page, 'interview.planned', {
    id: `int_${lower(talk.id)}`,
    personIds: [`per_${lower(talk.person)}`],
    fields: { startsAt: new Date(talk.start_utc).toISOString(), minutes: talk.minutes },
  });
}

async function typeNotes(page: Page, talk: ScenarioTalk): Promise<void> {
  await visit(page, `/interviews/int_${lower(talk.id)}/prep`);
  await page.keyboard.press('l');
  const field = page.getByRole('textbox', { name: 'Note', exact: true }).last();
  await expect(field).toBeFocused();
  for (const line of linesOf(talk)) {
    await page.keyboard.type(line);
    await expect(field).toHaveValue(parseNotePrefix(line).text);
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('');
  }
  await page.keyboard.press('Control+Shift+E');
  await expect(page).toHaveURL(/wrap-up$/);
}

async function sortNotes(
  page: Page,
  talk: ScenarioTalk,
  isMonthFirst: boolean,
): Promise<{ readonly wanted: number; readonly proposed: number }> {
  const total = { wanted: 0, proposed: 0 };
  await expect(page.getByText(/^(Sort your notes|No line has a mark yet\.)$/)).toBeVisible();
  await page.keyboard.press('u');
  for (const [place, line] of linesOf(talk).entries()) {
    const { text, isOffRecord } = parseNotePrefix(line);
    if (isOffRecord) continue;
    const own = sorting[talk.id]?.find((sorted) => sorted.line === place);
    await goToNote(page, text);
    const row = page.locator('li[aria-current="true"]');
    if (own === undefined) {
      await page.keyboard.press('x');
    } else {
      if (own.offRecord === true) {
        await page.keyboard.press('o');
        await goToNote(page, text.slice(0, text.indexOf(' ~')).trimEnd());
        await expect(row).not.toContainText('~');
      }
      const { wanted, proposed } = await sortLine(page, talk, own, isMonthFirst);
      total.wanted += wanted;
      total.proposed += proposed;
    }
    const kept = own?.offRecord === true ? text.slice(0, text.indexOf(' ~')).trimEnd() : text;
    await expect(page.locator('li[data-is-sorted]', { has: page.getByText(kept, { exact: true }) })).toHaveCount(1);
  }
  return total;
}

async function reflect(page: Page, { debrief }: ScenarioTalk): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('d');
  await expect(page.getByLabel('What surprised you?')).toBeFocused();
  await expect(page.getByRole('timer').last()).toHaveText(/^0[45]:\d\d left$/);
  await tabTo(page, /^What do you decide/);
  await keyboard.type(debrief.decision);
  const fit = fitOf(debrief.fit);
  if (fit !== null) {
    await tabTo(page, { up: /^More$/, same: /^As before$/, down: /^Less$/ }[fit]);
    await keyboard.press('Space');
    await expect(page.locator('[aria-pressed="true"]:focus')).toHaveCount(1);
  }
  await keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/thank-you$/);
}

function fitOf(said: string): 'up' | 'same' | 'down' | null {
  return (['up', 'same', 'down'] as const).find((fit) => said.startsWith(fit)) ?? null;
}

function compare(workspace: Workspace, talk: ScenarioTalk): void {
  const id = `int_${lower(talk.id)}`;
  const own = <T extends { readonly interviewId: string | null }>(records: Readonly<Record<string, T>>): T[] =>
    Object.values(records).filter(({ interviewId }) => interviewId === id);
  const sortedTexts = (texts: readonly string[]) => [...texts].sort();

  expect(sortedTexts(own(workspace.observations).map(({ text }) => text))).toEqual(sortedTexts(talk.insights));
  expect(sortedTexts(own(workspace.needs).map(({ text }) => text))).toEqual(sortedTexts(talk.needs));
  expect(sortedTexts(own(workspace.resources).map(({ title }) => title))).toEqual(sortedTexts(talk.resources));
  expect(
    sortedTexts(
      own(workspace.introductions).map(({ bPersonId, mayUseName, byPersonId }) =>
        [workspace.people[bPersonId]?.name, mayUseName === 'yes', byPersonId].join(' / '),
      ),
    ),
  ).toEqual(
    sortedTexts(
      talk.people_named.map((named) =>
        [nameOf(workspace, named), named.consent, `per_${lower(talk.person)}`].join(' / '),
      ),
    ),
  );
  const promises = own(workspace.followUps).filter(({ kind }) => kind !== 'thankYou');
  for (const owner of ['me', 'them'] as const)
    expect(
      promises
        .filter((promise) => promise.owner === owner)
        .map(({ title, due }) => `${due} ${title}`)
        .sort(),
    ).toEqual(
      (owner === 'me' ? talk.promises_mine : talk.promises_theirs).map(([title, due]) => `${due} ${title}`).sort(),
    );

  const notes = own(workspace.notes).sort((a, b) => a.at.localeCompare(b.at));
  expect(notes.filter(({ isOffRecord }) => isOffRecord)).toHaveLength(talk.off_record.length);
  for (const secret of notes.filter(({ isOffRecord }) => isOffRecord)) {
    expect(secret.outcome).toBeNull();
    const { notes: _, ...elsewhere } = workspace;
    expect(JSON.stringify(elsewhere)).not.toContain(secret.text);
  }
  expect(rawAgain(notes)).toEqual(linesOf(talk).map((line) => parseNotePrefix(line).text));
  for (const record of [...own(workspace.observations), ...own(workspace.needs), ...own(workspace.resources)])
    expect(workspace.notes[record.noteId ?? '']?.outcome?.recordIds, 'the note points to what it became').toContain(
      record.id,
    );
  expect(workspace.interviews[id]).toMatchObject({ fit: fitOf(talk.debrief.fit), decision: talk.debrief.decision });
}

/** A person who is known keeps the name by which they are known. */
function nameOf(workspace: Workspace, { name, person }: ScenarioTalk['people_named'][number]): string {
  const first = name.split(' ')[0] ?? name;
  const known = workspace.people[`per_${lower(person)}`]?.name;
  return known?.startsWith(first) === true ? known : name;
}

/** The lines as they were typed: a part that was taken off the record stands behind its line again. */
function rawAgain(notes: readonly Note[]): string[] {
  return notes.reduce<string[]>((lines, note, place) => {
    const before = notes[place - 1];
    const isPart = before !== undefined && Date.parse(note.at) - Date.parse(before.at) === 1 && note.isOffRecord;
    return isPart ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ~ ${note.text}`] : [...lines, note.text];
  }, []);
}
