import { Switch } from '@mantine/core';
import { useMemo } from 'react';
import { settingsOf } from '../../../shared/domain/workspace';
import { KeyCaps } from '../../components/KeyCaps';
import { useKeyLayers } from '../../lib/keyboard';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { SettingRow } from './SettingRow';
import classes from './Settings.module.css';

/** Single letters on or off, and the keys that work everywhere. */
export function KeysSection() {
  const dispatch = useDispatch();
  const letterKeys = useWorkspace((workspace) => settingsOf(workspace).letterKeys);
  const layers = useKeyLayers();
  const keys = useMemo(() => layers.flatMap((layer) => layer.keys).filter((key) => key.isHidden !== true), [layers]);
  return (
    <>
      <SettingRow
        name="Single letters act"
        says="Such as L for the live room, outside text fields. Off, nothing happens by a slip of the hand."
      >
        <Switch
          aria-label="Single letters act"
          checked={letterKeys}
          onChange={(event) =>
            void dispatch('settings.changed', { fields: { letterKeys: event.currentTarget.checked } })
          }
        />
      </SettingRow>
      <p className={classes.says}>
        These work everywhere. Each screen has more: press <KeyCaps keys="?" /> there.
      </p>
      <ul className={classes.keys}>
        {keys.map(({ keys: pressed, does }) => (
          <li key={pressed}>
            <span className={classes.does}>{does}</span>
            <KeyCaps keys={pressed} />
          </li>
        ))}
      </ul>
    </>
  );
}
