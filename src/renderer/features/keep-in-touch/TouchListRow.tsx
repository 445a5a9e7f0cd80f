import { Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import { shelfPath } from '../../../shared/domain/path';
import type { Person } from '../../../shared/domain/person';
import type { TouchRow } from '../../../shared/domain/touchRank';
import { saySpan, sayDrift } from '../../../shared/text/driftWords';
import type { ReasonWords } from '../../../shared/text/reasonWords';
import { ListRow, rowText } from '../../components/ListRow';
import { PersonAvatar } from '../../components/PersonAvatar';
import classes from './TouchList.module.css';

interface TouchListRowProps {
  readonly row: TouchRow;
  readonly person: Person;
  readonly words: ReasonWords;
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onWrite: () => void;
  readonly onLater: () => void;
}

/** One person with the best reason to write to them, why now, and what can be done about it. */
export function TouchListRow(props: TouchListRowProps) {
  const { row, person, words, isSelected, tabIndex, onSelect, onOpen, onWrite, onLater } = props;
  const rhythm = rhythmWords(row);
  return (
    <ListRow
      className={classes.row}
      lead={<PersonAvatar name={person.name} size={28} />}
      trail={
        <>
          <span className={classes.when}>
            {row.reason.kind === 'resource' ? (
              // By key it is S, as the row’s other ways are.
              <Link tabIndex={-1} to={shelfPath(row.reason.resource.id)}>
                On the shelf
              </Link>
            ) : (
              words.when
            )}
          </span>
          <span className={classes.actions}>
            <Button variant="subtle" tabIndex={-1} onClick={onWrite}>
              {words.action}
            </Button>
            <Button variant="subtle" color="gray" tabIndex={-1} aria-label={`Later: ${words.later}`} onClick={onLater}>
              Later
            </Button>
          </span>
        </>
      }
      isSelected={isSelected}
      tabIndex={tabIndex}
      onSelect={onSelect}
      onOpen={onOpen}
    >
      <span className={rowText.title} dir="auto">
        {person.name}
        <span className={classes.what}> {words.title}</span>
      </span>
      <span className={rowText.saysAll}>
        {words.why}
        {rhythm !== '' && ` ${rhythm}`}
      </span>
    </ListRow>
  );
}

/** Why now, by the rhythm; a reason that is the silence itself has said so. */
function rhythmWords({ reason, late, drift }: TouchRow): string {
  if (reason.kind === 'silence') return '';
  if (late > 0) return `Their turn came round ${saySpan(late)} ago.`;
  return drift?.isDrifting === true ? `The two of you: ${sayDrift(drift)}.` : '';
}
