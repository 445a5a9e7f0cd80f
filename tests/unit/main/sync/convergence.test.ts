import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldClock } from '../../../../src/shared/domain/clock';
import type { RecordChange } from '../../../../src/shared/domain/change';
import { recordSchemas } from '../../../../src/shared/domain/workspace';
import { conflictId } from '../../../../src/main/storage/merge';
import { anyCommand } from '../../../support/randomCommands';
import { Replica } from '../../../support/replica';
import { moment } from '../../../support/storageSteps';

const devices = ['dev_a', 'dev_b', 'dev_c'];
const who = fc.nat({ max: devices.length - 1 });

type Event =
  | { readonly kind: 'do'; readonly at: number; readonly name: never; readonly input: unknown }
  | {
      readonly kind: 'record';
      readonly at: number;
      readonly record: number;
      readonly what: 'text' | 'state' | 'gone';
      readonly value: string;
    }
  | { readonly kind: 'copy'; readonly from: number; readonly to: number; readonly part: number }
  | { readonly kind: 'time'; readonly at: number; readonly ms: number };

/** What can happen: commands, plain edits and removals of few records (so that they meet), partial copies, wrong clocks. */
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ at: who, command: anyCommand() })
      .map(({ at, command }) => ({ kind: 'do', at, ...command }) as Event),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      at: who,
      record: fc.nat({ max: 1 }),
      what: fc.constantFrom('text', 'text', 'state', 'gone'),
      value: fc.constantFrom('one', 'two', 'three'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('copy' as const), from: who, to: who, part: fc.nat({ max: 100 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      at: who,
      ms: fc.integer({ min: -10_000_000, max: 10_000_000 }),
    }),
  },
);

/** Edits one of two goals, makes it when it is not there, or takes it away. */
function edit(replica: Replica, { record, what, value }: Extract<Event, { kind: 'record' }>): readonly RecordChange[] {
  const id = `goa_${record}`;
  const before = replica.workspace.goals[id] ?? null;
  const fresh = {
    id,
    purpose: 'learn',
    topic: '',
    statement: value,
    state: 'active',
    createdAt: moment.toISOString(),
    deletedAt: null,
  } as const;
  const after = {
    text: before === null ? fresh : { ...before, statement: value },
    state:
      before === null
        ? fresh
        : { ...before, state: before.state === 'active' ? ('resting' as const) : ('active' as const) },
    gone: null,
  }[what];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const change: RecordChange = { collection: 'goals', id, before, after };
  replica.put([change]);
  return [change];
}

function happen(replicas: readonly Replica[], events: readonly Event[]): void {
  for (const happening of events) {
    if (happening.kind === 'do') replicas[happening.at]?.do(happening.name, happening.input);
    else if (happening.kind === 'time') replicas[happening.at]?.setTime(moment.getTime() + happening.ms);
    else if (happening.kind === 'record') {
      const replica = replicas[happening.at];
      if (replica !== undefined) edit(replica, happening);
    } else copy(replicas, happening.from, happening.to, happening.part);
  }
}

/** A copy in the middle of being made: the first `part` percent of the file. */
function copy(replicas: readonly Replica[], from: number, to: number, part: number): void {
  const [source, target] = [replicas[from], replicas[to]];
  if (source === undefined || target === undefined || source === target) return;
  target.copies(source.device, source.journal.slice(0, Math.floor((source.journal.length * part) / 100)));
}

/** Everybody gets everything, in an order of their own, until nobody has anything new to say. */
function settle(replicas: readonly Replica[], order: readonly number[]): void {
  for (let round = 0; round < 4; round++) {
    for (const step of order)
      copy(replicas, step % devices.length, Math.floor(step / devices.length) % devices.length, 100);
    for (let from = 0; from < devices.length; from++)
      for (let to = 0; to < devices.length; to++) copy(replicas, from, to, 100);
  }
}

const newReplicas = () => devices.map((device) => new Replica(device, moment.getTime()));

it('any computers that did anything become equal, in whatever order and parts the copies come', () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 60 }),
      fc.array(fc.nat({ max: 8 }), { maxLength: 12 }),
      (events, order) => {
        const replicas = newReplicas();
        happen(replicas, events);
        settle(replicas, order);
        const [first, ...others] = replicas.map((replica) => replica.state);
        for (const other of others) expect(other).toEqual(first);
        expect(replicas.map(({ waiting }) => waiting)).toEqual(devices.map(() => 0));
      },
    ),
    { numRuns: Number(process.env['ASKWELL_RUNS'] ?? 300) },
  );
}, 120_000);

it('what was written is in the record, or was overwritten by somebody who saw it, or is kept as a conflict', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 50 }), (events) => {
      const replicas = newReplicas();
      happen(replicas, events);
      settle(replicas, []);
      const [state] = replicas;
      if (state === undefined) return;
      const conflicts = state.workspace.conflicts;
      const lines = replicas
        .flatMap(({ journal }) => journal.split('\n').slice(1, -1))
        .map((line) => JSON.parse(line.slice(9)) as Line);
      const own = lines.filter(({ seen }) => seen === undefined);
      const overwritten = new Set(
        own.flatMap(({ records }) =>
          records.flatMap(({ collection, id, before, after, saw }) =>
            fieldsOf(before, after).map((field) => `${collection}/${id}/${field}/${fieldClock(saw, field)}`),
          ),
        ),
      );
      for (const { clock, records } of own) {
        for (const { collection, id, before, after } of records) {
          if (after === null || collection === 'conflicts') continue;
          for (const field of fieldsOf(before, after)) {
            const value = after[field];
            if (
              ['id', 'createdAt'].includes(field) ||
              value === null ||
              value === '' ||
              (Array.isArray(value) && value.length === 0)
            )
              continue;
            const isThere =
              fieldClock(state.marks.of(collection, id), field) === clock &&
              id in (state.workspace as unknown as Record<string, object>)[collection]!;
            const isKept =
              JSON.stringify(conflicts[conflictId(collection, id, field, clock)]?.kept) === JSON.stringify(value);
            expect(
              isThere || isKept || overwritten.has(`${collection}/${id}/${field}/${clock}`),
              `${collection}/${id}/${field} of ${clock}`,
            ).toBe(true);
          }
        }
      }
    }),
    { numRuns: Number(process.env['ASKWELL_RUNS'] ?? 200) },
  );
}, 120_000);

it('leaves only records that fit their schemas', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const replicas = newReplicas();
      happen(replicas, events);
      settle(replicas, []);
      const workspace = replicas[0]?.workspace as unknown as Record<string, Record<string, unknown>>;
      for (const [collection, schema] of Object.entries(recordSchemas))
        for (const record of Object.values(workspace[collection] ?? {}))
          expect(schema.safeParse(record).error).toBeUndefined();
    }),
    { numRuns: 100 },
  );
}, 120_000);

interface Line {
  readonly clock: string;
  readonly seen?: unknown;
  readonly records: readonly {
    readonly collection: string;
    readonly id: string;
    readonly before: Record<string, unknown> | null;
    readonly after: Record<string, unknown> | null;
    readonly saw?: string;
  }[];
}

function fieldsOf(before: Record<string, unknown> | null, after: Record<string, unknown> | null): string[] {
  return Object.keys({ ...before, ...after }).filter(
    (field) => before === null || after === null || JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
