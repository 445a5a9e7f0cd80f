import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  warmGroups,
  warmNumberNames,
  warmNumbers,
  warmValues,
  type WarmNumber,
} from '../../../shared/domain/warmNumbers';
import { settingsOf } from '../../../shared/domain/workspace';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { NumberSetting } from './NumberSetting';
import { SettingRow } from './SettingRow';
import classes from './Settings.module.css';

const highest: Readonly<Record<(typeof warmNumbers)[WarmNumber]['unit'], number>> = {
  '%': 200,
  days: 10_000,
  years: 100,
  people: 10_000,
  paths: 20,
};

/** The numbers behind warm paths: many, so they stay folded until somebody wants to change how paths are judged. */
export function WarmNumbers() {
  const dispatch = useDispatch();
  const settings = useWorkspace(settingsOf);
  const values = warmValues(settings);
  const [isOpen, setOpen] = useState(false);
  const changed = warmNumberNames.filter((name) => values[name] !== warmNumbers[name].value).length;
  return (
    <>
      <SettingRow
        name="Warm paths: strengths"
        says={`A path is as strong as how well you reach the first, times how well each knows the next, times how willing each is. What counts is the method; how much is Askwell’s own estimate, so it is yours to change. ${
          changed === 0 ? 'All as they came.' : `${changed} changed by you.`
        }`}
      >
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Fold the numbers' : `Show the ${warmNumberNames.length} numbers`}
        </Button>
        {changed > 0 && (
          <Button
            variant="subtle"
            onClick={() =>
              void dispatch('settings.changed', { fields: { warm: {} } }, { toast: 'Warm paths: numbers as they came' })
            }
          >
            Back to the defaults
          </Button>
        )}
      </SettingRow>
      {isOpen &&
        Object.entries(warmGroups).map(([group, { name: groupName, says }]) => (
          <section key={group} aria-label={groupName}>
            <div className={classes.says}>
              <strong>{groupName}.</strong> {says}
            </div>
            {warmNumberNames
              .filter((name) => warmNumbers[name].group === group)
              .map((name) => {
                const { name: label, unit, value } = warmNumbers[name];
                return (
                  <SettingRow key={name} name={label} says={`Default ${value}${unit === '%' ? ' %' : ` ${unit}`}.`}>
                    <NumberSetting
                      label={label}
                      unit={unit}
                      value={values[name]}
                      from={unit === '%' ? 0 : 1}
                      to={highest[unit]}
                      onSave={async (next) =>
                        (await dispatch('settings.changed', { fields: { warm: { ...settings.warm, [name]: next } } }))
                          .ok
                      }
                    />
                  </SettingRow>
                );
              })}
          </section>
        ))}
    </>
  );
}
