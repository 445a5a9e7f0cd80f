import { IconBook2, IconBulb, IconUserPlus, IconUsers, type Icon } from '@tabler/icons-react';
import type { LocalDate } from '../../../shared/domain/field';
import type { LoopState } from '../../../shared/domain/loops';
import classes from './FollowUps.module.css';
import { loopKinds, sayDue, sayStanding, sayWhat } from './loopView';

const icons: Readonly<Record<LoopState['kind'], Icon>> = {
  advice: IconBulb,
  resource: IconBook2,
  referral: IconUserPlus,
  introduction: IconUsers,
};

interface LoopRowProps {
  readonly loop: LoopState;
  readonly today: LocalDate;
  readonly zone: string;
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** One thing that was given: what it was, where it stands, when they are to hear. */
export function LoopRow({ loop, today, zone, isSelected, tabIndex, onSelect, onOpen }: LoopRowProps) {
  const Shape = icons[loop.kind];
  return (
    <div className={`${classes.row ?? ''} ${classes.loopRow ?? ''}`} data-is-selected={isSelected || undefined}>
      <Shape size={16} stroke={1.6} color="var(--aw-text2)" role="img" aria-label={loopKinds[loop.kind]} />
      <button
        type="button"
        data-row-focus
        tabIndex={tabIndex}
        className={classes.open}
        aria-current={isSelected || undefined}
        onFocus={onSelect}
        onClick={onOpen}
      >
        <span className={classes.title} dir="auto">
          {sayWhat(loop, today, zone)}
        </span>
        <span className={classes.origin} dir="auto">
          {sayStanding(loop, today, zone)}
        </span>
      </button>
      <span className={classes.when}>{sayDue(loop, today)}</span>
    </div>
  );
}
