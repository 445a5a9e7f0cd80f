import type { CallShortcutState } from '../shared/roomContract';

/** The system’s shortcuts, as Electron gives them. */
export interface SystemShortcuts {
  register(keys: string, pressed: () => void): boolean;
  unregister(keys: string): void;
}

/**
 * The system-wide shortcut that begins an unplanned call. Off until the person chooses keys. A system, or another program,
 * may refuse: then it is off, and `state` says why.
 */
export class CallShortcut {
  readonly #system: SystemShortcuts;
  readonly #pressed: () => void;
  readonly #isWayland: boolean;
  #state: CallShortcutState = { keys: '', isOn: false, why: '' };

  constructor(system: SystemShortcuts, pressed: () => void, isWayland: boolean) {
    this.#system = system;
    this.#pressed = pressed;
    this.#isWayland = isWayland;
  }

  get state(): CallShortcutState {
    return this.#state;
  }

  /** Makes `keys` (Electron’s words, such as `Control+Alt+K`; empty: none) the shortcut, and lets the one before go. */
  follow(keys: string): void {
    if (keys === this.#state.keys && (this.#state.isOn || keys === '')) return;
    this.end();
    if (keys !== '') this.#state = this.#take(keys);
  }

  end(): void {
    if (this.#state.isOn) this.#system.unregister(this.#state.keys);
    this.#state = { keys: '', isOn: false, why: '' };
  }

  #take(keys: string): CallShortcutState {
    const off = (why: string): CallShortcutState => ({ keys, isOn: false, why });
    try {
      if (!this.#system.register(keys, this.#pressed))
        return off(
          'The system did not give these keys: another program has them. Choose others; inside Askwell nothing changes.',
        );
    } catch {
      return off('The system does not know these keys. Choose others; inside Askwell nothing changes.');
    }
    const why = this.#isWayland
      ? 'This desktop (Wayland) may keep the keys from Askwell without saying so. Try them once with another window in front.'
      : '';
    return { keys, isOn: true, why };
  }
}
