/** Words that say more than they should. Looked for outside quotation marks, in the subject and in the text. */

/**
 * A first letter has no word about jobs (Dalton’s second point, as SFU teaches it; Bucknell): a job question gives
 * an easy no. “Opening hours” and “at your opening night” are none.
 */
export const jobWords =
  /(?<![\p{L}\p{N}])(?:jobs?|job[- ](?:search|hunt|hunting|market|opening)|vacanc(?:y|ies)|openings(?! (?:hours|night))|(?:an|any|the|job|current|open) opening(?! (?:hours|night|line|words|question))|open (?:roles?|positions?|posts?)|(?:a|any|new|available) (?:position|role)s? (?:for me|at your|in your|with you)|internships?|(?:job|work|career|employment) opportunit(?:y|ies)|any opportunit(?:y|ies)|(?:re-?)?hir(?:e|es|ed|ing)|employ(?:ment|er)|recruit(?:s|ed|er|ers|ing|ment)?|headhunters?|cv|c\.v\.|curriculum vitae|résum[ée]s?|resumés?|(?:my|a|the|updated|attached|enclosed|current) resumes?|cover letter|my application|apply(?:ing)? (?:for|to) (?:a |the |your )?(?:role|position|post|company|team)|applicant|work for you|join your (?:team|company|organi[sz]ation)|hire me)(?![\p{L}\p{N}])/giu;

/** Worn phrases that cost them goodwill in any letter. */
export const wornPhrases =
  /\b(?:pick(?:ing)? your brains?|pick the brain|grab (?:a )?coffee sometime|touch(?:ing)? base|circl(?:e|ing) back|i know (?:that )?you(?:’|')?(?:re| are) (?:very |so |extremely )?busy|to whom it may concern|dear sir or madam|i hope this (?:e-?mail|message|letter|note) finds you well)\b/giu;

/** A nudge that only knocks, or that reproaches (letters.md 3.2). */
export const knocking =
  /\b(?:just (?:checking|following|circling|touching|wanted to (?:check|follow))|checking in|following up(?: on)?|bump(?:ing)? this|any (?:update|news|thoughts) (?:on|about) (?:this|my)|did you (?:get|see|receive|read) my|friendly reminder|gentle reminder|second (?:attempt|try))\b/giu;
export const reproach =
  /\b(?:(?:i )?(?:have(?:n(?:’|')t| not)|had(?:n(?:’|')t| not)) (?:yet )?(?:heard|received)|you (?:have(?:n(?:’|')t| not)|did(?:n(?:’|')t| not)|never) (?:yet )?(?:repl|answer|respond|got|written|write)\w*|still waiting|as i (?:already )?(?:wrote|said|asked)|i am (?:a bit |rather )?disappointed|you ignored|for the (?:second|third) time|without (?:an )?(?:answer|reply))\b/giu;

/** Excuses for not having written. */
export const excuses =
  /\b(?:sorry (?:for|that|it|about|i)|apolog(?:y|ies|i[sz]e)|forgive me|(?:it(?:(?:’|')?s| has) been|after) (?:far |much )?(?:too|so|such a) long|long time no|i should have (?:written|been in touch|called)|(?:i am|i(?:’|')m) (?:so )?(?:bad|terrible|ashamed)|lost touch|out of touch)\b/giu;

/** How they are reached through somebody or something: in the first two sentences of a first letter. */
export const connectionWords =
  /\b(?:alum(?:na|nus|ni|nae)?|fellow|classmates?|colleagues?|same (?:school|university|college|course|class|trust|town|year|programme|program|house|company|team|group|floor|building)|we (?:both|met|share|were|are both|work(?:ed)?|sat|spoke)|our (?:own )?(?:school|university|college|nursing school|club|group|trust|house|hospital|company|organi[sz]ation|team|department|class|programme|program|professor|canteen)|(?:introduced|referred|recommended|suggested|mentioned|pointed|named) (?:me|us|you|your|that|to|i)|gave me your name|passed me your name|thought (?:of )?you|thought that you|told me|spoke of you|speaks of you|sends? (?:his|her|their) (?:regards|greetings)|heard you|heard your|read your|saw your|watched your|listened to your|found your|came across your|met you|met at|we met|i met|member of|members of|i follow your|followed your)\b|\byour (?:[\p{L}\p{N}-]+ ){0,3}?(?:talk|article|post|paper|book|podcast|interview|lecture|panel|presentation|report|blog|video|thesis|study|essay|piece|newsletter|session|webinar|keynote|page|site|remark|answer|comment|workshop|poster|chapter|review|profile)\b/iu;

/** “Your …” that could be said to anybody. */
const anybodys = new Set(
  'time help view views experience advice work career field company organisation organization firm role job position insight insights perspective perspectives thoughts story day week schedule calendar diary convenience profile background journey path expertise success industry sector team opinion ideas idea guidance support knowledge kind kindness consideration attention reply answer response inbox side busy valuable own own name office current impressive great amazing interesting professional'.split(
    ' ',
  ),
);

/** “You built the list”, “you treat a letter as a service”: something they did. */
const did =
  /(?<!\p{L})you (?:built|rebuilt|wrote|write that|said|say that|showed|led|ran|designed|published|removed|argued?|described?|turned|started|moved|treat)(?!\p{L})/iu;

/** “Your talk”, “your page”, “your alerts”: something of theirs that not everybody has. */
export function speaksOfTheirs(text: string): boolean {
  if (did.test(text)) return true;
  return [...text.matchAll(/(?<!\p{L})your ((?:[\p{L}\p{N}’'-]+\s*){1,4})/giu)].some(([, words = '']) => {
    const [first = '', second = ''] = words.toLowerCase().split(/\s+/u);
    if (!anybodys.has(first)) return true;
    // “Your work on alarm fatigue” says which work.
    return second === 'on' || second === 'about' || second === 'with';
  });
}

export const attachmentWords =
  /(?<!\p{L})(?:attach(?:ed|ment|ments|ing)?|enclos(?:ed|ing|ure)|in the annex|\.ics|see the (?:file|document|pdf))(?!\p{L})/giu;

/** A way out that costs them nothing. */
export const wayOut =
  /\b(?:(?:a |any )?later (?:one|month|week|date|time|day)|later is fine|next month|another (?:month|week|time|person)|if (?:this|now|the) (?:month|week|time|moment)?\s*(?:is|are)?\s*(?:full|bad|not|busy|too)|if not\b|somebody else|someone else|a colleague|no (?:need|hurry|rush|pressure|answer needed)|whenever (?:it )?suits|a no is|perfectly fine|is fine|too much|let it rest|when(?:ever)? there is room)\b/iu;

/** Interest in a field at large, so that they can help even when their own house cannot. */
export const broadInterest =
  /\b(?:learn(?:ing)?|understand(?:ing)?|interested in|curious about|exploring|looking into|weighing|thinking about|finding out|find out|getting to know|see(?:ing)? how|the (?:wider )?(?:field|area|world) of|(?:field|work|profession|trade|industry|sector)s? (?:at large|in general|as a whole)|in general|people who|teams like)\b/iu;

/** A question about the matter itself, as one asks somebody who knows. */
export const narrowQuestion = /(?<!\p{L})(?:how|which|what|why|when|where|who|whom|whether)(?!\p{L})/iu;
