import type { ChangeFacts, ChangeWords, Wording } from './changeFacts';

const plain = (says: string, detail = ''): ChangeWords => ({ says, detail });

/** Whom the sequence is with; the letter is always among what changed. */
const called = (facts: ChangeFacts): string => facts.called(facts.record('messages')?.personId);

const detail = (facts: ChangeFacts): string => facts.record('messages')?.subject ?? '';

/** What came back from a first note, or did not. */
export const outreachChangeWords: Readonly<Record<string, Wording>> = {
  'outreach.replied': (facts) => plain(`${called(facts)} answered`, detail(facts)),
  'outreach.declined': (facts) => {
    const named = facts.record('introductions')?.bPersonId;
    return plain(
      `${called(facts)} declined${named === undefined ? '' : ` and named ${facts.person(named)}`}`,
      detail(facts),
    );
  },
  'outreach.bounced': (facts) => plain(`Note to ${called(facts)} came back undelivered`, detail(facts)),
  'outreach.away': (facts) =>
    plain(
      facts.record('messages')?.awayUntil == null ? `${called(facts)} is back` : `${called(facts)} is out of office`,
      facts.record('messages')?.awayUntil ?? '',
    ),
  'outreach.rested': (facts) => plain(`Note to ${called(facts)} let go`, detail(facts)),
  'outreach.resumed': (facts) => plain(`Note to ${called(facts)} taken up again`, detail(facts)),
  'outreach.logged': (facts) =>
    plain(
      `${facts.record('messages')?.kind === 'nudge' ? 'Nudge' : 'First note'} to ${called(facts)} logged`,
      detail(facts),
    ),
};
