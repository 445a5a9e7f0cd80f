import type { ChangeFacts, ChangeWords, Wording } from './changeFacts';
import { countOf } from './changeFacts';
import type { Message } from './message';
import type { TouchpointKind } from './network';

const plain = (says: string, detail = ''): ChangeWords => ({ says, detail });

const letterWords: Readonly<Record<Message['kind'], string>> = {
  outreach: 'First note',
  nudge: 'Nudge',
  confirmation: 'Confirmation',
  thankYou: 'Thank-you',
  update: 'Update',
  introductionAsk: 'Question about an introduction',
  introduction: 'Introduction letter',
  article: 'Article',
  congratulation: 'Congratulation',
  checkIn: 'Check-in',
  reschedule: 'New time',
  decline: 'Answer to a no',
  forwardable: 'Paragraph to pass on',
  referrerThanks: 'Thanks for the door',
};

const touchWords: Readonly<Record<TouchpointKind, string>> = {
  message: 'a message',
  call: 'a call',
  coffee: 'coffee',
  event: 'an event',
  article: 'an article',
  congratulation: 'congratulations',
  introduction: 'an introduction',
  interview: 'a conversation',
  other: 'a touch',
};

const person =
  (did: string, detail: (facts: ChangeFacts) => string = () => ''): Wording =>
  (facts) =>
    plain(`${facts.person(facts.record('people')?.id)} ${did}`, detail(facts));

const organisation =
  (did: string, detail: (facts: ChangeFacts) => string = () => ''): Wording =>
  (facts) =>
    plain(`${facts.organisation(facts.record('organisations')?.id)} ${did}`, detail(facts));

const role =
  (did: string, to: string): Wording =>
  (facts) => {
    const told = facts.record('roles');
    const where = told?.organisationId == null ? '' : facts.organisation(told.organisationId);
    return plain(
      `Role ${did} ${to} ${facts.person(told?.personId)}`,
      [told?.title ?? '', where].filter((part) => part !== '').join(', '),
    );
  };

const letter =
  (did: (facts: ChangeFacts) => string): Wording =>
  (facts) => {
    const told = facts.record('messages');
    const kind = told === undefined ? 'Letter' : letterWords[told.kind];
    return plain(`${kind} to ${facts.called(told?.personId)} ${did(facts)}`, told?.subject ?? '');
  };

const followUp =
  (did: (facts: ChangeFacts) => string): Wording =>
  (facts) =>
    plain(`Follow-up ${did(facts)}`, facts.record('followUps')?.title ?? '');

const introduction =
  (did: string): Wording =>
  (facts) => {
    const told = facts.record('introductions');
    const [a, b] = [told?.aPersonId, told?.bPersonId];
    return plain(
      a == null
        ? `Introduction to ${facts.person(b)} ${did}`
        : `Introduction of ${facts.person(a)} to ${facts.person(b)} ${did}`,
      told?.reason ?? '',
    );
  };

const archived = (collection: 'people' | 'organisations') => (facts: ChangeFacts) =>
  facts.record(collection)?.archivedAt == null ? 'taken from the archive' : 'archived';

/** People, organisations, letters, follow-ups and what is between people. */
export const networkWords: Readonly<Record<string, Wording>> = {
  'person.added': person('added'),
  'person.changed': person('changed', (facts) => facts.fields('people')),
  'person.archived': (facts) => person(archived('people')(facts))(facts),
  'person.binned': person('moved to the bin'),
  'person.restored': person('taken from the bin'),
  'people.imported': (facts) => {
    const { added, changed } = facts.counts('people');
    const names = facts.records
      .flatMap((record) => (record.collection === 'people' ? [record.after?.name ?? ''] : []))
      .slice(0, 4);
    return plain(
      added === 0
        ? `${countOf(changed, 'person', 'people')} completed by an import`
        : `${countOf(added, 'person', 'people')} imported${changed > 0 ? `, ${changed} completed` : ''}`,
      names.join(', '),
    );
  },
  'role.added': role('added', 'to'),
  'role.changed': role('changed', 'of'),
  'role.removed': role('removed', 'from'),
  'organisation.added': organisation('added'),
  'organisation.changed': organisation('changed', (facts) => facts.fields('organisations')),
  'organisation.archived': (facts) => organisation(archived('organisations')(facts))(facts),
  'organisation.binned': organisation('moved to the bin'),
  'organisation.restored': organisation('taken from the bin'),
  'organisations.ranked': () => plain('Order of the organisations changed'),
  'need.changed': (facts) => plain('Need changed', facts.record('needs')?.text ?? ''),
  'followUp.added': followUp(() => 'added'),
  'followUp.changed': followUp(() => 'changed'),
  'followUp.done': followUp((facts) => (facts.record('followUps')?.doneAt == null ? 'open again' : 'done')),
  'followUp.snoozed': followUp((facts) =>
    facts.record('followUps')?.snoozedUntil == null ? 'no longer snoozed' : 'snoozed',
  ),
  'followUp.binned': followUp(() => 'moved to the bin'),
  'followUp.restored': followUp(() => 'taken from the bin'),
  'message.drafted': letter((facts) => (facts.isNew('messages') ? 'begun' : 'changed')),
  'message.sent': letter(() => 'marked sent'),
  'message.binned': letter(() => 'moved to the bin'),
  'message.checkDismissed': letter(() => 'without a check, or with it again'),
  'touchpoint.logged': (facts) => {
    const told = facts.record('touchpoints');
    const what = told === undefined ? 'a touch' : touchWords[told.kind];
    return plain(`Touch logged with ${facts.person(told?.personId)}: ${what}`, told?.summary ?? '');
  },
  'touchpoint.binned': (facts) => {
    const told = facts.record('touchpoints');
    return plain(`Touch with ${facts.person(told?.personId)} moved to the bin`, told?.summary ?? '');
  },
  'touchpoint.restored': (facts) => {
    const told = facts.record('touchpoints');
    return plain(`Touch with ${facts.person(told?.personId)} taken from the bin`, told?.summary ?? '');
  },
  'introduction.added': introduction('added'),
  'introduction.changed': introduction('changed'),
  'introduction.noted': introduction('noted'),
  'introduction.worded': introduction('worded'),
  'introduction.begun': introduction('thought of'),
  'introduction.dismissed': introduction('not suggested any more'),
  'introduction.turned': introduction('asked in the other order'),
  'introduction.asked': introduction('asked about'),
  'introduction.answered': introduction('answered'),
  'introduction.joined': introduction('made'),
  'introduction.met': introduction('followed up'),
  'introduction.thanked': introduction('thanked for'),
  'introduction.setAside': introduction('put aside'),
  'introduction.tookBack': introduction('taken one step back'),
  'introduction.binned': introduction('moved to the bin'),
  'introduction.restored': introduction('taken from the bin'),
  'resource.added': (facts) => plain('Resource added', facts.record('resources')?.title ?? ''),
  'resource.shared': (facts) =>
    plain(
      `Resource shared with ${facts.person(facts.record('touchpoints')?.personId)}`,
      facts.record('resources')?.title ?? '',
    ),
  'resource.changed': (facts) => plain('Resource changed', facts.record('resources')?.title ?? ''),
};
