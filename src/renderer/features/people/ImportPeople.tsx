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
  const add = async ({ token, counts }: ImportPreview) => {
    if (await file.take(() => accept({ token }), sayDone(counts))) onClose();
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
      accept={preview === null ? '' : sayAdds(preview.counts)}
      hasNews={preview !== null && preview.counts.new + preview.counts.changed > 0}
      isReady
      onChoose={() => void file.ask(() => choose({}))}
      onAccept={() => {
        if (preview !== null) void add(preview);
      }}
      onClose={onClose}
    >
      {preview !== null && <ImportRows preview={preview} />}
    </TakeFileDialog>
  );
}
