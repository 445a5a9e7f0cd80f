import { useRef, type KeyboardEvent } from 'react';
import classes from './Motivation.module.css';

interface MotivationProps {
  readonly name: string;
  /** 1 to 5; 0 not set. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const steps = [1, 2, 3, 4, 5] as const;

/** How much I want this, as five dots: a radio group, so that one key stop and the arrow keys serve. The set dot again takes it back. */
export function Motivation({ name, value, onChange }: MotivationProps) {
  const group = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);
  const handleKey = (event: KeyboardEvent) => {
    const by =
      event.key === 'ArrowRight' || event.key === 'ArrowUp'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowDown'
          ? -1
          : 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const dots = [...(group.current?.querySelectorAll('button') ?? [])];
    // The value comes back once it is saved; keys may be faster, so the dot with the focus counts from the first one on.
    const from = value === 0 && !hasMoved.current ? 0 : dots.findIndex((dot) => dot === document.activeElement) + 1;
    hasMoved.current = true;
    const next = Math.min(5, Math.max(1, from + by));
    onChange(next);
    dots[next - 1]?.focus();
  };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={`Motivation for ${name}`}
      className={`${classes.dots ?? ''} ${classes.large ?? ''}`}
      onKeyDown={handleKey}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) hasMoved.current = false;
      }}
    >
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          role="radio"
          aria-checked={step === value}
          aria-label={`${step} of 5`}
          tabIndex={step === Math.max(1, value) ? 0 : -1}
          data-is-on={step <= value || undefined}
          onClick={() => onChange(step === value ? 0 : step)}
        >
          <span />
        </button>
      ))}
    </div>
  );
}

/** The same to look at, for a row of the list where the keys 1 to 5 set it. */
export function MotivationDots({ value }: { readonly value: number }) {
  const words = value === 0 ? 'Motivation not set' : `Motivation ${value} of 5`;
  return (
    <span role="img" aria-label={words} title={words} className={classes.dots}>
      {steps.map((step) => (
        <i key={step} data-is-on={step <= value || undefined}>
          <span />
        </i>
      ))}
    </span>
  );
}
