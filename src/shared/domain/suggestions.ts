import { fold } from '../text/fold';
import { answerHeard, type HeardIndex } from '../text/heardAnswers';
import type { Assumption } from './goal';
import type { GuideQuestion } from './interview';
import type { Person } from './person';
import type { Audience, Question, Stage, Topic } from './question';
import { costOf, type QuestionCost } from './questionCost';
import { hasGap } from './questionGaps';
import type { QuestionUse } from './questionUse';
import { neverAsked } from './questionUse';

/** What a suggestion is made from: local data only, the same data always gives the same list. */
export interface SuggestionGround {
  readonly questions: readonly Question[];
  readonly guide: readonly GuideQuestion[];
  readonly uses: ReadonlyMap<string, QuestionUse>;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'part' | 'tags'>[];
  /** Title of the first person’s role; empty: unknown. */
  readonly roleTitle: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** How many talks about this organisation are over. */
  readonly talksHere: number;
  /** Needs heard there that nobody meets yet. */
  readonly openNeeds: number;
  readonly purpose: string;
  /** What the interview’s goal is. */
  readonly goal: string;
  /** The goal’s assumptions that have no evidence yet. */
  readonly untested: readonly Pick<Assumption, 'id' | 'statement'>[];
  /** Those that have some: a further voice still counts. */
  readonly tested: readonly Pick<Assumption, 'id' | 'statement'>[];
  /** What questions really took, where enough talks tell. */
  readonly medians: ReadonlyMap<string, QuestionCost>;
  /** Topics on which the last people added nothing. */
  readonly saturated: ReadonlyMap<Topic, number>;
  /** What was said before; nothing off the record. */
  readonly heard: HeardIndex;
  readonly spareMinutes: number;
  /** Names of people by key, for “It worked with Leah”. */
  readonly nameOf: (personId: string) => string | undefined;
}

export interface Suggestion {
  readonly question: Question;
  /** What to plan for it. */
  readonly cost: QuestionCost;
  /** One or two sentences from the person’s own data; never empty. */
  readonly reason: string;
}

/** A ground for suggesting a question: its weight, and the words for it (null: it only ranks). */
interface Ground {
  readonly weight: number;
  readonly because: string | null;
}

/** The audiences a person belongs to, by the part they play, their role and their tags. */
export function audiencesOf(person: Pick<Person, 'part' | 'tags'> | undefined, roleTitle: string): Audience[] {
  const found = new Set<Audience>();
  const byPart: Partial<Record<NonNullable<Person['part']>, Audience>> = {
    peer: 'PE',
    recruiter: 'RE',
    hiringManager: 'HM',
    senior: 'SL',
  };
  const part = person?.part ? byPart[person.part] : undefined;
  if (part !== undefined) found.add(part);
  const title = fold(roleTitle);
  if (/\b(recruit|talent)/.test(title)) found.add('RE');
  if (/\b(head|director|chief|vice president|vp|founder|partner|president|c[etofip]o)\b/.test(title)) found.add('SL');
  if (/\b(junior|graduate|trainee|intern|apprentice)\b/.test(title)) found.add('RG');
  if (person?.tags.some((tag) => /^(alum|alumn)/.test(fold(tag))) === true) found.add('AL');
  return [...found];
}

/**
 * The library questions that would do most for this guide, the best first, each with its reason:
 * audience, a stage or topic the guide lacks, needs heard, what nobody there has answered, untested
 * assumptions and those hung on it, what opened up talks before, saturation, and the minutes to spare at its own cost. Questions that are in the guide,
 * were asked of this person, are for somebody else or have a gap are left out.
 */
export function suggestQuestions(ground: SuggestionGround, atMost = 8): Suggestion[] {
  const context = contextOf(ground);
  const ranked = ground.questions
    .filter((question) => isOffered(question, ground, context))
    .map((question, place) => ({
      question,
      place,
      grounds: groundsOf(question, ground, context).sort((a, b) => b.weight - a.weight),
    }))
    .map((candidate) => ({ ...candidate, weight: candidate.grounds.reduce((sum, { weight }) => sum + weight, 0) }));
  const chosen: Suggestion[] = [];
  const topics = new Map<Topic, number>();
  // One after the other, each time a little less for a topic or reason that is already shown: four of a kind help nobody.
  while (chosen.length < atMost && ranked.length > 0) {
    const hasStage = (stage: Stage) => chosen.some(({ question }) => question.stage === stage);
    const worth = ({ question, weight }: (typeof ranked)[number]) =>
      weight -
      2 * (topics.get(question.topic) ?? 0) -
      (hasStage(question.stage) ? (stageGround(question, context)?.weight ?? 0) : 0);
    ranked.sort((a, b) => worth(b) - worth(a) || a.place - b.place);
    const best = ranked.shift();
    if (best === undefined) break;
    const reason = reasonFrom(
      best.grounds,
      chosen.map((suggestion) => suggestion.reason),
    );
    if (reason === '') continue;
    topics.set(best.question.topic, (topics.get(best.question.topic) ?? 0) + 1);
    chosen.push({ question: best.question, cost: costOf(best.question, ground.medians), reason });
  }
  return chosen;
}

interface Context {
  readonly audiences: readonly Audience[];
  readonly inGuide: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly stages: ReadonlySet<Stage>;
  readonly topics: ReadonlySet<Topic>;
  readonly first: string;
  readonly purposeWords: ReadonlySet<string>;
}

function contextOf({ guide, people, roleTitle, purpose }: SuggestionGround): Context {
  return {
    audiences: audiencesOf(people[0], roleTitle),
    inGuide: new Set(guide.map(({ questionId }) => questionId).filter((id) => id !== null)),
    texts: new Set(guide.map(({ text }) => fold(text.trim()))),
    stages: new Set(guide.map(({ stage }) => stage)),
    topics: new Set(guide.map(({ topic }) => topic)),
    first: firstName(people[0]?.name ?? ''),
    purposeWords: longWords(purpose),
  };
}

function isOffered(
  question: Question,
  { uses, people }: SuggestionGround,
  { audiences, inGuide, texts, stages }: Context,
): boolean {
  if (inGuide.has(question.id) || texts.has(fold(question.text.trim())) || hasGap(question.text)) return false;
  // A deepening question needs a core answer first.
  if (question.stage === 'deepen' && !stages.has('core')) return false;
  const isForAll = question.audience.length === 0 || question.audience.includes('ALL');
  if (!isForAll && !question.audience.some((audience) => audiences.includes(audience))) return false;
  const theirs = people.map(({ id }) => id);
  return !(uses.get(question.id)?.talks ?? []).some(({ personIds }) => personIds.some((id) => theirs.includes(id)));
}

function groundsOf(question: Question, ground: SuggestionGround, context: Context): Ground[] {
  const use = ground.uses.get(question.id) ?? neverAsked;
  return [
    hungGround(question, ground),
    audienceGround(question, context),
    stageGround(question, context),
    topicGround(question, ground, context),
    hereGround(question, use, ground),
    saturationGround(question, ground, use),
    answeredGround(question, ground),
    pastGround(use, ground),
    wordsGround(question, ground, context),
    ownGround(question),
    minutesGround(question, ground),
    question.tags.includes('sensitive') ? { weight: -2, because: null } : null,
  ].filter((found) => found !== null);
}

const audienceWords: Readonly<Record<Exclude<Audience, 'ALL'>, string>> = {
  HM: 'somebody who hires',
  PE: 'a peer',
  RE: 'a recruiter',
  SL: 'a senior leader',
  RG: 'a recent graduate',
  AL: 'an alumna or alumnus',
};

function audienceGround(question: Question, { audiences, first }: Context): Ground | null {
  const match = audiences.find((audience) => question.audience.includes(audience));
  if (match === undefined || match === 'ALL') return null;
  return {
    weight: 2.5,
    because: `${first === '' ? 'Written' : `${first} can answer it: written`} for ${audienceWords[match]}.`,
  };
}

const missingStage: Readonly<Record<Stage, { readonly weight: number; readonly because: string }>> = {
  open: { weight: 6, because: 'Nothing in this guide opens the talk.' },
  core: { weight: 3, because: 'Nothing in this guide asks about the heart of it yet.' },
  deepen: { weight: 1, because: 'Nothing in this guide goes below the first answer.' },
  close: { weight: 4, because: 'Nothing in this guide closes the talk.' },
};

function stageGround({ stage }: Question, { stages }: Context): Ground | null {
  if (stages.has(stage)) return null;
  // How a talk ends is a matter once it has a middle.
  return stage === 'close' && stages.size === 0 ? { ...missingStage.close, weight: 1 } : missingStage[stage];
}

const missingTopic: Readonly<Record<Topic, string>> = {
  role: 'what the days are like',
  path: 'how they came to this work',
  skills: 'what to prepare',
  culture: 'how people treat each other there',
  trends: 'where the field moves',
  needs: 'what they lack',
  fit: 'whether you would be well there',
  advice: 'what to do next',
  referrals: 'whom to meet or what to read next',
  reciprocity: 'what you can give back',
};

function topicGround(
  { topic }: Question,
  { openNeeds, organisation }: SuggestionGround,
  { topics }: Context,
): Ground | null {
  if (topic === 'needs' && openNeeds > 0) {
    const needs = openNeeds === 1 ? 'a need' : `${openNeeds} needs`;
    return {
      weight: 4,
      because: `You heard ${needs}${organisation ? ` at ${organisation.name}` : ''}. This asks further.`,
    };
  }
  return topics.has(topic) ? null : { weight: 2, because: `Nothing in this guide asks ${missingTopic[topic]}.` };
}

function hereGround(
  question: Question,
  use: QuestionUse,
  { organisation, talksHere }: SuggestionGround,
): Ground | null {
  if (organisation === null || talksHere === 0) return null;
  if (use.talks.some(({ organisationId }) => organisationId === organisation.id)) return { weight: -3, because: null };
  if (question.topic === 'referrals' || question.topic === 'reciprocity') return null;
  return { weight: 1.5, because: `Nobody at ${organisation.name} has been asked this yet.` };
}

function pastGround(use: QuestionUse, { nameOf }: SuggestionGround): Ground | null {
  if (use.rated === 0) return null;
  if (use.openedUp === 0) return { weight: -2, because: null };
  const names = [
    ...new Set(
      use.talks
        .filter(({ usefulness }) => usefulness === 3)
        .map(({ personIds }) => firstName(nameOf(personIds[0] ?? '') ?? ''))
        .filter((name) => name !== ''),
    ),
  ];
  const because =
    names.length === 0 || names.length > 2
      ? `It opened up ${use.openedUp} of ${use.rated} talks.`
      : `It worked with ${names.join(' and ')}.`;
  return { weight: 1 + 3 * (use.openedUp / use.rated), because };
}

/** What the person themself hung on a belief of this goal tests it, whatever its words. */
function hungGround({ assumptionId }: Question, { untested, tested }: SuggestionGround): Ground | null {
  if (assumptionId === null) return null;
  const open = untested.find(({ id }) => id === assumptionId);
  if (open)
    return { weight: 7, because: `Hangs on what you believe and nobody tested yet: “${shortened(open.statement)}”` };
  const known = tested.find(({ id }) => id === assumptionId);
  return known ? { weight: 3, because: `A further voice on what you believe: “${shortened(known.statement)}”` } : null;
}

/** A topic on which the last people added nothing gives its minutes to one that nobody was asked about. */
function saturationGround({ topic }: Question, { saturated }: SuggestionGround, use: QuestionUse): Ground | null {
  if (saturated.has(topic)) return { weight: -6, because: null };
  const [first] = saturated;
  if (first === undefined || use.asked > 0) return null;
  const [full, people] = first;
  return {
    weight: 1,
    because: `The last ${people} people added nothing on ${missingTopic[full]}. This is still open.`,
  };
}

/** Somebody answered it already: a second voice is worth less than a first. */
function answeredGround(question: Question, { heard }: SuggestionGround): Ground | null {
  return answerHeard(question.text, heard, []) !== null ? { weight: -2.5, because: null } : null;
}

function wordsGround(
  question: Question,
  { untested, goal }: SuggestionGround,
  { purposeWords }: Context,
): Ground | null {
  const words = longWords([question.text, ...question.tags].join(' '));
  const assumption = untested.find(({ statement }) => sharedWord(words, longWords(statement)) !== undefined);
  if (assumption !== undefined)
    return { weight: 3, because: `It tests what you believe: “${shortened(assumption.statement)}”` };
  const aim = sharedWord(words, longWords(goal));
  if (aim !== undefined) return { weight: 2.5, because: `Your goal speaks of “${aim}”; so does this.` };
  const shared = sharedWord(words, purposeWords);
  return shared === undefined ? null : { weight: 2.5, because: `Your purpose speaks of “${shared}”; so does this.` };
}

function ownGround({ isFavourite, isMine }: Question): Ground | null {
  if (isFavourite) return { weight: 2, because: 'One of your favourites.' };
  return isMine ? { weight: 1.5, because: 'A question of your own.' } : null;
}

function minutesGround(question: Question, { spareMinutes, medians }: SuggestionGround): Ground {
  const { minutes } = costOf(question, medians);
  if (minutes > spareMinutes) return { weight: -1.5, because: null };
  return {
    weight: 0.5,
    because: `Fits the ${spareMinutes === 1 ? 'minute' : `${spareMinutes} minutes`} you have to spare.`,
  };
}

/** The heaviest ground in words, and a second one of another kind; one that the list says already gives way to the next. */
function reasonFrom(grounds: readonly Ground[], said: readonly string[]): string {
  const sentences = grounds.filter(({ weight }) => weight > 0).flatMap(({ because }) => because ?? []);
  const isFresh = (sentence: string) => said.filter((reason) => reason.includes(sentence)).length < 2;
  const [first, second] = [...sentences.filter(isFresh), ...sentences.filter((sentence) => !isFresh(sentence))];
  if (first === undefined) return '';
  return second === undefined || !isFresh(second) || first.length + second.length > 110 ? first : `${first} ${second}`;
}

/** Words that carry meaning: folded, six letters or more, not a question’s frame. */
function longWords(text: string): ReadonlySet<string> {
  return new Set((fold(text).match(/\p{L}{6,}/gu) ?? []).filter((word) => !frame.has(word)));
}
const frame = new Set(
  'another anybody anything because before belong between better could during enough everybody everything happened having itself longer matter matters moment myself nobody nothing people person question really should somebody someone something things thought through together toward usually whether without working yourself'.split(
    ' ',
  ),
);

function sharedWord(a: ReadonlySet<string>, b: ReadonlySet<string>): string | undefined {
  for (const word of a) if (b.has(word)) return word;
  return undefined;
}

function shortened(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 67).trimEnd()}…`;
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
