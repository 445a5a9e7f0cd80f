import { Button } from '@mantine/core';
import type { Encounter } from '../../../shared/domain/gathering';
import { ListRow, rowText } from '../../components/ListRow';
import { PersonAvatar } from '../../components/PersonAvatar';
import { useToday } from '../../lib/useToday';
import classes from './Events.module.css';
import { sayDayOf } from './sayEvent';

interface MetRowProps {
  readonly encounter: Encounter;
  readonly where: string;
  readonly tabIndex: 0 | -1;
  readonly onSort: () => void;
}

/** Somebody met who is not in People yet. */
export function MetRow({ encounter, where, tabIndex, onSort }: MetRowProps) {
  const { today, zone } = useToday();
  const words = encounter.words.trim();
  return (
    <ListRow
      className={classes.metRow}
      lead={<PersonAvatar name={encounter.name} />}
      trail={
        <>
          <span className={classes.when}>{sayDayOf(encounter.at, today, zone)}</span>
          <Button tabIndex={-1} aria-label={`Sort ${encounter.name}`} onClick={onSort}>
            Sort
          </Button>
        </>
      }
      tabIndex={tabIndex}
      onOpen={onSort}
    >
      <span className={rowText.title}>{encounter.name}</span>
      <span className={rowText.says}>{[words, where].filter((part) => part !== '').join(' · ')}</span>
    </ListRow>
  );
}
