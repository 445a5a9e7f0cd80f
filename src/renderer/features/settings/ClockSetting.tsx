import { ClockEntry } from '../../components/ClockEntry';
import { useAutosave } from '../../lib/useAutosave';

interface ClockSettingProps {
  readonly label: string;
  /** `17:30`. */
  readonly value: string;
  /** Answers whether it is durable. */
  readonly onSave: (clock: string) => Promise<boolean>;
}

/** A time of day that saves itself as soon as it is one. */
export function ClockSetting({ label, value, onSave }: ClockSettingProps) {
  const autosave = useAutosave(onSave);
  return (
    <ClockEntry
      label={label}
      width={84}
      value={value}
      onChange={(clock) => {
        if (clock !== '') autosave.change(clock);
      }}
    />
  );
}
