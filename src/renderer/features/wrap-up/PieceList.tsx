import { ActionIcon, Button, Kbd } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { LocalDate } from '../../../shared/domain/field';
import type { Mark } from '../../../shared/domain/interview';
import type { ProposalKind } from '../../../shared/domain/triagePieces';
import { MarkIcon } from '../../components/MarkIcon';
import { AlsoMenu } from './MarkMenu';
import { ProposalControls } from './ProposalControls';
import { acceptLabel } from './proposalLine';
import type { TriageFields, TriageSurroundings } from './triageFields';
import type { EditedPiece } from './usePieces';
import classes from './WrapUp.module.css';

interface PieceListProps {
  readonly pieces: readonly EditedPiece[];
  /** The note is sorted already; this is added to it. */
  readonly isAdding: boolean;
  readonly surroundings: TriageSurroundings;
  readonly speaker: string;
  readonly today: LocalDate;
  readonly question: string | null;
  readonly canAccept: boolean;
  /** The words behind a “~” in the line, which may be kept off the record; null: there are none. */
  readonly offRecord: string | null;
  readonly isAlsoOpen: boolean;
  readonly onAlso: (isOpen: boolean) => void;
  readonly onAdd: (mark: Mark) => void;
  readonly onChange: (key: string, fields: Partial<TriageFields>) => void;
  readonly onDrop: (key: string) => void;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
  readonly onTakeOffRecord: () => void;
}

/** All that the current note becomes, one thing under the other, and the keys that decide. */
export function PieceList({
  pieces,
  isAdding,
  surroundings,
  speaker,
  today,
  question,
  canAccept,
  offRecord,
  isAlsoOpen,
  onAlso,
  onAdd,
  onChange,
  onDrop,
  onAccept,
  onLeave,
  onTakeOffRecord,
}: PieceListProps) {
  return (
    <div className={classes.controls}>
      {offRecord !== null && (
        <div className={classes.offRecord}>
          <span>“{offRecord}” stands behind “~”.</span>
          <Button variant="subtle" onClick={onTakeOffRecord} rightSection={<Kbd>O</Kbd>}>
            Take it off the record
          </Button>
        </div>
      )}
      {pieces.length === 0 && (
        <p className={classes.asks}>
          What is it? 1 insight, 2 quote, 3 referral, 4 action, 5 need, 6 resource, 9 question.
        </p>
      )}
      {pieces.map(({ key, proposal, fields, why }, place) => (
        <div
          key={key}
          className={classes.piece}
          role="group"
          aria-label={`${place + 1}: ${kindNames[proposal.kind]}`}
          data-piece={proposal.kind}
        >
          {(pieces.length > 1 || why !== null || isAdding) && (
            <div className={classes.pieceHead}>
              <MarkIcon mark={kindMarks[proposal.kind]} size={14} isLabelled />
              <span>{why ?? kindNames[proposal.kind]}</span>
              <ActionIcon
                size={24}
                aria-label={`Not this: ${kindNames[proposal.kind]}`}
                onClick={() => {
                  onDrop(key);
                }}
              >
                <IconX size={14} stroke={1.6} aria-hidden />
              </ActionIcon>
            </div>
          )}
          <ProposalControls
            proposal={proposal}
            fields={fields}
            surroundings={surroundings}
            speaker={speaker}
            today={today}
            onChange={(part) => {
              onChange(key, part);
            }}
            onAccept={onAccept}
          />
        </div>
      ))}
      <p role="alert" className={classes.lacking}>
        {question}
      </p>
      <div className={classes.buttons}>
        {pieces.length > 0 && (
          <Button onClick={onAccept} rightSection={canAccept && <Kbd>Enter</Kbd>}>
            {acceptLabel(pieces, surroundings)}
          </Button>
        )}
        <AlsoMenu isOpen={isAlsoOpen} onOpen={onAlso} onAdd={onAdd} />
        {!isAdding && (
          <Button variant="subtle" color="gray" onClick={onLeave}>
            Leave
          </Button>
        )}
      </div>
    </div>
  );
}

const kindNames: Readonly<Record<ProposalKind, string>> = {
  person: 'A person',
  followUp: 'A promise',
  need: 'A need',
  resource: 'A resource',
  finding: 'A finding',
  letter: 'A line for the letter',
  question: 'A question',
};

const kindMarks: Readonly<Record<ProposalKind, Mark>> = {
  person: 'referral',
  followUp: 'action',
  need: 'need',
  resource: 'resource',
  finding: 'insight',
  letter: 'quote',
  question: 'question',
};
