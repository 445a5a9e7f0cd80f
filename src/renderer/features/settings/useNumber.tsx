import type { ReactNode } from 'react';
import type { Settings } from '../../../shared/domain/settings';
import { settingsOf } from '../../../shared/domain/workspace';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { NumberSetting } from './NumberSetting';

/** Settings that are any whole number within their bounds. */
export type NumberField = {
  [Key in keyof Settings]: number extends Settings[Key] ? Key : never;
}[keyof Settings];

type NumberOf = (field: NumberField, label: string, from: number, to: number, unit: string) => ReactNode;

/** A field for one number of the settings, which saves itself. `save`: another way to keep it; it answers whether it is durable. */
export function useNumber(save?: (fields: Partial<Record<NumberField, number>>) => Promise<boolean>): NumberOf {
  const dispatch = useDispatch();
  const settings = useWorkspace(settingsOf);
  const keep = save ?? (async (fields) => (await dispatch('settings.changed', { fields })).ok);
  return (field, label, from, to, unit) => (
    <NumberSetting
      label={label}
      unit={unit}
      value={settings[field]}
      from={from}
      to={to}
      onSave={(value) => keep({ [field]: value })}
    />
  );
}
