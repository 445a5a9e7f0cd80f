import type { KeyboardEvent } from 'react';
import type { FollowUp } from '../../../shared/domain/followUp';
import { FollowUpTick } from '../../components/FollowUpTick';
import { ListRow, rowText } from '../../components/ListRow';
import { FollowUpIcon } from './FollowUpIcon';
import classes from './FollowUps.module.css';

interface AgendaRowProps {
  readonly followUp: FollowUp;
  readonly origin: string;
  readonly when: { readonly text: string; readonly isLate: boolean };
  /** Nothing is red now. */
  readonly isCalm: boolean;
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

/** One follow-up: its box, what, why, when. The keyboard stays on its title; Space finishes it. */
export function AgendaRow({
  followUp,
  origin,
  when,
  isCalm,
  isSelected,
  tabIndex,
  onSelect,
  onOpen,
  onDone,
}: AgendaRowProps) {
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onDone();
  };
  return (
    <ListRow
      className={classes.agendaRow}
      lead={
        <>
          <FollowUpTick followUp={followUp} tabIndex={-1} />
          <FollowUpIcon followUp={followUp} />
        </>
      }
      trail={
        <span className={rowText.when} data-is-late={(when.isLate && !isCalm) || undefined}>
          {when.text}
        </span>
      }
      isSelected={isSelected}
      tabIndex={tabIndex}
      onSelect={onSelect}
      onOpen={onOpen}
      onKeyDown={handleKey}
    >
      <span className={rowText.title}>{followUp.title}</span>
      <span className={rowText.says}>{origin}</span>
    </ListRow>
  );
}
