import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRecords, changeSchema, inverted } from '../../../../src/shared/domain/change';
import { commands } from '../../../../src/shared/domain/commands';
import { prefixes } from '../../../../src/shared/domain/identity';
import {
  collectionNames,
  emptyWorkspace,
  recordSchemas,
  type Workspace,
} from '../../../../src/shared/domain/workspace';
import { Refusal } from '../../../../src/shared/failure';
import { anyCommand, recordsOf } from '../../../support/randomCommands';

const at = '2027-01-14T17:30:00.000Z';

function fresh(): Workspace {
  return structuredClone(emptyWorkspace('Europe/London'));
}

function problems(workspace: Workspace): string[] {
  return collectionNames.flatMap((name) =>
    Object.entries(workspace[name]).flatMap(([id, record]) => {
      const parsed = recordSchemas[name].safeParse(record);
      return parsed.success && parsed.data.id === id ? [] : [`${name}/${id}`];
    }),
  );
}

describe('commands', () => {
  it('keep the document valid, whatever is done in whatever order', () => {
    let done = 0;
    fc.assert(
      fc.property(fc.array(anyCommand(), { minLength: 5, maxLength: 40 }), (steps) => {
        const workspace = fresh();
        for (const { name, input } of steps) {
          try {
            const records = recordsOf(workspace, name, input, at);
            expect(
              changeSchema.safeParse({ sequence: 1, at, device: 'test', command: name, direction: 'do', records })
                .success,
            ).toBe(true);
            applyRecords(workspace, records);
            done += 1;
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }
        expect(problems(workspace)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(done).toBeGreaterThan(200);
  });

  it('leave the exact document behind when they are undone, and do the same again when redone', () => {
    fc.assert(
      fc.property(fc.array(anyCommand(), { minLength: 5, maxLength: 30 }), (steps) => {
        const workspace = fresh();
        const before = structuredClone(workspace);
        const done: ReturnType<typeof recordsOf>[] = [];
        for (const { name, input } of steps) {
          try {
            const records = recordsOf(workspace, name, input, at);
            applyRecords(workspace, records);
            done.push(records);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }
        const after = structuredClone(workspace);
        for (const records of [...done].reverse()) applyRecords(workspace, inverted(records));
        expect(workspace).toEqual(before);
        for (const records of done) applyRecords(workspace, records);
        expect(workspace).toEqual(after);
      }),
      { numRuns: 100 },
    );
  });

  it('change nothing when they refuse', () => {
    const workspace = fresh();
    expect(() => recordsOf(workspace, 'person.changed', { id: 'per_1', fields: { name: 'Nobody' } }, at)).toThrow(
      Refusal,
    );
    expect(workspace).toEqual(fresh());
  });

  it('are each named noun.pastParticiple and say what they did', () => {
    for (const [name, { says }] of Object.entries(commands)) {
      expect(name).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/);
      expect(says).toMatch(/^[A-Z][^.!]+$/);
    }
  });

  it('write records under keys that begin with their noun', () => {
    expect(new Set(Object.values(prefixes)).size).toBe(collectionNames.length);
    expect(Object.keys(prefixes).sort()).toEqual([...collectionNames].sort());
  });
});
