import { settingsOf } from '../../../shared/domain/workspace';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { NumberSetting } from './NumberSetting';
import { SettingRow } from './SettingRow';

type GuideNumber = 'openingMinutes' | 'closingMinutes' | 'payFromMinute' | 'medianFromTalks' | 'saturationPeople';

/** The numbers behind a guide: presets, not dogma. */
export function GuideSection() {
  const dispatch = useDispatch();
  const settings = useWorkspace(settingsOf);
  const number = (field: GuideNumber, label: string, from: number, to: number, unit: string) => (
    <NumberSetting
      label={label}
      unit={unit}
      value={settings[field]}
      from={from}
      to={to}
      onSave={async (value) => (await dispatch('settings.changed', { fields: { [field]: value } })).ok}
    />
  );
  return (
    <>
      <SettingRow
        name="Kept free in a talk"
        says="To arrive and say who you are, and to close. The 20-Minute Networking Meeting keeps 4 and 2."
      >
        {number('openingMinutes', 'Kept free at the beginning', 0, 30, 'min')}
        <span>and</span>
        {number('closingMinutes', 'Kept free at the end', 0, 30, 'min')}
      </SettingRow>
      <SettingRow name="Pay is not too early from minute" says="Before it, a question about pay gets a remark.">
        {number('payFromMinute', 'Pay is not too early from minute', 0, 240, 'min')}
      </SettingRow>
      <SettingRow name="A question’s own time counts after" says="Before that, the minutes of the library are planned.">
        {number('medianFromTalks', 'A question’s own time counts after', 1, 50, 'talks')}
      </SettingRow>
      <SettingRow name="A topic is exhausted after" says="So many people in a row who added nothing new on it.">
        {number('saturationPeople', 'A topic is exhausted after', 1, 50, 'people')}
      </SettingRow>
    </>
  );
}
