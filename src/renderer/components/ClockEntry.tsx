import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { readClock } from '../../shared/text/clockEntry';

interface ClockEntryProps {
  readonly label: string;
  /** Shows the label above; otherwise it is for screen readers. */
  readonly isLabelled?: boolean;
  /** `17:30`; '': none yet. */
  readonly value: string;
  /** '' while what stands there is not a time. */
  readonly onChange: (clock: string) => void;
  readonly error?: string | undefined;
  readonly width?: number;
}

/** A time of day by typing it in any usual way (see readClock). It stands there on a clock of 24 hours. */
export function ClockEntry({ label, isLabelled = false, value, onChange, error, width }: ClockEntryProps) {
  const [text, setText] = useState(value);
  const isTyping = useRef(false);
  useEffect(() => {
    if (!isTyping.current) setText(value);
  }, [value]);
  return (
    <TextInput
      {...(isLabelled ? { label } : { 'aria-label': label })}
      {...(width === undefined ? {} : { w: width })}
      placeholder="17:30"
      autoComplete="off"
      maxLength={12}
      value={text}
      error={error}
      onFocus={() => {
        isTyping.current = true;
      }}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(readClock(event.currentTarget.value) ?? '');
      }}
      onBlur={() => {
        isTyping.current = false;
        setText(readClock(text) ?? text);
      }}
    />
  );
}
