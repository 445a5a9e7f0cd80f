import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';

interface FilterWordsProps {
  /** What is filtered: “Filter people”. */
  readonly label: string;
  readonly placeholder: string;
  readonly className?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  /** From the field down into the list. */
  readonly onLeave: () => void;
}

/** The words above a list that it is filtered by: Escape empties the field, then leads down like Enter and the arrow. */
export function FilterWords({ label, placeholder, className, value, onChange, fieldRef, onLeave }: FilterWordsProps) {
  return (
    <TextInput
      ref={fieldRef}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      className={className}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') onChange('');
        else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') onLeave();
        else return;
        event.preventDefault();
      }}
    />
  );
}
