import { dayOfInstant } from '../../../shared/domain/time';
import type { StripStep } from '../../../shared/text/introductionWords';
import { sayDay } from '../../lib/dates';
import classes from './Introductions.module.css';

interface IntroductionStripProps {
  readonly steps: readonly StripStep[];
  readonly today: string;
  readonly zone: string;
}

const said = { done: 'done', now: 'next', ahead: 'to come', no: 'ended here' } as const;

/** The states of an introduction, each with its day; which one is next is said in words as well. */
export function IntroductionStrip({ steps, today, zone }: IntroductionStripProps) {
  return (
    <ol className={classes.strip} aria-label="Where it stands">
      {steps.map(({ name, shape, at }) => (
        <li key={name} data-shape={shape} aria-current={shape === 'now' ? 'step' : undefined}>
          <span aria-hidden className={classes.stepDot} data-shape={shape} />
          <span>{name}</span>
          <span className={classes.stepDay}>{at === null ? said[shape] : sayDay(dayOfInstant(at, zone), today)}</span>
        </li>
      ))}
    </ol>
  );
}
