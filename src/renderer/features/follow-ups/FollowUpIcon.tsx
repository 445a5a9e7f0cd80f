import {
  IconArrowBackUp,
  IconCalendarEvent,
  IconCircleCheck,
  IconGift,
  IconHeartHandshake,
  IconHourglass,
  IconMail,
  IconNote,
  IconRepeat,
  IconSend,
  IconUserPlus,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { FollowUp, FollowUpKind } from '../../../shared/domain/followUp';

const icons: Readonly<Record<FollowUpKind, Icon>> = {
  thankYou: IconMail,
  nudge: IconSend,
  promise: IconCircleCheck,
  referral: IconUserPlus,
  update: IconArrowBackUp,
  keepInTouch: IconRepeat,
  thanks: IconHeartHandshake,
  introduction: IconUsers,
  event: IconCalendarEvent,
  offer: IconGift,
  other: IconNote,
};

/** What sort of thing it is, by shape. */
export function FollowUpIcon({ followUp }: { readonly followUp: Pick<FollowUp, 'kind' | 'owner'> }) {
  const Shape = followUp.owner === 'them' ? IconHourglass : icons[followUp.kind];
  return <Shape size={16} stroke={1.6} color="var(--aw-text2)" aria-hidden />;
}
