import { useState } from 'react';
import type { ImportPreview } from '../../../shared/contract';
import { TakeFileDialog } from '../../components/TakeFileDialog';
import { useTakeFile } from '../../components/useTakeFile';
import { useProcedure } from '../../workspace/useProcedure';
import { ImportRows } from './ImportRows';
import { sayAdds, sayDone } from './importWords';

/** Brings people in: every row is seen before anything is added, and all of it is one step to undo. */
export function ImportPeople({ onClose }: { readonly onClose: () => void }) {
  const choose = useProcedure('people.chooseImport');
  const accept = useProcedure('people.acceptImport');
  const file = useTakeFile<ImportPreview>();
  const { preview } = file;
  const [apart, setApart] = useState<ReadonlySet<number>>(new Set());
  // Who is somebody else after all is one more new person and one less completed.
  const counts = preview && {
    ...preview.counts,
    new: preview.counts.new + apart.size,
    changed: preview.counts.changed - apart.size,
  };
  const read = async () => {
    if ((await file.ask(() => choose({}))) !== null) setApart(new Set());
  };
  const add = async (token: string, told: ImportPreview['counts']) => {
    if (await file.take(() => accept({ token, apart: [...apart] }), sayDone(told))) onClose();
    // A token serves once; the file has to be read again.
    else file.forget();
  };
  return (
    <TakeFileDialog
      title="Import people from LinkedIn"
      size={720}
      file={file}
      lead={
        <>
          <p>
            Choose the zip that LinkedIn sends you, or the Connections.csv in it. It is read on this computer; you see
            every row before anything is added.
          </p>
          <ol>
            <li>On LinkedIn: Settings, Data privacy, Get a copy of your data.</li>
            <li>Tick Connections and ask for the archive.</li>
            <li>Within some minutes an e-mail has the link; it works for 72 hours.</li>
          </ol>
        </>
      }
      accept={counts === null ? '' : sayAdds(counts)}
      hasNews={counts !== null && counts.new + counts.changed > 0}
      isReady
      onChoose={() => void read()}
      onAccept={() => {
        if (preview !== null && counts !== null) void add(preview.token, counts);
      }}
      onClose={onClose}
    >
      {preview !== null && (
        <ImportRows
          preview={preview}
          apart={apart}
          onApart={(place, isApart) =>
            setApart((before) => new Set([...before].filter((one) => one !== place).concat(isApart ? place : [])))
          }
        />
      )}
    </TakeFileDialog>
  );
}
