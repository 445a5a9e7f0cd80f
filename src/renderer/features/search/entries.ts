import { foldedEntries, type FoldedEntry } from '../../../shared/domain/find';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { allQuestions } from '../../../shared/domain/questionBank';
import { onShelf } from '../../../shared/domain/shelf';
import { hostOf } from '../../../shared/text/linkWords';
import type { Workspace } from '../../../shared/domain/workspace';

/** Remembers the last answer while what it was made from is the same. */
function kept<Given extends readonly unknown[], Answer>(
  make: (...given: Given) => Answer,
): (...given: Given) => Answer {
  let last: { readonly given: Given; readonly answer: Answer } | null = null;
  return (...given) => {
    if (last?.given.every((value, place) => Object.is(value, given[place])) !== true)
      last = { given, answer: make(...given) };
    return last.answer;
  };
}

/**
 * What the palette compares with each key. Folding 10,000 people takes tens of milliseconds, so each
 * list is kept for as long as its collections are the same, also while the palette is closed.
 */
export const personEntries = kept(
  (
    people: Workspace['people'],
    roles: Workspace['roles'],
    organisations: Workspace['organisations'],
  ): FoldedEntry[] => {
    const current = currentRoles(roles);
    return foldedEntries(
      Object.values(people)
        .filter((person) => person.deletedAt === null)
        // In use before archived, and those we know better first.
        .sort(
          (a, b) =>
            Number(a.archivedAt !== null) - Number(b.archivedAt !== null) ||
            b.tie - a.tie ||
            (a.name < b.name ? -1 : 1),
        )
        .map((person) => ({
          id: person.id,
          name: `${person.name} ${person.callName}`,
          more: [roleLine(current.get(person.id), organisations), ...person.interests, ...person.tags].join(' '),
        })),
    );
  },
);

export const organisationEntries = kept((organisations: Workspace['organisations']): FoldedEntry[] =>
  foldedEntries(
    Object.values(organisations)
      .filter((organisation) => organisation.deletedAt === null)
      .sort((a, b) => b.motivation - a.motivation || (a.name < b.name ? -1 : 1))
      .map(({ id, name, sector, place, tags }) => ({ id, name, more: [sector, place, ...tags].join(' ') })),
  ),
);

export const interviewEntries = kept(
  (interviews: Workspace['interviews'], people: Workspace['people']): FoldedEntry[] =>
    foldedEntries(
      Object.values(interviews)
        .filter((interview) => interview.deletedAt === null)
        .sort((a, b) => (b.startsAt ?? b.createdAt).localeCompare(a.startsAt ?? a.createdAt))
        .map((interview) => ({
          id: interview.id,
          name: interview.personIds.map((id) => people[id]?.name ?? '').join(' '),
          more: interview.purpose,
        })),
    ),
);

/** Without the bin; the newest first. */
export const resourceEntries = kept((resources: Workspace['resources']): FoldedEntry[] =>
  foldedEntries(
    onShelf(resources).map(({ id, title, topics, note, link }) => ({
      id,
      name: title,
      more: [...topics, hostOf(link), note.slice(0, 400)].join(' '),
    })),
  ),
);

export const questionEntries = kept((questions: Workspace['questions']): FoldedEntry[] =>
  foldedEntries(allQuestions({ questions }).map(({ id, text, tags }) => ({ id, name: text, more: tags.join(' ') }))),
);
