import { ActionIcon, Button, SegmentedControl, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { calendarWeeks, dayByKey, stepSpan, type CalendarSpan } from '../../../shared/domain/calendarGrid';
import type { LocalDate } from '../../../shared/domain/field';
import { dayOfInstant } from '../../../shared/domain/time';
import { momentOf } from '../../../shared/domain/interviewGroups';
import { settingsOf } from '../../../shared/domain/workspace';
import { sayMonth, sayShortWeekday, sayWeek } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Calendar.module.css';
import { CalendarDay } from './CalendarDay';
import type { InterviewLine } from './InterviewRow';

interface CalendarViewProps {
  readonly lines: readonly InterviewLine[];
  readonly onOpen: (line: InterviewLine) => void;
  readonly onPlan: (day: LocalDate) => void;
}

const keys = [
  ['ArrowLeft', 'the day before'],
  ['ArrowRight', 'the day after'],
  ['ArrowUp', 'a week back'],
  ['ArrowDown', 'a week on'],
  ['Home', 'first day of the week'],
  ['End', 'last day of the week'],
  ['PageUp', 'a month back; in the week view a week'],
  ['PageDown', 'a month on; in the week view a week'],
  ['t', 'today'],
] as const;

/** Conversations on their days, a month or a week at a time, by the user's clock. One day has the tab stop. */
export function CalendarView({ lines, onOpen, onPlan }: CalendarViewProps) {
  const { today, zone } = useToday();
  const weekStartsOn = useWorkspace((workspace) => settingsOf(workspace).weekStartsOn);
  const [span, setSpan] = useState<CalendarSpan>('month');
  const [day, setDay] = useState<LocalDate>(today);
  const grid = useRef<HTMLDivElement>(null);
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

  const go = (to: LocalDate) => {
    setDay(to);
    // The cell may only be there once the month of it is drawn.
    requestAnimationFrame(() => {
      grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
    });
  };
  const enter = () => {
    const here = byDay.get(day) ?? [];
    const [only] = here;
    if (only === undefined) onPlan(day);
    else if (here.length === 1) onOpen(only);
    else grid.current?.querySelector<HTMLElement>(`[data-day="${day}"] button`)?.focus();
  };
  useScreenKeys('Calendar', [
    ...keys.map(([key, does]) => ({
      keys: key,
      does,
      run: () => {
        const inside = document.activeElement?.closest('[data-talk]') ?? null;
        if (inside !== null && (key === 'ArrowUp' || key === 'ArrowDown')) {
          walkTalks(inside, key);
          return;
        }
        const to = dayByKey(key, day, today, span, weekStartsOn);
        if (to !== null) go(to);
      },
    })),
    { keys: 'Enter', does: 'open what is on this day, or plan a talk there', run: enter },
    { keys: 'Escape', does: 'back to the day', isHidden: true, run: () => go(day) },
    { keys: 'm', does: 'month', run: () => setSpan('month') },
    { keys: 'w', does: 'week', run: () => setSpan('week') },
  ]);
  const title = span === 'month' ? sayMonth(day) : sayWeek(weeks[0]?.[0] ?? day, weeks[0]?.[6] ?? day);
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
        <Button variant="subtle" size="compact-sm" onClick={() => go(today)}>
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
          onChange={setSpan}
        />
      </header>
      <div ref={grid} role="grid" aria-label={title} className={classes.grid} data-span={span}>
        <div role="row" className={classes.names}>
          {weeks[0]?.map((one) => (
            <span key={one} role="columnheader">
              {sayShortWeekday(one)}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} role="row" className={classes.week}>
            {week.map((one) => (
              <CalendarDay
                key={one}
                day={one}
                today={today}
                isCurrent={one === day}
                isOutside={span === 'month' && one.slice(0, 7) !== day.slice(0, 7)}
                isTall={span === 'week'}
                lines={byDay.get(one) ?? []}
                onTake={() => setDay(one)}
                onOpen={onOpen}
                onPlan={() => onPlan(one)}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function walkTalks(talk: Element, key: 'ArrowUp' | 'ArrowDown'): void {
  const talks = [...(talk.parentElement?.querySelectorAll<HTMLElement>('[data-talk]') ?? [])];
  talks[talks.indexOf(talk as HTMLElement) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
}
