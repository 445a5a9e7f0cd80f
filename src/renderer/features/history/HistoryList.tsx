import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dayOfInstant } from '../../../shared/domain/time';
import type { HistoryLine } from '../../../shared/pastView';
import { RowList } from '../../components/RowList';
import { sayClock, sayDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import classes from './History.module.css';

interface HistoryListProps {
  readonly lines: readonly HistoryLine[];
  readonly hasMore: boolean;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onMore: () => void;
}

type Item =
  | { readonly kind: 'day'; readonly key: string; readonly name: string }
  | { readonly kind: 'line'; readonly key: string; readonly line: HistoryLine }
  | { readonly kind: 'more'; readonly key: string };

/** What happened, by day, the newest first. Long days cost only the rows in sight. */
export function HistoryList({ lines, hasMore, selected, onSelect, onMore }: HistoryListProps) {
  const { today, zone } = useToday();
  const items = useMemo(() => {
    const all: Item[] = [];
    let last = '';
    for (const line of lines) {
      const day = dayOfInstant(line.at, zone);
      if (day !== last) all.push({ kind: 'day', key: `day ${day}`, name: sayDay(day, today) });
      last = day;
      all.push({ kind: 'line', key: line.key, line });
    }
    if (hasMore) all.push({ kind: 'more', key: 'more' });
    return all;
  }, [lines, hasMore, today, zone]);
  return (
    <RowList
      label="What changed"
      items={items}
      keyOf={({ key }) => key}
      estimate={({ kind, ...item }) => (kind === 'line' ? ('line' in item && item.line.detail !== '' ? 50 : 34) : 40)}
      isStop={({ kind }) => kind !== 'day'}
      className={classes.list}
    >
      {(item, tabIndex) => {
        if (item.kind === 'day') return <h2 className={classes.day}>{item.name}</h2>;
        if (item.kind === 'more')
          return (
            <div className={classes.more}>
              <Button variant="subtle" tabIndex={tabIndex} data-row-focus onClick={onMore} onFocus={onMore}>
                Show earlier changes
              </Button>
            </div>
          );
        const { key, kind, says, detail, at } = item.line;
        return (
          <button
            type="button"
            tabIndex={tabIndex}
            data-row-focus
            aria-current={key === selected || undefined}
            className={classes.row}
            onClick={() => onSelect(key)}
          >
            <span className={classes.clock}>{sayClock(at, zone)}</span>
            <span className={classes.what}>
              <span className={classes.line} data-is-backup={kind === 'backup' || undefined} title={says}>
                {kind === 'backup' && <IconArchive size={14} stroke={1.6} aria-hidden />}
                {says}
              </span>
              {detail !== '' && (
                <span className={classes.detail} dir="auto" title={detail}>
                  {detail}
                </span>
              )}
            </span>
          </button>
        );
      }}
    </RowList>
  );
}
