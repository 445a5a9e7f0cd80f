import { useNavigate } from 'react-router-dom';
import { introductionReminderId } from '../../../shared/domain/introductionReminders';
import type { IntroductionLine } from '../../../shared/domain/introductionStanding';
import { isMade, joinsTwo, whyNot, type Side, type StepNames } from '../../../shared/domain/introductionSteps';
import type { Introduction } from '../../../shared/domain/network';
import { useStartLetter } from '../../components/useStartLetter';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';

/** One thing that can be said or done of an introduction as it stands: the same list makes the buttons and the keys. */
export interface Move {
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
}

export type OpenForm = 'later' | 'met' | 'new' | 'paragraph' | null;

interface Given {
  readonly line: IntroductionLine | undefined;
  readonly names: StepNames;
  readonly open: (form: OpenForm) => void;
  /** After something was said of it. */
  readonly done: () => void;
  /** The talk with somebody, for thanks for the door to them; null: none. */
  readonly talkWith: (personId: string) => string | null;
}

/** What comes next stands first. */
export function useIntroductionMoves({ line, names, open, done, talkWith }: Given): readonly Move[] {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const startLetter = useStartLetter();
  if (line === undefined) return [];
  const { introduction, next } = line;
  const { id } = introduction;
  const after = (reply: Promise<{ readonly ok: boolean }>) => void reply.then(({ ok }) => ok && done());
  const personOf = (side: Side) => (side === 'a' ? introduction.aPersonId : introduction.bPersonId) ?? '';

  const ask = (side: Side): Move => ({
    key: 'W',
    does: `Write to ${names[side]}`,
    run: () => {
      startLetter({ personId: personOf(side), kind: 'introductionAsk', introductionId: id });
    },
  });
  const asked = (side: Side): Move => ({
    key: 'A',
    does: `Asked ${names[side]} already`,
    run: () => {
      after(dispatch('introduction.asked', { id, side }, { toast: `${names[side]} was asked` }));
    },
  });
  const answers = (side: Side): Move[] => [
    {
      key: 'Y',
      does: `${names[side]} said yes`,
      run: () => {
        after(dispatch('introduction.answered', { id, side, answer: 'yes' }, { toast: `${names[side]} said yes` }));
      },
    },
    {
      key: 'N',
      does: `${names[side]} said no`,
      run: () => {
        after(dispatch('introduction.answered', { id, side, answer: 'no' }, { toast: `${names[side]} said no` }));
      },
    },
    {
      key: 'L',
      does: 'Later',
      run: () => {
        open('later');
      },
    },
  ];
  const joined: Move = {
    key: 'J',
    does: joinsTwo(introduction) ? 'Joined elsewhere' : 'Introduced',
    run: () => {
      after(dispatch('introduction.joined', { id, ...touches() }, { toast: 'Introduction made' }));
    },
  };
  const met: Move = {
    key: 'M',
    does: joinsTwo(introduction) ? 'Say what came of it' : 'We talked',
    run: () => {
      open('met');
    },
  };
  const thanked: Move = {
    key: 'T',
    does: 'Thanked',
    run: () => {
      after(dispatch('introduction.thanked', { id }, { toast: 'Introduction thanked for' }));
    },
  };
  const rest = restOf(introduction, names, {
    turn: () => {
      after(dispatch('introduction.turned', { id }, { toast: `${names.b} is asked first` }));
    },
    setAside: () => {
      after(dispatch('introduction.setAside', { id }, { toast: 'Introduction put aside' }));
    },
    back: () => {
      after(dispatch('introduction.tookBack', { id }, { toast: 'One step back' }));
    },
    bin: () => {
      after(dispatch('introduction.binned', { id }, { toast: 'Introduction moved to the bin' }));
    },
  });

  switch (next.kind) {
    case 'ask':
      return [ask(next.side), asked(next.side), ...answers(next.side), ...rest];
    case 'answer':
      return [...answers(next.side), ...rest];
    case 'later':
      return [ask(next.side), ...answers(next.side), ...rest];
    case 'join':
      return [
        {
          key: 'W',
          does: 'Write the joining letter',
          run: () => {
            startLetter({ personId: personOf('a'), kind: 'introduction', introductionId: id });
          },
        },
        joined,
        ...rest,
      ];
    case 'tell': {
      const { side } = next;
      const reminder = introductionReminderId(id, side === 'a' ? 'tellA' : 'tellB');
      return [
        ask(side),
        {
          key: 'A',
          does: `Told ${names[side]} already`,
          run: () => {
            after(dispatch('followUp.done', { id: reminder, isDone: true }, { toast: `${names[side]} was told` }));
          },
        },
        ...rest,
      ];
    }
    case 'check':
    case 'talk':
      return [met, ...rest];
    case 'askBy':
      return [
        {
          key: 'W',
          does: `Paragraph for ${names.by}`,
          run: () => {
            open('paragraph');
          },
        },
        asked('a'),
        ...rest,
      ].map((move) => (move.key === 'A' ? { ...move, does: `Asked ${names.by} already` } : move));
    case 'hear':
      return [
        ...(introduction.state === 'askedFor'
          ? answers('a').map((move) =>
              move.key === 'Y'
                ? { ...move, does: `${names.by} said yes` }
                : move.key === 'N'
                  ? { ...move, does: `${names.by} said no` }
                  : move,
            )
          : []),
        joined,
        met,
        ...rest,
      ].filter(({ key }) => key !== 'L');
    case 'written':
      return [met, ...rest];
    case 'write':
      return [
        {
          key: 'W',
          does: `Write to ${names.b}`,
          run: () => {
            startLetter({ personId: introduction.bPersonId });
          },
        },
        met,
        ...rest,
      ];
    case 'thankBy':
      return [
        {
          key: 'W',
          does: `Thank ${names.by}`,
          run: () => {
            startLetter({
              personId: introduction.byPersonId ?? '',
              kind: 'referrerThanks',
              interviewId: talkWith(introduction.bPersonId),
              introductionId: id,
            });
          },
        },
        ...(whyNot(introduction, { kind: 'thank' }, names) === null ? [thanked] : [met]),
        ...rest,
      ];
    case 'nothing':
      return [
        ...(introduction.state === 'met' || introduction.state === 'notMet' ? [met] : []),
        ...(whyNot(introduction, { kind: 'thank' }, names) === null ? [thanked] : []),
        ...rest,
        {
          key: 'H',
          does: 'History',
          run: () => void navigate(`/history?about=${id}`),
        },
      ];
  }
}

/** Keys for the touches that an introduction counts as. */
const touches = () => ({ touchpointId: newId('touchpoints'), otherTouchpointId: newId('touchpoints') });

/** What is always there, as far as it is allowed now. */
function restOf(
  introduction: Introduction,
  names: StepNames,
  run: Readonly<Record<'turn' | 'setAside' | 'back' | 'bin', () => void>>,
): Move[] {
  const may = (kind: 'turn' | 'setAside' | 'back') => whyNot(introduction, { kind }, names) === null;
  return [
    ...(may('turn') ? [{ key: 'O', does: `Ask ${names.b} first`, run: run.turn }] : []),
    ...(may('setAside') ? [{ key: 'X', does: 'Put aside', run: run.setAside }] : []),
    ...(may('back') ? [{ key: 'B', does: 'One step back', run: run.back }] : []),
    ...(isMade(introduction) ? [] : [{ key: 'Delete', does: 'Move to the bin', run: run.bin }]),
  ];
}
