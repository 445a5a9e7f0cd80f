import { fold } from './fold';

/**
 * Whether the line that says why something helps somebody could stand over anything sent to anyone (letters.md 3.7: the
 * sentence of reason is the gift, the link is not). A reason of one’s own holds at least three words that are neither
 * worn nor only the name of the reader or of the thing.
 */
export function isGenericReason(
  reason: string,
  { names, title }: { names: readonly string[]; title: string },
): boolean {
  const said = plain(reason);
  if (said === '') return true;
  // Scripts without spaces between words: what counts is that something is said at all.
  if (unspaced.test(said)) return said.replace(/\s/gu, '').length < 6;
  const own = worn.reduce((left, phrase) => left.replace(phrase, ' '), ` ${said} `);
  const known = new Set([...names, title].flatMap((words) => plain(words).split(' ')));
  const left = own.split(' ').filter((word) => word.length > 2 && !fillers.has(word) && !known.has(word));
  return new Set(left).size < 3;
}

/** What to do about a reason, in one sentence; empty: nothing. */
export function reasonToAsk(reason: string, isGeneric: boolean, callName: string): string {
  if (reason.trim() === '') return `Say why this helps ${callName}: something they said, asked or work on.`;
  return isGeneric ? `This could be said to anybody. What of theirs does it touch?` : '';
}

function plain(text: string): string {
  return fold(text)
    .replace(/[’']/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const worn = [
  /\b(?:i )?(?:just )?(?:thought|think|believe|hope|guess|figured) (?:that )?(?:of you|(?:this|it|that|you) (?:may|might|could|would|will|is|are|was) [a-z ]{0,40}(?:interest(?:ing|ed)?|useful|helpful|relevant|enjoy|like|good)(?: (?:to|for|in|it|you|this|read))*)/gu,
  /\b(?:this|it|that) (?:may|might|could|would|will|is|looks|seems) [a-z ]{0,20}(?:interest(?:ing|ed)?|useful|helpful|relevant|good|great|nice|worth reading|worth a read)(?: (?:to|for|you|read))*/gu,
  /\byou (?:may|might|could|would|will) [a-z ]{0,20}(?:like|enjoy|love|be interested in|find [a-z]+ (?:interesting|useful|helpful))(?: (?:this|it|that|to|read))*/gu,
  /\b(?:for your (?:information|interest|perusal)|fyi|food for thought|worth (?:a|your) (?:read|look|time)|of interest|right up your (?:street|alley)|enjoy|interesting (?:read|article|piece|stuff)|great (?:read|article|piece)|saw this and thought of you|reminded me of you|made me think of you)\b/gu,
  /\b(?:because )?(?:it|this) (?:helps|is (?:helpful|useful|interesting|relevant))(?: (?:you|for you|to you))?\b/gu,
];

const fillers = new Set(
  'the and for you your yours this that with from have has had was were are not but they them their she her his him its our out about into just very really some something someone anything thing things stuff maybe perhaps here hello dear hope thought think know may might could would will can read reading article book paper link piece topic interest interested interesting interests useful helpful help helps relevant like enjoy great good nice work field area when which what who how why because also too much more most than then all any one there been being get got'.split(
    ' ',
  ),
);
