import type { InvitationChoice, InvitationRow } from '../../../shared/calendarContract';
import type { CommandInput } from '../../../shared/domain/commands';
import type { CollectionName } from '../../../shared/domain/identity';
import type { IncomingEvent } from '../../../shared/domain/invitation';
import { fitOf, type Fit } from '../../../shared/domain/invitationFit';
import type { Interview } from '../../../shared/domain/interview';
import { currentRoles } from '../../../shared/domain/peopleFacts';
import { profileOf, type Workspace } from '../../../shared/domain/workspace';
import { Refusal } from '../../../shared/failure';
import { zoneOfOthers, shortDay } from '../../../shared/text/bothClocks';
import { sayChanges, sayFit, sayWhen } from '../../../shared/text/invitationWords';

type Input = CommandInput<'invitations.takenIn'>['invitations'][number];

/** What an event would do, for the preview. */
export function invitationRow(event: IncomingEvent, workspace: Workspace, now: string): InvitationRow {
  const fit = fitOf(event, workspace, now);
  const { interview, others, people, kind } = fit;
  const { timeZone: mine } = profileOf(workspace);
  const startsAt = event.start.kind === 'at' ? event.start.at : null;
  const about = interview === null ? '' : namesOf(interview, workspace);
  const takes = kind === 'new' || kind === 'attach' || kind === 'update';
  const targets = takes
    ? [
        ...[...(interview === null ? [] : [interview]), ...others].map((one) => ({
          id: one.id,
          label: `${namesOf(one, workspace)}, ${one.startsAt === null ? 'no time yet' : sayWhen(one.startsAt, mine, '')}`,
        })),
        { id: 'new', label: 'A new interview' },
      ]
    : kind === 'cancel' && interview !== null
      ? [{ id: interview.id, label: about }]
      : [];
  const theirs = interview === null ? event.zone : theirZone(interview, event, workspace);
  return {
    summary: event.summary,
    startsAt,
    asks:
      event.start.kind === 'ask'
        ? { wall: `${shortDay(event.start.day)} ${event.start.clock}`, zoneName: event.start.zoneName }
        : null,
    zone: theirs,
    minutes: event.minutes,
    place: event.place,
    who: [...people.known.map(({ name }) => name), ...people.strangers.map(({ name, email }) => name || email)].join(
      ', ',
    ),
    kind,
    says: sayFit(event, fit, about),
    changes: takes && interview !== null ? sayChanges(fieldsOf(event), interview, mine, theirs) : [],
    remarks: [...event.remarks, ...remarksOf(fit)],
    targets,
    target: targets[0]?.id ?? null,
  };
}

function remarksOf({ kind, people, interview }: Fit): string[] {
  return [
    ...(people.optional.length === 0 ? [] : [`Also invited, if they like: ${people.optional.join(', ')}.`]),
    ...(kind === 'attach' && interview?.calendar?.by === 'me'
      ? ['You saved this talk for your calendar before. The invitation is another entry there; delete your own.']
      : []),
    ...(kind === 'update' && interview?.state === 'cancelled' ? ['It was called off here; it is planned again.'] : []),
  ];
}

/** The one change for all events and where each goes; the document may have changed since the preview. */
export function invitationInput(
  events: readonly IncomingEvent[],
  choices: readonly InvitationChoice[],
  workspace: Workspace,
  now: string,
  newId: (collection: CollectionName) => string,
): CommandInput<'invitations.takenIn'> {
  const invitations = events.flatMap((event, place): Input[] => {
    const choice = choices[place];
    if (choice === undefined || choice.target === null) return [];
    const fit = fitOf(event, workspace, now);
    const isCancelled = fit.kind === 'cancel';
    if (!isCancelled && fit.kind !== 'new' && fit.kind !== 'attach' && fit.kind !== 'update') return [];
    const { sequence } = event;
    const calendar = event.uid === '' ? null : { uid: event.uid, sequence, by: 'them' as const };
    if (choice.target === 'new')
      return isCancelled
        ? []
        : [
            {
              interviewId: newId('interviews'),
              add: addition(fit, choice.name, workspace, newId),
              fields: { ...fieldsOf(event), timeZone: event.zone },
              // A second meeting under a key that another talk has is known by its time alone.
              calendar: fit.by === 'uid' ? null : calendar,
              isCancelled: false,
            },
          ];
    const target = [fit.interview, ...fit.others].find((one) => one?.id === choice.target);
    if (!target)
      throw new Refusal(
        'notFound',
        'The interview you chose is no longer here. Nothing was changed. Choose the file again.',
      );
    const zone = event.zone === '' ? {} : { timeZone: event.zone };
    return [
      {
        interviewId: target.id,
        add: null,
        fields: isCancelled ? {} : { ...fieldsOf(event), ...zone },
        // An answer to my own entry keeps its key.
        calendar:
          target.calendar?.by === 'me' && target.calendar.uid === event.uid
            ? { ...target.calendar, sequence }
            : calendar,
        isCancelled,
      },
    ];
  });
  if (invitations.length === 0)
    throw new Refusal('refused', 'There is nothing in this file to take in. Nothing was changed.');
  return { invitations };
}

function addition(
  { people }: Fit,
  typed: string,
  workspace: Workspace,
  newId: (collection: CollectionName) => string,
): NonNullable<Input['add']> {
  const newPeople = people.strangers.map(({ name, email }) => ({
    id: newId('people'),
    name: name || nameOfMail(email),
    emails: email === '' ? [] : [email],
  }));
  const known = people.known.map(({ id }) => id);
  const name = typed.trim();
  if (known.length + newPeople.length === 0) {
    if (name === '')
      throw new Refusal('refused', 'With whom is it? The file names nobody; type a name. Nothing was changed.');
    newPeople.push({ id: newId('people'), name, emails: [] });
  }
  const personIds = [...known, ...newPeople.map(({ id }) => id)];
  return {
    personIds,
    newPeople,
    organisationId: currentRoles(workspace.roles).get(personIds[0] ?? '')?.organisationId ?? null,
  };
}

/** “bram.quickwater@…” as “Bram Quickwater”: better than an address, and easily changed. */
function nameOfMail(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}

function fieldsOf(event: IncomingEvent): Partial<Pick<Interview, 'startsAt' | 'minutes' | 'place' | 'medium'>> {
  return {
    ...(event.start.kind === 'at' ? { startsAt: event.start.at } : {}),
    ...(event.minutes === null ? {} : { minutes: event.minutes }),
    ...(event.place === '' ? {} : { place: event.place }),
    ...(event.medium === null ? {} : { medium: event.medium }),
  };
}

function namesOf({ personIds }: Interview, { people }: Workspace): string {
  return personIds.map((id) => people[id]?.name ?? 'Somebody').join(' and ') || 'Somebody';
}

function theirZone(interview: Interview, event: IncomingEvent, workspace: Workspace): string {
  const person = workspace.people[interview.personIds[0] ?? '']?.timeZone ?? '';
  return zoneOfOthers(person, event.zone === '' ? interview.timeZone : event.zone, profileOf(workspace).timeZone);
}
