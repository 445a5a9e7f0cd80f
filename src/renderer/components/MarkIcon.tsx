import {
  IconBook,
  IconBulb,
  IconBuildingCommunity,
  IconCircleCheck,
  IconHelpCircle,
  IconPuzzle,
  IconQuote,
  IconTrendingUp,
  IconUserPlus,
} from '@tabler/icons-react';
import type { Mark } from '../../shared/domain/interview';
import { markName } from '../../shared/text/markNames';

const icons = {
  insight: { Icon: IconBulb, color: 'var(--aw-insight)' },
  quote: { Icon: IconQuote, color: 'var(--aw-quote)' },
  referral: { Icon: IconUserPlus, color: 'var(--aw-referral)' },
  action: { Icon: IconCircleCheck, color: 'var(--aw-ink)' },
  need: { Icon: IconPuzzle, color: 'var(--aw-need)' },
  resource: { Icon: IconBook, color: 'var(--aw-text2)' },
  culture: { Icon: IconBuildingCommunity, color: 'var(--aw-text2)' },
  trend: { Icon: IconTrendingUp, color: 'var(--aw-text2)' },
  question: { Icon: IconHelpCircle, color: 'var(--aw-text2)' },
} satisfies Record<Mark, unknown>;

/** A mark: shape first, colour second; its name for screen readers unless a label stands beside it. */
export function MarkIcon({
  mark,
  size = 16,
  isLabelled = false,
}: {
  readonly mark: Mark;
  readonly size?: number;
  readonly isLabelled?: boolean;
}) {
  const { Icon, color } = icons[mark];
  return (
    <Icon
      size={size}
      stroke={1.6}
      color={color}
      {...(isLabelled ? { 'aria-hidden': true } : { role: 'img', 'aria-label': markName(mark) })}
    />
  );
}
