import type { LocalDate } from '../../../shared/domain/field';
import type { Proposal } from '../../../shared/domain/triage';
import { sayDayInSentence } from '../../lib/dates';
import type { TriageFields, TriageSurroundings } from './triageFields';

/** What an unsorted note would become, in one line: “Task for Mon 18 May”. */
export function proposalLine(
  proposal: Proposal,
  surroundings: TriageSurroundings,
  speaker: string,
  today: LocalDate,
): string {
  const organisation = organisationName(surroundings);
  switch (proposal.kind) {
    case 'person': {
      const known = proposal.knownId === null ? undefined : surroundings.personNames.get(proposal.knownId);
      if (known !== undefined) return `Link to ${known}, introduced by ${speaker}`;
      return proposal.name === '' ? 'A person. Who is it?' : `Add ${proposal.name}, introduced by ${speaker}`;
    }
    case 'followUp': {
      const [first] = proposal.promises;
      if (first !== undefined && first.same !== null && proposal.promises.length === 1)
        return `The same as “${first.same.title}”`;
      if (proposal.promises.length > 1) return `${proposal.promises.length} tasks`;
      return first === undefined
        ? 'Task'
        : `${first.owner === 'them' ? `${speaker} promised, by` : 'Task for'} ${sayDayInSentence(first.due, today)}`;
    }
    case 'need':
      return organisation === null ? 'A need' : `A need at ${organisation}`;
    case 'resource':
      return `Keep “${proposal.title}”`;
    case 'finding':
      return organisation === null ? 'A finding. About which organisation?' : `About ${organisation}`;
    case 'letter':
      return `Thank ${speaker} for it`;
    case 'question':
      return `Find out by ${sayDayInSentence(proposal.promise.due, today)}`;
  }
}

/** What the button does, as a verb with its object. */
export function acceptLabel(proposal: Proposal, fields: TriageFields, surroundings: TriageSurroundings): string {
  switch (proposal.kind) {
    case 'person': {
      const known = fields.personId === null ? undefined : surroundings.personNames.get(fields.personId);
      return known === undefined ? `Add ${fields.name.trim() || 'person'}` : `Link to ${known}`;
    }
    case 'followUp':
    case 'question':
      if (fields.promises.every(({ same }) => same !== null)) return 'Link to it';
      return fields.promises.length > 1 ? 'Add follow-ups' : 'Add follow-up';
    case 'need':
      return 'Keep need';
    case 'resource':
      return 'Keep resource';
    case 'finding':
      return fields.verdict === 'neither'
        ? `Keep about ${organisationName(surroundings) ?? (fields.organisation.trim() || 'them')}`
        : 'Keep as evidence';
    case 'letter':
      return 'Keep for the letter';
  }
}

function organisationName({ organisationId, organisations }: TriageSurroundings): string | null {
  return organisations.find(({ id }) => id === organisationId)?.name ?? null;
}
