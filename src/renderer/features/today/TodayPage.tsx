import { Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { dailyActions } from '../../../shared/domain/dailyActions';
import type { IntroductionAction } from '../../../shared/domain/dailyIntroductions';
import { suggestions } from '../../../shared/domain/keepInTouch';
import { interviewPath, stepOf } from '../../../shared/domain/path';
import type { Reason } from '../../../shared/domain/reasons';
import { restOf } from '../../../shared/domain/rest';
import { dayOfInstant } from '../../../shared/domain/time';
import { todayOf, todaySentence, weekOf, withoutThankYous } from '../../../shared/domain/today';
import { aimOf, askedUntil, givingOf, isReviewTime, weekSpan } from '../../../shared/domain/weekPlan';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { AbsenceLine } from '../../components/AbsenceLine';
import { OverloadDialog } from '../../components/OverloadDialog';
import { useBusinessCalendar } from '../../components/useBusinessCalendar';
import { sayDayInSentence, sayLongDay } from '../../lib/dates';
import { useHeard } from '../../components/useHeard';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useCollections } from '../../workspace/WorkspaceProvider';
import { ConfirmRows } from './ConfirmRows';
import { DueList } from './DueList';
import { EventRows, useTodayEvents } from './EventRows';
import { LetterRows } from './LetterRows';
import { LiveNow } from './LiveNow';
import { NextInterview } from './NextInterview';
import { Suggestions } from './Suggestions';
import classes from './Today.module.css';
import { TodayEmpty } from './TodayEmpty';
import { useIntroductionLines } from './useIntroductionLines';
import { WeekAim } from './WeekAim';
import { WrapUpRows } from './WrapUpRows';

// What each part of the page is made of: it is worked out again only when one of these changes.
const ofDay = ['interviews', 'followUps', 'settings', 'profile'] as const;
const ofActions = ['followUps', 'people', 'settings', 'profile'] as const;
const ofReasons = ['people', 'roles', 'followUps', 'resources', 'introductions', 'touchpoints', 'settings'] as const;
const ofGiving = [
  'weeks',
  'followUps',
  'introductions',
  'touchpoints',
  'resources',
  'people',
  'profile',
  'settings',
] as const;

/** Good reasons to write to somebody beside what the day asks for. */
const MOST_REASONS = 2;

/** What the day asks for, the most urgent first. */
export function TodayPage() {
  const navigate = useNavigate();
  const { today, now, zone } = useToday();
  const known = useCollections(ofDay);
  const around = useCollections(ofReasons);
  const acting = useCollections(ofActions);
  const giving = useCollections(ofGiving);
  const heard = useHeard(null);
  const [isEasing, setEasing] = useState(false);
  const day = useMemo(() => todayOf(known, today, now), [known, today, now]);
  const week = useMemo(() => weekOf(known, today), [known, today]);
  const reasons = useMemo(
    () => suggestions(around, today, MOST_REASONS, { zone, heard }),
    [around, today, zone, heard],
  );
  const { holidaysFor, calendarFor } = useBusinessCalendar();
  const holidays = useMemo(() => holidaysFor(''), [holidaysFor]);
  const rest = restOf(profileOf(known), today, now, holidays);
  // Thank-yous have a clock and a place of their own above.
  const others = useMemo(() => ({ ...acting, followUps: withoutThankYous(acting.followUps) }), [acting]);
  const introductionLines = useIntroductionLines();
  const actions = useMemo(
    () => dailyActions({ ...others, holidays, introductionLines }, today, now),
    [others, holidays, introductionLines, today, now],
  );
  const settings = settingsOf(known);
  const { first: weekFirst, last: weekLast } = weekSpan(today, settings);
  const given = useMemo(() => givingOf(giving, weekFirst), [giving, weekFirst]);
  const asked = useMemo(() => askedUntil(known.followUps, weekLast).length, [known.followUps, weekLast]);
  const gatherings = useTodayEvents();
  const onOverload = asked > settings.networkActionsADay ? () => setEasing(true) : null;
  const { people } = around;

  const first = day.live ?? day.next;
  useScreenKeys('Today', [
    {
      keys: 'o',
      does: 'too much: keep what matters this week',
      run: () => setEasing(true),
    },
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

  const sentence =
    todaySentence({ ...day, due: actions.chosen.map(({ followUp }) => followUp) }, today, now, zone) ||
    introductionSentence(actions.introductions.length);
  const laterName = day.later?.personIds.map((id) => people[id]?.name).find((name) => name !== undefined);
  const isQuiet =
    sentence === '' && day.unsettled.length === 0 && gatherings.events.length === 0 && gatherings.waiting.length === 0;
  const quietLine =
    rest !== null ? `${rest.name}.` : actions.waiting.length > 0 ? 'Enough for today.' : 'Nothing today.';
  const isFirst = Object.values(known.interviews).every(({ deletedAt }) => deletedAt !== null);
  const aim = aimOf(giving, weekFirst);
  const isReview = isReviewTime(giving, today, now);
  const toWrite = reasons.filter((reason) => !isActedOn(reason, actions.introductions));
  const hasSide = toWrite.length > 0 || aim !== '' || given.aim > 0 || isReview || onOverload !== null;
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
          <AbsenceLine />
          {isQuiet && (
            <TodayEmpty line={quietLine} later={day.later} laterName={laterName} soon={day.soon} isFirst={isFirst} />
          )}
          {day.live && <LiveNow interview={day.live} />}
          {day.next && <NextInterview interview={day.next} after={day.after} isFirst={day.live === null} />}
          <EventRows {...gatherings} />
          <ConfirmRows upcoming={day.upcoming} />
          <WrapUpRows toWrapUp={day.toWrapUp} unsettled={day.unsettled} />
          <LetterRows letters={day.letters} />
          <DueList actions={actions} openCount={day.openCount} rest={rest} calendarFor={calendarFor} />
        </div>
        {hasSide && (
          <aside aria-label="Keep in touch and this week" className={classes.side}>
            <Suggestions reasons={toWrite} />
            <WeekAim week={week} aim={aim} giving={given} isReviewTime={isReview} onOverload={onOverload} />
          </aside>
        )}
      </div>
      {isEasing && <OverloadDialog onClose={() => setEasing(false)} />}
    </div>
  );
}

function introductionSentence(count: number): string {
  return count === 0 ? '' : count === 1 ? 'One introduction waits for you.' : `${count} introductions wait for you.`;
}

/** The thanks for a door stand once on the page: among the actions when they are one of them. */
function isActedOn(reason: Reason, actions: readonly IntroductionAction[]): boolean {
  return reason.kind === 'introduction' && actions.some(({ line }) => line.introduction.id === reason.introduction.id);
}
