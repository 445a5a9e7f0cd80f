import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import classes from './Past.module.css';

/** Comparing very long texts word by word may take seconds; beyond this they stand whole beside each other. */
const longestMs = 150;
/** Single words and dates are not compared letter by letter: the one stands for the other. */
const shortest = 24;

/** The past text with what differs from now: underlined what would come back, struck what would go. */
export function WordDiff({ then, now }: { readonly then: string; readonly now: string }) {
  const parts = useMemo(() => {
    const isShort = Math.min(then.length, now.length) < shortest;
    const found = isShort ? undefined : diffWordsWithSpace(now, then, { timeout: longestMs });
    return (
      found ?? [
        { value: now, removed: true, added: false },
        { value: now === '' || then === '' ? '' : ' ', removed: false, added: false },
        { value: then, removed: false, added: true },
      ]
    );
  }, [then, now]);
  return (
    <>
      {parts.map(({ value, added, removed }, place) =>
        value === '' ? null : added ? (
          <ins key={place} className={classes.back}>
            {value}
          </ins>
        ) : removed ? (
          <del key={place} className={classes.away}>
            {value}
          </del>
        ) : (
          <span key={place}>{value}</span>
        ),
      )}
    </>
  );
}
