import type { Page } from '@playwright/test';
import type { Thing } from '../../src/shared/domain/noteThings';
import { parseNotePrefix } from '../../src/shared/text/notePrefix';
import { does } from './ask';
import { linesOf, sorting, type Scenario, type ScenarioTalk } from './scenario';

/**
 * A scenario as it stands after some of its talks: the state in which the stories of “after” begin. Made by commands, with
 * what each line became in the judgement of the scenario’s authors (`sorting`); the stories of the talks themselves
 * (`wrapUpNurse`, `wrapUpPolicy`) come to the same by keyboard.
 */

const lower = (id: string) => id.toLowerCase();
export const idOfPerson = (id: string) => `per_${lower(id)}`;
export const idOfTalk = (id: string) => `int_${lower(id)}`;

interface More {
  readonly email?: string;
  readonly interests?: string;
  readonly wish?: string;
  readonly organisation?: string;
}

/** The people and organisations of a scenario; `without`: those who are not known yet. */
export async function knowPeople(page: Page, scenario: Scenario, without: readonly string[] = []): Promise<void> {
  for (const { id, name } of scenario.organisations)
    await does(page, 'organisation.added', { id: `org_${lower(id)}`, name });
  for (const person of scenario.people) {
    if (without.includes(person.id)) continue;
    const { email = '', interests = '', wish = '', organisation = '' }: More = person;
    await does(page, 'person.added', {
      id: idOfPerson(person.id),
      name: person.name,
      fields: {
        emails: email === '' ? [] : [email],
        interests: interests === '' ? [] : [interests],
        wishes: wish,
      },
      ...(organisation === ''
        ? {}
        : {
            role: {
              id: `rol_${lower(person.id)}`,
              personId: idOfPerson(person.id),
              organisationId: `org_${lower(organisation)}`,
              title: '',
              from: null,
              to: null,
              isCurrent: true,
            },
          }),
    });
  }
}

/** One talk, over and sorted. `from`, `to`: when it really was; `names`: people of the scenario who become known by it. */
export async function talkedWith(
  page: Page,
  scenario: Scenario,
  talkId: string,
  { from, to, names = [] }: { readonly from: string; readonly to: string; readonly names?: readonly string[] },
): Promise<void> {
  const talk = scenario.interviews.find(({ id }) => id === talkId);
  if (talk === undefined) throw new Error(`there is no talk ${talkId}`);
  const id = idOfTalk(talk.id);
  const personId = idOfPerson(talk.person);
  await does(page, 'interview.planned', {
    id,
    personIds: [personId],
    fields: { startsAt: new Date(talk.start_utc).toISOString(), minutes: talk.minutes },
  });
  await does(page, 'interview.recalled', {
    id,
    startedAt: from,
    endedAt: to,
    thankYous: [{ personId, followUpId: `fol_thanks${lower(talk.id)}`, touchpointId: `tou_${lower(talk.id)}` }],
  });
  for (const [place, line] of linesOf(talk).entries()) {
    const { text, mark, owner, isOffRecord } = parseNotePrefix(line);
    const noteId = `not_${lower(talk.id)}x${place}`;
    const sorted = sorting[talk.id]?.find((one) => one.line === place);
    await does(page, 'note.written', {
      id: noteId,
      interviewId: id,
      guideQuestionId: null,
      at: new Date(Date.parse(from) + place * 30_000).toISOString(),
      text,
      mark,
      owner,
      isOffRecord: isOffRecord || sorted?.offRecord === true,
    });
    const things = sorted === undefined || sorted.offRecord === true ? [] : thingsOf(scenario, talk, place, names);
    if (things.length > 0) await does(page, 'note.became', { noteId, things });
  }
  await does(page, 'interview.wrappedUp', { id });
}

/** What a line becomes: the same that the authors extracted. */
function thingsOf(scenario: Scenario, talk: ScenarioTalk, place: number, names: readonly string[]): Thing[] {
  const sorted = sorting[talk.id]?.find((one) => one.line === place);
  const key = (kind: string, number: number) => `${kind}_${lower(talk.id)}x${place}x${number}`;
  const day = (due: string | undefined) => due?.slice(0, 10) ?? talk.start_local.slice(0, 10);
  return [
    ...(sorted?.people ?? []).map(({ place: number, name }): Thing => {
      const named = talk.people_named[number];
      const known = scenario.people.find(({ id }) => id === named?.person);
      return {
        kind: 'person',
        person:
          known === undefined
            ? { id: key('per', number), name: name ?? named?.name ?? '', isNew: true }
            : { id: idOfPerson(known.id), name: known.name, isNew: names.includes(known.id) },
        introductionId: key('itr', number),
        mayUseName: named?.consent === true ? 'yes' : 'unknown',
        followUp: named?.consent === true ? { id: key('fol', 200 + number), due: day(undefined) } : null,
      };
    }),
    ...(sorted?.mine ?? []).map((number): Thing => ({
      kind: 'followUp',
      followUp: {
        id: key('fol', number),
        title: talk.promises_mine[number]?.[0] ?? '',
        due: day(talk.promises_mine[number]?.[1]),
        owner: 'me',
        isKnown: false,
      },
    })),
    ...(sorted?.theirs ?? []).map((number): Thing => ({
      kind: 'followUp',
      followUp: {
        id: key('fol', 100 + number),
        title: talk.promises_theirs[number]?.[0] ?? '',
        due: day(talk.promises_theirs[number]?.[1]),
        owner: 'them',
        isKnown: false,
      },
    })),
    ...(sorted?.resources ?? []).map((number): Thing => ({
      kind: 'resource',
      resource: { id: key('res', number), title: talk.resources[number] ?? '', kind: 'other', link: '' },
    })),
    ...(sorted?.insights ?? []).map((number): Thing => ({
      kind: 'observation',
      observationId: key('obs', number),
      topic: 'insight',
      text: talk.insights[number] ?? '',
      organisation: null,
    })),
  ];
}
