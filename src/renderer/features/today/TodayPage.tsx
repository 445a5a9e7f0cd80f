import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { suggestions } from '../../../shared/domain/keepInTouch';
import { interviewPath, stepOf } from '../../../shared/domain/path';
import { dayOfInstant } from '../../../shared/domain/time';
import { todayOf, todaySentence, weekOf } from '../../../shared/domain/today';
import { sayDayInSentence, sayLongDay } from '../../lib/dates';
import { useHeard } from '../../components/useHeard';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ConfirmRows } from './ConfirmRows';
import { DueList } from './DueList';
import { EventRows, useTodayEvents } from './EventRows';
import { LetterRows } from './LetterRows';
import { LiveNow } from './LiveNow';
import { NextInterview } from './NextInterview';
import { Suggestions } from './Suggestions';
import classes from './Today.module.css';
import { TodayEmpty } from './TodayEmpty';
import { WeekAim } from './WeekAim';
import { WrapUpRows } from './WrapUpRows';

/** What the day asks for, the most urgent first. */
export function TodayPage() {
  const navigate = useNavigate();
  const { today, now, zone } = useToday();
  const known = useWorkspace((w) => ({
    interviews: w.interviews,
    followUps: w.followUps,
    settings: w.settings,
    profile: w.profile,
  }));
  const around = useWorkspace((w) => ({
    people: w.people,
    roles: w.roles,
    followUps: w.followUps,
    resources: w.resources,
    introductions: w.introductions,
    touchpoints: w.touchpoints,
    settings: w.settings,
  }));
  const heard = useHeard(null);
  const day = useMemo(() => todayOf(known, today, now), [known, today, now]);
  const week = useMemo(() => weekOf(known, today), [known, today]);
  const reasons = useMemo(() => suggestions(around, today, { zone, heard }).slice(0, 2), [around, today, zone, heard]);
  const gatherings = useTodayEvents();
  const { people } = around;

  const first = day.live ?? day.next;
  useScreenKeys('Today', [
    {
      keys: 'Enter',
      does: 'open the next interview',
      run: () => {
        if (first) void navigate(interviewPath(first.id, stepOf(first)));
      },
    },
    {
      keys: 'l',
      does: 'open its live room',
      run: () => {
        if (first) void navigate(interviewPath(first.id, 'live'));
      },
    },
  ]);

  const sentence = todaySentence(day, today, now, zone);
  const laterName = day.later?.personIds.map((id) => people[id]?.name).find((name) => name !== undefined);
  const isQuiet =
    sentence === '' && day.unsettled.length === 0 && gatherings.events.length === 0 && gatherings.waiting.length === 0;
  const isFirst = Object.values(known.interviews).every(({ deletedAt }) => deletedAt !== null);
  const hasSide = reasons.length > 0 || week.aim > 0;
  return (
    <div className={classes.page}>
      <header className={classes.drag} />
      <div className={classes.columns} data-has-side={hasSide || undefined}>
        <div className={classes.list}>
          <div>
            <Title order={1} className={classes.day}>
              {sayLongDay(today)}
            </Title>
            {!isQuiet && (
              <p className={classes.sentence}>
                {sentence}
                {day.later?.startsAt && laterName !== undefined && (
                  <>
                    {' '}
                    Next conversation: <Link to={interviewPath(day.later.id, 'prep')}>{laterName}</Link>,{' '}
                    {sayDayInSentence(dayOfInstant(day.later.startsAt, zone), today)}.
                  </>
                )}
              </p>
            )}
          </div>
          {isQuiet && <TodayEmpty later={day.later} laterName={laterName} soon={day.soon} isFirst={isFirst} />}
          {day.live && <LiveNow interview={day.live} />}
          {day.next && <NextInterview interview={day.next} after={day.after} isFirst={day.live === null} />}
          <EventRows {...gatherings} />
          <ConfirmRows upcoming={day.upcoming} />
          <WrapUpRows toWrapUp={day.toWrapUp} unsettled={day.unsettled} />
          <LetterRows letters={day.letters} />
          <DueList due={day.due} openCount={day.openCount} />
        </div>
        {hasSide && (
          <aside aria-label="Keep in touch and this week" className={classes.side}>
            <Suggestions reasons={reasons} />
            <WeekAim week={week} />
          </aside>
        )}
      </div>
    </div>
  );
}
