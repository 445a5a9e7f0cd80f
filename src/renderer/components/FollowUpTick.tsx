import { Checkbox } from '@mantine/core';
import type { FollowUp } from '../../shared/domain/followUp';
import { useDispatch } from '../workspace/useDispatch';

/** The round box that finishes a follow-up, with a way back for 8 seconds. */
export function FollowUpTick({
  followUp,
  tabIndex,
}: {
  readonly followUp: Pick<FollowUp, 'id' | 'title' | 'doneAt'>;
  readonly tabIndex?: number;
}) {
  const dispatch = useDispatch();
  return (
    <Checkbox
      radius="xl"
      size="xs"
      {...(tabIndex === undefined ? {} : { tabIndex })}
      aria-label={followUp.doneAt === null ? `Mark as done: ${followUp.title}` : `Not done yet: ${followUp.title}`}
      checked={followUp.doneAt !== null}
      onChange={(event) => {
        const isDone = event.currentTarget.checked;
        void dispatch('followUp.done', { id: followUp.id, isDone }, isDone ? { toast: `Done: ${followUp.title}` } : {});
      }}
    />
  );
}
