import type { DateOrder } from '../text/dateOrder';
import { readOccasions, readWishes, type SaidOccasion } from '../text/occasionWords';
import type { Instant, LocalDate } from './field';
import type { Interview, Note } from './interview';
import { EVERY, type Slices } from './slices';
import { dayOfInstant } from './time';
import type { Workspace } from './workspace';

/** Where something was said. */
interface Said {
  readonly personId: string;
  readonly noteId: string;
  readonly interviewId: string;
  readonly saidOn: LocalDate;
}

/** Something they told me would happen: the best reason to write, since they gave it. */
export interface Occasion extends Said, SaidOccasion {}

/** Something they said they would like. */
export interface HeardWish extends Said {
  readonly what: string;
}

/** What notes of talks say about the lives of others. */
export interface Heard {
  readonly occasions: readonly Occasion[];
  readonly wishes: readonly HeardWish[];
}

export const nothingHeard: Heard = { occasions: [], wishes: [] };

interface Options {
  readonly zone: string;
  readonly dateOrder?: DateOrder;
  /** Of one person alone; default: of everybody. */
  readonly personId?: string | null;
  /** Only what was said since; default: ever. */
  readonly since?: Instant;
}

/** What was read in a note; a changed note is another record. */
const read = new WeakMap<
  Note,
  { readonly key: string; readonly occasions: SaidOccasion[]; readonly wishes: string[] }
>();

/**
 * Occasions and wishes from the notes of all talks, in the order they were said. Never from a line off the record, a
 * talk in the bin or one that was just social, a promise of mine, a question for later, or a note that has become a
 * follow-up: that one is told by itself. What nobody can be named for (several took part, and who spoke was not noted)
 * is left out.
 */
export function* hearing(known: Pick<Workspace, 'notes' | 'interviews'>, options: Options): Slices<Heard> {
  const { zone, dateOrder, personId = null, since = '' } = options;
  const key = `${zone} ${dateOrder ?? ''}`;
  const occasions: Occasion[] = [];
  const wishes: HeardWish[] = [];
  let seen = 0;
  for (const note of Object.values(known.notes)) {
    if (++seen % EVERY === 0) yield;
    if (note.at < since) continue;
    const by = speakerOf(note, known.interviews[note.interviewId]);
    if (by === null || (personId !== null && by !== personId)) continue;
    let told = read.get(note);
    const saidOn = dayOfInstant(note.at, zone);
    if (told?.key !== key) {
      const isQuote = note.mark === 'quote';
      told = {
        key,
        occasions: readOccasions(note.text, saidOn, { isQuote, ...(dateOrder === undefined ? {} : { dateOrder }) }),
        wishes: readWishes(note.text, { isQuote }),
      };
      read.set(note, told);
      // Dates in words take a while to read.
      if (told.occasions.length > 0) yield;
    }
    const said = { personId: by, noteId: note.id, interviewId: note.interviewId, saidOn };
    for (const occasion of told.occasions) occasions.push({ ...said, ...occasion });
    for (const what of told.wishes) wishes.push({ ...said, what });
  }
  return { occasions: occasions.sort(bySaying), wishes: wishes.sort(bySaying) };
}

function speakerOf(note: Note, interview: Interview | undefined): string | null {
  if (interview === undefined || interview.deletedAt !== null || interview.isJustSocial) return null;
  if (note.isOffRecord || note.owner === 'me' || note.mark === 'question' || note.text.trim() === '') return null;
  if (note.outcome?.kind === 'followUp') return null;
  return note.speakerId ?? (interview.personIds.length === 1 ? (interview.personIds[0] ?? null) : null);
}

function bySaying(a: Said, b: Said): number {
  if (a.saidOn !== b.saidOn) return a.saidOn < b.saidOn ? -1 : 1;
  return a.noteId < b.noteId ? -1 : a.noteId > b.noteId ? 1 : 0;
}
