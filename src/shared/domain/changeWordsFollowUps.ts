import { countOf, type ChangeFacts, type ChangeWords, type Wording } from './changeFacts';

const plain = (says: string, detail = ''): ChangeWords => ({ says, detail });

const followUp =
  (did: (facts: ChangeFacts) => string): Wording =>
  (facts) =>
    plain(`Follow-up ${did(facts)}`, facts.record('followUps')?.title ?? '');

/** How many of the change are closed in this way now; the next one of a series is none of them. */
const closed = (facts: ChangeFacts, as: string): number =>
  facts.records.filter(
    ({ collection, after }) =>
      collection === 'followUps' && after !== null && 'closedAs' in after && after.closedAs === as,
  ).length;

/** What became of a follow-up. */
export const followUpChangeWords: Readonly<Record<string, Wording>> = {
  'followUp.added': followUp(() => 'added'),
  'followUp.changed': followUp(() => 'changed'),
  'followUp.done': followUp((facts) => (facts.record('followUps')?.doneAt == null ? 'open again' : 'done')),
  'followUp.snoozed': followUp((facts) =>
    facts.record('followUps')?.snoozedUntil == null ? 'no longer snoozed' : 'snoozed',
  ),
  'followUp.binned': followUp(() => 'moved to the bin'),
  'followUp.restored': followUp(() => 'taken from the bin'),
  'followUp.skipped': followUp(() => 'skipped'),
  'followUps.letGo': (facts) => {
    const count = closed(facts, 'letGo');
    return plain(
      count === 1 ? 'Follow-up let go' : `${count} follow-ups let go`,
      facts.record('followUps')?.title ?? '',
    );
  },
  'followUp.paused': followUp(() => 'paused'),
  'followUp.takenUp': followUp(() => 'taken up again'),
  'followUp.askedAgain': (facts) =>
    plain(`${facts.called(facts.record('followUps')?.personId)} asked again`, facts.record('followUps')?.title ?? ''),
  'followUps.sortedAfterAbsence': (facts) => {
    const gone = closed(facts, 'letGo') + closed(facts, 'skipped');
    return plain('Follow-ups sorted after an absence', `${gone} let go or passed over`);
  },
  'followUps.putInCalendar': (facts) =>
    plain(`${countOf(facts.counts('followUps').changed, 'follow-up')} saved as a calendar file`),
};
