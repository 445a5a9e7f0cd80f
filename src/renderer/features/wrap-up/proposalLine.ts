import type { LocalDate } from '../../../shared/domain/field';
import type { Thing } from '../../../shared/domain/noteThings';
import type { Piece } from '../../../shared/domain/triageParts';
import type { Proposal } from '../../../shared/domain/triagePieces';
import { sayDayInSentence } from '../../lib/dates';
import { evidenceTargetName } from './outcomeLine';
import type { TriageFields, TriageSurroundings } from './triageFields';

/** What an unsorted note would become, in one line: “Task for Mon 18 May”, “Keep “Alarm counts”, and 2 more”. */
export function proposalLine(
  pieces: readonly Piece[],
  surroundings: TriageSurroundings,
  speaker: string,
  today: LocalDate,
): string {
  const [first, ...rest] = pieces;
  if (first === undefined) return 'No mark';
  const line = pieceLine(first.proposal, surroundings, speaker, today);
  return rest.length === 0 ? line : `${line}, and ${rest.length} more`;
}

function pieceLine(proposal: Proposal, surroundings: TriageSurroundings, speaker: string, today: LocalDate): string {
  const organisation = organisationName(surroundings);
  switch (proposal.kind) {
    case 'person': {
      const known = proposal.knownId === null ? undefined : surroundings.personNames.get(proposal.knownId);
      if (known !== undefined) return `Link to ${known}, introduced by ${speaker}`;
      return proposal.name === '' ? 'A person. Who is it?' : `Add ${proposal.name}, introduced by ${speaker}`;
    }
    case 'followUp':
      if (proposal.same !== null) return `The same as “${proposal.same.title}”`;
      return `${proposal.owner === 'them' ? `${speaker} promised, by` : 'Task for'} ${sayDayInSentence(proposal.due, today)}`;
    case 'need':
      return organisation === null ? 'A need' : `A need at ${organisation}`;
    case 'resource':
      return `Keep “${proposal.title}”`;
    case 'finding':
      return organisation === null ? 'A finding. About which organisation?' : `About ${organisation}`;
    case 'letter':
      return `Thank ${speaker} for it`;
    case 'question': {
      const { nextTalk } = proposal;
      const name = nextTalk === null ? undefined : surroundings.personNames.get(nextTalk.personId);
      return name === undefined ? 'A question for your library' : `Ask ${name}`;
    }
  }
}

/** What the button does, as a verb with its object. */
export function acceptLabel(
  pieces: readonly { readonly proposal: Proposal; readonly fields: TriageFields }[],
  surroundings: TriageSurroundings,
): string {
  const [only, ...rest] = pieces;
  if (only === undefined) return 'Leave as a note';
  if (rest.length > 0) return `Keep all ${pieces.length}`;
  const { proposal, fields } = only;
  switch (proposal.kind) {
    case 'person': {
      const known = fields.personId === null ? undefined : surroundings.personNames.get(fields.personId);
      return known === undefined ? `Add ${fields.name.trim() || 'person'}` : `Link to ${known}`;
    }
    case 'followUp':
      return fields.same !== null ? 'Link to it' : 'Add follow-up';
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
    case 'question':
      return 'Keep question';
  }
}

/** What was done, for the toast: “Hạnh added”, “Kept as 3 things”. */
export function sayMade(things: readonly Thing[]): string {
  const [only, ...rest] = things;
  if (only === undefined) return 'Left as a note';
  if (rest.length > 0) return `Kept as ${things.length} things`;
  switch (only.kind) {
    case 'person':
      return only.person.isNew ? `${only.person.name} added` : `Linked to ${only.person.name}`;
    case 'followUp':
      return only.followUp.isKnown ? 'Linked to the follow-up' : 'Follow-up added';
    case 'need':
      return 'Need kept';
    case 'resource':
      return 'Resource kept';
    case 'observation':
      return 'Kept about the organisation';
    case 'evidence':
      return `Kept as evidence ${only.verdict} ${evidenceTargetName(only.assumptionId)}`;
    case 'letter':
      return 'Kept for the letter';
    case 'question':
      return only.guide === null ? 'Question added to your library' : 'Question added to the guide';
  }
}

function organisationName({ organisationId, organisations }: TriageSurroundings): string | null {
  return organisations.find(({ id }) => id === organisationId)?.name ?? null;
}
