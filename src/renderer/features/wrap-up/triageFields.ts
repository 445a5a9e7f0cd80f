import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
import type { Verdict } from '../../../shared/domain/goal';
import type { Introduction } from '../../../shared/domain/network';
import type { Thing } from '../../../shared/domain/noteThings';
import type { Observation } from '../../../shared/domain/organisation';
import type { EvidenceTarget, PromiseProposal, Proposal } from '../../../shared/domain/triagePieces';
import { fold } from '../../../shared/text/fold';
import { newId } from '../../lib/newId';

/** What the person can change before a note becomes something. One flat record; each kind uses its part. */
export interface TriageFields {
  /** Of a referral: who it is; null: somebody new, called `name`. */
  readonly personId: string | null;
  readonly name: string;
  readonly mayUseName: Introduction['mayUseName'];
  /** By when; of a referral empty: nothing is to be written yet. */
  readonly due: LocalDate;
  readonly owner: FollowUp['owner'];
  readonly same: PromiseProposal['same'];
  /** The promise, the need, the finding, the question, or the title of a resource. */
  readonly text: string;
  readonly topic: Observation['topic'];
  readonly verdict: Verdict;
  readonly target: EvidenceTarget | null;
  /** The name of an organisation, where the talk does not say which one. */
  readonly organisation: string;
  /** Of a question: into my library, into the guide of the next talk. */
  readonly isInLibrary: boolean;
  readonly isInGuide: boolean;
}

export function fieldsOf(proposal: Proposal): TriageFields {
  const none: TriageFields = {
    personId: null,
    name: '',
    mayUseName: 'unknown',
    due: '',
    owner: 'me',
    same: null,
    text: '',
    topic: 'insight',
    verdict: 'neither',
    target: null,
    organisation: '',
    isInLibrary: false,
    isInGuide: false,
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
      return {
        ...none,
        text: proposal.same?.title ?? proposal.title,
        owner: proposal.owner,
        due: proposal.due,
        same: proposal.same,
      };
    case 'need':
      return { ...none, text: proposal.text };
    case 'resource':
      return { ...none, text: proposal.title };
    case 'finding':
      return { ...none, text: proposal.text, topic: proposal.topic, target: proposal.targets[0] ?? null };
    case 'question':
      return {
        ...none,
        text: proposal.text,
        isInLibrary: proposal.nextTalk === null,
        isInGuide: proposal.nextTalk !== null,
      };
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

/** What is still missing before the note can become what is proposed, as a question; null: nothing. */
export function missing(
  proposal: Proposal,
  fields: TriageFields,
  { organisationId }: TriageSurroundings,
): string | null {
  const isUnnamed = fields.text.trim() === '';
  switch (proposal.kind) {
    case 'person':
      return fields.personId === null && fields.name.trim() === '' ? 'Who is it?' : null;
    case 'followUp':
      if (isUnnamed) return 'What is to be done?';
      return fields.due === '' ? 'By which day?' : null;
    case 'finding':
      if (isUnnamed) return 'What is it, in a few words?';
      return fields.verdict === 'neither' && organisationId === null && fields.organisation.trim() === ''
        ? 'Which organisation is it about?'
        : null;
    case 'need':
    case 'resource':
      return isUnnamed ? 'What is it, in a few words?' : null;
    case 'question':
      if (isUnnamed) return 'What will you ask?';
      return fields.isInLibrary || fields.isInGuide ? null : 'Where shall the question go?';
    case 'letter':
      return null;
  }
}

/** What the note is made into, with new keys. */
export function thingOf(proposal: Proposal, fields: TriageFields, surroundings: TriageSurroundings): Thing {
  const text = fields.text.trim();
  switch (proposal.kind) {
    case 'person': {
      const isNew = fields.personId === null;
      const known = fields.personId === null ? undefined : surroundings.personNames.get(fields.personId);
      return {
        kind: 'person',
        person: { id: fields.personId ?? newId('people'), name: known ?? fields.name.trim(), isNew },
        introductionId: newId('introductions'),
        mayUseName: fields.mayUseName,
        followUp: fields.due === '' ? null : { id: newId('followUps'), due: fields.due },
      };
    }
    case 'followUp':
      return {
        kind: 'followUp',
        followUp: {
          id: fields.same?.id ?? newId('followUps'),
          title: text,
          owner: fields.owner,
          due: fields.due,
          isKnown: fields.same !== null,
        },
      };
    case 'need':
      return { kind: 'need', needId: newId('needs'), text, organisation: organisationIn(fields, surroundings) };
    case 'resource':
      return {
        kind: 'resource',
        resource: { id: newId('resources'), title: text, kind: proposal.resourceKind, link: proposal.link },
      };
    case 'finding': {
      if (fields.verdict !== 'neither' && fields.target !== null) {
        const { goalId, assumptionId } = fields.target;
        return {
          kind: 'evidence',
          evidenceId: newId('evidence'),
          goalId,
          assumptionId,
          verdict: fields.verdict,
          text,
        };
      }
      return {
        kind: 'observation',
        observationId: newId('observations'),
        topic: fields.topic,
        text,
        organisation: organisationIn(fields, surroundings),
      };
    }
    case 'question':
      return {
        kind: 'question',
        questionId: fields.isInLibrary ? newId('questions') : null,
        text,
        guide:
          fields.isInGuide && proposal.nextTalk !== null
            ? { interviewId: proposal.nextTalk.interviewId, guideQuestionId: newId('guideQuestions') }
            : null,
      };
    case 'letter':
      return { kind: 'letter' };
  }
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
