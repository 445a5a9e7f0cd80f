import { ActionIcon, Button, SegmentedControl, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { calendarWeeks, stepSpan, type CalendarSpan } from '../../../shared/domain/calendarGrid';
import type { LocalDate } from '../../../shared/domain/field';
import { dayOfInstant } from '../../../shared/domain/time';
import { momentOf } from '../../../shared/domain/interviewGroups';
import { settingsOf } from '../../../shared/domain/workspace';
import { sayMonth, sayWeek } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { MonthGrid } from '../../components/MonthGrid';
import classes from '../../components/MonthGrid.module.css';
import { CalendarDay, sayTalks } from './CalendarDay';
import type { InterviewLine } from './InterviewRow';
import type { PlanAt } from './interviewViews';
import { WeekGrid } from './WeekGrid';

interface CalendarViewProps {
  readonly lines: readonly InterviewLine[];
  readonly span: CalendarSpan;
  readonly onSpan: (span: CalendarSpan) => void;
  readonly onOpen: (line: InterviewLine) => void;
  readonly onPlan: (at: PlanAt) => void;
}

/** Conversations on their days, a month or a week at a time, by the user’s clock. */
export function CalendarView({ lines, span, onSpan, onOpen, onPlan }: CalendarViewProps) {
  const { today, zone } = useToday();
  const weekStartsOn = useWorkspace((workspace) => settingsOf(workspace).weekStartsOn);
  const [day, setDay] = useState<LocalDate>(today);
  const weeks = useMemo(() => calendarWeeks(day, span, weekStartsOn), [day, span, weekStartsOn]);
  const byDay = useMemo(() => {
    const days = new Map<LocalDate, InterviewLine[]>();
    for (const line of lines) {
      const { interview } = line;
      // What is only thought of has no day.
      if (interview.startsAt === null && interview.liveStartedAt === null && interview.liveEndedAt === null) continue;
      const on = dayOfInstant(interview.startsAt ?? momentOf(interview), zone);
      const others = days.get(on);
      if (others) others.push(line);
      else days.set(on, [line]);
    }
    for (const those of days.values()) those.sort((a, b) => momentOf(a.interview).localeCompare(momentOf(b.interview)));
    return days;
  }, [lines, zone]);
  const undated = lines.length - [...byDay.values()].reduce((sum, those) => sum + those.length, 0);
  useScreenKeys('Calendar, how much', [
    { keys: 'm', does: 'month', run: () => onSpan('month') },
    { keys: 'w', does: 'week', run: () => onSpan('week') },
  ]);
  const planOn = (on: LocalDate) => onPlan({ day: on, clock: null, isSecond: false });
  const week = weeks[0] ?? [];
  const title = span === 'month' ? sayMonth(day) : sayWeek(week[0] ?? day, week[6] ?? day);
  return (
    <section className={classes.calendar} aria-label="Calendar">
      <header className={classes.head}>
        <Title order={2} size="h3" aria-live="polite" className={classes.month}>
          {title}
        </Title>
        <ActionIcon
          aria-label={span === 'month' ? 'Month before' : 'Week before'}
          onClick={() => setDay(stepSpan(day, span, -1))}
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={span === 'month' ? 'Month after' : 'Week after'}
          onClick={() => setDay(stepSpan(day, span, 1))}
        >
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <Button variant="subtle" size="compact-sm" onClick={() => setDay(today)}>
          Today
        </Button>
        {undated > 0 && (
          <span className={classes.undated}>
            {undated === 1 ? 'One has no time yet' : `${undated} have no time yet`}
          </span>
        )}
        <SegmentedControl
          aria-label="How much"
          ml="auto"
          data={[
            { value: 'month', label: 'Month' },
            { value: 'week', label: 'Week' },
          ]}
          value={span}
          onChange={onSpan}
        />
      </header>
      {span === 'month' ? (
        <MonthGrid
          label={title}
          weeks={weeks}
          day={day}
          onDay={setDay}
          says={(on) => sayTalks(byDay.get(on)?.length ?? 0)}
          enterDoes="open what is on this day, or plan a talk there"
          onEnter={(on) => {
            const here = byDay.get(on) ?? [];
            const [only] = here;
            if (only === undefined) planOn(on);
            else if (here.length === 1) onOpen(only);
            return here.length <= 1;
          }}
          onDoubleClick={planOn}
        >
          {(on) => <CalendarDay lines={byDay.get(on) ?? []} onOpen={onOpen} />}
        </MonthGrid>
      ) : (
        <WeekGrid label={title} days={week} day={day} lines={lines} onDay={setDay} onOpen={onOpen} onPlan={onPlan} />
      )}
    </section>
  );
}
