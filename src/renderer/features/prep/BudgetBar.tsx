import { Button, Menu, Title, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GuideQuestion } from '../../../shared/domain/interview';
import type { Budget } from '../../../shared/domain/guide';
import classes from './BudgetBar.module.css';

interface BudgetBarProps {
  readonly guide: readonly GuideQuestion[];
  readonly budget: Budget;
  readonly onLeaveOut: (ids: readonly string[]) => void;
  readonly onLength: (minutes: number) => void;
  readonly aside: ReactNode;
}

/** How long people ask for. Any other length is among the details. */
export const usualLengths = [15, 20, 30, 45] as const;

/** The planned minutes against the length: opening, one section per question, the spare time, the close; too much in words. */
export function BudgetBar({ guide, budget, onLeaveOut, onLength, aside }: BudgetBarProps) {
  const { drops, dropList, frame, spare } = budget;
  const planned = sayMinutes(budget.planned);
  const isOver = spare < 0;
  const rest = isOver ? `${sayMinutes(-spare)} min over` : `${sayMinutes(spare)} to spare`;
  return (
    <div className={classes.budget}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          Questions
        </Title>
        <div className={classes.aside}>{aside}</div>
        <span className={classes.total}>
          {isOver && <span className={classes.late}>{rest}, </span>}
          <b className={isOver ? classes.late : undefined}>{planned}</b> of{' '}
          <Menu position="bottom-end">
            <Menu.Target>
              <UnstyledButton
                className={classes.length}
                aria-label={`Length of the talk: ${budget.length} min, change`}
              >
                {budget.length} min
              </UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              {usualLengths.map((minutes) => (
                <Menu.Item
                  key={minutes}
                  onClick={() => {
                    onLength(minutes);
                  }}
                >
                  {minutes} min
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      <div className={classes.bar} role="img" aria-label={`${planned} of ${budget.length} minutes planned, ${rest}`}>
        <Kept minutes={frame.opening} name="opening" />
        {guide.map((question, place) => (
          <span
            key={question.id}
            className={classes.section}
            data-priority={question.priority}
            style={{ flexGrow: question.minutes }}
          >
            {place + 1}
          </span>
        ))}
        {spare > 0 && (
          <span className={classes.spare} style={{ flexGrow: spare }}>
            {spare / budget.length > 0.1 ? rest : ''}
          </span>
        )}
        <Kept minutes={frame.closing} name="close" />
      </div>
      {isOver && (
        <p className={classes.proposal} role="status">
          <span>
            {drops.length === 0
              ? 'Only musts are left, and they do not fit. Make one of them a should, or ask for more time.'
              : `It does not fit. ${sayDrops(drops, guide)} would go first.`}
          </span>
          {drops.length > 0 && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => {
                onLeaveOut(drops.map(({ id }) => id));
              }}
            >
              Leave {drops.length === 1 ? 'it' : 'them'} out, {sayMinutes(minutesOf(drops))} min
            </Button>
          )}
        </p>
      )}
      {!isOver && dropList.length > 0 && (
        <p className={classes.proposal}>
          If it gets tight, these go first, in this order: {placesOf(dropList, guide)}.
        </p>
      )}
    </div>
  );
}

/** Time that is not for questions. */
function Kept({ minutes, name }: { readonly minutes: number; readonly name: string }) {
  if (minutes === 0) return null;
  return (
    <span
      className={classes.spare}
      data-is-kept
      title={`${sayMinutes(minutes)} min for the ${name}`}
      style={{ flexGrow: minutes }}
    />
  );
}

function placesOf(questions: readonly GuideQuestion[], guide: readonly GuideQuestion[]): string {
  return questions.map(({ id }) => guide.findIndex((question) => question.id === id) + 1).join(', ');
}

function sayDrops(drops: readonly GuideQuestion[], guide: readonly GuideQuestion[]): string {
  const [only] = drops;
  return drops.length === 1 && only ? `“${only.text}”` : `Questions ${placesOf(drops, guide)}`;
}

function minutesOf(questions: readonly GuideQuestion[]): number {
  return questions.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Minutes with at most one decimal. */
function sayMinutes(minutes: number): string {
  return String(Math.round(minutes * 10) / 10);
}
