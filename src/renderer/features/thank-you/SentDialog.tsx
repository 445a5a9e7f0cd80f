import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Instant } from '../../../shared/domain/field';
import { clockOfInstant, dayOfInstant, instantOf } from '../../../shared/domain/time';

interface SentDialogProps {
  readonly now: Instant;
  readonly zone: string;
  /** Merge fields that are still empty. */
  readonly gaps: readonly string[];
  readonly onClose: () => void;
  /** Resolves false when it could not be kept; the dialog then stays. */
  readonly onSent: (sentAt: Instant) => Promise<boolean>;
}

/** Asks only when it was sent, now unless said otherwise; and, with a gap in the letter, whether it really went out like that. */
export function SentDialog({ now, zone, gaps, onClose, onSent }: SentDialogProps) {
  const [moment, setMoment] = useState(() => `${dayOfInstant(now, zone)}T${clockOfInstant(now, zone)}`);
  const [initial] = useState(moment);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [day = '', clock = ''] = moment.split('T');
    if (day === '' || clock === '') return;
    setBusy(true);
    // The field knows whole minutes only: untouched, it means this very moment.
    if (!(await onSent(moment === initial ? now : instantOf(day, clock.slice(0, 5), zone)))) setBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title="When did you send it?" size="sm">
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          type="datetime-local"
          aria-label="Sent at"
          data-autofocus
          required
          value={moment}
          onChange={(event) => {
            setMoment(event.currentTarget.value);
          }}
        />
        {gaps.length > 0 && (
          <Text mt="md" role="alert">
            The letter still has {gaps.length === 1 ? 'a gap' : 'gaps'}: {gaps.join(', ')}. Did it go out like that?
          </Text>
        )}
        <Group mt="lg" gap="sm" justify="flex-end">
          <Button onClick={onClose}>{gaps.length > 0 ? 'Back to the letter' : 'Cancel'}</Button>
          <Button type="submit" variant="filled" loading={isBusy}>
            {gaps.length > 0 ? 'Mark as sent anyway' : 'Mark as sent'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
