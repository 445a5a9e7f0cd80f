import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconFolderOpen, IconHistory } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { hasNothingToShow } from '../../shared/openingReport';
import { SaveTroubleActions } from '../components/SaveTroubleActions';
import { sayWaiting } from '../components/saveWords';
import { useProcedure } from '../workspace/useProcedure';
import { useCopyState } from '../workspace/WorkspaceProvider';
import { notifyFailure } from '../components/notify';
import classes from './Notices.module.css';

interface NoticesProps {
  /** In the live room, whose own bar says that something is not saved: nothing may push the line that is being typed. */
  readonly isLive?: boolean;
  /** In the small window above a call: only what concerns the notes. The full window says the rest. */
  readonly isCompact?: boolean;
}

/** What must be said on every screen, calmly, at its foot: not saved, how opening and saving went, that this is sample data. */
export function Notices({ isLive = false, isCompact = false }: NoticesProps) {
  const save = useCopyState((state) => state.save);
  const opened = useCopyState((state) => (state.phase.kind === 'open' ? state.phase.opened : null));
  const [heard, setHeard] = useState<ReadonlySet<string>>(new Set());
  const isReadOnly = opened?.isReadOnly === true;
  const report =
    opened !== null &&
    opened.report.kind !== 'opened' &&
    opened.report.kind !== 'fresh' &&
    opened.report.sentence !== ''
      ? opened.report.sentence
      : null;
  // Safe, but something beside it is not: the readable file, or today's backup.
  const warning = save.kind === 'saved' ? (save.warning ?? null) : null;
  // What cannot be read at all has the whole screen.
  const isUnreadable = opened !== null && hasNothingToShow(opened.report);
  const trouble =
    save.kind === 'notSaved'
      ? save.sentence
      : isReadOnly && !isUnreadable
        ? 'This document is open for reading only.'
        : null;
  return (
    <>
      <div role="status" aria-live="polite">
        {isLive && save.kind === 'notSaved' ? (
          <VisuallyHidden>Not saved. {save.sentence}</VisuallyHidden>
        ) : (
          trouble !== null && (
            <Notice
              icon={<IconAlertTriangle size={16} stroke={1.6} color="var(--aw-late)" aria-hidden />}
              action={
                save.kind === 'notSaved' ? <SaveTroubleActions /> : opened?.report.kind === 'readOnly' && <OpenAnew />
              }
            >
              {save.kind === 'notSaved' && <strong>Not saved. </strong>}
              {trouble}
              {save.kind === 'notSaved' && sayWaiting(save)}
              {isReadOnly && report !== null && report !== trouble && ` ${report}`}
            </Notice>
          )
        )}
      </div>
      <div role="status">
        {[isReadOnly || isCompact ? null : report, isLive ? null : warning].map(
          (sentence) =>
            sentence !== null &&
            !heard.has(sentence) && (
              <Notice
                key={sentence}
                icon={<IconHistory size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />}
                action={
                  <Button
                    variant="subtle"
                    onClick={() => {
                      setHeard(new Set([...heard, sentence]));
                    }}
                  >
                    Got it
                  </Button>
                }
              >
                {sentence}
              </Notice>
            ),
        )}
      </div>
      {opened?.isSample === true && !isCompact && <SampleNotice />}
    </>
  );
}

/** What kept the planner from being changed may be gone: the drive is writable again, the other Askwell closed. */
function OpenAnew() {
  const reopen = useProcedure('folder.reopen');
  const [isTrying, setTrying] = useState(false);
  return (
    <Button
      variant="default"
      loading={isTrying}
      onClick={() => {
        setTrying(true);
        void reopen({}).then((reply) => {
          setTrying(false);
          if (!reply.ok) notifyFailure(reply.failure);
        });
      }}
    >
      Try again
    </Button>
  );
}

function SampleNotice() {
  const navigate = useNavigate();
  const leave = useProcedure('sample.leave');
  const handleLeave = async () => {
    const reply = await leave({});
    if (reply.ok) void navigate('/');
    else notifyFailure(reply.failure);
  };
  return (
    <Notice
      icon={<IconFolderOpen size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />}
      action={
        <Button variant="default" onClick={() => void handleLeave()}>
          Leave sample data
        </Button>
      }
    >
      You are looking at sample data. It is thrown away when you leave; your own notes stay untouched.
    </Notice>
  );
}

function Notice({
  icon,
  action,
  children,
}: {
  readonly icon: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.notice}>
      {icon}
      <p className={classes.sentence}>{children}</p>
      {action}
    </div>
  );
}
