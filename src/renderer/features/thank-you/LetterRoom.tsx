import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { openFollowUps } from '../../../shared/domain/agenda';
import { firstPicks, letterHighlights, type LetterHighlight } from '../../../shared/domain/letterPicks';
import { doorsOf } from '../../../shared/domain/doors';
import { notesOf } from '../../../shared/domain/guide';
import type { Instant } from '../../../shared/domain/field';
import type { Interview } from '../../../shared/domain/interview';
import { callName, type Person } from '../../../shared/domain/person';
import { addDays } from '../../../shared/domain/time';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { letterChecks, type Letter } from '../../../shared/text/letterChecks';
import { gapsOf } from '../../../shared/text/letterParts';
import { pronounsOf } from '../../../shared/text/pronouns';
import { wholeLetter } from '../../../shared/text/secondNote';
import { ownLetterCheck, thankYouRules } from '../../../shared/text/thankYouRules';
import {
  composed,
  oneLine,
  withoutPick,
  withoutSentence,
  withSentence,
  withPick,
  withTone,
} from '../../../shared/text/thankYouDraft';
import { LetterActions } from '../../components/LetterActions';
import { LetterChecks, type CheckLine } from '../../components/LetterChecks';
import { LetterEditor } from '../../components/LetterEditor';
import { LetterHead } from '../../components/LetterHead';
import classes from '../../components/Letter.module.css';
import { SentChecks, checksToKeep } from '../../components/SentChecks';
import { SentDialog } from '../../components/SentDialog';
import { sayBy } from '../../lib/dates';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { DoorOpeners } from './DoorOpeners';
import { HighlightList } from './HighlightList';
import { NotAsked } from './NotAsked';
import { letterUnderlines } from './letterUnderlines';
import { NextPromise } from './NextPromise';
import { SecondNote } from './SecondNote';
import { useLetter } from './useLetter';

interface LetterRoomProps {
  readonly interview: Interview;
  readonly person: Person;
  readonly window: Letter['window'];
  /** To the letters of the others who took part. */
  readonly switcher: ReactNode;
  readonly onSent: () => void;
}

/** Something they said, not a promise of mine and not a name or a title, which are loops by themselves. */
function isAdvisable({ mark, promise, owner }: LetterHighlight): boolean {
  if (promise !== null || mark === 'referral' || mark === 'resource') return false;
  return mark !== 'action' || owner === 'them';
}

/** Checks wait until the writing rests. */
const CHECK_AFTER_MS = 400;
const nothing: readonly string[] = [];

/** One letter: what to thank for, the letter itself, what it should have, and the ways to send it. */
export function LetterRoom({ interview, person, window, switcher, onSent }: LetterRoomProps) {
  const dispatch = useDispatch();
  const { today, now, zone } = useToday();
  const { notes, followUps, messages, people, introductions } = useWorkspace((w) => ({
    notes: w.notes,
    followUps: w.followUps,
    messages: w.messages,
    people: w.people,
    introductions: w.introductions,
  }));
  const settings = useWorkspace(settingsOf);
  const mine = useWorkspace((workspace) => profileOf(workspace).name);
  const highlights = useMemo(
    () =>
      letterHighlights(
        notesOf({ notes }, interview.id),
        Object.values(followUps).filter(({ interviewId }) => interviewId === interview.id),
        sayBy,
        person.id,
      ),
    [notes, followUps, interview.id, person.id],
  );
  const existing = useMemo(
    () =>
      Object.values(messages)
        .filter(
          (message) =>
            message.interviewId === interview.id &&
            message.personId === person.id &&
            message.kind === 'thankYou' &&
            message.deletedAt === null,
        )
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0],
    [messages, interview.id, person.id],
  );
  const names = useMemo(() => ({ person, mine }), [person, mine]);
  const [start] = useState(() => {
    const picks = firstPicks(highlights);
    return {
      subject: 'Thank you',
      body: composed(picks, names, 'warm'),
      tone: 'warm' as const,
      noteIds: picks.map(({ noteId }) => noteId),
      secondLanguage: '',
      secondBody: '',
    };
  });
  const letter = useLetter({ interviewId: interview.id, personId: person.id }, existing, start);
  const { body, subject, tone, noteIds, secondLanguage, secondBody } = letter.text;
  const [to, setTo] = useState(person.emails[0] ?? '');
  const [promise, setPromise] = useState(() => `Tell ${pronounsOf(person).object} what I did with the advice`);
  const [due, setDue] = useState(() => addDays(today, settings.reportBackDays));
  const [isAsking, setAsking] = useState(false);
  const [isReminded, setReminded] = useState(true);
  const doors = useMemo(
    () => doorsOf({ people, introductions, followUps, messages }, interview),
    [people, introductions, followUps, messages, interview],
  );

  const chosen = useMemo(() => new Set(noteIds), [noteIds]);
  const picks = useMemo(() => highlights.filter(({ noteId }) => chosen.has(noteId)), [highlights, chosen]);
  const underlines = useMemo(() => letterUnderlines(body, picks), [body, picks]);
  const [rested] = useDebouncedValue(body, CHECK_AFTER_MS);
  const { thankYouWordsFrom: from, thankYouWordsTo: upTo } = settings;
  const isClosed = window?.isClosed ?? null;
  const daysOver = useMemo(
    () =>
      openFollowUps(Object.values(followUps))
        .filter(({ interviewId, owner, due: on }) => interviewId === interview.id && owner === 'me' && on < today)
        .map(({ due: on }) => sayBy(on)),
    [followUps, interview.id, today],
  );
  const judged = useCallback(
    (words: string): Letter => ({
      body: words,
      person,
      said: highlights.map(({ text }) => text),
      words: { from, to: upTo },
      window: isClosed === null ? null : { isClosed, hours: settings.thankYouHours },
      daysOver,
    }),
    [person, highlights, from, upTo, isClosed, settings.thankYouHours, daysOver],
  );
  const others = useMemo(
    () =>
      Object.values(messages).flatMap(({ id, kind, personId, interviewId, body: written, deletedAt }) =>
        kind === 'thankYou' && interviewId === interview.id && personId !== person.id && deletedAt === null
          ? [{ name: people[personId]?.name ?? 'somebody', body: written, id }]
          : [],
      ),
    [messages, people, interview.id, person.id],
  );
  const allChecks = useCallback(
    (words: string): CheckLine[] => {
      const own = ownLetterCheck(words, mine, others);
      return [...letterChecks(judged(words)), ...(own === null ? [] : [own])].map((check) => ({
        ...check,
        rule: thankYouRules[check.key],
      }));
    },
    [judged, mine, others],
  );
  const checks = useMemo(() => allChecks(rested), [allChecks, rested]);
  const [advice, setAdvice] = useState<ReadonlySet<string> | null>(null);
  const guideQuestions = useWorkspace((workspace) => workspace.guideQuestions);
  const lines = useMemo(() => picks.filter(isAdvisable), [picks]);
  // What answered a question about advice is advice; the person may say otherwise.
  const kept = useMemo(() => {
    if (advice !== null) return advice;
    const asked = lines.filter(({ noteId }) => {
      const question = notes[noteId]?.guideQuestionId ?? null;
      return question !== null && guideQuestions[question]?.topic === 'advice';
    });
    return new Set(asked.map(({ noteId }) => noteId));
  }, [advice, lines, notes, guideQuestions]);
  const dismissed = existing?.dismissed ?? nothing;
  const dismiss = async (check: string, isDismissed: boolean) => {
    if (!(await letter.keep())) return;
    await dispatch('message.checkDismissed', { id: letter.id, check, isDismissed });
  };

  const sentAt = existing?.sentAt ?? null;
  const toggle = (highlight: LetterHighlight) => {
    const isChosen = chosen.has(highlight.noteId);
    letter.change({
      body: isChosen ? withoutPick(body, highlight, names) : withPick(body, highlight, names, tone),
      noteIds: isChosen ? noteIds.filter((id) => id !== highlight.noteId) : [...noteIds, highlight.noteId],
    });
  };
  const markSent = async (at: Instant): Promise<boolean> => {
    if (!(await letter.keep())) return false;
    const title = promise.trim();
    const { ok } = await dispatch(
      'message.sent',
      {
        id: letter.id,
        sentAt: at,
        touchpointId: newId('touchpoints'),
        checks: checksToKeep(allChecks(body), dismissed),
        reportBack: title === '' ? null : { id: newId('followUps'), title, due },
        advice:
          title === ''
            ? []
            : lines
                .filter(({ noteId }) => kept.has(noteId))
                .map(({ noteId, text }) => ({ id: newId('loops'), noteId, what: oneLine(text).slice(0, 1_000) })),
        thanks: isReminded
          ? doors
              .filter(({ planned }) => planned === undefined)
              .map((door) => ({
                id: newId('followUps'),
                personId: door.person.id,
                title: `Thank ${callName(door.person)} for the door to ${callName(door.to)}`,
              }))
          : [],
      },
      { toast: `Letter to ${person.name} marked as sent` },
    );
    if (!ok) return false;
    setAsking(false);
    onSent();
    return true;
  };

  return (
    <div className={classes.columns}>
      <aside aria-label="What the letter is made of" className={classes.left}>
        {switcher}
        <HighlightList
          person={person}
          highlights={highlights}
          chosen={chosen}
          tone={tone}
          isSent={sentAt !== null}
          onToggle={toggle}
          onTone={(next) => {
            letter.change({ tone: next, body: withTone(body, names, next) });
          }}
        />
        <NotAsked
          interview={interview}
          body={body}
          isSent={sentAt !== null}
          onToggle={(sentence, isIn) => {
            letter.change({
              body: isIn ? withoutSentence(body, sentence, names) : withSentence(body, sentence, names, tone),
            });
          }}
        />
      </aside>
      <div className={classes.middle}>
        <div className={classes.sheet}>
          <LetterHead
            person={person}
            to={to}
            onTo={setTo}
            subject={subject}
            onSubject={(value) => {
              letter.change({ subject: value });
            }}
            isSent={sentAt !== null}
          />
          <LetterEditor
            body={body}
            underlines={underlines}
            placeholder="What will you still remember next month?"
            isSent={sentAt !== null}
            onChange={(value) => {
              letter.change({ body: value });
            }}
            onBlur={() => {
              if (existing !== undefined) void letter.keep();
            }}
          />
          <SecondNote
            person={person}
            language={secondLanguage}
            body={secondBody}
            isSent={sentAt !== null}
            onLanguage={(value) => {
              letter.change({ secondLanguage: value });
            }}
            onBody={(value) => {
              letter.change({ secondBody: value });
            }}
          />
        </div>
        <LetterActions
          title="Thank-you"
          letter={{ to, name: person.name, subject, body: wholeLetter({ body, secondBody }) }}
          cardAt={`/letters/${letter.id}/card`}
          sentAt={sentAt}
          isDraftKept={existing !== undefined}
          keep={letter.keep}
          onMarkSent={() => {
            setAsking(true);
          }}
          continueLabel="Keep in touch"
          onContinue={onSent}
        />
      </div>
      <aside aria-label="Checks and next promise" className={classes.right}>
        {existing != null && sentAt !== null ? (
          <SentChecks checks={existing.sentChecks} />
        ) : (
          <LetterChecks
            checks={checks}
            dismissed={dismissed}
            onDismiss={(check, isDismissed) => void dismiss(check, isDismissed)}
          />
        )}
        {sentAt === null && (
          <NextPromise
            title={promise}
            onTitle={setPromise}
            due={due}
            onDue={setDue}
            today={today}
            lines={lines}
            advice={kept}
            onAdvice={(noteId, isAdvice) => {
              const next = new Set(kept);
              if (isAdvice) next.add(noteId);
              else next.delete(noteId);
              setAdvice(next);
            }}
          />
        )}
        <DoorOpeners
          doors={doors}
          interviewId={interview.id}
          isReminded={isReminded}
          isSent={sentAt !== null}
          onReminded={setReminded}
        />
      </aside>
      {isAsking && (
        <SentDialog
          now={now}
          zone={zone}
          gaps={gapsOf(body)}
          onClose={() => {
            setAsking(false);
          }}
          onSent={markSent}
        />
      )}
    </div>
  );
}
