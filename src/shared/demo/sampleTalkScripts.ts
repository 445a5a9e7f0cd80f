import type { Interview, Mark } from '../domain/interview';
import type { Verdict } from '../domain/goal';

/** What a line becomes in Wrap-up. A line without one is left as a note. */
export type Fate =
  | { readonly kind: 'evidence'; readonly goal: string; readonly assumption: string | null; readonly verdict: Verdict }
  | { readonly kind: 'observation'; readonly topic: 'insight' | 'culture' | 'trend' | 'advice' }
  | { readonly kind: 'letter' }
  | { readonly kind: 'need'; readonly text: string }
  | { readonly kind: 'resource'; readonly title: string }
  | {
      readonly kind: 'person';
      readonly key: string;
      readonly name: string;
      readonly isNew: boolean;
      readonly mayUseName: 'yes' | 'no' | 'unknown';
    }
  | {
      readonly kind: 'followUp';
      readonly key: string;
      readonly title: string;
      readonly due: string;
      readonly owner: 'me' | 'them';
    };

interface Line {
  /** The question of the guide that was current, from 0; none: nothing was asked yet. */
  readonly question?: number;
  /** Set by key; the characters typed at the start of a line say it otherwise. */
  readonly mark?: Mark;
  /** Typed with ~ in front: what was told in trust. */
  readonly isOffRecord?: boolean;
  readonly fate?: Fate;
}

export interface TalkScript {
  readonly key: string;
  readonly purpose: string;
  readonly goal: string;
  readonly organisation: string;
  readonly medium: Interview['medium'];
  readonly plannedAt: string;
  /** When its hour was agreed; until then it was only asked for. */
  readonly agreedAt: string;
  readonly preparedAt: string;
  /** First and last line, as the wall clock of the scenario. */
  readonly notesFrom: string;
  readonly notesTo: string;
  readonly wrapUpAt: string;
  /** In the order of the raw notes’ lines. */
  readonly lines: readonly Line[];
  readonly reflection: Pick<Interview, 'surprise' | 'change' | 'nextAsk' | 'feeling'>;
}

/** How each talk of the scenario was planned, which line belongs to which question, and what it became. */
export const talkScripts: readonly TalkScript[] = [
  {
    key: 'IA0',
    purpose: 'Whom should a nurse listen to before she leaves the ward?',
    goal: 'G1',
    organisation: 'OA2',
    medium: 'phone',
    plannedAt: '2026-12-11 20:20',
    agreedAt: '2026-12-11 20:20',
    preparedAt: '2026-12-16 17:00',
    notesFrom: '2026-12-17 18:31',
    notesTo: '2026-12-17 18:49',
    wrapUpAt: '2026-12-17 19:05',
    lines: [
      {},
      { question: 0, fate: { kind: 'evidence', goal: 'G2', assumption: 'course', verdict: 'against' } },
      { question: 1, mark: 'quote', fate: { kind: 'letter' } },
      { question: 1, fate: { kind: 'observation', topic: 'insight' } },
      {
        question: 2,
        fate: { kind: 'person', key: 'PA2', name: 'Odalys Thornwhistle', isNew: true, mayUseName: 'yes' },
      },
      {
        question: 2,
        fate: { kind: 'person', key: 'PA4', name: 'Ngozi Featherstone-Ade', isNew: true, mayUseName: 'yes' },
      },
      { question: 2, fate: { kind: 'need', text: 'Nobody at Fennimore knows how the boards are read at night' } },
      {
        question: 2,
        fate: {
          kind: 'followUp',
          key: 'tell-bram',
          title: 'Tell Bram how it went with Odalys',
          due: '2027-01-19',
          owner: 'me',
        },
      },
      { question: 2 },
    ],
    reflection: {
      surprise: 'He left for the same reason I stay awake.',
      change: 'Ask for people, not for posts.',
      nextAsk: 'What did you remove first?',
      feeling: 'easy',
    },
  },
  {
    key: 'IA1',
    purpose: 'Which alarms did they remove first, and who in the room knew a ward?',
    goal: 'G1',
    organisation: 'OA1',
    medium: 'video',
    plannedAt: '2027-01-04 18:00',
    agreedAt: '2027-01-05 09:30',
    preparedAt: '2027-01-11 20:15',
    notesFrom: '2027-01-14 17:31',
    // Four lines come after the call, which ends with the fifteenth.
    notesTo: '2027-01-14 17:53',
    wrapUpAt: '2027-01-14 18:20',
    lines: [
      {},
      {
        question: 0,
        mark: 'insight',
        fate: { kind: 'evidence', goal: 'G2', assumption: 'course', verdict: 'against' },
      },
      { question: 1, mark: 'insight', fate: { kind: 'observation', topic: 'insight' } },
      { question: 1, fate: { kind: 'letter' } },
      { question: 2, mark: 'insight', fate: { kind: 'observation', topic: 'insight' } },
      { question: 3 },
      { question: 3, fate: { kind: 'need', text: 'No data from real wards on how often alarms are silenced unseen' } },
      { question: 3, mark: 'quote', fate: { kind: 'letter' } },
      {
        question: 4,
        mark: 'insight',
        fate: { kind: 'evidence', goal: 'G1', assumption: 'carries-over', verdict: 'for' },
      },
      {
        question: 5,
        fate: { kind: 'person', key: 'PA5', name: 'Nguyễn Thị Hạnh-Demo', isNew: true, mayUseName: 'yes' },
      },
      { question: 5, fate: { kind: 'person', key: 'PA6', name: 'Teodor Łąkowski', isNew: false, mayUseName: 'no' } },
      {
        question: 5,
        fate: {
          kind: 'followUp',
          key: 'TA3',
          title: 'Send the alarm-count paper to Odalys',
          due: '2027-01-15',
          owner: 'me',
        },
      },
      {
        question: 5,
        fate: { kind: 'followUp', key: 'slides', title: 'Slides from Odalys', due: '2027-01-22', owner: 'them' },
      },
      { question: 5 },
      { question: 5 },
      { question: 5 },
      {
        question: 5,
        fate: { kind: 'followUp', key: 'TA2', title: 'Write to Hạnh, naming Odalys', due: '2027-01-15', owner: 'me' },
      },
      {
        question: 5,
        fate: { kind: 'followUp', key: 'TA9', title: 'Count all alarms of one night', due: '2027-01-30', owner: 'me' },
      },
    ],
    reflection: {
      surprise: 'Four night shifts before one change.',
      change: 'Prepare a small count on my own ward.',
      nextAsk: 'Who else has counted before judging?',
      feeling: 'fine',
    },
  },
  {
    key: 'IA2',
    purpose: 'What would I have to unlearn, and what carries over from the ward?',
    goal: 'G1',
    organisation: 'OA2',
    medium: 'video',
    plannedAt: '2027-01-08 19:00',
    agreedAt: '2027-01-08 19:00',
    preparedAt: '2027-01-10 16:00',
    notesFrom: '2027-01-19 18:02',
    notesTo: '2027-01-19 18:31',
    wrapUpAt: '2027-01-19 18:50',
    lines: [
      {},
      { question: 2, mark: 'quote', fate: { kind: 'letter' } },
      { question: 1, mark: 'insight', fate: { kind: 'observation', topic: 'insight' } },
      {
        question: 3,
        mark: 'insight',
        fate: { kind: 'evidence', goal: 'G1', assumption: 'carries-over', verdict: 'for' },
      },
      { question: 4, mark: 'culture', fate: { kind: 'observation', topic: 'culture' } },
      {
        question: 5,
        mark: 'action',
        fate: {
          kind: 'followUp',
          key: 'TA6',
          title: 'Three one-page notes about the ward',
          due: '2027-02-16',
          owner: 'me',
        },
      },
      { question: 5, mark: 'insight', fate: { kind: 'evidence', goal: 'G2', assumption: null, verdict: 'for' } },
      { question: 5 },
      {
        question: 5,
        fate: {
          kind: 'followUp',
          key: 'lena',
          title: 'Ask Lena whether she would talk',
          due: '2027-01-26',
          owner: 'them',
        },
      },
      { question: 5, fate: { kind: 'resource', title: 'Clinical safety officer training (DCB0129)' } },
      {
        question: 6,
        mark: 'action',
        fate: {
          kind: 'followUp',
          key: 'TA5',
          title: 'Draw where staff stand at 3 a.m. for Bram',
          due: '2027-01-29',
          owner: 'me',
        },
      },
      { question: 6 },
    ],
    reflection: {
      surprise: 'Writing is the gap, not software.',
      change: 'One page a day, and shadow the implementation team.',
      nextAsk: 'What does a week look like, day by day?',
      feeling: 'fine',
    },
  },
  {
    key: 'IA3',
    purpose: 'Is there a way in from inside, and who would have to say yes?',
    goal: 'G3',
    organisation: 'OA4',
    medium: 'inPerson',
    plannedAt: '2027-01-08 19:10',
    agreedAt: '2027-01-08 19:10',
    preparedAt: '2027-01-10 16:20',
    // Written from memory, an hour after the canteen.
    notesFrom: '2027-01-20 14:10',
    notesTo: '2027-01-20 14:18',
    wrapUpAt: '2027-01-20 14:30',
    lines: [
      {},
      { isOffRecord: true },
      {},
      { mark: 'culture', fate: { kind: 'observation', topic: 'culture' } },
      { mark: 'need', fate: { kind: 'need', text: 'Why do nurses photograph the board with private phones?' } },
      {
        mark: 'referral',
        fate: { kind: 'person', key: 'gerry', name: 'Gerry or Jerry', isNew: true, mayUseName: 'yes' },
      },
      {
        mark: 'action',
        fate: {
          kind: 'followUp',
          key: 'TA7',
          title: 'Ask Teodor and Ngozi whether they want to meet',
          due: '2027-01-22',
          owner: 'me',
        },
      },
      {
        fate: {
          kind: 'followUp',
          key: 'tell-teodor',
          title: 'Tell Teodor the result of the count',
          due: '2027-02-08',
          owner: 'me',
        },
      },
    ],
    reflection: {
      surprise: 'There is something inside already.',
      change: 'Stay open for an inside move.',
      nextAsk: 'May I see bed management at 07:00?',
      feeling: 'fine',
    },
  },
  {
    key: 'IA4',
    purpose: 'What does a week of safety research on wards really look like?',
    goal: 'G1',
    organisation: 'OA1',
    medium: 'video',
    plannedAt: '2027-01-15 14:20',
    agreedAt: '2027-01-15 19:40',
    preparedAt: '2027-01-17 18:00',
    notesFrom: '2027-01-21 12:16',
    notesTo: '2027-01-21 12:41',
    wrapUpAt: '2027-01-21 13:05',
    lines: [
      {},
      { question: 0, mark: 'insight', fate: { kind: 'observation', topic: 'insight' } },
      { question: 1, mark: 'culture', fate: { kind: 'observation', topic: 'culture' } },
      {
        question: 2,
        mark: 'insight',
        fate: { kind: 'evidence', goal: 'G1', assumption: 'carries-over', verdict: 'for' },
      },
      { question: 3, mark: 'resource', fate: { kind: 'resource', title: 'DCB0160 reading' } },
      { question: 4, fate: { kind: 'person', key: 'PA9', name: 'Sam', isNew: false, mayUseName: 'yes' } },
      { question: 5, mark: 'quote', fate: { kind: 'letter' } },
      {
        question: 5,
        mark: 'need',
        fate: { kind: 'need', text: 'Larkmoor cannot get a ward for the silence study before autumn' },
      },
      {
        question: 5,
        fate: {
          kind: 'followUp',
          key: 'TA8',
          title: 'Send Hạnh the blank counting sheet',
          due: '2027-01-22',
          owner: 'me',
        },
      },
    ],
    reflection: {
      surprise: 'She listens without nodding.',
      change: 'Offer a small joint study, after asking Teodor.',
      nextAsk: 'What would you do if you could not go on wards?',
      feeling: 'easy',
    },
  },
];
