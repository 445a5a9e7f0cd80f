import type { Bridge } from '../../shared/bridge';
import type { EventName, Events, ProcedureInput, ProcedureName, ProcedureOutput } from '../../shared/contract';
import type { Reply } from '../../shared/failure';

declare global {
  interface Window {
    readonly askwell: Bridge;
  }
}

/** What the page can ask of the main process, typed by the contract. Tests give a fake bridge. */
export interface Api {
  /** Never rejects: what goes wrong is a failure with a sentence. */
  call<Name extends ProcedureName>(name: Name, input: ProcedureInput<Name>): Promise<Reply<ProcedureOutput<Name>>>;
  on<Name extends EventName>(name: Name, listener: (payload: Events[Name]) => void): () => void;
}

const silence: Reply<never> = {
  ok: false,
  failure: {
    code: 'unexpected',
    message: 'Askwell’s background part does not answer. What was saved is safe; please start Askwell again.',
  },
};

export function createApi(bridge: Bridge): Api {
  return {
    call: async (name, input) => {
      try {
        return ((await bridge.call(name, input)) as Reply<never> | undefined) ?? silence;
      } catch {
        return silence;
      }
    },
    on: (name, listener) =>
      bridge.subscribe((heard, payload) => {
        if (heard === name) listener(payload as never);
      }),
  };
}

/** The only reader of window.askwell. */
export function windowApi(): Api {
  return createApi(window.askwell);
}
