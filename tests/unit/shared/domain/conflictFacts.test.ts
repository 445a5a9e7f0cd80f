import { beforeEach, expect, it } from 'vitest';
import { applyRecords, inverted } from '../../../../src/shared/domain/change';
import type { Conflict } from '../../../../src/shared/domain/conflict';
import {
  conflictTitle,
  countAbout,
  countOpen,
  openConflicts,
  valueWords,
} from '../../../../src/shared/domain/conflictFacts';
import type { Workspace } from '../../../../src/shared/domain/workspace';
import { goldenPlanner } from '../../../support/goldenPlanner';
import { recordsOf } from '../../../support/randomCommands';

const at = '2027-01-14T17:30:00.000Z';
let workspace: Workspace;
const keep = (id: string, about: Pick<Conflict, 'collection' | 'recordId' | 'field' | 'kept'>): void => {
  const conflict: Conflict = { ...workspace.conflicts['cfl_1']!, ...about, id };
  applyRecords(workspace, [{ collection: 'conflicts', id, before: null, after: conflict }]);
};
const resolve = (ids: string[], use: 'current' | 'kept') => {
  const records = recordsOf(workspace, 'conflict.resolved', { ids, use }, at);
  applyRecords(workspace, records);
  return records;
};
beforeEach(() => {
  workspace = structuredClone(goldenPlanner());
});

it('groups what is undecided by record, named in words, with the way to it', () => {
  keep('cfl_2', { collection: 'people', recordId: 'per_1', field: 'notes', kept: 'other words' });
  keep('cfl_3', { collection: 'notes', recordId: 'not_1', field: 'text', kept: 'x' });
  keep('cfl_4', { collection: 'notes', recordId: 'not_gone', field: 'text', kept: 'x' });
  const groups = openConflicts(workspace).map(({ name, path, conflicts }) => [
    name,
    path,
    conflicts.map((conflict) => conflictTitle(name, conflict)),
  ]);
  expect(groups).toEqual([
    ['山田 花子', '/people/per_1', ['山田 花子: tags', '山田 花子: notes']],
    ['the note “Send the tide table”', '/interviews/int_1/wrap-up', ['The note “Send the tide table”: words']],
    ['the note', null, ['The note: words']],
  ]);
  expect(countOpen(workspace)).toBe(4);
});

it('asks nothing where both wrote the same', () => {
  const before = countOpen(workspace);
  keep('cfl_2', {
    collection: 'people',
    recordId: 'per_1',
    field: 'name',
    kept: workspace.people['per_1']?.name ?? '',
  });
  expect(countOpen(workspace)).toBe(before);
});

it('counts for a record what is about it or a part of it', () => {
  keep('cfl_2', { collection: 'roles', recordId: 'rol_1', field: 'title', kept: 'Captain' });
  keep('cfl_3', { collection: 'notes', recordId: 'not_1', field: 'text', kept: 'x' });
  expect([countAbout(workspace, 'per_1'), countAbout(workspace, 'int_1'), countAbout(workspace, 'org_1')]).toEqual([
    2, 1, 0,
  ]);
});

it('says values as a person reads them', () => {
  const of = (collection: Conflict['collection'], field: string, value: Conflict['kept'] | undefined) =>
    valueWords(workspace, { collection, field }, value, (moment) => `at ${moment.slice(11, 16)}`);
  expect(of('people', 'tags', ['a', 'b'])).toBe('a, b');
  expect(of('people', 'notes', 'toThank')).toBe('toThank');
  expect(of('interviews', 'state', 'toThank')).toBe('to thank');
  expect(of('interviews', 'startsAt', at)).toBe('at 17:30');
  expect(of('interviews', 'personIds', ['per_1', 'per_x'])).toBe('山田 花子, something that is gone');
  expect(of('people', 'isJustSocial', true)).toBe('Yes');
  expect(of('people', 'notes', '')).toBe('Nothing');
  expect(of('people', 'notes', undefined)).toBe('It was removed.');
});

it('keeps what is there, or puts the other version in, as one change that can be undone', () => {
  const before = structuredClone(workspace);
  resolve(['cfl_1'], 'current');
  expect([workspace.people['per_1']?.tags, workspace.conflicts['cfl_1']?.resolvedAt]).toEqual([[], at]);
  expect(() => resolve(['cfl_1'], 'kept')).toThrow(/decided already/);

  workspace = structuredClone(before);
  const records = resolve(['cfl_1'], 'kept');
  expect(workspace.people['per_1']?.tags).toEqual(['river', 'night shift']);
  expect(openConflicts(workspace)).toEqual([]);
  applyRecords(workspace, inverted(records));
  expect(workspace).toEqual(before);
});

it.each([
  ['a record that is gone', { collection: 'people', recordId: 'per_gone', field: 'tags', kept: [] }, /was removed/],
  ['the key', { collection: 'people', recordId: 'per_1', field: 'id', kept: 'per_2' }, /does not know this field/],
  [
    'a field that is none',
    { collection: 'people', recordId: 'per_1', field: 'constructor', kept: 'x' },
    /does not know/,
  ],
  ['a value that does not fit', { collection: 'people', recordId: 'per_1', field: 'tie', kept: 99 }, /could not keep/],
] as const)('puts nothing into %s', (_what, about, refusal) => {
  keep('cfl_2', about);
  const before = structuredClone(workspace);
  expect(() => resolve(['cfl_2'], 'kept')).toThrow(refusal);
  expect(workspace).toEqual(before);
  resolve(['cfl_2'], 'current');
  expect(countOpen(workspace)).toBe(1);
});
