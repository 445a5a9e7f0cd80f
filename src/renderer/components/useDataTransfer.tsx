import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { ExportPreview } from '../../shared/pastView';
import { useGiven } from '../workspace/WorkspaceProvider';
import { notify, notifyFailure } from './notify';
import { OpenedExport } from './OpenedExport';

export interface DataTransferActions {
  /** Asks where to and writes one file. */
  readonly exportAll: () => Promise<void>;
  /** Asks for a file and shows what is in it; nothing changes before that is confirmed. */
  readonly openExport: () => Promise<void>;
  /** Place it somewhere on the screen: what the opened file holds. */
  readonly dialog: ReactNode;
}

/** The whole document into one file, and out of one. */
export function useDataTransfer(): DataTransferActions {
  const { api } = useGiven();
  const [preview, setPreview] = useState<ExportPreview | null>(null);
  const exportAll = useCallback(async () => {
    const reply = await api.call('document.export', {});
    if (!reply.ok) notifyFailure(reply.failure);
    else if (reply.value !== null) notify(`Everything is in “${reply.value}”`);
  }, [api]);
  const openExport = useCallback(async () => {
    const reply = await api.call('document.chooseExport', {});
    if (!reply.ok) notifyFailure(reply.failure);
    else if (reply.value !== null) setPreview(reply.value);
  }, [api]);
  return useMemo(
    () => ({
      exportAll,
      openExport,
      dialog: preview !== null && <OpenedExport preview={preview} onClose={() => setPreview(null)} />,
    }),
    [exportAll, openExport, preview],
  );
}
