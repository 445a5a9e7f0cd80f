import type { NamedDay } from '../../../shared/domain/businessDays';
import type { Instant } from '../../../shared/domain/field';
import type { MessageKind } from '../../../shared/domain/message';
import { SentDialog } from '../../components/SentDialog';
import { useBusinessCalendar } from '../../components/useBusinessCalendar';
import { useMayWriteTo } from '../../components/useOutreach';
import { useToday } from '../../lib/useToday';

interface SendDialogProps {
  readonly personId: string;
  readonly kind: MessageKind;
  readonly gaps: readonly string[];
  readonly onClose: () => void;
  /** `holidays`: those near the day of sending, mine and theirs, for the reminders that follow. */
  readonly onSent: (sentAt: Instant, holidays: NamedDay[]) => Promise<boolean>;
}

/** When a letter went out. Of a first note that comes too early it says so once more: the order inside one organisation is the method. */
export function SendDialog({ personId, kind, gaps, onClose, onSent }: SendDialogProps) {
  const { now, zone } = useToday();
  const calendars = useBusinessCalendar();
  const { sentences } = useMayWriteTo(kind === 'outreach' ? personId : null);
  return (
    <SentDialog
      now={now}
      zone={zone}
      gaps={gaps}
      warnings={sentences}
      onClose={onClose}
      onSent={(sentAt) => onSent(sentAt, calendars.holidaysFor(personId))}
    />
  );
}
