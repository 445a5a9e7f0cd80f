import { IconHourglass } from '@tabler/icons-react';
import classes from './OutreachGuard.module.css';
import { useMayWriteTo } from './useOutreach';

/**
 * Says why a first note to somebody had better wait: somebody else there was written to, or the week is full. It only
 * says so; whoever writes decides. Nothing is shown when nothing stands against it.
 */
export function OutreachGuard({ personId }: { readonly personId: string | null }) {
  const { sentences } = useMayWriteTo(personId);
  return (
    <div role="status" className={classes.guard} data-is-empty={sentences.length === 0 || undefined}>
      {sentences.length > 0 && (
        <>
          <IconHourglass size={16} stroke={1.6} aria-hidden />
          <div>
            <strong>Better later.</strong>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p className={classes.free}>You may write all the same.</p>
          </div>
        </>
      )}
    </div>
  );
}
