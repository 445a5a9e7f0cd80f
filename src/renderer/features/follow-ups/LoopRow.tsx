import { IconBook2, IconBulb, IconUserPlus, IconUsers, type Icon } from '@tabler/icons-react';
import type { LocalDate } from '../../../shared/domain/field';
import type { LoopState } from '../../../shared/domain/loops';
import { ListRow, rowText } from '../../components/ListRow';
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
    <ListRow
      className={classes.loopRow}
      lead={<Shape size={16} stroke={1.6} color="var(--aw-text2)" role="img" aria-label={loopKinds[loop.kind]} />}
      trail={<span className={rowText.when}>{sayDue(loop, today)}</span>}
      isSelected={isSelected}
      tabIndex={tabIndex}
      onSelect={onSelect}
      onOpen={onOpen}
    >
      <span className={rowText.title} dir="auto">
        {sayWhat(loop, today, zone)}
      </span>
      <span className={rowText.says} dir="auto">
        {sayStanding(loop, today, zone)}
      </span>
    </ListRow>
  );
}
