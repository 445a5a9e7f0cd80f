import fc from 'fast-check';
import { commands, isCommandName, type CommandName } from '../../src/shared/domain/commands';
import type { Command } from '../../src/shared/domain/command';
import { Edit } from '../../src/shared/domain/edit';
import { prefixes, type CollectionName } from '../../src/shared/domain/identity';
import type { Workspace } from '../../src/shared/domain/workspace';
import { z } from 'zod';

/**
 * Any command with an input made from its own schema. Keys come from a small set for each noun, so
 * that commands meet the records of earlier ones; most refuse, which is part of what is tested.
 */
export function anyCommand(
  names: readonly CommandName[] = Object.keys(commands).filter(isCommandName),
): fc.Arbitrary<{ readonly name: CommandName; readonly input: unknown }> {
  return fc.constantFrom(...names).chain((name) => anyOf(commands[name].input).map((input) => ({ name, input })));
}

/** Runs a command on `workspace` as the store does, without a disk: what it did, or null when it refused. */
export function recordsOf(
  workspace: Workspace,
  name: CommandName,
  input: unknown,
  at: string,
): ReturnType<Edit['records']> {
  const command = commands[name] as Command<z.ZodType>;
  const edit = new Edit(workspace);
  command.change(edit, command.input.parse(input), at);
  return edit.records();
}

const collectionOfPrefix = new Map(
  Object.entries(prefixes).map(([collection, prefix]) => [prefix as string, collection as CollectionName]),
);

/** A value of the shape a zod schema asks for. Knows the kinds our commands use; an unknown kind is a bug of the test. */
function anyOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = (schema as unknown as { _zod: { def: Record<string, unknown> & { type: string } } })._zod.def;
  const inner = (key: string) => anyOf(def[key] as z.ZodType);
  switch (def.type) {
    case 'object':
      return fc
        .record(
          Object.fromEntries(
            Object.entries(def['shape'] as Record<string, z.ZodType>).map(([key, value]) => [key, anyOf(value)]),
          ),
        )
        .map(withoutUndefined);
    case 'optional':
      return fc.option(inner('innerType'), { nil: undefined });
    case 'default':
    case 'prefault':
      return inner('innerType');
    case 'nullable':
      return fc.option(inner('innerType'), { nil: null, freq: 3 });
    case 'array':
      return fc.array(inner('element'), { minLength: 1, maxLength: 3 });
    case 'enum':
      return fc.constantFrom(...Object.values(def['entries'] as Record<string, unknown>));
    case 'literal':
      return fc.constantFrom(...(def['values'] as unknown[]));
    case 'union':
      return fc.oneof(...(def['options'] as z.ZodType[]).map(anyOf));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 0, max: 300 }).filter((value) => schema.safeParse(value).success);
    case 'string':
      return anyString(schema);
    case 'custom':
      // The only custom one is any small JSON: the losing side of a conflict.
      return fc.jsonValue({ maxDepth: 2 }).filter((value) => schema.safeParse(value).success);
    default:
      throw new Error(`randomCommands does not know the zod kind ${def.type}`);
  }
}

const someStrings = [
  '',
  'Odalys',
  'Hạnh-Demo',
  '=HYPERLINK("x")',
  '<script>',
  'مرحبا',
  '👩🏽‍⚕️',
  '2027-01-15',
  '2027-01-14T17:49:00.000Z',
  '2019-04',
  '07:30',
  'a0',
  'Zz',
  'Europe/London',
  '  ',
];

function anyString(schema: z.ZodType): fc.Arbitrary<string> {
  const keys = [...collectionOfPrefix.keys()].flatMap((prefix) => [`${prefix}_1`, `${prefix}_2`]);
  const fitting = [...someStrings, ...keys].filter((text) => schema.safeParse(text).success);
  return fitting.length > 0
    ? fc.constantFrom(...fitting)
    : fc.string().filter((text) => schema.safeParse(text).success);
}

function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
