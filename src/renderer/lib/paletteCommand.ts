import type { Icon } from '@tabler/icons-react';

/**
 * One thing the palette can do. Every feature lists its own in its `paletteCommands.ts`: a constant when they only lead
 * somewhere, a hook when they depend on what is shown; `app/usePaletteCommands.ts` collects them.
 */
export type PaletteCommand = {
  readonly id: string;
  readonly title: string;
  /** Other words people may look for it by. */
  readonly words: string;
  readonly Icon: Icon;
  readonly keys?: string;
  /** Begins a new record; these stand first while nothing is typed. */
  readonly isNew?: true;
} & ({ readonly to: string } | { readonly run: () => void });
