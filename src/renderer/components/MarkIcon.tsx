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

const icons = {
  insight: { Icon: IconBulb, color: 'var(--aw-insight)', name: 'Insight' },
  quote: { Icon: IconQuote, color: 'var(--aw-quote)', name: 'Quote' },
  referral: { Icon: IconUserPlus, color: 'var(--aw-referral)', name: 'Referral' },
  action: { Icon: IconCircleCheck, color: 'var(--aw-ink)', name: 'Action' },
  need: { Icon: IconPuzzle, color: 'var(--aw-need)', name: 'Need' },
  resource: { Icon: IconBook, color: 'var(--aw-text2)', name: 'Resource' },
  culture: { Icon: IconBuildingCommunity, color: 'var(--aw-text2)', name: 'Culture' },
  trend: { Icon: IconTrendingUp, color: 'var(--aw-text2)', name: 'Trend' },
  question: { Icon: IconHelpCircle, color: 'var(--aw-text2)', name: 'Open question' },
} satisfies Record<Mark, unknown>;

/** The name of a mark, as the app says it. */
export function markName(mark: Mark): string {
  return icons[mark].name;
}

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
  const { Icon, color, name } = icons[mark];
  return (
    <Icon
      size={size}
      stroke={1.6}
      color={color}
      {...(isLabelled ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    />
  );
}
