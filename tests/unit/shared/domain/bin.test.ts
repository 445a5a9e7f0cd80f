import type { z } from 'zod';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyRecords, inverted } from '../../../../src/shared/domain/change';
import { binOf, forgottenIn } from '../../../../src/shared/domain/bin';
import { goesWords } from '../../../../src/shared/domain/binWords';
import type { CommandName } from '../../../../src/shared/domain/commands';
import { prefixes, type CollectionName } from '../../../../src/shared/domain/identity';
import { references } from '../../../../src/shared/domain/references';
import { collectionNames, recordSchemas, type Workspace } from '../../../../src/shared/domain/workspace';
import { goldenPlanner } from '../../../support/goldenPlanner';
import { recordsOf } from '../../../support/randomCommands';

const at = '2027-01-14T17:30:00.000Z';
const days = (count: number): string => new Date(Date.parse(at) + count * 86_400_000).toISOString();
let workspace: Workspace;
const run = (name: CommandName, input: unknown, when = at) => {
  const records = recordsOf(workspace, name, input, when);
  applyRecords(workspace, records);
  return records;
};
beforeEach(() => {
  workspace = structuredClone(goldenPlanner());
});

/** Every key in a field of `references` that points nowhere (built-in questions are not in the document). */
function dangling(): string[] {
  return collectionNames.flatMap((name) =>
    Object.values<{ readonly id: string }>(workspace[name]).flatMap((record) =>
      Object.entries(references[name] ?? {}).flatMap(([field, { to }]) =>
        [(record as unknown as Record<string, unknown>)[field]]
          .flat()
          .filter((key) => typeof key === 'string' && to !== 'questions' && workspace[to][key] === undefined)
          .map((key) => `${name}/${record.id}.${field} → ${String(key)}`),
      ),
    ),
  );
}

describe('references', () => {
  it('knows every field that holds the key of a record', () => {
    const found = Object.entries(recordSchemas).flatMap(([name, schema]) =>
      Object.entries<z.ZodType>(schema.shape).flatMap(([field, shape]) => {
        const takes = (value: unknown): boolean => shape.safeParse(value).success;
        const fitting = (Object.keys(prefixes) as CollectionName[]).filter(
          (to) => takes(`${prefixes[to]}_1`) || takes([`${prefixes[to]}_1`]),
        );
        return field !== 'id' && fitting.length === 1 ? [`${name}.${field} → ${fitting[0] ?? ''}`] : [];
      }),
    );
    const known = Object.entries(references).flatMap(([name, fields]) =>
      Object.entries(fields).map(([field, { to }]) => `${name}.${field} → ${to}`),
    );
    expect(known.sort()).toEqual(found.sort());
  });
});

describe('the bin', () => {
  it('says how long each thing stays', () => {
    run('person.binned', { id: 'per_1' });
    run('touchpoint.binned', { id: 'tou_1' });
    run('assumption.binned', { id: 'asm_1' });
    const shown = (now: string) => binOf(workspace, now).map(({ name, daysLeft }) => `${name}: ${daysLeft}`);
    expect(shown(at)).toEqual(['One needs a degree: 30', '山田 花子: 30', 'Touch with 山田 花子: 30']);
    expect(shown(days(29.5))).toEqual(['One needs a degree: 1', '山田 花子: 1', 'Touch with 山田 花子: 1']);
    expect(shown(days(30.1))).toEqual([]);
  });

  it('restores every kind', () => {
    run('touchpoint.binned', { id: 'tou_1' });
    run('assumption.binned', { id: 'asm_1' });
    for (const { restore, id } of binOf(workspace, at)) run(restore, { id });
    expect(binOf(workspace, at)).toEqual([]);
  });

  it('deletes a person for good with what is theirs; a talk stays with its notes, without the name', () => {
    const before = structuredClone(workspace);
    run('person.binned', { id: 'per_1' });
    expect(goesWords(workspace, new Map([['per_1', 'people']]))).toBe(
      '1 person, 1 role, 1 touch, 2 follow-ups, 1 letter, 1 introduction, 1 tie between two people, 1 name in a brainstorm and 1 loop go for good. 1 interview stays, without the name.',
    );
    const deleted = run('binned.deleted', { ids: ['per_1'] });
    expect(Object.keys(workspace.people)).toEqual(['per_2']);
    expect(workspace.interviews['int_1']?.personIds).toEqual([]);
    expect(Object.keys(workspace.notes)).toHaveLength(6);
    expect(workspace.conflicts).toEqual({});
    expect(dangling()).toEqual([]);
    applyRecords(workspace, inverted(deleted));
    expect(workspace).toEqual({
      ...before,
      people: { ...before.people, per_1: { ...before.people['per_1'], deletedAt: at } },
    });
  });

  it('empties into nothing that points nowhere', () => {
    run('interview.binned', { id: 'int_1' });
    run('organisation.binned', { id: 'org_1' });
    run('questionList.binned', { id: 'lis_1' });
    run('bin.emptied', {});
    expect([workspace.interviews, workspace.notes, workspace.guideQuestions, workspace.organisations]).toEqual([
      {},
      {},
      {},
      {},
    ]);
    expect(Object.keys(workspace.people)).toHaveLength(2);
    expect(dangling()).toEqual([]);
    expect(binOf(workspace, at)).toEqual([]);
  });

  it('deletes only what is in the bin', () => {
    run('goal.binned', { id: 'goa_1' });
    expect(() => run('binned.deleted', { ids: ['goa_1', 'per_1'] })).toThrow(/not in the bin/);
    expect(workspace.goals['goa_1']?.deletedAt).toBe(at);
  });

  it('forgets after 30 days, and settled conflicts with it', () => {
    run('goal.binned', { id: 'goa_1' });
    run('person.binned', { id: 'per_2' }, days(5));
    expect(forgottenIn(workspace, days(29)).size).toBe(0);
    run('bin.purged', {}, days(31));
    expect([workspace.goals['goa_1'], workspace.people['per_2']?.deletedAt]).toEqual([undefined, days(5)]);
    expect(workspace.assumptions['asm_1']?.goalId).toBeNull();
    expect(Object.keys(workspace.conflicts)).toEqual(['cfl_1']);
    const conflict = workspace.conflicts['cfl_1']!;
    applyRecords(workspace, [
      { collection: 'conflicts', id: 'cfl_1', before: conflict, after: { ...conflict, resolvedAt: at } },
    ]);
    run('bin.purged', {}, days(31));
    expect(workspace.conflicts).toEqual({});
  });
});
