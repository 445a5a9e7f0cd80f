import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, type Implementation } from '../../../src/main/answer';
import { procedures } from '../../../src/shared/contract';
import { failureCodes, Refusal } from '../../../src/shared/failure';
import { MemoryBridge } from '../../support/memoryBridge';

function throwing(error: unknown): Implementation<null> {
  return Object.fromEntries(
    Object.keys(procedures).map((name) => [
      name,
      () => {
        throw error;
      },
    ]),
  ) as unknown as Implementation<null>;
}

describe('answer', () => {
  it('turns any call whatever into a reply, and never throws', async () => {
    const names = fc.oneof(
      fc.constantFrom<unknown>(...Object.keys(procedures), '__proto__', 'constructor', 'toString'),
      fc.anything(),
    );
    await fc.assert(
      fc.asyncProperty(names, fc.anything({ withNullPrototype: true }), async (name, input) => {
        const reply = await new MemoryBridge('2027-01-14T11:20:00.000Z').call(
          name as string,
          structuredCloneable(input),
        );
        expect(reply).toEqual(
          expect.toSatisfy(
            (given: { ok: boolean; failure?: { code: never; message: string } }) =>
              given.ok ||
              (failureCodes.includes(given.failure?.code as never) && (given.failure?.message.length ?? 0) > 0),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('refuses an unknown name in words', async () => {
    expect(await answer(throwing(new Error('never')), 'document.wipe', {}, null)).toEqual({
      ok: false,
      failure: { code: 'unknownCall', message: 'Askwell does not know this request. Nothing was changed.' },
    });
  });

  it('refuses an input of another shape before anything runs', async () => {
    expect(await answer(throwing(new Error('never')), 'text.copy', { text: 7 }, null)).toEqual({
      ok: false,
      failure: { code: 'invalidInput', message: 'Askwell could not read this request. Nothing was changed.' },
    });
  });

  it('hands a refusal on as its sentence', async () => {
    const reply = await answer(throwing(new Refusal('diskFull', 'The disk is full.')), 'change.undo', {}, null);
    expect(reply).toEqual({ ok: false, failure: { code: 'diskFull', message: 'The disk is full.' } });
  });
});

function structuredCloneable(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}
