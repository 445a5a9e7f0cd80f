import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { keysAfter } from '../../../shared/domain/order';
import type { Interview } from '../../../shared/domain/interview';
import { paceOf } from '../../../shared/domain/pace';
import { useNow } from '../../lib/clock';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { generalQuestions } from './generalQuestions';
import { CurrentQuestion, GuideRow, keepFocus } from './GuideRow';
import { RoomClock } from './RoomClock';
import { sayMinutes } from './sayMinutes';
import type { Talk } from './useTalk';
import classes from './Guide.module.css';

interface GuidePanelProps {
  readonly interview: Interview;
  readonly talk: Talk;
  readonly zone: string;
  readonly isClosing: boolean;
  /** Gives the caret back to the notes. */
  readonly onDone: () => void;
}

/** The clock and the guide, at the left of the room. */
export function GuidePanel({ interview, talk, zone, isClosing, onDone }: GuidePanelProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // A long guide keeps the current question at a third of its height.
    const current = list.current?.querySelector<HTMLElement>('[data-current]');
    const panel = list.current;
    if (current && panel) panel.scrollTop = current.offsetTop - panel.offsetTop - panel.clientHeight / 3;
  }, [talk.currentId]);
  const then = (act: () => void) => () => {
    act();
    onDone();
  };
  return (
    <aside aria-label="Guide" className={classes.guide} id="live-guide">
      <RoomClock interview={interview} guide={talk.guide} zone={zone} />
      {talk.guide.length === 0 ? (
        <NoGuide
          interviewId={interview.id}
          onUsed={(firstId) => {
            talk.goTo(firstId);
            onDone();
          }}
        />
      ) : (
        <ol className={classes.guideList} ref={list}>
          {talk.guide.map((question, index) =>
            question.id === talk.currentId && talk.isLive ? (
              <CurrentQuestion
                key={question.id}
                question={question}
                number={index + 1}
                spent={
                  <Spent
                    interview={{ ...interview, currentGuideQuestionId: question.id }}
                    guide={talk.guide}
                    minutes={question.minutes}
                  />
                }
                onAsked={then(talk.asked)}
                onSkipped={then(talk.skipped)}
              />
            ) : (
              <GuideRow
                key={question.id}
                question={question}
                number={index + 1}
                isCurrent={false}
                isClosing={isClosing && question.stage === 'close' && question.state === 'open'}
                onGoTo={(id) => {
                  talk.goTo(id);
                  onDone();
                }}
              />
            ),
          )}
        </ol>
      )}
    </aside>
  );
}

/** “3:33 of 4 min” of the current question. */
function Spent({
  interview,
  guide,
  minutes,
}: {
  readonly interview: Interview;
  readonly guide: Talk['guide'];
  readonly minutes: number;
}) {
  const { onQuestion } = paceOf(interview, guide, useNow(500));
  return `${sayMinutes(onQuestion)} of ${minutes} min`;
}

/** An unplanned talk: three questions that fit anybody. */
function NoGuide({
  interviewId,
  onUsed,
}: {
  readonly interviewId: string;
  readonly onUsed: (firstId: string) => void;
}) {
  const dispatch = useDispatch();
  const handleUse = async () => {
    const orders = keysAfter([], generalQuestions.length);
    const questions = generalQuestions.map(({ id, text, topic, stage, minutes }, index) => ({
      id: newId('guideQuestions'),
      questionId: id,
      text,
      topic,
      stage,
      minutes,
      order: orders[index] ?? 'a0',
      priority: 'should' as const,
    }));
    const reply = await dispatch('guideQuestions.added', { interviewId, questions });
    if (reply.ok) onUsed(questions[0]?.id ?? '');
  };
  return (
    <div className={classes.noGuide}>
      <p>No guide for this talk. Three questions that fit anybody:</p>
      <ul>
        {generalQuestions.map(({ id, text }) => (
          <li key={id} className="aw-serif">
            {text}
          </li>
        ))}
      </ul>
      <Button onMouseDown={keepFocus} onClick={() => void handleUse()}>
        Use these three
      </Button>
    </div>
  );
}
