import { KeyCaps } from '../../components/KeyCaps';
import classes from './Palette.module.css';
import type { PaletteItem } from './usePaletteSections';

interface PaletteRowProps {
  readonly item: PaletteItem;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

/** The row's name in the page, for the field that keeps the focus. */
export function rowId(id: string): string {
  return `palette-${id}`;
}

export function PaletteRow({ item, isActive, onPoint, onRun }: PaletteRowProps) {
  const { Icon } = item;
  return (
    <div
      id={rowId(item.id)}
      role="option"
      aria-selected={isActive}
      className={classes.row}
      onMouseMove={isActive ? undefined : onPoint}
      onClick={onRun}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={`${classes.text ?? ''} ${item.isWords === true ? `aw-serif ${classes.words ?? ''}` : ''}`}>
        {item.pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}
      </span>
      <span className={classes.detail}>{item.detail}</span>
      {item.keys !== undefined && <KeyCaps keys={item.keys} />}
    </div>
  );
}
