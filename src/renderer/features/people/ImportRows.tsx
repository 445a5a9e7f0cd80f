import { Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ImportPreview } from '../../../shared/contract';
import classes from './ImportPeople.module.css';
import { sayFound, statusNames } from './importWords';

type Status = ImportPreview['rows'][number]['status'];

interface ImportRowsProps {
  readonly preview: ImportPreview;
  /** Places of rows that are somebody else than the one of that name. */
  readonly apart: ReadonlySet<number>;
  readonly onApart: (place: number, isApart: boolean) => void;
}

/** What each row of the file would become, and why; where only the name speaks for somebody known, it asks. */
export function ImportRows({ preview: { counts, rows, remarks }, apart, onApart }: ImportRowsProps) {
  const [shown, setShown] = useState<Status | 'all'>('all');
  const choices: readonly { readonly value: Status | 'all'; readonly label: string }[] = [
    { value: 'all', label: `All ${counts.rows}` },
    { value: 'new', label: `New ${counts.new}` },
    { value: 'changed', label: `More is known ${counts.changed}` },
    { value: 'same', label: `Same ${counts.same}` },
    { value: 'hidden', label: `Hidden profiles ${counts.hidden}` },
    { value: 'skipped', label: `Skipped ${counts.skipped}` },
  ];
  const visible = rows.filter(({ status }) => shown === 'all' || status === shown);
  return (
    <>
      <p role="status" className={classes.lead}>
        {sayFound(counts)}
      </p>
      {remarks.length > 0 && (
        <ul className={classes.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <SegmentedControl
        aria-label="Rows to show"
        data={choices.filter(({ value }) => value === 'all' || value === 'new' || counts[value] > 0)}
        value={shown}
        onChange={setShown}
      />
      <div className={classes.scroller} tabIndex={0} role="region" aria-label="Rows of the file">
        <table className={classes.rows}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role and organisation</th>
              <th scope="col">What happens</th>
            </tr>
          </thead>
          <tbody>
            {visible.map((row) => (
              <tr key={row.place}>
                <td>{row.name}</td>
                <td>{[row.title, row.organisation].filter((part) => part !== '').join(', ')}</td>
                <td>
                  {apart.has(row.place)
                    ? `${statusNames.new}. Kept apart from the one of that name.`
                    : row.reason === ''
                      ? statusNames[row.status]
                      : `${statusNames[row.status]}. ${row.reason}`}
                  {row.isByNameOnly === true && (
                    <Checkbox
                      mt={4}
                      size="xs"
                      label={`This ${row.name} is somebody else`}
                      checked={apart.has(row.place)}
                      onChange={(event) => onApart(row.place, event.currentTarget.checked)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {counts.rows > rows.length && <p className={classes.lead}>The first {rows.length} rows are shown.</p>}
    </>
  );
}
