import { Button, TextInput } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { CallShortcutState } from '../../../shared/roomContract';
import { acceleratorOf } from '../../../shared/text/accelerator';
import { settingsOf } from '../../../shared/domain/workspace';
import { isMac } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { SettingRow } from './SettingRow';
import classes from './Settings.module.css';

/** The system-wide shortcut for an unplanned call: off until keys are pressed here, and honest when the system refuses them. */
export function CallShortcutRow() {
  const dispatch = useDispatch();
  const keys = useWorkspace((workspace) => settingsOf(workspace).callShortcut);
  const look = useProcedure('callShortcut.look');
  const [state, setState] = useState<CallShortcutState | null>(null);
  const [remark, setRemark] = useState('');
  useEffect(() => {
    let isHere = true;
    void look({}).then((reply) => {
      if (isHere && reply.ok) setState(reply.value);
    });
    return () => {
      isHere = false;
    };
  }, [look, keys]);
  const keep = (callShortcut: string) => void dispatch('settings.changed', { fields: { callShortcut } });
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Tab and Escape stay what they are: the way on, and out.
    if (event.key === 'Tab' || event.key === 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = acceleratorOf(event, isMac);
    if (pressed === null) return;
    if (pressed === '') {
      setRemark(
        'Press a letter, digit or function key together with Ctrl or Alt, so that typing elsewhere stays safe.',
      );
      return;
    }
    setRemark('');
    keep(pressed);
  };
  const why = remark !== '' ? remark : state?.keys === keys ? state.why : '';
  return (
    <SettingRow
      name="Begin a call from anywhere"
      says="Keys that begin an unplanned call also while another program is in front. Off until you press some here."
      isWide={why !== ''}
    >
      <div className={classes.shortcut}>
        <TextInput
          aria-label="Keys that begin a call from anywhere"
          placeholder="Off: press keys"
          readOnly
          w={170}
          value={keys.replaceAll('+', ' ')}
          onKeyDown={handleKeyDown}
        />
        {keys !== '' && (
          <Button
            variant="subtle"
            onClick={() => {
              setRemark('');
              keep('');
            }}
          >
            Switch off
          </Button>
        )}
        <p role="status" className={classes.says}>
          {why}
        </p>
      </div>
    </SettingRow>
  );
}
