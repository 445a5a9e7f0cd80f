import type { Resource } from '../../../shared/domain/network';
import { hostOf } from '../../../shared/text/linkWords';
import { resourceKindNames, resourceStateNames } from '../../../shared/text/resourceWords';
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
    <div className={classes.row} data-is-selected={isSelected || undefined}>
      <Shape size={16} stroke={1.6} color="var(--aw-text2)" aria-hidden />
      <button
        type="button"
        data-row-focus
        tabIndex={tabIndex}
        className={classes.open}
        aria-current={isSelected || undefined}
        onFocus={onSelect}
        onClick={onOpen}
      >
        <span className={`aw-serif ${classes.title ?? ''}`}>{resource.title}</span>
        <span className={classes.about}>{about.join(' · ')}</span>
      </button>
      <span className={classes.state}>
        {resourceStateNames(resource.kind)[resource.state]}
        {shared > 0 && `, shared with ${shared}`}
      </span>
    </div>
  );
}
