import { NumberInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useAutosave } from '../../lib/useAutosave';

interface NumberSettingProps {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly unit?: string;
  /** Answers whether it is durable. */
  readonly onSave: (value: number) => Promise<boolean>;
}

/** A whole number that saves itself while it is in range; an unfinished one goes back when the field is left. */
export function NumberSetting({ label, value, from, to, unit, onSave }: NumberSettingProps) {
  const [shown, setShown] = useState<number | string>(value);
  const isTyping = useRef(false);
  const autosave = useAutosave(onSave);
  useEffect(() => {
    if (!isTyping.current) setShown(value);
  }, [value]);
  return (
    <NumberInput
      aria-label={unit === undefined ? label : `${label}, in ${unit}`}
      w={112}
      min={from}
      max={to}
      allowDecimal={false}
      clampBehavior="blur"
      suffix={unit === undefined ? '' : ` ${unit}`}
      value={shown}
      onFocus={() => {
        isTyping.current = true;
      }}
      onBlur={() => {
        isTyping.current = false;
        void autosave.flush();
        if (typeof shown !== 'number') setShown(value);
      }}
      onChange={(next) => {
        setShown(next);
        if (typeof next === 'number' && Number.isInteger(next) && next >= from && next <= to) autosave.change(next);
      }}
    />
  );
}
