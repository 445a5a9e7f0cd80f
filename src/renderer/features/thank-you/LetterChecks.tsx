import { IconCheck, IconCircle } from '@tabler/icons-react';
import type { LetterCheck } from '../../../shared/text/letterChecks';
import { SectionHeading } from '../../components/SectionHeading';
import classes from './ThankYou.module.css';

/** What a good thank-you has. A check never blocks sending. */
export function LetterChecks({ checks }: { readonly checks: readonly LetterCheck[] }) {
  const open = checks.filter(({ state }) => state === 'open').length;
  return (
    <section aria-label="Checks" id="letter-checks">
      <SectionHeading title="Checks">
        <span role="status" className={open === 0 ? classes.ready : undefined}>
          {open === 0 ? 'Ready' : `${open} to look at`}
        </span>
      </SectionHeading>
      <ul className={classes.checks}>
        {checks.map(({ key, label, detail, state }) => (
          <li key={key} className={classes.check}>
            {state === 'passed' ? (
              <IconCheck size={16} stroke={1.6} color="var(--aw-done)" role="img" aria-label="Done" />
            ) : (
              <IconCircle
                size={11}
                stroke={1.6}
                color="var(--aw-control)"
                role="img"
                aria-label={state === 'open' ? 'To look at' : 'For your information'}
              />
            )}
            <span>
              <span className={classes.checkLabel}>{label}</span>
              <span className={classes.checkDetail}>{detail}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
