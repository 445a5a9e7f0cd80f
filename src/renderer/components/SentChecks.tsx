import type { SentCheck } from '../../shared/domain/message';
import classes from './Letter.module.css';
import { LetterChecks, type CheckLine } from './LetterChecks';
import { SectionHeading } from './SectionHeading';

interface SentChecksProps {
  readonly checks: readonly SentCheck[];
}

/** What the checks of a letter said when it was marked as sent. A sent letter is not judged any more; this is what was known then. */
export function SentChecks({ checks }: SentChecksProps) {
  if (checks.length === 0)
    return (
      <section aria-label="Checks">
        <SectionHeading title="Checks when it was sent" />
        <p className={classes.notKept}>They were not kept: it was marked as sent before Askwell did so.</p>
      </section>
    );
  const lines = checks.map(({ check, label, detail, state }): CheckLine => {
    const isDismissed = state === 'dismissed';
    return {
      key: check,
      label,
      detail: isDismissed ? `${detail} (dismissed)` : detail,
      state: isDismissed ? 'calm' : state,
    };
  });
  return <LetterChecks title="Checks when it was sent" checks={lines} isPast />;
}

/** What is kept of the checks with a letter that is marked as sent. */
export function checksToKeep(checks: readonly CheckLine[], dismissed: readonly string[]): SentCheck[] {
  return checks.map(({ key, label, detail, state }) => ({
    check: key,
    label,
    detail: detail.slice(0, 1_000),
    state: state !== 'passed' && dismissed.includes(key) ? 'dismissed' : state,
  }));
}
