import { SegmentedControl } from '@mantine/core';

interface SecondClockProps {
  /** The clock comes twice; otherwise there is nothing to choose. */
  readonly isDoubled: boolean;
  readonly isSecond: boolean;
  readonly onChange: (isSecond: boolean) => void;
}

/** Of a clock that comes twice because the clocks go back: the first or the second. */
export function SecondClock({ isDoubled, isSecond, onChange }: SecondClockProps) {
  if (!isDoubled) return null;
  return (
    <SegmentedControl
      aria-label="Which of the two"
      w="fit-content"
      data={[
        { value: 'first', label: 'The first' },
        { value: 'second', label: 'The second' },
      ]}
      value={isSecond ? 'second' : 'first'}
      onChange={(to) => onChange(to === 'second')}
    />
  );
}
