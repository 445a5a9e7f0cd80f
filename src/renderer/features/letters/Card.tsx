import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import type { CardSize } from '../../../shared/domain/paperSheet';
import classes from './Card.module.css';

interface CardProps {
  readonly text: string;
  readonly size: CardSize;
  /** Whether all of it stands on one card, in letters that are still read with ease. */
  readonly onFits: (fits: boolean) => void;
}

/** The largest and the smallest type, in points: large enough to copy from at arm’s length, never below a book’s. */
const LARGEST = { a6: 17, a5: 20 } as const;
const SMALLEST = 11;

/** The letter alone on a card, in the largest type with which it fits. */
export function Card({ text, size, onFits }: CardProps) {
  const sheet = useRef<HTMLElement>(null);
  const [points, setPoints] = useState<number>(LARGEST[size]);
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    let isHere = true;
    const measure = () => {
      if (!isHere) return;
      let next: number = LARGEST[size];
      element.removeAttribute('data-runs-on');
      const isOver = () => {
        element.style.setProperty('--card-points', `${next}pt`);
        return element.scrollHeight > element.clientHeight + 1;
      };
      while (isOver() && next > SMALLEST) next -= 0.5;
      const isFitting = !isOver();
      element.toggleAttribute('data-runs-on', !isFitting);
      setPoints(next);
      setFits(isFitting);
      onFits(isFitting);
    };
    measure();
    // A font that comes later has other widths.
    void document.fonts.ready.then(measure);
    return () => {
      isHere = false;
    };
  }, [text, size, onFits]);
  return (
    <article
      ref={sheet}
      aria-label="The letter on a card"
      className={`aw-paper aw-serif ${classes.card ?? ''}`}
      data-size={size}
      data-runs-on={!fits || undefined}
      style={{ '--card-points': `${points}pt` } as CSSProperties}
      dir="auto"
    >
      {text.trim()}
    </article>
  );
}
