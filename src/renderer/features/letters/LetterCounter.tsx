import type { LetterFacts } from '../../../shared/text/gaugedLetter';
import { lengthOf } from '../../../shared/text/letterLimits';
import type { Draft } from './useLetterDraft';
import classes from './Letters.module.css';

interface LetterCounterProps {
  readonly body: string;
  readonly kind: Draft['kind'];
  readonly channel: Draft['channel'];
  readonly facts: LetterFacts;
}

/** How long the letter is against what it may be, counted as its channel does. */
export function LetterCounter({ body, kind, channel, facts }: LetterCounterProps) {
  const { used, most, unit } = lengthOf(body, { kind, channel }, facts);
  const isOver = used > most;
  return (
    <section aria-label="Length" className={classes.counter} data-is-over={isOver || undefined}>
      <span className={classes.count}>
        <strong className="aw-numbers">{used}</strong> of {most} {unit}
      </span>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${Math.min(100, most === 0 ? 0 : (used / most) * 100)}%` }} />
      </span>
    </section>
  );
}
