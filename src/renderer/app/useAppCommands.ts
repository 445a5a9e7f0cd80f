import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconFlask,
  IconKeyboard,
  IconUserPlus,
  IconWindow,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ProcedureName } from '../../shared/contract';
import { notifyFailure } from '../components/notify';
import type { PaletteCommand } from '../lib/paletteCommand';
import { useRedo, useUndo } from '../workspace/useDispatch';
import { useCopyState, useGiven } from '../workspace/WorkspaceProvider';

/** What belongs to no feature: windows, keys, the data folder, sample data, undo. */
export function useAppCommands(onKeys: () => void, onMet: () => void): readonly PaletteCommand[] {
  const navigate = useNavigate();
  const { api } = useGiven();
  const undo = useUndo();
  const redo = useRedo();
  const steps = useCopyState((state) => state.undo);
  const isSample = useCopyState((state) => state.phase.kind === 'open' && state.phase.opened.isSample);
  return useMemo(() => {
    const ask =
      (
        name: Extract<ProcedureName, 'window.open' | 'workspace.reveal' | 'sample.open' | 'sample.leave'>,
        then?: string,
      ) =>
      () =>
        void api.call(name, {}).then((reply) => {
          if (!reply.ok) notifyFailure(reply.failure);
          else if (then !== undefined) void navigate(then);
        });
    const commands: PaletteCommand[] = [
      {
        id: 'keys',
        title: 'Show all keys of this screen',
        words: 'keyboard shortcuts help',
        Icon: IconKeyboard,
        keys: '?',
        run: onKeys,
      },
      {
        id: 'met',
        title: 'Somebody you met',
        words: 'capture name event conference chance',
        Icon: IconUserPlus,
        keys: 'mod+shift+m',
        run: onMet,
      },
      {
        id: 'window',
        title: 'New window',
        words: 'open second',
        Icon: IconWindow,
        keys: 'mod+alt+n',
        run: ask('window.open'),
      },
      {
        id: 'folder',
        title: 'Show the data folder',
        words: 'file backup saved where',
        Icon: IconDeviceFloppy,
        run: ask('workspace.reveal'),
      },
      isSample
        ? {
            id: 'leave-sample',
            title: 'Leave sample data',
            words: 'demo example back',
            Icon: IconFlask,
            run: ask('sample.leave', '/'),
          }
        : {
            id: 'sample',
            title: 'Look around with sample data',
            words: 'demo example try',
            Icon: IconFlask,
            run: ask('sample.open', '/'),
          },
    ];
    if (steps.undo !== null)
      commands.push({
        id: 'undo',
        title: `Undo: ${steps.undo}`,
        words: 'back',
        Icon: IconArrowBackUp,
        keys: 'mod+z',
        run: () => void undo(),
      });
    if (steps.redo !== null)
      commands.push({
        id: 'redo',
        title: `Redo: ${steps.redo}`,
        words: 'again',
        Icon: IconArrowForwardUp,
        keys: 'mod+shift+z',
        run: () => void redo(),
      });
    return commands;
  }, [navigate, api, undo, redo, steps, isSample, onKeys, onMet]);
}
