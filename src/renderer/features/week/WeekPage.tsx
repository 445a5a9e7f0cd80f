import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { addDays } from '../../../shared/domain/time';
import { styleNames } from '../../../shared/domain/workingStyle';
import { weekRecordOf, weekSpan } from '../../../shared/domain/weekPlan';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { AutosaveText } from '../../components/AutosaveText';
import { KeyCaps } from '../../components/KeyCaps';
import { OverloadDialog } from '../../components/OverloadDialog';
import { ScreenBar } from '../../components/ScreenBar';
import { SectionHeading } from '../../components/SectionHeading';
import { StatusStrip } from '../../components/StatusStrip';
import { sayWeek } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { LoadLines } from './LoadLines';
import { useWeek } from './useWeek';
import { WeekDays } from './WeekDays';
import classes from './Week.module.css';

/** The week as it is meant and as it stands: its aim, what is given, and what it asks for beside the energy there is. */
export function WeekPage() {
  const { today } = useToday();
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const settings = useWorkspace(settingsOf);
  const profile = useWorkspace(profileOf);
  const [search, setSearch] = useSearchParams();
  const [isNext, setNext] = useState(false);
  const { first: thisWeek } = weekSpan(today, settings);
  const first = isNext ? addDays(thisWeek, 7) : thisWeek;
  const record = useWorkspace((w) => weekRecordOf(w.weeks, first));
  const { load, giving } = useWeek(first);
  const isEasing = search.has('overload');
  const ease = (isOpen: boolean) => {
    setSearch(isOpen ? { overload: '' } : {}, { replace: true });
  };
  const save = async (fields: { aim?: string; giving?: string }) =>
    (await dispatch('week.planned', { startsOn: first, fields })).ok;
  useScreenKeys('This week', [
    { keys: 'o', does: 'too much: keep what matters', run: () => ease(true) },
    { keys: 'r', does: 'review the week', run: () => void navigate('/week/review') },
    { keys: 'ArrowRight', does: 'next week', run: () => setNext(true) },
    { keys: 'ArrowLeft', does: 'this week', run: () => setNext(false) },
    {
      keys: 'a',
      does: 'write the aim',
      run: () => document.querySelector<HTMLInputElement>('#week-aim input')?.focus(),
    },
    {
      keys: 'g',
      does: 'write what you give',
      run: () => document.querySelector<HTMLTextAreaElement>('#week-giving textarea')?.focus(),
    },
  ]);
  const noEvent = profile.workingStyle === 'lively' && load.days.every(({ events }) => events.length === 0);
  return (
    <>
      <ScreenBar title={isNext ? 'Next week' : 'This week'}>
        <Button variant="subtle" onClick={() => setNext(!isNext)}>
          {isNext ? 'This week' : 'Next week'}
        </Button>
        <Button onClick={() => ease(true)}>
          Too much?
          <span className={classes.cap}>
            <KeyCaps keys="o" />
          </span>
        </Button>
        <Button component={Link} to="/week/review">
          Review
          <span className={classes.cap}>
            <KeyCaps keys="r" />
          </span>
        </Button>
      </ScreenBar>
      <div className={classes.page}>
        <div className={classes.columns}>
          <div className={classes.main}>
            <p className={classes.span}>{sayWeek(first, addDays(first, 6))}</p>
            <div id="week-aim">
              <AutosaveText
                key={`aim ${first}`}
                label="What is this week for?"
                isLabelled
                serif="line"
                value={record?.aim ?? ''}
                maxLength={300}
                placeholder="Two conversations, and ask one person what they would read first"
                at={`${first}.aim`}
                onSave={(aim) => save({ aim })}
              />
            </div>
            <WeekDays load={load} today={today} />
          </div>
          <aside aria-label="Giving and energy" className={classes.side}>
            <section aria-label="Giving">
              <SectionHeading title="Giving">
                {giving.aim === 0 ? '' : `${giving.done} of ${giving.aim}`}
              </SectionHeading>
              <div id="week-giving" className={classes.field}>
                <AutosaveText
                  key={`giving ${first}`}
                  label="What I give this week"
                  wraps
                  value={record?.giving ?? ''}
                  maxLength={300}
                  placeholder="Introduce Molly and Jules"
                  at={`${first}.giving`}
                  onSave={(line) => save({ giving: line })}
                />
              </div>
              {giving.things.length > 0 && (
                <ul className={classes.things}>
                  {giving.things.map(({ key, says, isDone, personId }) => (
                    <li key={key}>
                      {personId === null ? says : <Link to={`/people/${personId}`}>{says}</Link>}
                      <span className={classes.quiet}>{isDone ? 'given' : 'on its way'}</span>
                    </li>
                  ))}
                </ul>
              )}
              {!giving.isMet && (
                <p className={classes.quiet}>
                  Who could use something from you? An introduction, something to read, half an hour of help.
                </p>
              )}
            </section>
            <section aria-label="Energy">
              <SectionHeading title="Energy">
                <Link to="/settings?part=week" className={classes.link}>
                  {styleNames[profile.workingStyle]}
                </Link>
              </SectionHeading>
              <LoadLines load={load} profile={profile} />
              {noEvent && !isNext && (
                <p className={classes.quiet}>No event this week. Company gives you energy; is there one to go to?</p>
              )}
            </section>
          </aside>
        </div>
      </div>
      {isEasing && <OverloadDialog onClose={() => ease(false)} />}
      <StatusStrip
        hints={[
          { keys: ['a'], does: 'aim' },
          { keys: ['g'], does: 'giving' },
          { keys: ['ArrowLeft', 'ArrowRight'], does: 'this week, next week' },
        ]}
      />
    </>
  );
}
