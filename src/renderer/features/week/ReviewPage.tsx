import { Button, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { lookBack, sayLookBack } from '../../../shared/domain/weekLookBack';
import { plannedWeek, reviewDay, weekRecordOf, weekSpan } from '../../../shared/domain/weekPlan';
import { reviewPartNames, reviewParts, type ReviewCard } from '../../../shared/domain/weekReview';
import { settingsOf } from '../../../shared/domain/workspace';
import { EmptyState } from '../../components/EmptyState';
import { KeyCaps } from '../../components/KeyCaps';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { sayLongDay } from '../../lib/dates';
import { useScreenKeys } from '../../lib/keyboard';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useCollections, useWorkspace } from '../../workspace/WorkspaceProvider';
import { useReview } from './useReview';
import classes from './Week.module.css';

/** The quarter of an hour at the end of the week: one card after the other, each answered by one key. */
export function ReviewPage() {
  const settings = useWorkspace(settingsOf);
  const { today } = useToday();
  const { cards, movesOf } = useReview();
  const [card] = cards;
  const heading = useRef<HTMLHeadingElement>(null);
  const weekday = sayLongDay(reviewDay(today, settings)).split(' ')[0] ?? '';
  const moves = card === undefined ? [] : movesOf(card);
  const isText = card?.kind === 'giving' || card?.kind === 'aim';
  // The next card is read aloud, and its keys act at once: the button that was pressed is gone with its card.
  useEffect(() => {
    if (!isText) heading.current?.focus();
  }, [card?.key, isText]);
  useScreenKeys(
    'Review of the week',
    moves.map(({ keys, name, run }) => ({ keys, does: name.toLowerCase(), run, inText: keys === 'Escape' })),
  );
  return (
    <>
      <ScreenBar title={`${weekday} review`} />
      <div className={classes.page}>
        <div className={classes.review}>
          <ol aria-label="Parts of the review" className={classes.parts}>
            {reviewParts.map((part) => {
              const left = cards.filter((other) => other.part === part).length;
              return (
                <li
                  key={part}
                  aria-current={card?.part === part ? 'step' : undefined}
                  data-is-done={left === 0 || undefined}
                >
                  {reviewPartNames[part]}
                  <span className={classes.left}>{left === 0 ? 'nothing left' : `${left} left`}</span>
                </li>
              );
            })}
          </ol>
          {card === undefined ? (
            <Finished />
          ) : (
            <section key={card.key} aria-label={reviewPartNames[card.part]} className={classes.card}>
              <p className={classes.part}>{reviewPartNames[card.part]}</p>
              <h2 ref={heading} tabIndex={-1} className={`aw-serif ${classes.cardTitle ?? ''}`}>
                {card.title}
              </h2>
              <p className={classes.why}>{card.why}</p>
              {isText && <Answer card={card} />}
              <div className={classes.buttons}>
                {moves.map(({ keys, name, run }, place) => (
                  <Button key={name} variant={place === 0 && !isText ? 'filled' : 'default'} onClick={run}>
                    {name}
                    <span className={classes.cap}>
                      <KeyCaps keys={keys} />
                    </span>
                  </Button>
                ))}
              </div>
            </section>
          )}
        </div>
      </div>
      <StatusStrip hints={[{ keys: ['mod+z'], does: 'take the last answer back' }]}>
        {cards.length === 0 ? 'Nothing is left' : `${cards.length} ${cards.length === 1 ? 'card' : 'cards'} left`}
      </StatusStrip>
    </>
  );
}

/** A card that is answered in words: Enter keeps them. */
function Answer({ card }: { readonly card: Extract<ReviewCard, { readonly kind: 'giving' | 'aim' }> }) {
  const dispatch = useDispatch();
  const [text, setText] = useState('');
  const field = card.kind === 'aim' ? 'aim' : 'giving';
  return (
    <form
      className={classes.answer}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        void dispatch('week.planned', { startsOn: card.startsOn, fields: { [field]: text.trim() } });
      }}
    >
      <TextInput
        autoFocus
        aria-label={card.title}
        maxLength={300}
        value={text}
        placeholder={
          field === 'aim'
            ? 'Two conversations, and ask one person what they would read first'
            : 'Introduce Molly and Jules'
        }
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" disabled={text.trim() === ''}>
        Keep
        <span className={classes.cap}>
          <KeyCaps keys="Enter" />
        </span>
      </Button>
    </form>
  );
}

const told = [
  'weeks',
  'followUps',
  'introductions',
  'touchpoints',
  'resources',
  'people',
  'roles',
  'organisations',
  'interviews',
  'profile',
  'settings',
] as const;

/** The end: what the week was, what the next one is for; one key closes it. */
function Finished() {
  const { today } = useToday();
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const known = useCollections(told);
  const settings = useWorkspace(settingsOf);
  const { first } = weekSpan(today, settings);
  const was = useMemo(() => sayLookBack(lookBack(known, first)), [known, first]);
  const next = weekRecordOf(known.weeks, plannedWeek(today, settings));
  const isClosed = typeof weekRecordOf(known.weeks, first)?.reviewedAt === 'string';
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const close = async () => {
    if (!isClosed) {
      const reply = await dispatch('week.reviewed', { startsOn: first }, { toast: 'Week reviewed' });
      if (!reply.ok) return;
    }
    void navigate('/');
  };
  const plan = [next?.aim, next?.giving]
    .map((line) => (line ?? '').trim())
    .filter((line) => line !== '')
    .map((line) => (/[.!?]$/.test(line) ? line : `${line}.`));
  return (
    <EmptyState
      line="Done, nothing is waiting."
      sentence={
        <>
          {was}
          {plan.length > 0 && ` The week to come: ${plan.join(' ')}`}
        </>
      }
    >
      <Button ref={button} variant="filled" onClick={() => void close()}>
        {isClosed ? 'Back to Today' : 'Close the week'}
      </Button>
    </EmptyState>
  );
}
