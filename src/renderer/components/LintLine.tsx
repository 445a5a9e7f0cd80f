import { UnstyledButton } from '@mantine/core';
import type { LintFlag, LintRule } from '../../shared/text/questionLint';
import classes from './LintLine.module.css';

interface LintLineProps {
  readonly flags: readonly LintFlag[];
  /** Takes the better words; left out: the remark only says why. */
  readonly onRewrite?: (text: string) => void;
  readonly onDismiss?: (rule: LintRule) => void;
  readonly tabIndex?: 0 | -1;
}

/** The first remark on a question, quietly, with what can be done about it; how many more there are. */
export function LintLine({ flags, onRewrite, onDismiss, tabIndex }: LintLineProps) {
  const [first] = flags;
  if (first === undefined) return null;
  const { rule, why, rewrite } = first;
  return (
    <span className={classes.lint}>
      <span className={classes.why}>
        {why}
        {flags.length > 1 && ` And ${flags.length - 1} more.`}
      </span>
      {onRewrite && rewrite !== null && (
        <UnstyledButton
          className={classes.act}
          tabIndex={tabIndex}
          aria-label={`Rewrite it: ${rewrite}`}
          title={rewrite}
          // The field beside it keeps the caret until the words are there.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onRewrite(rewrite);
          }}
        >
          Rewrite
        </UnstyledButton>
      )}
      {onDismiss && (
        <UnstyledButton
          className={classes.act}
          tabIndex={tabIndex}
          aria-label={`Dismiss the remark: ${why}`}
          onClick={() => {
            onDismiss(rule);
          }}
        >
          Dismiss
        </UnstyledButton>
      )}
    </span>
  );
}
