import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { ValueWords } from '../../../shared/domain/fieldWords';
import type { PastRecord, PastScope, PastView } from '../../../shared/pastView';
import { sayMoment } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './Past.module.css';
import { PastFields } from './PastFields';
import { sayRestoreOnly } from './restoreWords';

interface PastRecordsProps {
  readonly view: PastView;
  readonly scope: PastScope;
  /** Null: nothing can be restored here. */
  readonly onRestore: ((record: PastRecord) => void) | null;
}

/** The records of the chosen moment, read-only, those that differ from now first. */
export function PastRecords({ view, scope, onRestore }: PastRecordsProps) {
  const { now, zone } = useToday();
  const words = useMemo<ValueWords>(() => {
    const named = (id: string | null | undefined) => (id == null ? '' : (view.names[id] ?? ''));
    return {
      person: named,
      organisation: named,
      interviewWith: named,
      text: named,
      moment: (at) => sayMoment(at, now, zone),
    };
  }, [view.names, now, zone]);
  const hidden = (scope.kind === 'everything' ? view.differing : view.total) - view.records.length;
  return (
    <>
      <ul aria-label="Records then" className={classes.records}>
        {view.records.map((record) => (
          <li
            key={`${record.collection}/${record.id}`}
            className={classes.record}
            data-is-same={record.isSame || undefined}
          >
            <div className={classes.recordHead}>
              <h3 className={classes.title}>{record.title}</h3>
              <span className={classes.standing}>{sayStanding(record)}</span>
              {onRestore !== null && !record.isSame && view.total > 1 && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${sayRestoreOnly(record)}: ${record.title}`}
                  onClick={() => onRestore(record)}
                >
                  {sayRestoreOnly(record)}
                </Button>
              )}
            </div>
            {record.isSame && scope.kind !== 'change' && (
              <p className={classes.same} dir="auto">
                {mainText(record)}
              </p>
            )}
            <PastFields record={record} words={words} isWhole={scope.kind === 'change'} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className={classes.says}>
          And {hidden} more {hidden === 1 ? 'record' : 'records'} that are not listed here. Restoring takes them along.
        </p>
      )}
    </>
  );
}

/** What a record that is as now says, in one line. */
function mainText({ then }: PastRecord): string {
  const found = ['text', 'body', 'summary', 'purpose'].map((field) => then?.[field]).find((value) => value !== '');
  return typeof found === 'string' ? found : '';
}

function sayStanding({ then, now, isSame }: PastRecord): string {
  if (isSame) return 'As now';
  if (then === null) return 'Was not there';
  return now === null ? 'Gone by now' : 'Differs from now';
}
