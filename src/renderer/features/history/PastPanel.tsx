import { Button, SegmentedControl } from '@mantine/core';
import type { PastRecord, PastScope, PastView } from '../../../shared/pastView';
import { KeyCaps } from '../../components/KeyCaps';
import { sayMoment } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './Past.module.css';
import { PastRecords } from './PastRecords';
import { sayDifference, sayRestore } from './restoreWords';

interface PastPanelProps {
  readonly view: PastView;
  readonly scope: PastScope;
  readonly onSide: (side: 'before' | 'after') => void;
  readonly onScope: (scope: PastScope) => void;
  /** Null with the reason: nothing can be restored. */
  readonly onRestore: ((only: PastRecord | null) => void) | null;
  readonly isReadOnly: boolean;
}

/** One moment of the past: what it was, how it differs from now, and the way back to it. */
export function PastPanel({ view, scope, onSide, onScope, onRestore, isReadOnly }: PastPanelProps) {
  const { now, zone } = useToday();
  const { line } = view;
  const scopes = [
    ...(line.kind === 'change' ? [{ value: 'change', label: 'What changed' }] : []),
    ...view.about.map(({ id, name }) => ({
      value: id,
      label: (
        <span className={classes.scopeName} title={name}>
          {name}
        </span>
      ),
    })),
    { value: 'everything', label: 'Everything' },
  ];
  const hasNews = view.differing > 0;
  return (
    <section aria-label="That moment" className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{line.says}</h2>
        <p className={classes.when}>
          {sayMoment(line.at, now, zone)}
          {line.count > 1 && `, ${line.count} changes in a row`}
        </p>
        <div className={classes.choices}>
          {line.kind === 'change' && (
            <SegmentedControl
              aria-label="Which moment"
              data={[
                { value: 'before', label: 'Before this' },
                { value: 'after', label: 'After this' },
              ]}
              value={view.side}
              onChange={(side) => onSide(side)}
            />
          )}
          <SegmentedControl
            aria-label="How much of it"
            data={scopes}
            value={scope.kind === 'about' ? scope.id : scope.kind}
            onChange={(value) =>
              onScope(value === 'change' || value === 'everything' ? { kind: value } : { kind: 'about', id: value })
            }
          />
        </div>
      </div>
      <div className={classes.standingRow}>
        <p role="status" className={classes.says}>
          {sayDifference(view, scope)}
          {!view.isExact && ' A part of the history is missing here, so some of this may be from a little later.'}
          {isReadOnly && hasNews && ' This planner is open for reading only, so nothing can be restored now.'}
        </p>
        {onRestore !== null && (
          <Button
            variant="filled"
            flex="none"
            maw="60%"
            disabled={!hasNews}
            rightSection={<KeyCaps keys="r" />}
            onClick={() => onRestore(null)}
          >
            {sayRestore(view, scope)}
          </Button>
        )}
      </div>
      {hasNews && (
        <p className={classes.legend}>
          Shown as it was then. <ins className={classes.back}>Underlined</ins> would come back,{' '}
          <del className={classes.away}>struck out</del> would go.
        </p>
      )}
      <PastRecords view={view} scope={scope} onRestore={onRestore} />
    </section>
  );
}
