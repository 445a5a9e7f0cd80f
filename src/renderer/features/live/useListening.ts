import { useEffect, useRef, useState } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { settingsOf } from '../../../shared/domain/workspace';
import { now } from '../../lib/clock';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/** Held while I speak. */
export const SPEAK_KEY = 'F9';
/** A press shorter than this stays on until the next one, for whoever cannot hold a key. */
const TAP_MS = 400;

export interface Listening {
  readonly isOn: boolean;
  readonly isSpeaking: boolean;
  /** Ends a stretch that is on and saves it. */
  readonly stop: () => Promise<void>;
}

/**
 * How long I speak myself, measured by hand: a key is held meanwhile, or tapped at the beginning and the end. Nothing listens.
 * Each stretch is saved when it ends; leaving the window ends it.
 */
export function useListening(interview: Interview): Listening {
  const dispatch = useDispatch();
  const isOn = useWorkspace((workspace) => settingsOf(workspace).measuresListening) && interview.state === 'live';
  const [isSpeaking, setSpeaking] = useState(false);
  const since = useRef<number | null>(null);
  const total = useRef(interview.mySpeakingSeconds ?? 0);
  const latest = useRef(interview);
  useEffect(() => {
    latest.current = interview;
    total.current = Math.max(total.current, interview.mySpeakingSeconds ?? 0);
  });
  const stop = async () => {
    if (since.current === null) return;
    total.current += Math.max(0, (Date.parse(now()) - since.current) / 1_000);
    since.current = null;
    setSpeaking(false);
    await dispatch(
      'interview.speakingMeasured',
      { id: latest.current.id, seconds: Math.min(86_400, Math.round(total.current)) },
      { isQuiet: true },
    );
  };
  const end = useRef(stop);
  useEffect(() => {
    end.current = stop;
  });
  useEffect(() => {
    if (!isOn) return;
    let pressedAt = 0;
    let isTapped = false;
    const down = (event: KeyboardEvent) => {
      if (event.key !== SPEAK_KEY) return;
      event.preventDefault();
      if (event.repeat) return;
      if (since.current !== null) {
        isTapped = false;
        void end.current();
        return;
      }
      pressedAt = performance.now();
      isTapped = true;
      since.current = Date.parse(now());
      setSpeaking(true);
    };
    const up = (event: KeyboardEvent) => {
      if (event.key !== SPEAK_KEY || since.current === null) return;
      // A tap goes on until the next press.
      if (isTapped && performance.now() - pressedAt < TAP_MS) return;
      void end.current();
    };
    const leave = () => void end.current();
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', leave);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', leave);
      void end.current();
    };
  }, [isOn]);
  return { isOn, isSpeaking, stop };
}
