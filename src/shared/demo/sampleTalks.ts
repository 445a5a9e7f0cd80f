import nurse from '../../../resources/sample-nurse.json';
import type { Instant } from '../domain/field';
import { builtInId, builtInQuestions } from '../domain/questionBank';
import { addToInstant, millisecondsBetween } from '../domain/time';
import { parseNotePrefix } from '../text/notePrefix';
import { spokenWords } from '../text/spokenWords';
import { SAMPLE_ZONE, type SampleClock } from './sampleClock';
import { goalId, guideQuestionId, interviewId, noteId, organisationId, personId, sampleId } from './sampleId';
import { step, type SampleStep } from './sampleStep';
import { talkScripts, type TalkScript } from './sampleTalkScripts';
import { wrapUpSteps } from './sampleWrapUp';

interface Talk {
  readonly id: string;
  readonly person: string;
  readonly start_local: string;
  readonly minutes: number;
  readonly channel: string;
  readonly questions: readonly string[];
  readonly own_questions: readonly string[];
  readonly raw_notes: string;
  readonly actual_start_local?: string;
  readonly actual_end_local?: string;
}

/** The talk before the scenario’s two weeks, in which Bram named Odalys and Ngozi. */
const firstTalk: Talk = {
  id: 'IA0',
  person: 'PA1',
  start_local: '2026-12-17 18:30',
  minutes: 20,
  channel: 'phone',
  questions: ['Q013', 'Q017', 'Q104'],
  own_questions: [],
  raw_notes: [
    'first time in five years, he remembers the pumps',
    '! left because decisions about wards were made without wards. no course before, learned it there',
    '"first year you translate, nobody asks you to build"',
    '! misses the team at 4am, not the pay slip. reads every incident report himself',
    '@ Odalys at Larkmoor, PM, was a nurse. ok to say he sent me',
    '@ Ngozi, installs their boards. he writes to her himself',
    '$ nobody there knows how boards are read at night',
    '> tell him how it went with Odalys',
    // Said in weeks, so that it stays true on a moved calendar.
    'second trust goes live with their boards in four weeks, he is nervous about the nights',
  ].join('\n'),
  actual_start_local: '2026-12-17 18:31',
  actual_end_local: '2026-12-17 18:50',
};

const talks: readonly Talk[] = [firstTalk, ...nurse.interviews];

/** Planning, the talk itself line by line, and Wrap-up, for each talk of the scenario. */
export function sampleTalkSteps(clock: SampleClock): SampleStep[] {
  return talkScripts.flatMap((script) => {
    const talk = talks.find(({ id }) => id === script.key);
    if (talk === undefined) throw new Error(`The scenario has no ${script.key}`);
    return [
      ...planSteps(clock, talk, script),
      ...liveSteps(clock, talk, script),
      ...wrapUpSteps(clock, script, talk.person),
    ];
  });
}

function planSteps({ at }: SampleClock, talk: Talk, script: TalkScript): SampleStep[] {
  const id = interviewId(talk.id);
  const asked = step(at(script.plannedAt), 'interview.planned', {
    id,
    personIds: [personId(talk.person)],
    fields: {
      organisationId: organisationId(script.organisation),
      goalId: goalId(script.goal),
      medium: script.medium,
      minutes: talk.minutes,
      timeZone: SAMPLE_ZONE,
      place: talk.channel,
    },
  });
  const prepared = at(script.preparedAt);
  return [
    asked,
    ...(script.plannedAt === script.agreedAt
      ? []
      : [step(addToInstant(at(script.plannedAt), { minutes: 25 }), 'interview.moved', { id, state: 'requested' })]),
    step(at(script.agreedAt), 'interview.changed', { id, fields: { startsAt: at(talk.start_local) } }),
    step(prepared, 'interview.changed', { id, fields: { purpose: script.purpose } }),
    step(addToInstant(prepared, { minutes: 2 }), 'guideQuestions.added', {
      interviewId: id,
      questions: guideOfTalk(talk),
    }),
    step(addToInstant(prepared, { minutes: 10 }), 'interview.checked', { id, check: 'briefRead', isDone: true }),
    ...(talk.id === 'IA1'
      ? (['timeConfirmed', 'notesAgreed'] as const).map((check) =>
          step(at('2027-01-13 15:45'), 'interview.checked', { id, check, isDone: true }),
        )
      : []),
  ];
}

/** The scenario’s questions from the bank; her own one comes second, when the first answer has warmed the room. */
function guideOfTalk(talk: Talk) {
  const questions = talk.questions.map((bankId) => {
    const question = builtInQuestions[builtInId(bankId)];
    if (question === undefined) throw new Error(`The bank has no ${bankId}`);
    const { id, text, topic, stage, minutes } = question;
    return { questionId: id, text, topic, stage, minutes };
  });
  const own = talk.own_questions.map((text) => ({
    questionId: sampleId('questions', 'alarms'),
    text,
    topic: 'needs' as const,
    stage: 'core' as const,
    // The scenario's 19 of 20 minutes.
    minutes: 2,
  }));
  return [...questions.slice(0, 1), ...own, ...questions.slice(1)].map((question, place) => ({
    ...question,
    id: guideQuestionId(talk.id, place),
    order: `a${place}`,
    priority: place === 1 || place === talk.questions.length + own.length - 1 ? ('must' as const) : ('should' as const),
  }));
}

function liveSteps({ at }: SampleClock, talk: Talk, script: TalkScript): SampleStep[] {
  const id = interviewId(talk.id);
  const started = at(talk.actual_start_local ?? talk.start_local);
  const ended =
    talk.actual_end_local === undefined ? addToInstant(started, { minutes: talk.minutes }) : at(talk.actual_end_local);
  const lines = linesOf(talk.raw_notes);
  const first = at(script.notesFrom);
  const apart = millisecondsBetween(first, at(script.notesTo)) / 60_000 / Math.max(1, lines.length - 1);
  const steps: SampleStep[] = [step(started, 'interview.started', { id })];
  let current = 0;
  const done = new Set<number>();
  lines.forEach((line, place) => {
    const { question, mark, isOffRecord } = script.lines[place] ?? {};
    const when = wholeSecond(first, apart * place);
    const isDuring = when <= ended;
    if (isDuring && question !== undefined && question !== current) {
      steps.push(step(when, 'guideQuestion.asked', { id: guideQuestionId(talk.id, current) }));
      done.add(current);
      current = question;
      if (!isNextOpen(done, question))
        steps.push(step(when, 'guideQuestion.returnedTo', { id: guideQuestionId(talk.id, question) }));
    }
    const parsed = parseNotePrefix(line);
    const isQuote = (mark ?? parsed.mark) === 'quote';
    steps.push(
      step(when, 'note.written', {
        id: noteId(talk.id, place),
        interviewId: id,
        guideQuestionId: isDuring ? guideQuestionId(talk.id, current) : null,
        at: when,
        // The scenario writes some quotes as: quote "count before you judge".
        text: isQuote ? spokenWords(parsed.text) : parsed.text,
        mark: mark ?? parsed.mark,
        owner: parsed.owner ?? (mark === 'action' ? 'me' : null),
        isOffRecord: parsed.isOffRecord || isOffRecord === true,
      }),
    );
  });
  const end = step(ended, 'interview.ended', {
    id,
    endedAt: ended,
    thankYous: [
      {
        followUpId: sampleId('followUps', `thank-you ${talk.id}`),
        personId: personId(talk.person),
        touchpointId: sampleId('touchpoints', `talk ${talk.id}`),
      },
    ],
  });
  return [...steps.filter(({ at: when }) => when <= ended), end, ...steps.filter(({ at: when }) => when > ended)];
}

/** Whether the guide goes on to `question` by itself when the one before it is done. */
function isNextOpen(done: ReadonlySet<number>, question: number): boolean {
  const last = [...done].at(-1) ?? -1;
  for (let place = last + 1; place < question; place += 1) if (!done.has(place)) return false;
  return question > last;
}

/** One note for each line; a mark character in the middle of a line begins a new one, unless hardly anything follows it. */
function linesOf(raw: string): string[] {
  return raw
    .split('\n')
    .flatMap((line) => line.split(/ (?=[!"@><$#?~] .{10})/u))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function wholeSecond(from: Instant, minutes: number): Instant {
  return addToInstant(from, { minutes: Math.round(minutes * 60) / 60 }).replace(/\.\d{3}Z$/, '.000Z');
}
