import { Button, SegmentedControl } from '@mantine/core';
import type { Pitch } from '../../../shared/domain/rehearsal';
import { settingsOf } from '../../../shared/domain/workspace';
import { speakingSeconds } from '../../../shared/text/speakingTime';
import { wordCount } from '../../../shared/text/wordCount';
import { AutosaveText } from '../../components/AutosaveText';
import { KeyCaps } from '../../components/KeyCaps';
import { StatusStrip } from '../../components/StatusStrip';
import { sayTimer } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useScreenKeys } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ForTalk } from './ForTalk';
import { PitchRuns } from './PitchRuns';
import classes from './Rehearsal.module.css';
import { useStopwatch } from './useStopwatch';

interface PitchDeskProps {
  readonly pitch: Pitch;
  readonly pitches: readonly Pitch[];
  readonly usedId: string | null;
  /** The talk whose checklist led here; null: none, and the pitch’s own is taken. */
  readonly interviewId: string | null;
  readonly onTalk: (interviewId: string | null) => void;
  readonly onChoose: (id: string) => void;
  readonly onCopy: () => void;
  readonly onNew: () => void;
}

/** One version: its words, how long they take, and the stopwatch. */
export function PitchDesk({ pitch, pitches, usedId, interviewId, onTalk, onChoose, onCopy, onNew }: PitchDeskProps) {
  const dispatch = useDispatch();
  const { wordsPerMinute, pitchSeconds, introductionSeconds } = useWorkspace(settingsOf);
  const watch = useStopwatch();
  const estimate = speakingSeconds(pitch.text, wordsPerMinute);
  // The nearer one, until the person chooses: a short text is practised as the short answer.
  const aim =
    pitch.aim ??
    (estimate > 0 && Math.abs(estimate - introductionSeconds) < Math.abs(estimate - pitchSeconds)
      ? 'introduction'
      : 'pitch');
  const target = aim === 'introduction' ? introductionSeconds : pitchSeconds;
  const forTalk = interviewId ?? pitch.interviewId;
  const aimAt = (fields: Partial<Pick<Pitch, 'aim' | 'interviewId'>>) =>
    void dispatch('pitch.aimed', { id: pitch.id, fields });

  const turn = () => {
    if (!watch.isRunning) {
      watch.start();
      // Who comes from a talk’s checklist and says it aloud says it for that talk.
      if (interviewId !== null && interviewId !== pitch.interviewId) aimAt({ interviewId });
      return;
    }
    const seconds = watch.stop();
    if (seconds >= 1)
      void dispatch(
        'pitchRun.added',
        { id: newId('pitchRuns'), pitchId: pitch.id, seconds },
        { toast: `Kept: ${sayTimer(seconds)}` },
      );
  };
  const use = () => void dispatch('pitch.used', { id: pitch.id }, { toast: 'Version taken into use' });
  useScreenKeys('Stopwatch', [
    { keys: 'Space', does: 'start or stop the stopwatch', run: turn },
    { keys: 'Escape', does: 'stop without keeping', run: watch.reset },
    { keys: 'u', does: 'take this version into use', run: use },
  ]);
  return (
    <>
      <div className={classes.room}>
        <div className={classes.desk}>
          <section className={classes.words} aria-label="The words">
            <div className={classes.versions} role="group" aria-label="Versions">
              {pitches.map(({ id, name }) => (
                <button
                  key={id}
                  type="button"
                  aria-pressed={id === pitch.id}
                  onClick={() => {
                    onChoose(id);
                  }}
                >
                  {name || 'No name'}
                  {id === usedId && <span>in use</span>}
                </button>
              ))}
            </div>
            <AutosaveText
              label="Name of this version"
              value={pitch.name}
              maxLength={200}
              isQuiet
              at={`${pitch.id}.name`}
              onSave={async (name) =>
                (await dispatch('pitch.changed', { id: pitch.id, fields: { name: name.replaceAll(/[\r\n]/g, ' ') } }))
                  .ok
              }
            />
            <AutosaveText
              label="What you say"
              isLong
              serif="letter"
              value={pitch.text}
              placeholder="I spent six years on a ward. What stayed with me is …"
              at={`${pitch.id}.text`}
              onSave={async (text) => (await dispatch('pitch.changed', { id: pitch.id, fields: { text } })).ok}
            />
            <div className={classes.buttons}>
              {pitch.id !== usedId && (
                <Button onClick={use} rightSection={<KeyCaps keys="u" />}>
                  Use this version
                </Button>
              )}
              <Button onClick={onCopy} rightSection={<KeyCaps keys="c" />}>
                Copy as a new version
              </Button>
              <Button variant="subtle" onClick={onNew}>
                New version
              </Button>
              <Button
                variant="subtle"
                color="gray"
                onClick={() => void dispatch('pitch.binned', { id: pitch.id }, { toast: 'Version moved to the bin' })}
              >
                Move to the bin
              </Button>
            </div>
          </section>
          <section className={classes.watch} aria-label="Stopwatch">
            <SegmentedControl
              aria-label="How long it may take"
              value={aim}
              data={[
                { value: 'introduction', label: sayTimer(introductionSeconds) },
                { value: 'pitch', label: sayTimer(pitchSeconds) },
              ]}
              onChange={(value) => {
                aimAt({ aim: value });
              }}
            />
            <p
              className={classes.time}
              role="timer"
              data-is-over={watch.seconds > target || undefined}
              aria-label="Time so far"
            >
              {sayTimer(watch.seconds)}
            </p>
            <p className={classes.quiet} role="status">
              {targetWords(watch.isRunning, watch.seconds, target)}
            </p>
            <Button variant="filled" onClick={turn} rightSection={<KeyCaps keys="Space" />}>
              {watch.isRunning ? 'Stop and keep' : 'Start'}
            </Button>
            <p className={classes.quiet}>
              {wordCount(pitch.text)} words, about {sayTimer(estimate)} at {wordsPerMinute} words a minute
            </p>
            <PitchRuns pitchId={pitch.id} target={target} />
            <ForTalk
              interviewId={forTalk}
              onChoose={(id) => {
                aimAt({ interviewId: id });
                onTalk(id);
              }}
            />
          </section>
        </div>
      </div>
      <StatusStrip
        hints={[
          { keys: ['Space'], does: 'stopwatch' },
          { keys: ['N'], does: 'new version' },
          { keys: ['C'], does: 'copy' },
          { keys: ['U'], does: 'use' },
          { keys: ['T'], does: 'awkward moments' },
        ]}
      />
    </>
  );
}

/** In whole words that change twice at most, so that a screen reader is not told every second. */
function targetWords(isRunning: boolean, seconds: number, target: number): string {
  if (seconds === 0) return `Say it aloud. Aim for ${sayTimer(target)}.`;
  if (isRunning)
    return seconds > target ? `Over ${sayTimer(target)}: come to your question.` : `Aim for ${sayTimer(target)}.`;
  const away = Math.round(seconds - target);
  if (Math.abs(away) <= target / 10) return 'Right on time.';
  return away > 0 ? `${away} seconds too long.` : `${-away} seconds to spare.`;
}
