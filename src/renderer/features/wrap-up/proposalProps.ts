import type { LocalDate } from '../../../shared/domain/field';
import type { Proposal } from '../../../shared/domain/triagePieces';
import type { TriageFields, TriageSurroundings } from './triageFields';

/** What the fields of every thing that a note may become are given. */
export interface ProposalControlsProps {
  readonly proposal: Proposal;
  readonly fields: TriageFields;
  readonly surroundings: TriageSurroundings;
  readonly speaker: string;
  readonly today: LocalDate;
  readonly onChange: (fields: Partial<TriageFields>) => void;
  readonly onAccept: () => void;
}
