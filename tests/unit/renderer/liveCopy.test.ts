import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../../src/renderer/lib/api';
import { LiveCopy } from '../../../src/renderer/workspace/LiveCopy';
import { Refusal } from '../../../src/shared/failure';
import { MemoryBridge } from '../../support/memoryBridge';
import { anyCommand } from '../../support/randomCommands';

const now = '2027-01-14T11:20:00.000Z';

async function settled(copy: LiveCopy): Promise<void> {
  while (!copy.state.isComplete) await new Promise((resolve) => setTimeout(resolve, 0));
}

function connected(bridge: MemoryBridge): LiveCopy {
  const copy = new LiveCopy(createApi(bridge));
  copy.connect();
  return copy;
}

/** What a window holds: everything but the large collections it reads in slices. */
function held({ notes: _notes, messages: _messages, ...rest }: MemoryBridge['workspace']) {
  return rest;
}

describe('LiveCopy', () => {
  it('equals the document after any commands, done before, while and after it opens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand(), { minLength: 6, maxLength: 30 }), async (steps) => {
        const bridge = new MemoryBridge(now);
        const third = Math.floor(steps.length / 3);
        const run = (from: number, to: number) => {
          for (const { name, input } of steps.slice(from, to)) {
            try {
              bridge.do(name, input as never);
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
            }
          }
        };
        run(0, third);
        const windows = [connected(bridge), connected(bridge)];
        run(third, 2 * third);
        await Promise.all(windows.map(settled));
        run(2 * third, steps.length);
        for (const copy of windows) expect(held(copy.state.workspace)).toEqual(held(bridge.workspace));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a slice current from the moment it is loaded', async () => {
    const bridge = new MemoryBridge(now);
    bridge.do('person.added', { id: 'per_1', name: 'Odalys' });
    bridge.do('interview.planned', { id: 'int_1', personIds: ['per_1'] });
    const note = {
      id: 'not_1',
      interviewId: 'int_1',
      guideQuestionId: null,
      at: now,
      text: 'one',
      mark: null,
      owner: null,
      isOffRecord: false,
    } as const;
    bridge.do('note.written', note);
    const copy = connected(bridge);
    await settled(copy);
    expect(copy.state.workspace.notes).toEqual({});
    await copy.loadSlice('notes', 'interviewId', 'int_1');
    bridge.do('note.written', { ...note, text: 'one, two' });
    expect(copy.state.workspace.notes).toEqual(bridge.workspace.notes);
  });

  it('does not bring back a note that was removed while its slice was on the way', async () => {
    const bridge = new MemoryBridge(now);
    bridge.do('person.added', { id: 'per_1', name: 'Odalys' });
    bridge.do('interview.planned', { id: 'int_1', personIds: ['per_1'] });
    bridge.do('note.written', {
      id: 'not_1',
      interviewId: 'int_1',
      guideQuestionId: null,
      at: now,
      text: 'one',
      mark: null,
      owner: null,
      isOffRecord: false,
    });
    const copy = connected(bridge);
    await settled(copy);
    const loading = copy.loadSlice('notes', 'interviewId', 'int_1');
    bridge.do('note.removed', { id: 'not_1' });
    await loading;
    expect(copy.state.workspace.notes).toEqual({});
  });

  it('tells why when the document cannot be opened', async () => {
    const bridge = new MemoryBridge(now);
    bridge.fail('workspace.open', new Refusal('notOpen', 'It is open elsewhere.'));
    const copy = connected(bridge);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(copy.state.phase).toEqual({
      kind: 'failed',
      failure: { code: 'notOpen', message: 'It is open elsewhere.' },
    });
  });
});
