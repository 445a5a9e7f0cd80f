import { SegmentedControl } from '@mantine/core';
import { cadenceChoices } from '../../shared/domain/cadence';

interface CadenceChoiceProps {
  /** Days between touches; 0: at rest; null: nothing chosen yet. */
  readonly days: number | null;
  readonly onChange: (days: number) => void;
}

/** How often to be in touch. A rhythm that is none of the usual ones is shown as a choice of its own. */
export function CadenceChoice({ days, onChange }: CadenceChoiceProps) {
  return (
    <SegmentedControl
      fullWidth
      aria-label="How often to be in touch"
      data={cadenceChoices(days).map((choice) => ({ value: String(choice.days), label: choice.short }))}
      value={days === null ? '' : String(days)}
      onChange={(value) => {
        onChange(Number(value));
      }}
    />
  );
}
