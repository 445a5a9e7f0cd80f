import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Instant } from '../../shared/domain/field';
import { clockOfInstant, dayOfInstant, instantOf } from '../../shared/domain/time';
import { DayField } from './DayField';

interface SentDialogProps {
  readonly now: Instant;
  readonly zone: string;
  /** Merge fields that are still empty. */
  readonly gaps: readonly string[];
  /** What speaks against sending it now, in sentences. */
  readonly warnings?: readonly string[];
  readonly onClose: () => void;
  /** Resolves false when it could not be kept; the dialog then stays. */
  readonly onSent: (sentAt: Instant) => Promise<boolean>;
}

const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

/** Asks only when it was sent, now unless said otherwise; and, with a gap in the letter or a warning, whether it really went out like that. */
export function SentDialog({ now, zone, gaps, warnings = [], onClose, onSent }: SentDialogProps) {
  const isDoubtful = gaps.length > 0 || warnings.length > 0;
  const [opened] = useState(() => ({ at: now, clock: clockOfInstant(now, zone), day: dayOfInstant(now, zone) }));
  const [clock, setClock] = useState(opened.clock);
  const [day, setDay] = useState(opened.day);
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const handleSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const [, hours, minutes] = CLOCK.exec(clock.trim()) ?? [];
    if (hours === undefined || minutes === undefined) {
      setError('A time such as 16:52');
      return;
    }
    // The field knows whole minutes only: untouched, it means this very moment.
    const isNow = clock === opened.clock && day === opened.day;
    const at = isNow ? opened.at : instantOf(day, `${hours.padStart(2, '0')}:${minutes}`, zone);
    setBusy(true);
    if (!(await onSent(at))) setBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title="When did you send it?" size="sm">
      <form onSubmit={(event) => void handleSubmit(event)}>
        <Group gap="sm" align="flex-start">
          <TextInput
            aria-label="Time it was sent"
            data-autofocus
            w={90}
            value={clock}
            error={error || undefined}
            onChange={(event) => {
              setClock(event.currentTarget.value);
              setError('');
            }}
          />
          <DayField label="Day it was sent" value={day} onChange={setDay} today={opened.day} />
        </Group>
        {gaps.length > 0 && (
          <Text mt="md" role="alert">
            The letter still has {gaps.length === 1 ? 'a gap' : 'gaps'}: {gaps.join(', ')}. Did it go out like that?
          </Text>
        )}
        {warnings.map((warning) => (
          <Text key={warning} mt="md" role="alert">
            {warning}
          </Text>
        ))}
        <Group mt="lg" gap="sm" justify="flex-end">
          <Button onClick={onClose}>{isDoubtful ? 'Back to the letter' : 'Cancel'}</Button>
          <Button type="submit" variant="filled" loading={isBusy}>
            {isDoubtful ? 'Mark as sent anyway' : 'Mark as sent'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
