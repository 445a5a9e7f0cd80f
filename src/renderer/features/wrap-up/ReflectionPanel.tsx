import { Button } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import type { Settings } from '../../../shared/domain/settings';
import { interviewPath } from '../../../shared/domain/path';
import { thankYouWindow } from '../../../shared/domain/thankYouWindow';
import { AutosaveText } from '../../components/AutosaveText';
import { sayDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { clockOfInstant, dayOfInstant } from '../../../shared/domain/time';
import { EnergyChoice } from '../../components/EnergyChoice';
import { BeliefVerdicts } from './BeliefVerdicts';
import { Choice } from '../../components/Choice';
import { DebriefClock } from './DebriefClock';
import classes from './WrapUp.module.css';

interface ReflectionPanelProps {
  readonly interview: Interview;
  readonly guide: readonly GuideQuestion[];
  readonly settings: Pick<Settings, 'thankYouHours' | 'debriefMinutes'>;
}

const questions = [
  { field: 'surprise', label: 'What surprised you?' },
  { field: 'change', label: 'What will you do differently because of it?' },
  { field: 'nextAsk', label: 'What will you ask the next person?' },
  { field: 'decision', label: 'What do you decide?' },
] as const;

/** While it is fresh: the answers, how it was, whether it suits me, energy, how useful the questions were, and what was not asked. */
export function ReflectionPanel({ interview, guide, settings }: ReflectionPanelProps) {
  const dispatch = useDispatch();
  const asked = guide.filter(({ state }) => state === 'asked');
  const unasked = guide.filter(({ state }) => state === 'open');
  return (
    <aside aria-label="While it is fresh" className={classes.panel} id="wrap-up-reflection">
      <div className={classes.asked}>
        <h2 className={classes.panelTitle}>While it is fresh</h2>
        <DebriefClock interview={interview} minutes={settings.debriefMinutes} />
      </div>
      {questions.map(({ field, label }) => (
        <AutosaveText
          key={field}
          label={label}
          isLabelled
          isLong
          serif="line"
          value={interview[field]}
          at={`${interview.id}.${field}`}
          onSave={async (value) =>
            (await dispatch('interview.changed', { id: interview.id, fields: { [field]: value } })).ok
          }
        />
      ))}
      <div className={classes.asked}>
        <h2 className={classes.panelTitle}>Does it suit you?</h2>
        <Choice
          label="Does it suit you, more or less than before?"
          options={[
            { value: 'up', name: 'More' },
            { value: 'same', name: 'As before' },
            { value: 'down', name: 'Less' },
          ]}
          value={interview.fit}
          onChoose={(fit) => void dispatch('interview.changed', { id: interview.id, fields: { fit } })}
        />
      </div>
      <BeliefVerdicts interview={interview} />
      <div className={classes.asked}>
        <h2 className={classes.panelTitle}>How was it?</h2>
        <Choice
          label="How was it?"
          options={[
            { value: 'hard', name: 'Hard' },
            { value: 'fine', name: 'Fine' },
            { value: 'easy', name: 'Easy' },
          ]}
          value={interview.feeling}
          onChoose={(feeling) => void dispatch('interview.changed', { id: interview.id, fields: { feeling } })}
        />
      </div>
      <EnergyChoice interview={interview} when="before" />
      <EnergyChoice interview={interview} when="after" />
      <LetterWindow interview={interview} hours={settings.thankYouHours} />
      {asked.length > 0 && <Usefulness asked={asked} />}
      {unasked.length > 0 && (
        <section>
          <h2 className={classes.panelTitle}>Not asked</h2>
          <ul className={classes.questions}>
            {unasked.map(({ id, text }) => (
              <li key={id}>
                <p className="aw-serif">{text}</p>
                <Button
                  variant="subtle"
                  aria-label={`It was asked: ${text}`}
                  onClick={() => void dispatch('guideQuestion.asked', { id }, { toast: 'Question asked' })}
                >
                  It was asked
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Usefulness({ asked }: { readonly asked: readonly GuideQuestion[] }) {
  const dispatch = useDispatch();
  return (
    <section>
      <h2 className={classes.panelTitle}>What did the questions open?</h2>
      <ul className={classes.questions}>
        {asked.map(({ id, text, usefulness }) => (
          <li key={id}>
            <p className="aw-serif">{text}</p>
            <Choice
              label={`How useful was: ${text}`}
              options={[
                { value: 1, name: 'Closed' },
                { value: 2, name: 'Some' },
                { value: 3, name: 'Opened up' },
              ]}
              value={usefulness}
              onChoose={(value) =>
                void dispatch('questionUsefulness.rated', {
                  guideQuestionId: id,
                  usefulness: value === usefulness ? null : value,
                })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LetterWindow({ interview, hours }: { readonly interview: Interview; readonly hours: number }) {
  const navigate = useNavigate();
  const { today, now, zone } = useToday();
  if (interview.state === 'live') {
    return (
      <p className={classes.quietLine}>
        The call is still on.{' '}
        <Button variant="subtle" onClick={() => void navigate(interviewPath(interview.id, 'live'))}>
          Back to the call
        </Button>
      </p>
    );
  }
  if (interview.liveEndedAt === null || interview.isJustSocial || interview.state === 'closed') return null;
  const { closesAt, isClosed } = thankYouWindow(interview.liveEndedAt, now, hours);
  const day = sayDay(dayOfInstant(closesAt, zone), today);
  const when = `${/^(Today|Tomorrow|Yesterday)$/.test(day) ? day.toLowerCase() : `on ${day}`} at ${clockOfInstant(closesAt, zone)}`;
  return (
    <p className={classes.quietLine}>
      {isClosed
        ? `The letter window closed ${when}. A late thank-you is still a thank-you.`
        : `The letter window closes ${when}.`}
    </p>
  );
}
