import { useMemo } from 'react';
import { changedFields } from '../../../shared/domain/changeFacts';
import { fieldLabel, isQuietField, valueText, type ValueWords } from '../../../shared/domain/fieldWords';
import type { PastRecord } from '../../../shared/pastView';
import classes from './Past.module.css';
import { WordDiff } from './WordDiff';

interface PastFieldsProps {
  readonly record: PastRecord;
  readonly words: ValueWords;
  /** Also the fields that are as now. */
  readonly isWhole: boolean;
}

/** A record’s fields as they were, and what differs from now. */
export function PastFields({ record: { collection, then, now }, words, isWhole }: PastFieldsProps) {
  const fields = useMemo(() => {
    const all = [...new Set([...Object.keys(then ?? {}), ...Object.keys(now ?? {})])].filter(
      (field) => !isQuietField(field),
    );
    const changed = new Set(then === null || now === null ? all : changedFields(then, now));
    return (
      all
        // A plain “no” that did not change says nothing.
        .filter((field) => changed.has(field) || then?.[field] !== false)
        .map((field) => ({
          field,
          isChanged: changed.has(field),
          then: valueText(field, then?.[field], words),
          now: valueText(field, now?.[field], words),
        }))
        .filter((shown) => (shown.isChanged ? shown.then !== shown.now : isWhole && shown.then !== ''))
        .sort((a, b) => Number(b.isChanged) - Number(a.isChanged))
    );
  }, [then, now, words, isWhole]);
  if (fields.length === 0) return null;
  return (
    <dl className={classes.fields}>
      {fields.map(({ field, isChanged, then: before, now: after }) => (
        <div key={field} className={classes.field} data-is-same={!isChanged || undefined}>
          <dt>{fieldLabel(collection, field)}</dt>
          <dd dir="auto">{isChanged ? <WordDiff then={before} now={after} /> : before}</dd>
        </div>
      ))}
    </dl>
  );
}
