import type { LocalDate } from '../../../shared/domain/field';
import type { Verdict } from '../../../shared/domain/goal';
import type { Note } from '../../../shared/domain/interview';
import type { Introduction } from '../../../shared/domain/network';
import type { EvidenceTarget, PromiseProposal, Proposal } from '../../../shared/domain/triage';
import { fold } from '../../../shared/text/fold';
import { newId } from '../../lib/newId';
import { evidenceTargetName } from './outcomeLine';
import type { CommandInput, CommandName } from '../../../shared/domain/commands';

/** What the person can change before a note becomes something. One flat record; each kind uses its part. */
export interface TriageFields {
  /** Of a referral: who it is; null: somebody new, called `name`. */
  readonly personId: string | null;
  readonly name: string;
  readonly mayUseName: Introduction['mayUseName'];
  readonly due: LocalDate;
  readonly promises: readonly PromiseProposal[];
  /** The need, or the title of a resource. */
  readonly text: string;
  readonly verdict: Verdict;
  readonly target: EvidenceTarget | null;
  /** The name of an organisation, where the talk does not say which one. */
  readonly organisation: string;
}

export function fieldsOf(proposal: Proposal): TriageFields {
  const none: TriageFields = {
    personId: null,
    name: '',
    mayUseName: 'unknown',
    due: '',
    promises: [],
    text: '',
    verdict: 'neither',
    target: null,
    organisation: '',
  };
  switch (proposal.kind) {
    case 'person':
      return {
        ...none,
        personId: proposal.knownId,
        name: proposal.name,
        mayUseName: proposal.mayUseName,
        due: proposal.due,
      };
    case 'followUp':
      return { ...none, promises: proposal.promises };
    case 'need':
      return { ...none, text: proposal.text };
    case 'resource':
      return { ...none, text: proposal.title, promises: proposal.promises };
    case 'finding':
      return { ...none, target: proposal.targets[0] ?? null };
    case 'question':
      return { ...none, promises: [proposal.promise] };
    case 'letter':
      return none;
  }
}

/** What the talk and the document say about a note’s surroundings. */
export interface TriageSurroundings {
  readonly organisationId: string | null;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly personNames: ReadonlyMap<string, string>;
}

type Acceptance = {
  [Name in CommandName]: { readonly name: Name; readonly input: CommandInput<Name>; readonly toast: string };
}[CommandName];

/** What is still missing before the note can become what is proposed, as a question; null: nothing. */
export function missing(
  proposal: Proposal,
  fields: TriageFields,
  { organisationId }: TriageSurroundings,
): string | null {
  if (proposal.kind === 'person') {
    if (fields.personId === null && fields.name.trim() === '') return 'Who is it?';
    return fields.due === '' ? 'When will you write?' : null;
  }
  if (
    proposal.kind === 'finding' &&
    fields.verdict === 'neither' &&
    organisationId === null &&
    fields.organisation.trim() === ''
  ) {
    return 'Which organisation is it about?';
  }
  if ((proposal.kind === 'need' || proposal.kind === 'resource') && fields.text.trim() === '')
    return 'What is it, in a few words?';
  if (fields.promises.some(({ title }) => title.trim() === '')) return 'What is to be done?';
  return fields.promises.some(({ due }) => due === '') ? 'By which day?' : null;
}

/** The change that makes the note what is proposed, with new keys. */
export function acceptance(
  note: Note,
  proposal: Proposal,
  fields: TriageFields,
  surroundings: TriageSurroundings,
): Acceptance {
  const noteId = note.id;
  const promises = fields.promises.map(({ title, owner, due, same }) => ({
    id: same?.id ?? newId('followUps'),
    title: title.trim(),
    owner,
    due,
    isKnown: same !== null,
  }));
  switch (proposal.kind) {
    case 'person': {
      const name =
        fields.personId === null ? fields.name.trim() : (surroundings.personNames.get(fields.personId) ?? fields.name);
      const input = {
        noteId,
        person: { id: fields.personId ?? newId('people'), name, isNew: fields.personId === null },
        introductionId: newId('introductions'),
        mayUseName: fields.mayUseName,
        followUp: { id: newId('followUps'), due: fields.due },
      };
      return {
        name: 'note.becamePerson',
        input,
        toast: fields.personId === null ? `${name} added` : `Linked to ${name}`,
      };
    }
    case 'followUp':
    case 'question': {
      const [followUp, ...more] = promises;
      if (followUp === undefined) return { name: 'note.kept', input: { noteId }, toast: 'Left as a note' };
      return {
        name: 'note.becameFollowUp',
        input: { noteId, followUp, more },
        toast: sayAdded(promises.filter(({ isKnown }) => !isKnown).length),
      };
    }
    case 'need':
      return {
        name: 'note.becameNeed',
        input: {
          noteId,
          needId: newId('needs'),
          text: fields.text.trim(),
          organisation: organisationIn(fields, surroundings),
        },
        toast: 'Need kept',
      };
    case 'resource':
      return {
        name: 'note.becameResource',
        input: {
          noteId,
          resource: {
            id: newId('resources'),
            title: fields.text.trim(),
            kind: proposal.resourceKind,
            link: proposal.link,
          },
          promises,
        },
        toast: 'Resource kept',
      };
    case 'finding': {
      if (fields.verdict !== 'neither' && fields.target !== null) {
        const { goalId, assumptionId } = fields.target;
        return {
          name: 'note.becameEvidence',
          input: { noteId, evidenceId: newId('evidence'), goalId, assumptionId, verdict: fields.verdict },
          toast: `Kept as evidence ${fields.verdict} ${evidenceTargetName(assumptionId)}`,
        };
      }
      const input = {
        noteId,
        observationId: newId('observations'),
        topic: proposal.topic,
        organisation: organisationIn(fields, surroundings),
      };
      return { name: 'note.becameObservation', input, toast: 'Kept about the organisation' };
    }
    case 'letter':
      return { name: 'note.keptForLetter', input: { noteId }, toast: 'Kept for the letter' };
  }
}

function sayAdded(count: number): string {
  if (count === 0) return 'Linked to the follow-up';
  return count === 1 ? 'Follow-up added' : `${count} follow-ups added`;
}

/** The organisation that was typed: a known one by its name, otherwise a new one; null: the talk’s own. */
function organisationIn({ organisation }: TriageFields, { organisationId, organisations }: TriageSurroundings) {
  const name = organisation.trim();
  if (organisationId !== null || name === '') return null;
  const known = organisations.find((other) => fold(other.name) === fold(name));
  return known === undefined
    ? { id: newId('organisations'), name, isNew: true }
    : { id: known.id, name: known.name, isNew: false };
}
