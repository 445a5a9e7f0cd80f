import { isOpen, type OutreachState } from '../../../shared/domain/outreachState';
import type { SequenceMove } from './SequenceDetail';
import type { OutreachActions } from './useOutreachActions';

/** The form that is open. */
export type OpenForm = 'away' | 'decline' | 'nudge' | 'log' | null;

interface Given {
  readonly state: OutreachState | undefined;
  readonly actions: OutreachActions;
  readonly open: (form: OpenForm) => void;
  /** Begins the one nudge of a sequence as a letter. */
  readonly writeNudge: (state: OutreachState) => void;
  /** After something was said of it. */
  readonly done: () => void;
}

/** What can be said of a sequence as it stands, one key each: the same list makes the buttons and the keys. */
export function useSequenceMoves({ state, actions, open, writeNudge, done }: Given): SequenceMove[] {
  if (state === undefined) return [];
  const act = (run: (state: OutreachState) => Promise<unknown>) => () => {
    void run(state).then(done);
  };
  const replied = { key: 'R', does: 'Replied', run: act(actions.replied) };
  const declined = {
    key: 'D',
    does: 'Said no',
    run: () => {
      open('decline');
    },
  };
  if (!isOpen(state)) {
    // A late answer still counts.
    const late = state.standing === 'rested' ? [replied, declined] : [];
    return [...late, { key: 'A', does: 'Take up again', run: act(actions.resumed) }];
  }
  const away =
    state.standing === 'away'
      ? { key: 'O', does: 'Back again', run: act((one) => actions.away(one, null)) }
      : {
          key: 'O',
          does: 'Out of office',
          run: () => {
            open('away');
          },
        };
  const nudge =
    state.nudgedOn === null
      ? [
          {
            key: 'W',
            does: 'Write the nudge',
            run: () => {
              writeNudge(state);
            },
          },
          {
            key: 'N',
            does: 'Nudged',
            run: () => {
              open('nudge');
            },
          },
        ]
      : [];
  return [
    replied,
    declined,
    ...nudge,
    { key: 'X', does: 'Let it rest', run: act(actions.rested) },
    away,
    { key: 'B', does: 'Undelivered', run: act(actions.bounced) },
  ];
}
