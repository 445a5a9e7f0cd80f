import { Button, Group, Select } from '@mantine/core';
import type { Ref } from 'react';
import { effectiveDue } from '../../../shared/domain/agenda';
import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp, Rhythm } from '../../../shared/domain/followUp';
import { mayRepeat, nextDue, rhythmWords } from '../../../shared/domain/recurrence';
import { DayField } from '../../components/DayField';
import { SectionHeading } from '../../components/SectionHeading';
import { sayAway, sayDayInSentence } from '../../lib/dates';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './FollowUps.module.css';
import type { FollowUpMoves } from './useFollowUpMoves';

const ONCE = 'once';
const usual: readonly Rhythm[] = [
  { every: 1, unit: 'week' },
  { every: 2, unit: 'week' },
  { every: 1, unit: 'month' },
  { every: 2, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 6, unit: 'month' },
  { every: 1, unit: 'year' },
];

/** Its day, putting it off, pausing, and how often it comes again. */
export function FollowUpWhen({
  followUp,
  today,
  moves,
  dayRef,
}: {
  readonly followUp: FollowUp;
  readonly today: LocalDate;
  readonly moves: FollowUpMoves;
  readonly dayRef: Ref<HTMLButtonElement>;
}) {
  const all = useWorkspace((workspace) => workspace.followUps);
  const due = effectiveDue(followUp);
  const isPaused = followUp.pausedAt !== null;
  const next = nextDue(followUp, all, today);
  return (
    <section aria-label="When">
      <SectionHeading title={followUp.owner === 'them' ? 'Ask about it' : 'When'}>
        {isPaused ? 'paused' : sayAway(due, today)}
      </SectionHeading>
      <Group gap={8} mt={10}>
        {!isPaused && (
          <>
            <DayField
              ref={dayRef}
              label="Change date"
              value={due}
              today={today}
              onChange={(day) => {
                moves.moveTo(day);
              }}
            />
            <Button aria-keyshortcuts="S" onClick={moves.openSnooze}>
              Put off…
            </Button>
          </>
        )}
        <Button aria-keyshortcuts="P" onClick={moves.pause}>
          {isPaused ? 'Take up again' : 'Pause'}
        </Button>
      </Group>
      {followUp.snoozedUntil !== null && followUp.snoozedUntil > followUp.due && (
        <p className={classes.origin}>First meant for {sayDayInSentence(followUp.due, today)}</p>
      )}
      {isPaused && <p className={classes.aside}>It waits without a date, and nothing reminds you of it.</p>}
      {mayRepeat(followUp.kind) && (
        <>
          <Select
            mt={10}
            label="Comes again"
            data={[{ value: ONCE, label: 'Once' }, ...choices(followUp.repeats)]}
            allowDeselect={false}
            value={followUp.repeats === null ? ONCE : keyOf(followUp.repeats)}
            onChange={(key) => {
              moves.repeat(key === null || key === ONCE ? null : rhythmOf(key));
            }}
          />
          {next !== null && <p className={classes.aside}>After this one: {sayDayInSentence(next, today)}</p>}
        </>
      )}
    </section>
  );
}

function choices(own: Rhythm | null): { value: string; label: string }[] {
  const isUsual = own === null || usual.some((rhythm) => keyOf(rhythm) === keyOf(own));
  return [...usual, ...(isUsual ? [] : [own])].map((rhythm) => {
    const words = rhythmWords(rhythm);
    return { value: keyOf(rhythm), label: `${words.charAt(0).toUpperCase()}${words.slice(1)}` };
  });
}

function keyOf({ every, unit }: Rhythm): string {
  return `${every} ${unit}`;
}

function rhythmOf(key: string): Rhythm {
  const [every = '1', unit = 'month'] = key.split(' ');
  return { every: Number(every), unit: unit as Rhythm['unit'] };
}
