import type { Implementation } from '../../src/main/answer';
import type { Workspace } from '../../src/shared/domain/workspace';
import type { paperProcedures } from '../../src/shared/paperContract';
import type { talkFileProcedures } from '../../src/shared/talkFileContract';

/** The procedures of paperContract.ts and talkFileContract.ts without a printer: the person saves under the name that is proposed. */
export function memoryPaper(
  workspace: Workspace,
): Pick<Implementation<null>, keyof typeof paperProcedures | keyof typeof talkFileProcedures> {
  return {
    'paper.savePdf': ({ name }) => ({ name: `${name}.pdf` }),
    'paper.print': () => ({ kind: 'printed' }),
    'talk.saveFile': ({ kind }) => ({ name: kind === 'text' ? 'talk.txt' : 'talk.md' }),
    'notes.offRecord': ({ ids }) => ids.filter((id) => workspace.notes[id]?.isOffRecord === true),
  };
}
