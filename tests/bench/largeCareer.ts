import { emptyWorkspace, type RecordOf, type Workspace } from '../../src/shared/domain/workspace';
import type { CollectionName } from '../../src/shared/domain/identity';
import { builtInQuestions } from '../../src/shared/domain/questionBank';
import { guide, interview, note, person } from '../support/largePlannerRecords';
import { seeded } from '../support/seeded';

type Mutable = { [Name in CollectionName]: Record<string, RecordOf<Name>> };

const PEOPLE = 10_000;
const TALKS = 300;
const OWN_QUESTIONS = 80;
const NOTES_A_TALK = 30;

/** 10,000 people, 300 talks of eight questions with 30 notes each, and 80 questions of one’s own beside the 120 of the bank. */
export function largeCareer(): Workspace {
  const chance = seeded(7);
  const workspace = emptyWorkspace('Europe/London') as Mutable;
  const put = <Name extends CollectionName>(collection: Name, record: RecordOf<Name>) => {
    (workspace[collection] as Record<string, RecordOf<Name>>)[record.id] = record;
  };
  const people = Array.from({ length: PEOPLE }, (_, place) => person(chance, `p${place}`));
  for (const record of people) put('people', record);
  const builtIn = Object.values(builtInQuestions);
  for (let place = 0; place < OWN_QUESTIONS; place++) {
    const like = chance.pick(builtIn);
    put('questions', { ...like, id: `que_own${place}`, text: `${chance.words(9)}?`, isMine: true });
  }
  for (let talk = 0; talk < TALKS; talk++) {
    const id = `int_t${talk}`;
    put('interviews', interview(chance, id, chance.pick(people).id, `org_${talk % 20}`));
    for (let place = 0; place < 8; place++) {
      const { id: questionId, text, topic, stage, minutes } = chance.pick(builtIn);
      const askedAt = chance.instant();
      const doneAt = new Date(Date.parse(askedAt) + 60_000 * (1 + chance.upTo(5))).toISOString();
      put('guideQuestions', {
        ...guide(chance, `g${talk}x${place}`, id, place),
        ...{ questionId, text, topic, stage, minutes, askedAt, doneAt },
        usefulness: 1 + chance.upTo(3),
      });
    }
    for (let line = 0; line < NOTES_A_TALK; line++)
      put('notes', note(chance, `n${talk}x${line}`, id, `gui_g${talk}x${line % 8}`));
  }
  return workspace;
}
