import { Button, Kbd } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { heldBack, otherClosing } from '../../../shared/domain/closing';
import { generalGuide, generalQuestions } from '../../../shared/domain/generalQuestions';
import type { GuideQuestion, Interview } from '../../../shared/domain/interview';
import { paceOf } from '../../../shared/domain/pace';
import { settingsOf } from '../../../shared/domain/workspace';
import { useNow } from '../../lib/clock';
import { keyCaps, useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ClosingList } from './ClosingList';
import { CurrentQuestion, GuideRow, keepFocus } from './GuideRow';
import { ListeningLine } from './ListeningLine';
import { ProbeLine } from './ProbeLine';
import { RoomClock } from './RoomClock';
import { focusNote } from './useRoomKeys';
import { sayMinutes } from './sayMinutes';
import { TightLine } from './TightLine';
import { UnplannedField } from './UnplannedField';
import type { RoomInUse } from './useRoom';
import type { Talk } from './useTalk';
import classes from './Guide.module.css';

interface GuidePanelProps {
  readonly interview: Interview;
  readonly inUse: RoomInUse;
}

/** The clock and the guide, at the left of the room. */
export function GuidePanel({ interview, inUse }: GuidePanelProps) {
  const { talk, zone, cue, isGuarded, layer, listening } = inUse;
  return (
    <aside aria-label="Guide" className={classes.guide} id="live-guide">
      <RoomClock interview={interview} guide={talk.guide} zone={zone} />
      <ListeningLine interview={interview} listening={listening} />
      {talk.isLive && !cue.isClosing && <TightLine interview={interview} talk={talk} onDone={focusNote} />}
      {layer === 'question' && <UnplannedField onAsk={talk.improvise} onDone={inUse.close} />}
      {cue.isClosing && talk.isLive && <WholeGuide inUse={inUse} />}
      {isGuarded ? (
        <GuardedGuide interview={interview} inUse={inUse} />
      ) : talk.guide.length === 0 ? (
        <NoGuide
          interviewId={interview.id}
          onUsed={(firstId) => {
            talk.goTo(firstId);
            focusNote();
          }}
        />
      ) : (
        <Questions currentId={talk.currentId}>
          {talk.guide.map((question, index) =>
            question.id === talk.currentId && talk.isLive ? (
              <OnNow key={question.id} interview={interview} inUse={inUse} question={question} number={index + 1} />
            ) : (
              <Row key={question.id} inUse={inUse} question={question} number={index + 1} />
            ),
          )}
        </Questions>
      )}
    </aside>
  );
}

/** The last minutes: what is done, what is on, and only questions of the close. */
function GuardedGuide({ interview, inUse }: GuidePanelProps) {
  const { talk, ask, layer, open, close } = inUse;
  const shown = new Set(talk.closing.map(({ guideQuestionId }) => guideQuestionId));
  const numberOf = (id: string) => talk.guide.findIndex((question) => question.id === id) + 1;
  const current = ask === null ? talk.guide.find(({ id }) => id === talk.currentId) : undefined;
  const done = talk.guide.filter(({ id, state }) => state !== 'open' && !shown.has(id));
  return (
    <Questions currentId={ask ?? talk.currentId}>
      {done.map((question) => (
        <Row key={question.id} inUse={inUse} question={question} number={numberOf(question.id)} />
      ))}
      {current !== undefined && (
        <OnNow interview={interview} inUse={inUse} question={current} number={numberOf(current.id)} />
      )}
      <li>
        <ClosingList
          items={talk.closing}
          current={ask}
          isGivingReason={layer === 'reason'}
          onTick={(one) => {
            talk.settle(one, 'ticked');
          }}
          onSkip={(one, why) => {
            talk.settle(one, 'skipped', why);
          }}
          onAskReason={() => {
            open('reason');
          }}
          onKeep={(one) => {
            talk.settle(one, 'forLetter');
          }}
          onReopen={talk.reopen}
          onDone={close}
        />
      </li>
      {otherClosing(talk.guide, talk.closing)
        .filter(({ id }) => id !== current?.id)
        .map((question) => (
          <Row key={question.id} inUse={inUse} question={question} number={numberOf(question.id)} isClosing />
        ))}
    </Questions>
  );
}

const WHOLE = 'mod+shift+g';

/** In the last minutes: how many questions are held back, and the key to the whole guide. */
function WholeGuide({ inUse: { talk, isWhole, setWhole } }: Pick<GuidePanelProps, 'inUse'>) {
  const turn = () => {
    setWhole(!isWhole);
    focusNote();
  };
  const count = heldBack(talk.guide, talk.currentId).length;
  useScreenKeys('To close', [
    { keys: WHOLE, does: isWhole ? 'only the closing questions' : 'the whole guide again', run: turn, inText: true },
  ]);
  return (
    <p className={classes.tight}>
      <span>{isWhole ? 'The whole guide.' : count === 0 ? 'To close.' : `To close. ${count} held back.`}</span>
      <button
        type="button"
        className={classes.keyButton}
        aria-label={isWhole ? 'Only the closing questions' : 'The whole guide'}
        onMouseDown={keepFocus}
        onClick={turn}
      >
        <Kbd>{keyCaps(WHOLE).join(' ').replace('Shift', '⇧')}</Kbd> {isWhole ? 'closing only' : 'whole guide'}
      </button>
    </p>
  );
}

function Questions({ currentId, children }: { readonly currentId: string | null; readonly children: ReactNode }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // A long guide keeps the current question at a third of its height.
    const panel = list.current;
    const current = panel?.querySelector<HTMLElement>('[data-current]');
    if (current && panel)
      panel.scrollTop +=
        current.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 3;
  }, [currentId]);
  return (
    <ol className={classes.guideList} ref={list}>
      {children}
    </ol>
  );
}

interface QuestionProps {
  readonly inUse: RoomInUse;
  readonly question: GuideQuestion;
  readonly number: number;
}

function OnNow({ interview, inUse, question, number }: QuestionProps & { readonly interview: Interview }) {
  const { talk, actions, probe } = inUse;
  const then = (act: () => void) => () => {
    act();
    focusNote();
  };
  return (
    <CurrentQuestion
      question={question}
      number={number}
      spent={
        <Spent
          interview={{ ...interview, currentGuideQuestionId: question.id }}
          guide={talk.guide}
          minutes={question.minutes}
        />
      }
      onAsked={then(actions.asked)}
      onSkipped={then(actions.skipped)}
      onParked={then(actions.parked)}
    >
      <ProbeLine question={question} turn={probe} onNext={then(actions.nextProbe)} />
    </CurrentQuestion>
  );
}

function Row({ inUse, question, number, isClosing = false }: QuestionProps & { readonly isClosing?: boolean }) {
  return (
    <GuideRow
      question={question}
      number={number}
      isCurrent={false}
      isClosing={isClosing}
      onGoTo={(id) => {
        inUse.talk.goTo(id);
        focusNote();
      }}
    />
  );
}

/** “3:33 of 4 min” of the current question. */
export function Spent({
  interview,
  guide,
  minutes,
}: {
  readonly interview: Interview;
  readonly guide: Talk['guide'];
  readonly minutes: number;
}) {
  const settings = useWorkspace(settingsOf);
  const { onQuestion } = paceOf(interview, guide, useNow(500), settings);
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
    const questions = generalGuide(generalQuestions.map(() => newId('guideQuestions')));
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
