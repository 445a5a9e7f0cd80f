import classes from './Conflicts.module.css';
import type { Piece } from './wordDifference';

interface VersionTextProps {
  /** For those who hear the screen. */
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** Words of a person, not of the app. */
  readonly isSerif: boolean;
}

/** One version; words that only it has are underlined. A long one scrolls in its own place, by keys too. */
export function VersionText({ label, pieces, isSerif }: VersionTextProps) {
  return (
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      dir="auto"
      className={`${classes.version ?? ''} ${isSerif ? 'aw-serif' : ''}`}
    >
      {pieces.map(({ text, isOwn }, place) =>
        isOwn ? (
          <mark key={place} className={classes.own}>
            {text}
          </mark>
        ) : (
          <span key={place}>{text}</span>
        ),
      )}
    </div>
  );
}
