import { Button } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import classes from './Letter.module.css';
import { SectionHeading } from './SectionHeading';

/** What a check says about a letter. */
export interface CheckLine {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly state: 'passed' | 'open' | 'calm';
  /** The rule it stands for, with its source; without one the label says it. */
  readonly rule?: string;
}

interface LetterChecksProps {
  readonly title?: string;
  /** Of a sent letter: it says how many were open then, and nothing can be done about it. */
  readonly isPast?: boolean;
  readonly checks: readonly CheckLine[];
  /** Keys of the checks that are not wanted for this letter. */
  readonly dismissed?: readonly string[];
  /** Without it nothing can be dismissed. */
  readonly onDismiss?: (key: string, isDismissed: boolean) => void;
}

/** What a letter cannot do without: a gap, and the reason for what is shared. */
const needed: ReadonlySet<string> = new Set(['gaps', 'shareReason']);

/** What a good letter has. A check never blocks sending; what it finds can be dismissed for the letter, and brought back. */
export function LetterChecks({
  title = 'Checks',
  isPast = false,
  checks,
  dismissed = [],
  onDismiss,
}: LetterChecksProps) {
  const [areShown, setShown] = useState(false);
  const wanted = checks.filter(({ key }) => !dismissed.includes(key));
  const unwanted = checks.filter(({ key }) => dismissed.includes(key));
  const open = wanted.filter(({ state }) => state === 'open').length;
  return (
    <section aria-label="Checks" id="letter-checks">
      <SectionHeading title={title}>
        <span role="status" className={open === 0 ? classes.ready : undefined}>
          {open === 0 ? (isPast ? 'All kept' : 'Ready') : isPast ? `${open} open` : `${open} to look at`}
        </span>
      </SectionHeading>
      <ul className={classes.checks}>
        {wanted.map((check) => (
          <Line key={check.key} check={check}>
            {check.state !== 'passed' && onDismiss !== undefined && !needed.has(check.key) && (
              <Button
                size="compact-xs"
                variant="subtle"
                className={classes.dismiss}
                aria-label={`Dismiss for this letter: ${check.label}`}
                onClick={() => {
                  onDismiss(check.key, true);
                }}
              >
                Dismiss
              </Button>
            )}
          </Line>
        ))}
      </ul>
      {unwanted.length > 0 && onDismiss !== undefined && (
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            mt={6}
            aria-expanded={areShown}
            onClick={() => {
              setShown(!areShown);
            }}
          >
            {unwanted.length} dismissed
          </Button>
          {areShown && (
            <ul className={classes.checks}>
              {unwanted.map((check) => (
                <Line key={check.key} check={check}>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    className={classes.dismiss}
                    aria-label={`Bring back: ${check.label}`}
                    onClick={() => {
                      onDismiss(check.key, false);
                    }}
                  >
                    Bring back
                  </Button>
                </Line>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

function Line({ check, children }: { readonly check: CheckLine; readonly children: ReactNode }) {
  const { label, detail, state, rule } = check;
  return (
    <li className={classes.check}>
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
        {state !== 'passed' && rule !== undefined && <span className={classes.checkRule}>{rule}</span>}
        {children}
      </span>
    </li>
  );
}
