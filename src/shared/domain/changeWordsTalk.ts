import type { ChangeFacts, ChangeWords, Wording } from './changeFacts';
import { countOf } from './changeFacts';
import type { InterviewState, Mark, Note } from './interview';

const plain = (says: string, detail = ''): ChangeWords => ({ says, detail });

const stateWords: Readonly<Record<InterviewState, string>> = {
  idea: 'is an idea again',
  requested: 'asked for',
  scheduled: 'is planned',
  live: 'is running',
  toWrapUp: 'waits for its wrap-up',
  toThank: 'waits for its thank-you',
  closed: 'closed',
  declined: 'declined',
  cancelled: 'called off',
  noShow: 'not held',
};

const markWords: Readonly<Record<Mark, string>> = {
  insight: 'an insight',
  quote: 'a quote',
  referral: 'a referral',
  action: 'an action',
  need: 'a need',
  resource: 'a resource',
  culture: 'culture',
  trend: 'a trend',
  question: 'a question',
};

/** Of an interview: its name, and what befell it. */
const interview =
  (did: string): Wording =>
  (facts) =>
    plain(`${facts.interviewWith(facts.record('interviews')?.id)} ${did}`, facts.record('interviews')?.purpose ?? '');

const guide =
  (says: (where: string) => string): Wording =>
  (facts) => {
    const question = facts.record('guideQuestions');
    return plain(says(facts.interview(question?.interviewId)), question?.text ?? '');
  };

const note =
  (says: (where: string, facts: ChangeFacts) => string): Wording =>
  (facts) => {
    const told = facts.record('notes');
    return plain(says(facts.interview(told?.interviewId), facts), facts.noteText(told));
  };

function noteChanged(facts: ChangeFacts): ChangeWords {
  const told = facts.record('notes');
  const where = facts.interview(told?.interviewId);
  const change = facts.records.find(({ collection }) => collection === 'notes');
  const [before, after] = [change?.before, change?.after] as (Note | null | undefined)[];
  const name = told?.isOffRecord ? 'Note off the record' : 'Note';
  if (!before && after) return plain(`${name} added to ${where}`, facts.noteText(told));
  if (before && after && before.text === after.text) {
    if (before.isOffRecord !== after.isOffRecord)
      return plain(
        after.isOffRecord ? `Note in ${where} taken off the record` : `Note in ${where} is on the record again`,
      );
    if (before.mark !== after.mark)
      return plain(
        after.mark === null
          ? `${name} in ${where} lost its mark`
          : `${name} in ${where} marked as ${markWords[after.mark]}`,
        facts.noteText(told),
      );
  }
  return plain(`${name} changed in ${where}`, facts.noteText(told));
}

const madeNames = [
  ['people', 'person', 'people'],
  ['followUps', 'follow-up', 'follow-ups'],
  ['observations', 'finding', 'findings'],
  ['evidence', 'piece of evidence', 'pieces of evidence'],
  ['needs', 'need', 'needs'],
  ['resources', 'resource', 'resources'],
  ['questions', 'question', 'questions'],
  ['guideQuestions', 'question in a guide', 'questions in a guide'],
] as const;

/** “Note in the interview with Odalys became a resource and 2 follow-ups.” */
function noteBecame(facts: ChangeFacts): ChangeWords {
  const told = facts.record('notes');
  const made = madeNames.flatMap(([collection, one, many]) => {
    const { added } = facts.counts(collection);
    return added === 0 ? [] : [countOf(added, one, many)];
  });
  const where = facts.interview(told?.interviewId);
  return plain(
    made.length === 0 ? `Note in ${where} sorted` : `Note in ${where} became ${made.join(', ')}`,
    facts.noteText(told),
  );
}

/** Interviews: planning, guide, notes and what they became. */
export const talkWords: Readonly<Record<string, Wording>> = {
  'interview.planned': interview('planned'),
  'interview.changed': (facts) =>
    plain(`${facts.interviewWith(facts.record('interviews')?.id)} changed`, facts.fields('interviews')),
  'interview.moved': (facts) => {
    const told = facts.record('interviews');
    return plain(`${facts.interviewWith(told?.id)} ${told === undefined ? 'moved on' : stateWords[told.state]}`);
  },
  'invitations.takenIn': (facts) => {
    const { added, changed } = facts.counts('interviews');
    const told = facts.record('interviews');
    if (added + changed !== 1) return plain(`${countOf(added + changed, 'invitation')} taken in`);
    const what = told?.state === 'cancelled' ? 'called off' : added === 1 ? 'planned' : 'changed';
    return plain(`Invitation taken in: ${facts.interviewWith(told?.id)} ${what}`, facts.fields('interviews'));
  },
  'interviews.putInCalendar': (facts) =>
    plain(`${countOf(facts.counts('interviews').changed, 'interview')} saved as a calendar file`),
  'interview.checked': (facts) => plain(`Checklist changed for ${facts.interview(facts.record('interviews')?.id)}`),
  'interview.personJoined': interview('has one person more'),
  'interview.personLeft': interview('has one person less'),
  'interview.binned': interview('moved to the bin'),
  'interview.restored': interview('taken from the bin'),
  'interview.started': interview('started'),
  'interview.ended': interview('ended'),
  'interview.clockShifted': interview('went on while the computer’s clock was set'),
  'interview.begunUnplanned': interview('begun without a plan'),
  'interview.personNamed': (facts) =>
    plain(`${facts.interviewWith(facts.record('interviews')?.id)}: a person was named`),
  'interview.paused': interview('paused'),
  'interview.resumed': interview('goes on after a pause'),
  'interview.closeMoved': interview('has another end'),
  'interview.rescheduled': interview('put off to another time'),
  'interview.recalled': interview('put down from memory'),
  'interview.speakingMeasured': interview('has its own share measured'),
  'closing.settled': (facts) =>
    plain(`A closing question settled in ${facts.interview(facts.record('interviews')?.id)}`),
  'closing.reopened': (facts) =>
    plain(`A closing question open again in ${facts.interview(facts.record('interviews')?.id)}`),
  // Never with the words: a line of the sheet may be off the record.
  'sheet.drafted': (facts) =>
    plain(`A filled sheet is typed in for ${facts.interview(facts.record('interviews')?.id)}`),
  'sheet.filed': (facts) =>
    plain(
      `A filled sheet became ${countOf(facts.counts('notes').added, 'note')} in ${facts.interview(facts.record('interviews')?.id)}`,
    ),
  'interview.wrappedUp': (facts) => plain(`Wrap-up finished for ${facts.interview(facts.record('interviews')?.id)}`),
  'guideQuestions.added': (facts) => {
    const { added } = facts.counts('guideQuestions');
    const question = facts.record('guideQuestions');
    return plain(
      added === 1
        ? `Question added to the guide of ${facts.interview(question?.interviewId)}`
        : `Guide of ${facts.interview(question?.interviewId)}: ${countOf(added, 'question')} added`,
      question?.text ?? '',
    );
  },
  'guideQuestion.changed': guide((where) => `Question changed in the guide of ${where}`),
  'guideQuestion.replaced': guide((where) => `Question replaced in the guide of ${where}`),
  'guideQuestions.ordered': guide((where) => `Guide of ${where} put in another order`),
  'guideQuestions.leftOut': guide((where) => `Questions left out of the guide of ${where}`),
  'guideQuestion.removed': guide((where) => `Question taken from the guide of ${where}`),
  'guideQuestion.asked': guide((where) => `Question asked in ${where}`),
  'guideQuestion.skipped': guide((where) => `Question skipped in ${where}`),
  'guideQuestion.parked': guide((where) => `Question put aside for later in ${where}`),
  'guideQuestion.improvised': guide((where) => `Unplanned question added in ${where}`),
  'guideQuestion.returnedTo': guide((where) => `Went to a question in ${where}`),
  'questionUsefulness.rated': guide((where) => `Question rated in ${where}`),
  'note.written': noteChanged,
  'note.changed': noteChanged,
  'note.marked': noteChanged,
  'note.movedToQuestion': note((where) => `Note in ${where} moved to another question`),
  'note.spokenBy': note((where) => `Speaker of a note in ${where} set`),
  'note.split': note((where) => `Note in ${where} split in two`),
  'note.joined': note((where) => `Two notes in ${where} joined`),
  'note.removed': note((where) => `Note removed from ${where}`),
  'note.became': noteBecame,
  'note.reopened': note((where) => `Note in ${where} opened again`),
  'note.partTakenOffRecord': (facts) =>
    plain(`Part of a note in ${facts.interview(facts.record('notes')?.interviewId)} taken off the record`),
  'interview.debriefStarted': interview('is being written up'),
  'note.becamePerson': note((where, facts) => {
    const person = facts.record('introductions')?.bPersonId;
    return `Referral in ${where} kept as ${facts.person(person)}`;
  }),
  'note.becameFollowUp': note((where) => `Note in ${where} kept as a follow-up`),
  'note.becameObservation': note(
    (where, facts) => `Note in ${where} kept with ${facts.organisation(facts.record('observations')?.organisationId)}`,
  ),
  'note.becameNeed': note((where) => `Need kept from ${where}`),
  'note.becameResource': note((where) => `Resource kept from ${where}`),
  'note.becameEvidence': note((where) => `Note in ${where} kept as evidence`),
  'note.keptForLetter': note((where) => `Line in ${where} kept for the letter`),
  'note.kept': note((where) => `Note in ${where} left as it is`),
};
