import { Kbd } from '@mantine/core';
import { useState } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { speakingShare } from '../../../shared/domain/talkTime';
import { useNow } from '../../lib/clock';
import { keepFocus } from './GuideRow';
import classes from './Guide.module.css';
import { SPEAK_KEY, type Listening } from './useListening';

/** My share of the talk, measured by hand: quietly afterwards, during the talk only when it is asked for. */
export function ListeningLine({
  interview,
  listening,
}: {
  readonly interview: Interview;
  readonly listening: Listening;
}) {
  const now = useNow(1_000);
  const [isShown, setShown] = useState(false);
  const share = speakingShare(interview, now);
  if (!listening.isOn)
    return interview.liveEndedAt !== null && share !== null ? (
      <p className={classes.tight}>You spoke about {share} % of the time.</p>
    ) : null;
  return (
    <div className={classes.tight}>
      <span role="status">
        {listening.isSpeaking ? (
          'You are speaking.'
        ) : (
          <>
            <Kbd>{SPEAK_KEY}</Kbd> held while you speak.
          </>
        )}
      </span>
      <button
        type="button"
        className={classes.keyButton}
        aria-pressed={isShown}
        onMouseDown={keepFocus}
        onClick={() => {
          setShown(!isShown);
        }}
      >
        {isShown ? `You: ${share ?? 0} %` : 'Show my share'}
      </button>
    </div>
  );
}
