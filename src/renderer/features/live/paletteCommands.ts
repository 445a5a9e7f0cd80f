import { IconEar, IconMessageQuestion, IconPhone } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Settings } from '../../../shared/domain/settings';
import { settingsOf } from '../../../shared/domain/workspace';
import { useBeginCall } from '../../components/useBeginCall';
import type { PaletteCommand } from '../../lib/paletteCommand';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/** A call that nobody planned, and what the room shows when it is asked for. */
export function useLiveCommands(): readonly PaletteCommand[] {
  const dispatch = useDispatch();
  const beginCall = useBeginCall();
  const { showsProbes, measuresListening } = useWorkspace(settingsOf);
  return useMemo(() => {
    const set = (fields: Partial<Pick<Settings, 'showsProbes' | 'measuresListening'>>) => () =>
      void dispatch('settings.changed', { fields });
    return [
      {
        id: 'begin-call',
        title: 'Begin a call nobody planned',
        words: 'unplanned phone rings live now talk',
        Icon: IconPhone,
        keys: 'mod+shift+l',
        isNew: true,
        run: () => void beginCall(),
      },
      {
        id: 'probes',
        title: showsProbes ? 'Hide probes in calls' : 'Show probes in calls',
        words: 'wheel dig deeper follow-up example silence live',
        Icon: IconMessageQuestion,
        run: set({ showsProbes: !showsProbes }),
      },
      {
        id: 'listening',
        title: measuresListening ? 'Do not measure how much I speak' : 'Measure how much I speak, by hand',
        words: 'listening share talk time live',
        Icon: IconEar,
        run: set({ measuresListening: !measuresListening }),
      },
    ];
  }, [dispatch, beginCall, showsProbes, measuresListening]);
}
