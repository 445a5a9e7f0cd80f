import type { ChangeFacts, ChangeWords, Wording } from './changeFacts';
import { countOf } from './changeFacts';
import { recordTitle } from './recordWords';

/** “Note in Priya’s interview”, “Interview with Priya, 12 records”, “240 records”. */
function whatOf(facts: ChangeFacts): string {
  const [only, ...more] = facts.records;
  if (only === undefined) return 'nothing';
  if (more.length === 0) {
    const record = only.after ?? only.before;
    return record === null ? countOf(1, 'record') : recordTitle(only.collection, record, facts);
  }
  const interviews = new Set(
    facts.records.map(({ collection, id, before, after }) => {
      if (collection === 'interviews') return id;
      const record: object | null = after ?? before;
      return record !== null && 'interviewId' in record ? record.interviewId : null;
    }),
  );
  const [interviewId] = interviews;
  if (interviews.size === 1 && typeof interviewId === 'string')
    return `${facts.interviewWith(interviewId)}, ${countOf(facts.records.length, 'record')}`;
  return countOf(facts.records.length, 'record');
}

function restored(facts: ChangeFacts): ChangeWords {
  return { says: 'Earlier version brought back', detail: whatOf(facts) };
}

/** What was deleted for good is told by its kind and number: its words are gone on purpose. */
const deleted =
  (says: string): Wording =>
  (facts) => ({ says, detail: countOf(facts.records.length, 'record') });

/** What nobody did in this app: another computer or another program wrote it into the folder. */
export const arrivedWords: Readonly<Record<string, Wording>> = {
  'sync.merged': (facts) => ({ says: 'Taken over from another computer', detail: whatOf(facts) }),
  'file.edited': (facts) => ({ says: 'Edited outside Askwell', detail: whatOf(facts) }),
};

/** What came from an earlier state, or from an export, and what left the bin for good. */
export const historyWords: Readonly<Record<string, Wording>> = {
  'history.restored': restored,
  'binned.deleted': deleted('Deleted for good'),
  'bin.emptied': deleted('Bin emptied'),
  'bin.purged': deleted('What was in the bin for 30 days deleted'),
  'reminders.shown': (facts) => ({
    says: `${countOf(facts.counts('reminders').added + facts.counts('reminders').changed, 'reminder')} shown`,
    detail: '',
  }),
  'reminders.answered': (facts) => ({
    says: facts.record('reminders')?.answer === 'snoozed' ? 'Reminder put off' : 'Reminder answered',
    detail: '',
  }),
  'conflict.resolved': (facts) => ({ says: 'Version chosen', detail: whatOf(facts) }),
  'document.imported': (facts) => ({ says: 'Export taken in', detail: countOf(facts.records.length, 'record') }),
};
