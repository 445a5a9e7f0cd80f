import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GuideQuestion } from '../../../shared/domain/interview';
import type { Budget } from '../../../shared/domain/guide';
import classes from './BudgetBar.module.css';

interface BudgetBarProps {
  readonly guide: readonly GuideQuestion[];
  readonly budget: Budget;
  readonly onDrop: (id: string) => void;
  readonly aside: ReactNode;
}

/** The planned minutes against the length: one section per question, the spare time dashed, too much in words. */
export function BudgetBar({ guide, budget, onDrop, aside }: BudgetBarProps) {
  const planned = sayMinutes(budget.planned);
  const isOver = budget.spare < 0;
  const rest = isOver ? `${sayMinutes(-budget.spare)} min over` : `${sayMinutes(budget.spare)} to spare`;
  return (
    <div className={classes.budget}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          Questions
        </Title>
        <div className={classes.aside}>{aside}</div>
        <span className={classes.total}>
          {isOver && <span className={classes.late}>{rest}, </span>}
          <b className={isOver ? classes.late : undefined}>{planned}</b> of {budget.length} min
        </span>
      </div>
      <div className={classes.bar} role="img" aria-label={`${planned} of ${budget.length} minutes planned, ${rest}`}>
        {guide.map((question, place) => (
          <span
            key={question.id}
            className={classes.section}
            data-is-must={question.priority === 'must' || undefined}
            style={{ flexGrow: question.minutes }}
          >
            {place + 1}
          </span>
        ))}
        {budget.spare > 0 && (
          <span className={classes.spare} style={{ flexGrow: budget.spare }}>
            {budget.spare / budget.length > 0.1 ? rest : ''}
          </span>
        )}
      </div>
      {budget.drop && (
        <p className={classes.proposal}>
          <span>
            You could leave out <span className="aw-serif">“{budget.drop.text}”</span>
          </span>
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => {
              if (budget.drop) onDrop(budget.drop.id);
            }}
          >
            Leave it out, {sayMinutes(budget.drop.minutes)} min
          </Button>
        </p>
      )}
    </div>
  );
}

/** Minutes with at most one decimal. */
function sayMinutes(minutes: number): string {
  return String(Math.round(minutes * 10) / 10);
}
