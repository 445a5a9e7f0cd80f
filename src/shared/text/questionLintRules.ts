import { asked, auxiliary, openWord, type PlainQuestion } from './questionParts';
import { jargonWords } from './questionJargon';

/** The rules of the question lint that look at the words alone. Measured on a labelled set: `npm run bench -- lint`. */

const startsClosed = new RegExp(`^${auxiliary}(?:n't)?\\b`);
const startsOpen = new RegExp(`^(?:(?:in|at|on|for|with|from|to|about|by) )?${openWord}(?:'s|'re)?\\b`);
const tag = new RegExp(
  `, (?:don't you think|right|correct|no|agreed|yes|${auxiliary}(?:n't)? (?:i|you|he|she|it|we|they|there))(?: too)?$`,
);
const agrees = /\b(?:do|would|don't|wouldn't) you (?:not )?agree\b/;

/** Asking leave, offering, or asking for a name: “yes” is all that is wanted, or a name follows by itself. */
const courtesy = [
  /^(?:may|shall|can|could|might) i\b/,
  /^would you (?:like|mind|rather)\b/,
  /^(?:would|could|can) .*\bbe of (?:use|help)\b/,
  /^(?:is|was) there (?:somebody|someone|anybody|anyone|anything|something|a person|a question|a list)\b/,
  /^are there (?:others|people)\b/,
  /^(?:can|could|would|will) you (?:tell|walk|show|describe|explain|share|say|talk|give)\b/,
];

/** Yes, no or one of the options offered answers it in full. `isAsk`: it asks a favour, so asking leave is no excuse. */
export function closedIn({ sentences }: PlainQuestion, isAsk: boolean): boolean {
  const questions = sentences
    .filter(
      ({ isAsked }, place) =>
        isAsked || (place === sentences.length - 1 && startsClosed.test(asked(sentences[place]?.words ?? ''))),
    )
    .map(({ words }) => asked(words));
  if (questions.length === 0) return false;
  // An open question after a closed one asks for the story anyway.
  if (questions.some((words) => startsOpen.test(words) && !tag.test(words) && !agrees.test(words))) return false;
  return questions.some((words) => {
    if (tag.test(words) || agrees.test(words)) return true;
    if (
      /\b(?:tell|walk|show|describe|take) me\b|\b(?:what|which|who|where|why|how)\b[^,]*$/.test(words) &&
      !startsClosed.test(words)
    )
      return false;
    if (!isAsk && courtesy.some((polite) => polite.test(words))) return false;
    return (
      startsClosed.test(words) ||
      closesLater.test(words) ||
      isStatement(words) ||
      /^(?:i suppose|i imagine|i guess|surely|you|it|they|we|everybody|there|any)\b/.test(words)
    );
  });
}

/** A question that comes after what leads to it: “I am free from March, could you use me?” */
const closesLater = new RegExp(`, ${auxiliary}(?:n't)? (?:you|your|they|their|the|there|i|it|he|she|we|this|that)\\b`);

/** A statement that is asked: “So a degree is required?” */
function isStatement(words: string): boolean {
  return (
    !new RegExp(`\\b${openWord}\\b`).test(words) &&
    /\b(?:is|are|was|were|has|have|had|takes?|needs?|gets?|means?)\b/.test(words) &&
    !/^(?:tell|walk|show|describe|explain|give|take|picture|imagine|suppose|say)\b/.test(words)
  );
}

const judgements =
  'amazing|awful|terrible|horrible|great|wonderful|fantastic|brilliant|awesome|dreadful|incredible|excellent|superb|miserable|pointless|useless|ridiculous|outdated';
/** “How bad is it?” takes for granted that it is. */
const felt =
  'bad|boring|frustrating|stressful|painful|unfair|tedious|chaotic|toxic|dull|exhausting|rewarding|exciting|satisfying|inspiring';
const leadingSigns = [
  /^(?:do|does|did|is|are|was|were|would|should|could|ca|wo|have|has)n't\b|^(?:do|is|are|was|were|would) (?:you|it|they|he|she|there) not\b/,
  tag,
  agrees,
  /\b(?:surely|obviously|clearly|of course|no doubt|needless to say|as we all know|everybody (?:says|knows|agrees)|everyone (?:says|knows|agrees)|people all say)\b/,
  /\byou (?:must|surely|probably|certainly|no doubt) (?:love|hate|be|have|feel|miss|like|enjoy|think|regret)\b/,
  /\bi (?:suppose|assume|guess|bet|take it|am sure|imagine|presume|expect)\b/,
  new RegExp(`\\bhow (?:very |really )?(?:${judgements}|${felt})\\b`),
  /\bit must (?:be|feel|have been|have felt)\b/,
  new RegExp(`\\b(?:your|the|this|that|such an?|these) (?:\\w+ )?(?:${judgements})\\b`),
  /\bhow much (?:better|worse|nicer|happier)\b/,
  /\bwhy (?:is|are|was|were) .*\bso \w+$|^why (?:do|does|did)n't\b|\b(?:don't|do not) you think$/,
  /\bput up with\b|\b(?:all|that) the (?:bureaucracy|politics|red tape|chaos|stress|nonsense)\b|\bfinally be\b/,
  /\bwhy (?:is|are|was|were|do|does|did|has|have)\b.*\b(?:so (?:bad|good|slow|much|little|poor)|always|never|failed|refuse)\b/,
  /\b(?:waste of time|escape from|the best in|so much (?:more|better))\b/,
];

/** The wording says which answer is expected. */
export function leadingIn({ sentences }: PlainQuestion): boolean {
  return sentences.some(({ words }) => leadingSigns.some((sign) => sign.test(words) || sign.test(asked(words))));
}

const subject = '(?:you|your|the|a|an|it|they|he|she|we|this|that|there|i|people)';
const joint = new RegExp(
  `^(.*?\\S)(?:,| and|, and|;)\\s+(?:and\\s+)?((?:(?:${openWord})|(?:${auxiliary})\\s+${subject})\\b.*)$`,
);

const listed = new RegExp(`,\\s+${openWord}\\b.*,\\s+${openWord}\\b`);

/** The first question of several, as it was typed; null: it asks one thing, or two sides of one thing. */
export function doubleIn({ text, sentences }: PlainQuestion): string | null {
  const questions = sentences.filter(({ isAsked }) => isAsked).map(({ words }) => asked(words));
  const [first, second] = questions;
  const told = /^((?:tell|walk) me .*?),? and ((?:what|who|how|why|where|when)\b.*)$/.exec(sentences[0]?.words ?? '');
  if (told !== null && !told[1]?.includes(' the last time')) return `${text.slice(0, told[1]?.length ?? 0)}.`;
  if (first === undefined) return null;
  if (second !== undefined && startsOpen.test(first)) return `${text.slice(0, text.indexOf('?'))}?`;
  for (const { words } of sentences) {
    const parts = joint.exec(asked(words));
    if (parts === null || (!/ and |;/.test(words) && !listed.test(words))) continue;
    const [, before = '', after = ''] = parts;
    if (!startsOpen.test(before) && !startsClosed.test(before)) continue;
    if (isContrast(before, after)) continue;
    const place = text.toLowerCase().indexOf(before);
    return `${text.slice(0, place + before.length)}?`;
  }
  const pair = /^(?:do|does|did|are|is|was|were)\b.*\b(?:the|your|their) \w+ and (?:the|your|their) \w+$/;
  const both = questions.find((words) => pair.test(words));
  return both === undefined ? null : text.replace(/ and (?:the|your|their) \w+(?=\?)/i, '');
}

/** Two sides of one thing: the same word asks both, or the second asks how the first was taken. */
function isContrast(before: string, after: string): boolean {
  if (/\bhow did .*\b(?:take|took) it$|\bit be me$/.test(after)) return true;
  // “…, and why?” asks for the reason of the answer.
  if (/^(?:why|why not|how|how so)$/.test(after)) return true;
  const asks = new RegExp(`^(?:in |at |on )?(${openWord})\\b`);
  const one = asks.exec(before)?.[1];
  const other = asks.exec(after)?.[1];
  if (one === undefined || one !== other) return false;
  if (/^(?:what|how) about\b/.test(after)) return false;
  return one !== 'how' || after.split(' ').length <= 4;
}

const advice =
  /\b(?:in my place|if you were me|for me|have me|picture me|my (?:profile|story|plan|steps?)|to a (?:child|colleague)|tell yourself|(?:you|would) advise|would i|should i|could i)\b|\{next_steps\}/;
const imagines = [
  /\b(?:(?<!i )imagine|(?<!i )suppose|pretend|magic wand|supposing|hypothetically|let's (?:assume|say)|what if|in a perfect world|in an ideal|your ideal|won the lottery|no object)\b/,
  /^say an? \w+ /,
  /\bif (?!you were me\b)[^,?]*\b(?:would|could|might)\b|\b(?:would|could|might)\b.*\bif\b/,
  /^if\b.*,.*\b(?:would|could|might)\b/,
  /^would (?:you|your|they|he|she|it|nurses|people|the)\b/,
  /\bwould (?:you|your \w+) (?:\w+ly )?(?:do|feel|react|handle|change|start|drop|put|own|be|spend|use|pay|let|try|have done|have taken|respond|miss|choose|buy)\b/,
  /\bwould (?:happen|break|have to be true|make you (?:change|quit|leave|stay|go|return|move|say))\b|\b(?:what|how|who|where) will (?:the|your|you)\b.*\b(?:look|be|do|change|in \d{4}|years?)\b/,
  /\bmight you\b|\bsee yourself in\b|\bwill still\b|\bstill be here in\b|\b(?:do you think|will) you will\b|\bhad you known\b/,
];
const politeWould =
  /^would (?:you (?:like|mind|rather|agree|refer|consider|introduce|put|pass|be (?:so|willing)|\w+ me)\b|.*\bbe of (?:use|help)\b|.*\b(?:like|for) me$)/;

/** It asks them to imagine or foretell, instead of what happened. Advice for the asker is no such thing. */
export function hypotheticalIn({ sentences }: PlainQuestion): boolean {
  const all = sentences.map(({ words }) => words).join('. ');
  if (advice.test(all)) return false;
  return sentences.some(
    ({ words }) =>
      !politeWould.test(asked(words)) && imagines.some((sign) => sign.test(words) || sign.test(asked(words))),
  );
}

/** Buzzwords and shortenings in it, as typed. */
export function jargonIn(text: string): string[] {
  const buzz = jargonWords.flatMap(({ pattern }) => [...text.matchAll(pattern)].map(([found]) => found));
  const short = [...text.matchAll(/\b[A-Z][A-Z&]{1,4}s?\b/g)]
    .map(([found]) => found)
    .filter((word) => !knownShort.has(word));
  return [...new Set([...buzz, ...short])];
}

/** Shortenings that people outside an office know too. */
const knownShort = new Set(
  'AI CEO CV DVD EU FAQ GP HR ID IT MA MBA NHS OK PC PDF PDFs PhD TV UK UN US USA BA BSC MSC CVS NGO NGOS GPS AM PM Q&A FYI SQL GPS HTML'.split(
    ' ',
  ),
);

const ownPay = /\b(?:you|your)\b/;
const payWords =
  /\b(?:salary|salaries|wages?|earn(?:s|ed|ing|ings)?|remuneration|compensation|bonus(?:es)?|income|(?:day|hourly) rates?|paid|pay|pays|pension|raise|\d{2,3} ?k)\b|[£$€] ?\d/;
const noPay =
  /\bpay(?:s|ing)? (?:review|attention|off|for)\b|\bpaid (?:to|off|for)\b|\bpays? off\b|\braise (?:a|the|it|with|money|funds)\b|\bpay (?:cuts?|freezes?|gaps?|talks|disputes?|strikes?)\b|\bcompensation for\b/;
const makes =
  /\b(?:how much|what) (?:do|does|did|can|could|will|would) (?:you|one|they|people|i|somebody|someone)(?: usually)? (?:make(?! of)|get(?= when| paid| a year|$)|take home|offer you)\b|\bhow much (?:do|does|did|can|could|will|would) [^,?]*\b(?:take home|get paid|make (?:a|per|in a) (?:year|month|week))\b/;

/** `own`: it asks what this person earns; `usual`: what is usual; null: not about pay. */
export function payIn({ sentences }: PlainQuestion): 'own' | 'usual' | null {
  for (const { words } of sentences) {
    if (!makes.test(words) && (!payWords.test(words) || noPay.test(words))) continue;
    const isUsual =
      /\b(?:usual|range|in your job|people like you|somebody|someone|one make|i do not mean|at my level)\b/.test(words);
    return ownPay.test(words) && !isUsual ? 'own' : 'usual';
  }
  return null;
}

const job = '(?:jobs?|openings?|vacanc(?:y|ies)|positions?|posts?|internships?|place for me|role|roles)';
const cv = '(?:cv|r[eé]sum[eé]|application)(?![\\p{L}])';
const cvAsk = new RegExp(
  `\\b(?:pass|hand|forward|send|give)\\b.*\\b${cv}|\\b${cv}.*\\b(?:forward|pass|hand|send)\\b`,
  'u',
);
const jobSigns = [
  new RegExp(
    `\\b(?:have|know of|know|need|is there|are there|might there be|offer|get|getting)\\b.*\\b${job}\\b.*\\b(?:for me|going|in your|at your|on your|free|open)\\b`,
  ),
  new RegExp(`\\b(?:any|an?) (?:open )?(?:openings?|vacanc(?:y|ies)|internships?)\\b`),
  /\b(?:is|are) (?:you|your (?:team|company|firm)) (?:\w+ )?(?:hiring|recruiting|looking for (?:somebody|someone|people) like me)\b/,
  /\bare you (?:hiring|recruiting)\b/,
  /\b(?:team|group|unit|company|firm|department|office|lab|clinic|they)\b (?:is|are) (?:\w+ )?(?:hiring|recruiting)\b/,
  /\b(?:use|need|want|take|room for|looking for) (?:somebody|someone|anybody|anyone|people|a person) like me\b/,
  /\b(?:chances?|odds)\b.*\b(?:taken on|hired|accepted|getting in)\b|\btak(?:e|es|ing) me on\b/,
  /\b(?:get|getting) (?:me in|hired|a job at)\b|\bhire me\b|\bput in a (?:good )?word\b/,
  /\b(?:refer|recommend|consider) me (?:for|to)\b/,
  /\b(?:get me|give me) an? (?:interview|job|chance|trial)\b|\bintroduce me to .*\b(?:hir|recruit)/,
  /\btake (?:on|in) .*\blike me\b|\bhow (?:do|can|could|should) i apply\b|\bspace for (?:me|one more|somebody|someone)\b|\bwork (?:for|with) you$/,
  /\b(?:could|can) apply for\b|\bnext opening\b|\bplace for me\b|\bcould it be me\b/,
  /\bi am looking for (?:a job|work)\b|\ba job for me\b/,
];

/** `job`: it asks for a job or a way to one; `cv`: that a CV is handed on; null: neither. */
export function jobAskIn({ sentences }: PlainQuestion): 'job' | 'cv' | null {
  const all = sentences.map(({ words }) => words);
  if (all.some((words) => cvAsk.test(words))) return 'cv';
  return all.some((words) => jobSigns.some((sign) => sign.test(words))) ? 'job' : null;
}
