import { ActionIcon, Button, Kbd, Title } from '@mantine/core';
import { IconArrowsMaximize, IconPinned, IconPinnedOff, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { nextIn } from '../../../shared/domain/closing';
import { paceOf } from '../../../shared/domain/pace';
import { settingsOf } from '../../../shared/domain/workspace';
import { markName } from '../../../shared/text/markNames';
import { MarkIcon } from '../../components/MarkIcon';
import { SavedState } from '../../components/SavedState';
import { useNow } from '../../lib/clock';
import { sayTimer } from '../../lib/dates';
import { keyCaps } from '../../lib/keyboard';
import { useProcedure } from '../../workspace/useProcedure';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ClosingList } from './ClosingList';
import { keepFocus } from './GuideRow';
import { keyMarks } from './MarkStrip';
import { NoteStream } from './NoteStream';
import { ProbeLine } from './ProbeLine';
import { sayLeft } from './RoomClock';
import { RoomLayers } from './RoomLayers';
import { RoomNotices } from './RoomNotices';
import { TimeLine } from './TimeLine';
import { UnplannedField } from './UnplannedField';
import { focusNote } from './useRoomKeys';
import { useRoom, type RoomInUse, type RoomProps } from './useRoom';
import classes from './Compact.module.css';

/** The room in the small window above a call: one question, the last notes, five marks, and where they are saved. */
export function CompactRoom(props: RoomProps) {
  const { interview, notes } = props;
  const close = useProcedure('compact.close');
  const leave = (to: 'live' | 'wrap-up') => void close({ to });
  const inUse = useRoom(props, {
    onEnded: () => {
      leave('wrap-up');
    },
    onCompact: () => {
      leave('live');
    },
    compactDoes: 'back to the full room',
    isFirst: false,
  });
  const { room, state, talk, actions, notices, name } = inUse;
  // Ended in the full window: nothing is left to do beside a call.
  const wasLive = useRef(talk.isLive);
  useEffect(() => {
    if (wasLive.current && !talk.isLive) leave('wrap-up');
    wasLive.current = talk.isLive;
  });
  return (
    <div className={classes.room}>
      <header className={classes.bar}>
        <Title order={1} className={classes.name} title={name}>
          {name}
        </Title>
        <Pin />
        <ActionIcon
          aria-label="Back to the full room"
          onClick={() => {
            leave('live');
          }}
        >
          <IconArrowsMaximize size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label="Close the compact window"
          onClick={() => {
            leave('live');
          }}
        >
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </header>
      <TimeLine interview={interview} />
      <section aria-label="Guide" className={classes.now} id="live-guide">
        <CompactClock {...props} inUse={inUse} />
        {inUse.layer === 'question' && <UnplannedField onAsk={talk.improvise} onDone={inUse.close} />}
        <CompactQuestion inUse={inUse} />
      </section>
      <div className={classes.body}>
        <NoteStream
          interview={interview}
          notes={notes}
          room={room}
          state={state}
          questionNow={talk.questionNow}
          onFirstKey={actions.firstKey}
        />
        <RoomNotices {...notices} onFiveMore={actions.fiveMore} />
      </div>
      <CompactFoot inUse={inUse} />
      <RoomLayers
        interview={interview}
        inUse={inUse}
        onPutOff={() => {
          leave('live');
        }}
      />
    </div>
  );
}

/** Stays above other windows, or not. */
function Pin() {
  const pin = useProcedure('compact.pin');
  const [isOnTop, setOnTop] = useState(true);
  useEffect(() => {
    void pin({ isOnTop: null }).then((reply) => {
      if (reply.ok) setOnTop(reply.value.isOnTop);
    });
  }, [pin]);
  const Icon = isOnTop ? IconPinned : IconPinnedOff;
  return (
    <ActionIcon
      aria-label="Stay above other windows"
      aria-pressed={isOnTop}
      className={isOnTop ? classes.pinned : undefined}
      onClick={() => {
        void pin({ isOnTop: !isOnTop }).then((reply) => {
          if (reply.ok) setOnTop(reply.value.isOnTop);
        });
      }}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

function CompactClock({ interview, inUse: { talk } }: RoomProps & { readonly inUse: RoomInUse }) {
  const settings = useWorkspace(settingsOf);
  const pace = paceOf(interview, talk.guide, useNow(500), settings);
  const place = talk.guide.findIndex(({ id }) => id === talk.currentId);
  return (
    <div className={classes.clockLine} data-cue={talk.isLive ? (pace.cue ?? undefined) : undefined}>
      <span className={classes.timer} role="timer" aria-label="Time since the start">
        {sayTimer(pace.elapsed)}
      </span>
      <span className={classes.left}>
        {talk.isLive ? sayLeft(pace.left) : ''}
        {pace.isPaused && ', paused'}
      </span>
      <span className={classes.count}>{place < 0 ? '' : `${place + 1} of ${talk.guide.length}`}</span>
    </div>
  );
}

function CompactQuestion({ inUse }: { readonly inUse: RoomInUse }) {
  const { talk, actions, ask, isGuarded, layer, probe } = inUse;
  const question = talk.guide.find(({ id }) => id === talk.currentId);
  const then = (act: () => void) => () => {
    act();
    focusNote();
  };
  if (!talk.isLive)
    return (
      <p className={classes.line}>
        {inUse.isOver ? 'The call is over. You can still add lines.' : 'The clock starts with Enter or your first key.'}
      </p>
    );
  if (isGuarded && (ask !== null || question === undefined))
    return (
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
          inUse.open('reason');
        }}
        onKeep={(one) => {
          talk.settle(one, 'forLetter');
        }}
        onReopen={talk.reopen}
        onDone={inUse.close}
      />
    );
  if (question === undefined) return <p className={classes.line}>Every question of the guide is done.</p>;
  const next = isGuarded
    ? (talk.closing.find(({ state }) => state === 'open')?.text ?? null)
    : (nextIn(talk.guide, question.id, false)?.text ?? null);
  return (
    <>
      <p className={`aw-serif ${classes.question ?? ''}`} data-current>
        {question.text}
      </p>
      <div className={classes.buttons}>
        <Button
          variant="default"
          onMouseDown={keepFocus}
          onClick={then(actions.asked)}
          aria-label="Asked, next question"
          rightSection={<Kbd>{caps('mod+Enter')}</Kbd>}
        >
          Asked
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onMouseDown={keepFocus}
          onClick={then(actions.skipped)}
          aria-label="Skip this question"
        >
          Skip
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onMouseDown={keepFocus}
          onClick={then(actions.parked)}
          aria-label="Put this question aside for later"
        >
          Later
        </Button>
      </div>
      <ProbeLine question={question} turn={probe} onNext={then(actions.nextProbe)} />
      {next !== null && (
        <p className={classes.next}>
          <span>Next</span> <span className={`aw-serif ${classes.nextText ?? ''}`}>{next}</span>
        </p>
      )}
    </>
  );
}

function CompactFoot({ inUse: { state, actions } }: { readonly inUse: RoomInUse }) {
  return (
    <footer className={classes.foot}>
      <div className={classes.marks} role="group" aria-label="Mark this line">
        {keyMarks.map((mark, index) => (
          <button
            key={mark}
            type="button"
            className={classes.mark}
            aria-pressed={state.open.mark === mark}
            aria-label={markName(mark)}
            title={`${markName(mark)}, ${keyCaps('alt').join('')} ${index + 1}`}
            onMouseDown={keepFocus}
            onClick={() => {
              actions.mark(mark);
            }}
          >
            <MarkIcon mark={mark} isLabelled />
            <span aria-hidden>{index + 1}</span>
          </button>
        ))}
      </div>
      <SavedState isShort isOnItsWay={state.isSaving} trouble={state.trouble?.message ?? null}>
        <Button variant="subtle" size="compact-xs" onClick={() => void actions.copyAll()}>
          Copy all notes
        </Button>
      </SavedState>
    </footer>
  );
}

function caps(keys: string): string {
  return keyCaps(keys).join(' ').replace('Enter', '↵');
}
