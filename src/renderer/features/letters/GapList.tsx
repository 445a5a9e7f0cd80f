import { Button } from '@mantine/core';
import { gapHint } from '../../../shared/text/mergeFields';
import { KeyCaps } from '../../components/KeyCaps';
import { SectionHeading } from '../../components/SectionHeading';
import classes from './Letters.module.css';

interface GapListProps {
  readonly gaps: readonly string[];
  /** What is known now fills one of them. */
  readonly canFill: boolean;
  readonly onFill: () => void;
  /** Puts the caret on the gap. */
  readonly onGo: (gap: string) => void;
}

/** What is still to be written, each with what belongs there. */
export function GapList({ gaps, canFill, onFill, onGo }: GapListProps) {
  if (gaps.length === 0) return null;
  return (
    <section aria-label="Still to fill in" className={classes.gaps}>
      <SectionHeading title="Still to fill in" count={gaps.length}>
        <KeyCaps keys="F8" />
      </SectionHeading>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>
            <button
              type="button"
              onClick={() => {
                onGo(gap);
              }}
            >
              <span className={classes.gap}>{gap}</span>
              <span className={classes.hint}>
                {gapHint(gap)}
                {gap === '{slots}' && '; F9 puts in free ones'}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {canFill && (
        <Button size="compact-sm" variant="subtle" className={classes.again} onClick={onFill}>
          Fill in what is known now
        </Button>
      )}
    </section>
  );
}
