import type { RoleLevel } from '../domain/person';

export interface ReadLevel {
  readonly level: RoleLevel;
  /** The word of the title that says so; empty: nothing in it says more than that they hold the role. */
  readonly word: string;
}

/**
 * Rules in order; the first that matches decides. Titles lie (a product manager leads nobody, a vice president
 * of a bank many are), so what is read is shown as read and can be corrected.
 */
const rules: readonly (readonly [RegExp, RoleLevel])[] = [
  // “Assistant to the chief executive”, “executive assistant”: near the top, not at it.
  [/\b(?:(?:executive|personal|administrative) assistant|assistant to|secretary to)\b/i, 'experienced'],
  [/\b(?:deputy|vice|assistant|associate) (?:president|director|dean|head|chief|chair)\b|\bchief of staff\b/i, 'head'],
  [/\b[se]?vp\b|\bavp\b|\bmanaging consultant\b/i, 'head'],
  [/\b(?:product|process|scrum|business) owner\b|\bbusiness partner\b/i, 'experienced'],
  [
    /\b(?:chief|c[etofimpsrdhn]o|president|founder|co-?founder|owner|managing (?:director|partner)|(?:executive|general) director|director[- ]general|general partner|partner|vice-?chancellor|chancellor|rector|chair(?:man|woman|person)?|permanent secretary|minister)\b/i,
    'top',
  ],
  [/\b(?:trainee|intern|internship|apprentice|graduate|student|junior|jr|entry[- ]level|volunteer)\b/i, 'entry'],
  [
    /\b(?:head|director|dean|principal(?! (?:\p{L}+ )?(?:engineer|developer|designer|scientist|researcher|analyst)))\b/iu,
    'head',
  ],
  [
    /\b(?:product|project|programme|program|account|community|marketing|content|case|care|office|social media|customer success|implementation|change) manager\b/i,
    'experienced',
  ],
  [
    /\b(?:lead|leader|manager|supervisor|foreman|team ?lead|matron|ward sister|charge nurse|sister|principal|staff engineer|coordinator of|chief nurse|senior manager)\b/i,
    'lead',
  ],
  [/\bassistant\b(?! professor)/i, 'entry'],
];

/** How high a role is, read from its title; null: there is no title. */
export function readRoleLevel(title: string): ReadLevel | null {
  const said = title.trim();
  if (said === '') return null;
  for (const [rule, level] of rules) {
    const match = rule.exec(said);
    if (match) return { level, word: match[0] };
  }
  return { level: 'experienced', word: '' };
}
