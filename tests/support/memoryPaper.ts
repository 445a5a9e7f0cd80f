import type { Implementation } from '../../src/main/answer';
import type { Workspace } from '../../src/shared/domain/workspace';
import type { paperProcedures } from '../../src/shared/paperContract';

/** The procedures of paperContract.ts without a printer: the person saves under the name that is proposed. */
export function memoryPaper(workspace: Workspace): Pick<Implementation<null>, keyof typeof paperProcedures> {
  return {
    'paper.savePdf': ({ name }) => ({ name: `${name}.pdf` }),
    'paper.print': () => ({ kind: 'printed' }),
    'notes.offRecord': ({ ids }) => ids.filter((id) => workspace.notes[id]?.isOffRecord === true),
  };
}
