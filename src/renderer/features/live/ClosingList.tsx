import { Button, Kbd, TextInput } from '@mantine/core';
import { IconCheck, IconMail, IconPlayerTrackNext } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import type { ClosingItem } from '../../../shared/domain/closing';
import type { ClosingAsk } from '../../../shared/domain/interview';
import { keyCaps } from '../../lib/keyboard';
import { keepFocus } from './GuideRow';
import classes from './Guide.module.css';

interface ClosingListProps {
  readonly items: readonly ClosingItem[];
  /** The one the keys act on. */
  readonly current: ClosingAsk | null;
  /** A reason for skipping the current one is being typed. */
  readonly isGivingReason: boolean;
  readonly onTick: (ask: ClosingAsk) => void;
  readonly onSkip: (ask: ClosingAsk, why: string) => void;
  readonly onAskReason: () => void;
  readonly onKeep: (ask: ClosingAsk) => void;
  readonly onReopen: (ask: ClosingAsk) => void;
  readonly onDone: () => void;
}

/** The questions that close a talk: each is ticked, skipped for a reason, or kept for the letter. */
export function ClosingList({ items, current, isGivingReason, onReopen, ...acts }: ClosingListProps) {
  return (
    <ul className={classes.closingList} aria-label="To close">
      {items.map((item) =>
        item.ask === current ? (
          <CurrentItem key={item.ask} item={item} isGivingReason={isGivingReason} {...acts} />
        ) : (
          <li key={item.ask} className={classes.guideItem} data-state={item.state === 'ticked' ? 'asked' : item.state}>
            <button
              type="button"
              className={classes.guideRow}
              aria-label={`${item.text}: ${stateWords[item.state]}${item.why === '' ? '' : `, ${item.why}`}`}
              onMouseDown={keepFocus}
              onClick={() => {
                if (item.state === 'open') acts.onTick(item.ask);
                else onReopen(item.ask);
              }}
            >
              <span className={classes.guideState}>
                {item.state === 'ticked' && <IconCheck size={14} stroke={1.6} color="var(--aw-done)" aria-hidden />}
                {item.state === 'skipped' && <IconPlayerTrackNext size={14} stroke={1.6} aria-hidden />}
                {item.state === 'forLetter' && <IconMail size={14} stroke={1.6} aria-hidden />}
              </span>
              <span className={`aw-serif ${classes.guideText ?? ''}`}>{item.text}</span>
              <span className={classes.guideMinutes}>
                {item.state === 'skipped' ? item.why : item.state === 'forLetter' ? 'for the letter' : ''}
              </span>
            </button>
          </li>
        ),
      )}
    </ul>
  );
}

const stateWords: Readonly<Record<ClosingItem['state'], string>> = {
  open: 'open',
  ticked: 'asked',
  skipped: 'skipped',
  forLetter: 'kept for the letter',
};

const reasons = ['No time left', 'Answered already', 'Not fitting today'] as const;

function CurrentItem({
  item: { ask, text },
  isGivingReason,
  onTick,
  onSkip,
  onAskReason,
  onKeep,
  onDone,
}: {
  readonly item: ClosingItem;
} & Pick<ClosingListProps, 'isGivingReason' | 'onTick' | 'onSkip' | 'onAskReason' | 'onKeep' | 'onDone'>) {
  const button = (keys: string, says: string, label: string, run: () => void) => (
    <button type="button" className={classes.keyButton} aria-label={label} onMouseDown={keepFocus} onClick={run}>
      <Kbd>{keyCaps(keys).join(' ').replace('Shift', '⇧').replace('Enter', '↵')}</Kbd> {says}
    </button>
  );
  return (
    <li className={classes.current} aria-current="true" data-current>
      <span className={classes.currentNumber} aria-hidden />
      <div>
        <p className={`aw-serif ${classes.currentText ?? ''}`}>{text}</p>
        {isGivingReason ? (
          <Reason
            onGive={(why) => {
              onSkip(ask, why);
              onDone();
            }}
            onDone={onDone}
          />
        ) : (
          <div className={classes.currentFoot}>
            {button('mod+Enter', 'asked', `Asked: ${text}`, () => {
              onTick(ask);
              onDone();
            })}
            {button('mod+shift+Enter', 'skip', `Skip for a reason: ${text}`, onAskReason)}
            {button('mod+shift+k', 'letter', `Keep for the letter: ${text}`, () => {
              onKeep(ask);
              onDone();
            })}
          </div>
        )}
      </div>
    </li>
  );
}

/** Why a closing question is skipped, in a few words: typed, or one of three. */
function Reason({ onGive, onDone }: { readonly onGive: (why: string) => void; readonly onDone: () => void }) {
  const [why, setWhy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') onDone();
    else if (why.trim() === '') setMissing(true);
    else onGive(why.trim());
  };
  return (
    <div className={classes.reason}>
      <TextInput
        aria-label="Why is it skipped?"
        placeholder="Why is it skipped?"
        autoFocus
        maxLength={200}
        autoComplete="off"
        value={why}
        error={isMissing ? 'A few words, so that you know later. Esc goes back.' : undefined}
        onChange={(event) => {
          setWhy(event.currentTarget.value);
          setMissing(false);
        }}
        onKeyDown={handleKeyDown}
      />
      <div className={classes.reasons}>
        {reasons.map((reason) => (
          <Button
            key={reason}
            variant="default"
            size="compact-xs"
            onMouseDown={keepFocus}
            onClick={() => {
              onGive(reason);
            }}
          >
            {reason}
          </Button>
        ))}
      </div>
    </div>
  );
}
