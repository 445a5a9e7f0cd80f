import { useNavigate } from 'react-router-dom';
import { interviewPath } from '../../../shared/domain/path';
import { notifyFailure } from '../../components/notify';
import { useProcedure } from '../../workspace/useProcedure';
import { GuidePanel } from './GuidePanel';
import { MarkStrip } from './MarkStrip';
import { NoteStream } from './NoteStream';
import { RoomBar } from './RoomBar';
import { RoomLayers } from './RoomLayers';
import { RoomNotices } from './RoomNotices';
import { TimeLine } from './TimeLine';
import { useRoom, type RoomProps } from './useRoom';
import classes from './Room.module.css';

/** The live room: clock and guide at the left, the notes at the right, the marks below. */
export function Room(props: RoomProps) {
  const { interview, people, organisation, notes } = props;
  const navigate = useNavigate();
  const openCompact = useProcedure('compact.open');
  const handleCompact = () => {
    void openCompact({ interviewId: interview.id }).then((reply) => {
      if (!reply.ok) notifyFailure(reply.failure);
    });
  };
  const inUse = useRoom(props, {
    onEnded: () => void navigate(interviewPath(interview.id, 'wrap-up')),
    onCompact: handleCompact,
    compactDoes: 'compact window, above the call',
    isFirst: true,
  });
  const { room, state, talk, actions, name, notices } = inUse;

  return (
    <div className={classes.room}>
      <RoomBar
        interview={interview}
        name={name}
        organisation={organisation}
        state={state}
        onStart={actions.start}
        onEnd={() => void actions.end()}
        onCopyAll={() => void actions.copyAll()}
        onPause={actions.pause}
        onCompact={handleCompact}
        onName={
          people.length > 0
            ? null
            : () => {
                inUse.open('who');
              }
        }
        onRecall={() => {
          inUse.open('recall');
        }}
      />
      <TimeLine interview={interview} />
      <div className={classes.body}>
        <GuidePanel interview={interview} inUse={inUse} />
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
      <MarkStrip marks={state.open} onMark={actions.mark} onOffRecord={actions.offRecord} />
      <RoomLayers
        interview={interview}
        inUse={inUse}
        onPutOff={() => void navigate(interviewPath(interview.id, 'prep'))}
      />
    </div>
  );
}
