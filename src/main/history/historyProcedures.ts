import type { Change } from '../../shared/domain/change';
import { Refusal } from '../../shared/failure';
import type {
  BringBackInput,
  ExportPreview,
  HistoryPage,
  HistoryQuery,
  LookInput,
  PastView,
  TakeInMode,
} from '../../shared/pastView';
import type { WorkspaceStore } from '../storage/workspaceStore';
import { checkedChanges } from './checkedChanges';
import type { HistoryDesk } from './historyDesk';
import { writeExport } from './writeExport';

/** The open document and its past. */
export interface HistoryRoom {
  readonly store: Pick<WorkspaceStore, 'applyChecked' | 'backup' | 'workspace' | 'sequence' | 'isReadOnly'>;
  readonly history: HistoryDesk;
}

/** What a page can ask of the past: looking at it, and bringing it back through the store as one change. */
export function historyProcedures(room: () => Promise<HistoryRoom>, now: () => Date) {
  return {
    'history.list': async (query: HistoryQuery): Promise<HistoryPage> => (await room()).history.list(query),
    'history.look': async (input: LookInput): Promise<PastView> => (await room()).history.look(input),
    'history.restore': async (input: BringBackInput): Promise<Change> => {
      const { store, history } = await room();
      refuseReadOnly(store);
      const { isAny, asOfNow } = await checkedChanges(() => store.workspace, history.bringBack(input));
      if (input.scope.kind === 'everything' && input.only === null && isAny) await store.backup('pre-restore');
      return store.applyChecked('history.restored', asOfNow());
    },
    /** `file`: what the person chose in the system’s dialog. */
    export: async (file: string): Promise<void> => {
      await writeExport(file, (await room()).store, now());
    },
    /** `file`: what the person chose in the system’s dialog. */
    previewExport: async (file: string): Promise<ExportPreview> => (await room()).history.previewExport({ file }),
    'document.takeIn': async (input: { readonly token: string; readonly mode: TakeInMode }): Promise<Change> => {
      const { store, history } = await room();
      refuseReadOnly(store);
      const { isAny, asOfNow } = await checkedChanges(() => store.workspace, history.takeIn(input));
      if (isAny) await store.backup('pre-import');
      return store.applyChecked('document.imported', asOfNow());
    },
  };
}

function refuseReadOnly({ isReadOnly }: Pick<WorkspaceStore, 'isReadOnly'>): void {
  if (isReadOnly) throw new Refusal('readOnly', 'This planner is open for reading only. Nothing was changed.');
}
