import { emptyWorkspace, type Workspace, type RecordOf } from '../../src/shared/domain/workspace';
import type { CollectionName } from '../../src/shared/domain/identity';
import { guide, interview, note, organisation, person, role, touchpoint } from './largePlannerRecords';
import { seeded, type Chance } from './seeded';

type Mutable = { [Name in CollectionName]: Record<string, RecordOf<Name>> };

/** How a year of talking to people grows: for each talk three people, nearly a role each, six contacts, a guide, the notes. */
const perTalk = { people: 3.3, organisations: 0.66, touchpoints: 6.6, questions: 8, notes: 60 };

/**
 * A planner of about `megabytes` on the disk, as a person's would be: 60 notes of some 33 words a talk
 * (2,000 words), names in several scripts, words as frequent as words are. The same `seed`, the same planner.
 */
export function largePlanner(megabytes: number, seed = 1): Workspace {
  const chance = seeded(seed);
  const workspace = emptyWorkspace('Europe/London') as Mutable;
  let bytes = 0;
  const put = <Name extends CollectionName>(collection: Name, record: RecordOf<Name>): void => {
    (workspace[collection] as Record<string, RecordOf<Name>>)[record.id] = record;
    bytes += record.id.length + 6 + Buffer.byteLength(JSON.stringify(record));
  };
  for (let talk = 0; bytes < megabytes * 1_000_000; talk++) addTalk(chance, talk, put);
  return workspace;
}

type Put = <Name extends CollectionName>(collection: Name, record: RecordOf<Name>) => void;

function addTalk(chance: Chance, talk: number, put: Put): void {
  const upTo = (share: number, at = talk) => Math.floor(share * (at + 1));
  const range = (share: number) => Array.from({ length: upTo(share) - upTo(share, talk - 1) }, () => chance.id());
  const organisations = range(perTalk.organisations).map((id) => organisation(chance, id));
  for (const record of organisations) put('organisations', record);
  const people = range(perTalk.people).map((id) => person(chance, id));
  for (const record of people) {
    put('people', record);
    put('roles', role(chance, chance.id(), record.id, organisations[0]?.id ?? null));
  }
  const met = people[0]?.id ?? `per_${chance.id()}`;
  const talkId = `int_${chance.id()}`;
  put('interviews', interview(chance, talkId, met, organisations[0]?.id ?? null));
  const questions = Array.from({ length: perTalk.questions }, (_, place) => guide(chance, chance.id(), talkId, place));
  for (const record of questions) put('guideQuestions', record);
  for (let line = 0; line < perTalk.notes; line++)
    put('notes', note(chance, chance.id(), talkId, questions[Math.floor(line / 8) % questions.length]?.id ?? null));
  for (const id of range(perTalk.touchpoints)) put('touchpoints', touchpoint(chance, id, chance.pick(people).id));
}
