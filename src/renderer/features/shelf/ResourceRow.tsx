import type { Resource } from '../../../shared/domain/network';
import { hostOf } from '../../../shared/text/linkWords';
import { resourceKindNames, resourceStateNames } from '../../../shared/text/resourceWords';
import { ListRow, rowText } from '../../components/ListRow';
import classes from './Shelf.module.css';
import { shelfIcons } from './shelfIcons';

interface ResourceRowProps {
  readonly resource: Resource;
  /** How many people it went to. */
  readonly shared: number;
  readonly isSelected: boolean;
  readonly tabIndex: 0 | -1;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** One thing on the shelf: its title, what and where it is, how far I am, and how many have it from me. */
export function ResourceRow({ resource, shared, isSelected, tabIndex, onSelect, onOpen }: ResourceRowProps) {
  const Shape = shelfIcons[resource.kind];
  const about = [resourceKindNames[resource.kind], hostOf(resource.link), ...resource.topics].filter(
    (part) => part !== '',
  );
  return (
    <ListRow
      className={classes.row}
      lead={<Shape size={16} stroke={1.6} color="var(--aw-text2)" aria-hidden />}
      trail={
        <span className={rowText.when}>
          {resourceStateNames(resource.kind)[resource.state]}
          {shared > 0 && `, shared with ${shared}`}
        </span>
      }
      isSelected={isSelected}
      tabIndex={tabIndex}
      onSelect={onSelect}
      onOpen={onOpen}
    >
      <span className={`aw-serif ${classes.title ?? ''}`}>{resource.title}</span>
      <span className={rowText.says}>{about.join(' · ')}</span>
    </ListRow>
  );
}
