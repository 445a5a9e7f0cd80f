import {
  IconBookmark,
  IconBuilding,
  IconCalendarEvent,
  IconMessageQuestion,
  IconNote,
  IconPlus,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { findIn, foldedEntries, matchPieces, type Piece } from '../../../shared/domain/find';
import { inProgress } from '../../../shared/domain/inProgress';
import { interviewPath, stepOf } from '../../../shared/domain/path';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { questionById, topicNames } from '../../../shared/domain/questionBank';
import { dayOfInstant } from '../../../shared/domain/time';
import { resourceKindNames } from '../../../shared/text/resourceWords';
import { sayDayInSentence, sayMoment } from '../../lib/dates';
import { newId } from '../../lib/newId';
import type { PaletteCommand } from '../../lib/paletteCommand';
import { useToday } from '../../lib/useToday';
import { useShelf } from '../../components/useShelf';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { interviewEntries, organisationEntries, personEntries, questionEntries, resourceEntries } from './entries';
import { readQuery } from './paletteQuery';
import { useFoundNotes } from './useFoundNotes';

export interface PaletteItem {
  readonly id: string;
  readonly pieces: readonly Piece[];
  readonly detail: string;
  readonly Icon: Icon;
  /** Words that somebody said or wrote. */
  readonly isWords?: boolean;
  readonly keys?: string;
  readonly run: () => void;
}

export interface PaletteSection {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

/** How many a section shows among the others, and when it is alone. */
const AMONG = { notes: 4, others: 3 };
const ALONE = 12;

/** What the palette shows for what is typed: the sections in the order in which they are likely meant. */
export function usePaletteSections(
  typed: string,
  commands: readonly PaletteCommand[],
  /** A sprint’s clock runs: people, organisations and notes are not looked up. */
  isResearchLocked = false,
): { readonly sections: readonly PaletteSection[]; readonly found: number; readonly isNothing: boolean } {
  const { scope, text } = readQuery(typed);
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const { today, now, zone } = useToday();
  const all = useWorkspace((w) => ({
    people: w.people,
    roles: w.roles,
    organisations: w.organisations,
    interviews: w.interviews,
    questions: w.questions,
  }));
  const resources = useShelf();
  const { notes, isWaiting } = useFoundNotes(scope === 'all' && !isResearchLocked ? text : '');

  useEffect(() => {
    // Folded while the palette comes up, so that the first key does not wait for it.
    const timer = setTimeout(() => personEntries(all.people, all.roles, all.organisations));
    return () => {
      clearTimeout(timer);
    };
  }, [all]);

  return useMemo(() => {
    const { people, roles, organisations, interviews, questions } = all;
    const go = (to: string) => () => void navigate(to);
    const limit = scope === 'all' ? AMONG.others : ALONE;
    const isIn = (...scopes: (typeof scope)[]) => scope === 'all' || scopes.includes(scope);

    const interviewItem = (id: string): PaletteItem[] => {
      const interview = interviews[id];
      if (interview === undefined) return [];
      const names = interview.personIds.map((personId) => people[personId]?.name ?? 'Somebody').join(', ');
      return [
        {
          id,
          pieces: matchPieces(names === '' ? 'Interview' : names, text),
          detail: interview.startsAt === null ? 'no time yet' : sayMoment(interview.startsAt, now, zone),
          Icon: IconCalendarEvent,
          run: go(interviewPath(id, stepOf(interview))),
        },
      ];
    };
    const commandItem = (command: PaletteCommand): PaletteItem => ({
      id: command.id,
      pieces: matchPieces(command.title, text),
      detail: '',
      Icon: command.Icon,
      ...(command.keys === undefined ? {} : { keys: command.keys }),
      run: 'to' in command ? go(command.to) : command.run,
    });

    if (text === '') {
      const going = inProgress(interviews, now, zone)
        .slice(0, 4)
        .flatMap(({ interview }) => interviewItem(interview.id));
      return {
        sections: [
          ...(scope === 'all' && going.length > 0 ? [{ title: 'In progress', items: going }] : []),
          { title: 'Do', items: (scope === 'commands' ? commands : commands.slice(0, 5)).map(commandItem) },
        ],
        found: 0,
        isNothing: false,
      };
    }

    const canLookUp = (looked: 'people' | 'organisations') => isIn(looked) && !isResearchLocked;
    const foundPeople = canLookUp('people') ? findIn(personEntries(people, roles, organisations), text, limit) : [];
    const foundOrganisations = canLookUp('organisations')
      ? findIn(organisationEntries(organisations), text, limit)
      : [];
    const current = currentRoles(roles);
    const both = [
      ...foundPeople.map((hit) => ({ ...hit, isPerson: true })),
      ...foundOrganisations.map((hit) => ({ ...hit, isPerson: false })),
    ]
      .sort((a, b) => Number(b.isByName) - Number(a.isByName))
      .slice(0, limit);
    const who: PaletteItem[] = both.map(({ id, isPerson }) => {
      if (!isPerson) {
        const organisation = organisations[id];
        return {
          id,
          pieces: matchPieces(organisation?.name ?? '', text),
          detail: organisation?.sector ?? '',
          Icon: IconBuilding,
          run: go(`/organisations/${id}`),
        };
      }
      const person = people[id];
      return {
        id,
        pieces: matchPieces(person?.name ?? '', text),
        detail: [roleLine(current.get(id), organisations), person?.archivedAt === null ? '' : 'archived']
          .filter(Boolean)
          .join(', '),
        Icon: IconUser,
        run: go(`/people/${id}`),
      };
    });
    const talks =
      scope === 'all'
        ? findIn(interviewEntries(interviews, people), text, limit).flatMap(({ id }) => interviewItem(id))
        : [];
    const asked: PaletteItem[] = (isIn('questions') ? findIn(questionEntries(questions), text, limit) : []).flatMap(
      ({ id }) => {
        const question = questionById({ questions }, id);
        if (question === undefined) return [];
        return [
          {
            id,
            pieces: matchPieces(question.text, text),
            detail: topicNames[question.topic].name,
            Icon: IconMessageQuestion,
            isWords: true,
            run: go(`/questions?question=${id}`),
          },
        ];
      },
    );
    const kept: PaletteItem[] = (
      scope === 'all' && !isResearchLocked ? findIn(resourceEntries(resources), text, limit) : []
    ).flatMap(({ id }) => {
      const resource = resources[id];
      if (resource === undefined) return [];
      return [
        {
          id,
          pieces: matchPieces(resource.title, text),
          detail: [resourceKindNames[resource.kind], ...resource.topics.slice(0, 3)].join(', '),
          Icon: IconBookmark,
          isWords: true,
          run: go(`/people/shelf?resource=${id}`),
        },
      ];
    });
    const said: PaletteItem[] = notes.slice(0, AMONG.notes).map((note) => {
      const interview = interviews[note.interviewId];
      const who = interview?.personIds.map((id) => people[id]?.name ?? '').join(', ') ?? '';
      const day = interview?.liveStartedAt ?? interview?.startsAt;
      return {
        id: note.noteId,
        pieces: around(matchPieces(note.text, text, { anywhere: true })),
        detail: [who, day ? sayDayInSentence(dayOfInstant(day, zone), today) : ''].filter(Boolean).join(', '),
        Icon: IconNote,
        isWords: true,
        run: go(`${interviewPath(note.interviewId, 'wrap-up')}?note=${note.noteId}`),
      };
    });

    const byTitle = new Map(commands.map((command) => [command.id, command]));
    const doable = isIn('commands')
      ? findIn(
          foldedEntries(commands.map(({ id, title, words }) => ({ id, name: title, more: words }))),
          text,
          limit,
        ).flatMap(({ id }) => byTitle.get(id) ?? [])
      : [];
    const isNothing = !isWaiting && [who, talks, asked, kept, said, doable].every((items) => items.length === 0);
    const name = text.slice(0, 200);
    const add: PaletteItem[] = [];
    if (canLookUp('people') && (isNothing || who.length === 0)) {
      add.push({
        id: 'add-person',
        pieces: [{ text: `New person “${name}”`, isMatch: false }],
        detail: '',
        Icon: IconPlus,
        run: () => {
          const id = newId('people');
          void dispatch('person.added', { id, name }, { toast: `${name} added` }).then((reply) =>
            reply.ok ? navigate(`/people/${id}`) : undefined,
          );
        },
      });
    }
    if (canLookUp('organisations') && (isNothing || who.length === 0)) {
      add.push({
        id: 'add-organisation',
        pieces: [{ text: `New organisation “${name}”`, isMatch: false }],
        detail: '',
        Icon: IconPlus,
        run: () => {
          const id = newId('organisations');
          void dispatch('organisation.added', { id, name }, { toast: `${name} added` }).then((reply) =>
            reply.ok ? navigate(`/organisations/${id}`) : undefined,
          );
        },
      });
    }
    const isByName = both.some((hit) => hit.isByName);
    const notesSection = { title: 'In your notes', items: said };
    const whoSection = { title: 'People and organisations', items: who };
    const sections = [
      ...(isByName
        ? [whoSection, { title: 'Interviews', items: talks }, notesSection]
        : [notesSection, whoSection, { title: 'Interviews', items: talks }]),
      { title: 'Shelf', items: kept },
      { title: 'Questions', items: asked },
      { title: 'Do', items: [...doable.map(commandItem), ...add] },
    ].filter(({ items }) => items.length > 0);
    return {
      sections,
      found: who.length + talks.length + asked.length + kept.length + said.length + doable.length,
      isNothing,
    };
  }, [all, resources, scope, text, notes, isWaiting, commands, isResearchLocked, navigate, dispatch, today, now, zone]);
}

/** Long notes begin shortly before the first match, so that it is seen. */
function around(pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined || first.isMatch || first.text.length <= 40) return [...pieces];
  return [{ text: `… ${first.text.slice(-36)}`, isMatch: false }, ...rest];
}
