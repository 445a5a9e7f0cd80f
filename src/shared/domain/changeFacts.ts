import type { RecordChange } from './change';
import type { CollectionName } from './identity';
import type { Note } from './interview';
import { callName } from './person';
import { fieldLabel } from './fieldWords';
import type { RecordOf } from './workspace';

/** Records by key, of now or of the last time they were there: for names. */
export interface KnownRecords {
  find<Name extends CollectionName>(collection: Name, id: string): RecordOf<Name> | undefined;
}

/** What a change says in the list of what happened. */
export interface ChangeWords {
  /** “Note added to Priya’s interview”. */
  readonly says: string;
  /** Somebody’s own words, or what of it changed; empty: nothing more to say. */
  readonly detail: string;
}

/** How one command is told, from what it did. */
export type Wording = (facts: ChangeFacts) => ChangeWords;

/** What a change did, as its words need it. */
export class ChangeFacts {
  readonly records: readonly RecordChange[];
  readonly #known: KnownRecords;

  constructor(records: readonly RecordChange[], known: KnownRecords) {
    this.records = records;
    this.#known = known;
  }

  /** The first record of a collection as the change left it, or as it was when the change took it away. */
  record<Name extends CollectionName>(collection: Name): RecordOf<Name> | undefined {
    const change = this.#first(collection);
    return (change?.after ?? change?.before ?? undefined) as RecordOf<Name> | undefined;
  }

  isNew(collection: CollectionName): boolean {
    return this.#first(collection)?.before === null;
  }

  /** How many records of a collection the change added, and how many it changed. */
  counts(collection: CollectionName): { readonly added: number; readonly changed: number } {
    const of = this.records.filter((record) => record.collection === collection);
    const added = of.filter(({ before }) => before === null).length;
    return { added, changed: of.length - added };
  }

  /** “notes, tags”: the fields of the first record that changed. */
  fields(collection: CollectionName): string {
    const change = this.#first(collection);
    if (!change?.before || !change.after) return '';
    return changedFields(change.before, change.after)
      .map((field) => fieldLabel(collection, field).toLowerCase())
      .join(', ');
  }

  person(id: string | null | undefined): string {
    const person = id == null ? undefined : this.find('people', id);
    return shortName(person?.name ?? '') || 'somebody';
  }

  /** What one calls them: “Priya”. */
  called(id: string | null | undefined): string {
    const person = id == null ? undefined : this.find('people', id);
    return shortName(person === undefined ? '' : callName(person)) || 'somebody';
  }

  organisation(id: string | null | undefined): string {
    return shortName(id == null ? '' : (this.find('organisations', id)?.name ?? '')) || 'an organisation';
  }

  /** “Priya’s interview”, “the interview with Priya and Tom”. */
  interview(id: string | null | undefined): string {
    const people = this.#peopleOf(id);
    if (people.length === 0) return 'an interview';
    return people.length === 1 ? `${possessive(people[0] ?? '')} interview` : `the interview with ${listed(people)}`;
  }

  /** “Interview with Priya”. */
  interviewWith(id: string | null | undefined): string {
    const people = this.#peopleOf(id);
    return people.length === 0 ? 'Interview' : `Interview with ${listed(people)}`;
  }

  /** The text of a note for the list: a line off the record stays in its interview. */
  noteText(note: Note | undefined): string {
    return note === undefined || note.isOffRecord ? '' : note.text;
  }

  find<Name extends CollectionName>(collection: Name, id: string): RecordOf<Name> | undefined {
    const here = this.records.find((record) => record.collection === collection && record.id === id);
    return ((here?.after ?? here?.before) as RecordOf<Name> | null | undefined) ?? this.#known.find(collection, id);
  }

  #peopleOf(id: string | null | undefined): string[] {
    const interview = id == null ? undefined : this.find('interviews', id);
    return (interview?.personIds ?? []).map((personId) => this.called(personId));
  }

  #first(collection: CollectionName): RecordChange | undefined {
    return this.records.find((record) => record.collection === collection);
  }
}

/** Names of the fields that differ between two versions of a record. */
export function changedFields(before: object, after: object): string[] {
  const [then, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].filter(
    (field) => JSON.stringify(then[field]) !== JSON.stringify(now[field]),
  );
}

/** “1 person”, “3 people”. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A sentence about somebody says what happened, whatever they are called: at most 40 characters. */
function shortName(name: string): string {
  return cut(name.trim(), 40);
}

/** “Priya, Tom and Grace”. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

export function possessive(name: string): string {
  return `${name}’s`;
}

/** The first letter small, unless the word is a name or an abbreviation: “Note added …”, but “Priya Raman added”. */
export function lowered(says: string): string {
  return ownWords.test(says) ? says.charAt(0).toLowerCase() + says.slice(1) : says;
}

/** Sentences of ours begin with one of these; others begin with somebody’s name. */
const ownWords =
  /^(?:Note|Notes|Line|Interview|Question|Questions|Guide|Goal|Assumption|Evidence|Follow-up|Thank-you|Letter|First|Nudge|Confirmation|Update|Article|Congratulation|Check-in|Touch|Introduction|Resource|Need|Role|Order|Checklist|Wrap-up|Your|Settings|Referral|Reminder|Reminders|Answer|Went|Export|Earlier|New|Edited outside|Version chosen|Deleted for good|Bin emptied|What was|Event|Group|Contribution to|Place to look|Somebody met)\b/;

/** One line of at most 200 characters; none of them is cut in two. */
export function excerpt(text: string): string {
  const line = text.slice(0, 2_000).replace(/\s+/g, ' ').trim();
  return text.length > 2_000 ? `${cut(line, 199).replace(/…$/, '')}…` : cut(line, 200);
}

/** At most so many characters, with an ellipsis where it was longer; no character is cut in two. */
function cut(line: string, most: number): string {
  if (line.length <= most) return line;
  const last = line.charCodeAt(most - 2);
  return `${line.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 2 : most - 1).trimEnd()}…`;
}
