import { useCallbackRef } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState, useDeferredValue } from 'react';
import { useNavigate } from 'react-router-dom';
import type { NamedDay } from '../../../shared/domain/businessDays';
import type { Instant } from '../../../shared/domain/field';
import { introducedPair } from '../../../shared/domain/introductionLetter';
import type { Message } from '../../../shared/domain/message';
import { callName, type Person } from '../../../shared/domain/person';
import { letterGauge } from '../../../shared/text/letterGauge';
import { gapsOf, gapSpans, nextGap, type Span } from '../../../shared/text/letterParts';
import { withEarlyTone } from '../../../shared/text/thankYouDraft';
import { LetterActions } from '../../components/LetterActions';
import { LetterChecks } from '../../components/LetterChecks';
import { LetterEditor } from '../../components/LetterEditor';
import { LetterHead } from '../../components/LetterHead';
import letterClasses from '../../components/Letter.module.css';
import { notify } from '../../components/notify';
import { OutreachGuard } from '../../components/OutreachGuard';
import { SectionHeading } from '../../components/SectionHeading';
import { useScreenKeys } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { caretPlace, gapAfter, select, subjectField } from './gapPlaces';
import { GapList } from './GapList';
import { TimesToOffer } from './TimesToOffer';
import { useOfferedTimes, withTimes } from './useOfferedTimes';
import { LetterCounter } from './LetterCounter';
import classes from './Letters.module.css';
import { MannerPanel } from './MannerPanel';
import { SentChecks, checksToKeep } from '../../components/SentChecks';
import { SendDialog } from './SendDialog';
import { useLetterDraft, type Draft } from './useLetterDraft';
import { begunLetter, useLetterFacts, useLetterKnown, withManner, type Asked } from './useLetterMaking';

const nothing: readonly string[] = [];

interface LetterRoomProps {
  readonly id: string;
  readonly person: Person;
  readonly existing: Message | undefined;
  readonly asked: Asked;
}

/** One letter: its kind and template, the letter itself, what it should have, and the ways to send it. */
export function LetterRoom({ id, person, existing, asked }: LetterRoomProps) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const { now } = useToday();
  const known = useLetterKnown();
  const editor = useRef<HTMLTextAreaElement>(null);
  const {
    text: draft,
    change,
    keep,
  } = useLetterDraft(id, person.id, existing, () => begunLetter(known, id, person, asked, now));
  const { subject, body, kind, variant, channel, tone, referrerId, templateId, interviewId, introductionId } = draft;
  const manner = useMemo(
    () => ({ kind, variant, channel, tone, referrerId, templateId, interviewId }),
    [kind, variant, channel, tone, referrerId, templateId, interviewId],
  );
  const [to, setTo] = useState(() => addressesOf(known, person, draft));
  const [isAsking, setAsking] = useState(false);
  const sentAt = existing?.sentAt ?? null;
  const isSent = sentAt !== null;
  const { facts, fillIn, fresh } = useLetterFacts(known, id, person.id, draft, now);
  const isBlank = body.trim() === '' || (body === fresh.body && subject === fresh.subject);

  // The caret never waits for the checks.
  const judged = useDeferredValue(draft);
  const checks = useMemo(
    () => (facts === null ? [] : letterGauge({ ...judged, person, facts })),
    [judged, person, facts],
  );
  const dismissed = existing?.dismissed ?? nothing;
  const lines = useMemo(
    () =>
      checks.map(({ id: key, label, detail, state, rule, source }) => ({
        key,
        label,
        detail,
        state,
        rule: `${rule} (${source})`,
      })),
    [checks],
  );
  const underlines = useMemo(
    () => [
      ...gapSpans(body).map((span) => ({ ...span, look: 'gap' as const })),
      ...checks
        .filter(({ id: check, state }) => state === 'open' && check !== 'gaps' && !dismissed.includes(check))
        .flatMap(({ spans }) => spans.map((span) => ({ ...span, look: 'ask' as const }))),
    ],
    [body, checks, dismissed],
  );
  const gaps = useMemo(() => gapsOf(`${subject}\n${body}`), [subject, body]);
  const hasSubject = channel === 'email' || channel === 'inmail' || channel === 'letter';

  // The gaps of the letter come first, then those of its subject, and round again.
  const goToNextGap = () => {
    const { field, from } = caretPlace(editor.current);
    const later = field === 'subject' ? null : gapAfter(body, from);
    const inSubject = gapAfter(subject, field === 'subject' ? from : 0);
    if (later !== null) select(editor.current, later);
    else if (inSubject !== null) select(subjectField(), inSubject);
    else select(editor.current, nextGap(body, 0));
  };
  // A new letter begins where something is missing.
  const isNew = existing === undefined;
  useEffect(() => {
    if (isNew) select(editor.current, nextGap(editor.current?.value ?? '', 0));
  }, [isNew]);
  const offered = useOfferedTimes(known, person, draft, now);
  const lastPutIn = useRef('');
  const toChoose = useRef<Span | null>(null);
  const putIn = () => {
    if (isSent || offered === null || offered.words === '') return;
    const put = withTimes(body, offered.words, lastPutIn.current, editor.current?.selectionEnd ?? body.length);
    lastPutIn.current = offered.words;
    toChoose.current = put.span;
    change({ body: put.body });
  };
  // What was put in is chosen, so that it can be typed over.
  useEffect(() => {
    if (toChoose.current !== null) select(editor.current, toChoose.current);
    toChoose.current = null;
  }, [body]);
  useScreenKeys('Letter', [
    { keys: 'F8', does: 'next gap', inText: true, run: goToNextGap },
    { keys: 'F9', does: 'put the chosen times in', inText: true, run: putIn },
  ]);

  const changeManner = (fields: Partial<Draft>) => {
    const next = withManner({ known, id, personId: person.id, now }, draft, fields, isBlank);
    const isToned = fields.tone !== undefined && next.body === undefined;
    const names = { person, mine: facts?.myName ?? '' };
    change(isToned ? { ...next, body: withEarlyTone(body, names, fields.tone ?? tone) } : next);
  };
  const beginAgain = () => {
    const before = { subject, body };
    change(fresh);
    notify('Begun again with the template', {
      label: 'Put my words back',
      run: () => {
        change(before);
      },
    });
  };
  const dismiss = async (check: string, isDismissed: boolean) => {
    if (!(await keep())) return;
    await dispatch('message.checkDismissed', { id, check, isDismissed });
  };
  const onPutIn = useCallbackRef(putIn);
  const onManner = useCallbackRef(changeManner);
  const onBeginAgain = useCallbackRef(beginAgain);
  const onDismiss = useCallbackRef((check: string, isDismissed: boolean) => void dismiss(check, isDismissed));
  const markSent = async (at: Instant, publicHolidays: NamedDay[]): Promise<boolean> => {
    if (!(await keep())) return false;
    const { ok } = await dispatch(
      'message.sent',
      {
        id,
        sentAt: at,
        touchpointId: newId('touchpoints'),
        reportBack: null,
        checks: checksToKeep(lines, dismissed),
        publicHolidays,
      },
      { toast: `Letter to ${person.name} marked as sent` },
    );
    if (ok) setAsking(false);
    return ok;
  };

  return (
    <div className={letterClasses.columns}>
      <aside aria-label="What the letter is made of" className={letterClasses.left}>
        <MannerPanel
          known={known}
          person={person}
          manner={manner}
          isSent={isSent}
          isUntouched={isBlank}
          onChange={onManner}
          onBeginAgain={onBeginAgain}
        />
        {!isSent && (
          <GapList
            gaps={gaps}
            canFill={fillIn(body) !== body || fillIn(subject) !== subject}
            onFill={() => {
              change({ subject: fillIn(subject).replace(/\s+/gu, ' '), body: fillIn(body) });
            }}
            onGo={(gap) => {
              const start = body.indexOf(gap);
              if (start >= 0) select(editor.current, { start, end: start + gap.length });
              else select(subjectField(), nextGap(subject, subject.indexOf(gap)));
            }}
          />
        )}
        {!isSent && offered !== null && <TimesToOffer offered={offered} onPutIn={onPutIn} />}
      </aside>
      <div className={letterClasses.middle}>
        <div className={letterClasses.sheet}>
          <LetterHead
            person={person}
            to={to}
            onTo={setTo}
            subject={subject}
            onSubject={(value) => {
              change({ subject: value });
            }}
            isSent={isSent}
            hasSubject={hasSubject}
            {...(channel === 'email' ? {} : { contact: contactOf(person, channel) })}
          />
          <LetterEditor
            ref={editor}
            body={body}
            underlines={underlines}
            placeholder="One sentence about them, one about you, one question."
            isSent={isSent}
            onChange={(value) => {
              change({ body: value });
            }}
            onBlur={() => {
              if (existing !== undefined) void keep();
            }}
          />
        </div>
        <LetterActions
          title="Letter"
          letter={{ to, name: person.name, subject, body }}
          isMail={channel === 'email'}
          sentAt={sentAt}
          isDraftKept={existing !== undefined}
          keep={keep}
          onMarkSent={() => {
            setAsking(true);
          }}
          continueLabel={introductionId === null ? `Back to ${person.name}` : 'Back to the introduction'}
          onContinue={() =>
            void navigate(
              introductionId === null ? `/people/${person.id}` : `/people/introductions?at=${introductionId}`,
            )
          }
        />
      </div>
      <aside aria-label="Checks" className={letterClasses.right}>
        {!isSent && person.rules.trim() !== '' && (
          <section aria-label="How they want it">
            <SectionHeading title={`How ${callName(person)} wants it`} />
            <p className={classes.rules}>{person.rules.trim()}</p>
          </section>
        )}
        {!isSent && kind === 'outreach' && <OutreachGuard personId={person.id} />}
        {facts !== null && <LetterCounter body={body} kind={kind} channel={channel} facts={facts} />}
        {/* What is sent is not judged any more. */}
        {existing !== undefined && isSent ? (
          <SentChecks checks={existing.sentChecks} />
        ) : (
          <LetterChecks checks={lines} dismissed={dismissed} onDismiss={onDismiss} />
        )}
      </aside>
      {isAsking && (
        <SendDialog
          personId={person.id}
          kind={kind}
          gaps={gaps}
          onClose={() => {
            setAsking(false);
          }}
          onSent={markSent}
        />
      )}
    </div>
  );
}

/** How they are reached by this channel; empty: not known. */
function contactOf({ links, phones }: Person, channel: Draft['channel']): string {
  if (channel === 'linkedin' || channel === 'inmail')
    return (links.find((link) => link.includes('linkedin.')) ?? '').replace(/^https?:\/\/(?:www\.)?/u, '');
  return channel === 'phone' || channel === 'text' ? (phones[0] ?? '') : '';
}

/** The joining letter goes to both; every other to its reader. */
function addressesOf(
  known: ReturnType<typeof useLetterKnown>,
  person: Person,
  { kind, introductionId }: Draft,
): string {
  const pair = kind === 'introduction' ? introducedPair(known, introductionId, person.id) : undefined;
  return [person, ...(pair === undefined ? [] : [pair.other])].flatMap(({ emails }) => emails.slice(0, 1)).join(',');
}
