import type { Settings } from '../../../shared/domain/settings';
import { SettingRow } from './SettingRow';
import { useNumber } from './useNumber';

type SprintField = Extract<keyof Settings, `sprint${string}`>;

const minutes = [
  { field: 'sprintListMinutes', name: 'Sprint: listing organisations' },
  { field: 'sprintAdvocacyMinutes', name: 'Sprint: advocates' },
  { field: 'sprintMotivationMinutes', name: 'Sprint: motivation' },
  { field: 'sprintPostingMinutes', name: 'Sprint: postings' },
] as const satisfies readonly { readonly field: SprintField; readonly name: string }[];

/** The numbers of the sprint over organisations. */
export function TargetsSection() {
  const number = useNumber();
  return (
    <>
      {minutes.map(({ field, name }, place) => (
        <SettingRow
          key={field}
          name={name}
          {...(place === 0
            ? { says: 'Defaults after “The 2-Hour Job Search” (Steve Dalton); Askwell is not affiliated.' }
            : {})}
        >
          {number(field, name, 1, 240, 'minutes')}
        </SettingRow>
      ))}
      <SettingRow name="Sprint: organisations to begin with">
        {number('sprintBatch', 'Sprint: organisations to begin with', 1, 50, 'organisations')}
      </SettingRow>
    </>
  );
}
