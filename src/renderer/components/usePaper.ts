import { useState } from 'react';
import { paperOfLocale, type PrintSize } from '../../shared/domain/paperSheet';
import { settingsOf } from '../../shared/domain/workspace';
import type { Failure } from '../../shared/failure';
import { notify } from './notify';
import { useProcedure } from '../workspace/useProcedure';
import { useCopyState, useWorkspace } from '../workspace/WorkspaceProvider';

/** The paper of the settings: chosen, otherwise the one that the region writes on. */
export function useUsualPaper(): 'a4' | 'letter' {
  const chosen = useWorkspace((workspace) => settingsOf(workspace).paper);
  const locale = useCopyState(({ phase }) => (phase.kind === 'open' ? phase.opened.locale : ''));
  return chosen === 'locale' ? paperOfLocale(locale) : chosen;
}

export interface Paper {
  readonly isBusy: boolean;
  /** Why the last try came to nothing; null: it did not. */
  readonly trouble: Failure | null;
  readonly save: () => void;
  readonly print: () => void;
}

/** Saving and printing the paper that this screen shows. `name`: the title of the document and its file; `isLong`: as in `paper.savePdf`. */
export function usePaper(name: string, size: PrintSize, isLong = false): Paper {
  const savePdf = useProcedure('paper.savePdf');
  const printPaper = useProcedure('paper.print');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Failure | null>(null);

  const run = async (work: () => Promise<Failure | null>) => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    // A PDF is titled as the page is.
    const title = document.title;
    document.title = name;
    setTrouble(await work());
    document.title = title;
    setBusy(false);
  };
  return {
    isBusy,
    trouble,
    save: () =>
      void run(async () => {
        await fontsReady();
        const reply = await savePdf({ name, size, isLong });
        if (!reply.ok) return reply.failure;
        if (reply.value !== null) notify(`Saved as ${reply.value.name}`);
        return null;
      }),
    print: () =>
      void run(async () => {
        await fontsReady();
        const reply = await printPaper({ size });
        return reply.ok ? null : reply.failure;
      }),
  };
}

/** A letter whose font is still on its way would be printed in another one. */
async function fontsReady(): Promise<void> {
  await document.fonts.ready;
}
