import { Switch } from '@mantine/core';
import { settingsOf } from '../../../shared/domain/workspace';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { CallShortcutRow } from './CallShortcutRow';
import { NumberSetting } from './NumberSetting';
import { SettingRow } from './SettingRow';

/** What the live room says and measures. */
export function LiveSection() {
  const dispatch = useDispatch();
  const settings = useWorkspace(settingsOf);
  const number = (field: 'closingMinutesFrom' | 'lastMinutes', label: string) => (
    <NumberSetting
      label={label}
      unit="min"
      value={settings[field]}
      from={0}
      to={60}
      onSave={async (value) => (await dispatch('settings.changed', { fields: { [field]: value } })).ok}
    />
  );
  const onOff = (field: 'showsProbes' | 'measuresListening', label: string) => (
    <Switch
      aria-label={label}
      checked={settings[field]}
      onChange={(event) => void dispatch('settings.changed', { fields: { [field]: event.currentTarget.checked } })}
    />
  );
  return (
    <>
      <SettingRow
        name="Time to close from"
        says="From here the room offers only the closing questions, in a quiet colour; of a short talk, the last quarter."
      >
        {number('closingMinutesFrom', 'Time to close from')}
      </SettingRow>
      <SettingRow name="Say it once more at" says="With a polite sentence to say. Nothing flashes, nothing sounds.">
        {number('lastMinutes', 'Say it once more at')}
      </SettingRow>
      <SettingRow
        name="Probes"
        says="One key shows a short question to dig deeper, such as “Can you give me one example?”."
      >
        {onOff('showsProbes', 'Probes')}
      </SettingRow>
      <SettingRow
        name="How much I speak"
        says="You hold F9 while you speak; afterwards the room tells your share. No microphone is used."
      >
        {onOff('measuresListening', 'How much I speak')}
      </SettingRow>
      <CallShortcutRow />
    </>
  );
}
