import type { OpenedWorkspace, SaveState } from '../../shared/contract';
import { nothingElsewhere } from '../../shared/elsewhere';
import { createApi, type Api } from '../lib/api';
import { now } from '../lib/clock';

/** An empty document in which nothing happens, for a brick that shows how saving stands. */
export function stillApi(save: SaveState): Api {
  const opened: OpenedWorkspace = {
    report: { kind: 'opened', sentence: '' },
    isSample: false,
    folder: '',
    isReadOnly: false,
    device: '',
    core: JSON.stringify({ sequence: 0, collections: {} }),
    undo: { undo: null, redo: null },
    save,
    elsewhere: nothingElsewhere,
    // Opening sets the window's clock: by the time it already has.
    now: now(),
    returnTo: null,
    locale: navigator.language,
    version: '',
  };
  const answers: Readonly<Record<string, unknown>> = {
    'workspace.open': opened,
    'workspace.rest': JSON.stringify({ sequence: 0, collections: {} }),
  };
  return createApi({
    call: (name) =>
      Promise.resolve(
        name in answers
          ? { ok: true, value: answers[name] }
          : { ok: false, failure: { code: 'refused', message: 'This is a picture: nothing is kept here.' } },
      ),
    subscribe: () => () => undefined,
  });
}
