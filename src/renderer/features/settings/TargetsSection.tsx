import type { Settings } from '../../../shared/domain/settings';
import { defaultSettings } from '../../../shared/domain/settings';
import { SettingRow } from './SettingRow';
import { useNumber } from './useNumber';
import { WarmNumbers } from './WarmNumbers';

type TargetField = Extract<keyof Settings, `sprint${string}` | 'brainstormMinutes' | 'lookForNext'>;

const lamp = 'after the LAMP list';

const rows: readonly {
  readonly field: TargetField;
  readonly name: string;
  /** Where the default comes from, after its number. */
  readonly source: string;
  readonly range: readonly [from: number, to: number];
  readonly unit: string;
}[] = [
  {
    field: 'sprintListGoal',
    name: 'Sprint: places on the list',
    source: 'at least; after the LAMP list of “The 2-Hour Job Search” (Steve Dalton; Askwell is not affiliated)',
    range: [1, 200],
    unit: 'places',
  },
  { field: 'sprintListMinutes', name: 'Sprint: listing organisations', source: lamp, range: [1, 240], unit: 'minutes' },
  { field: 'sprintAdvocacyMinutes', name: 'Sprint: advocates', source: lamp, range: [1, 240], unit: 'minutes' },
  { field: 'sprintMotivationMinutes', name: 'Sprint: motivation', source: lamp, range: [1, 240], unit: 'minutes' },
  { field: 'sprintPostingMinutes', name: 'Sprint: postings', source: lamp, range: [1, 240], unit: 'minutes' },
  {
    field: 'sprintBatch',
    name: 'Sprint: places to begin with',
    source: lamp,
    range: [1, 50],
    unit: 'places',
  },
  {
    field: 'sprintAwayMinutes',
    name: 'A running clock counts as left alone after',
    source: 'once a step or brainstorm is over; Askwell’s own. Research is open again then',
    range: [1, 1_440],
    unit: 'minutes',
  },
  {
    field: 'brainstormMinutes',
    name: 'Who comes to mind: length',
    source: 'fast and without judging, as career courses teach it',
    range: [1, 60],
    unit: 'minutes',
  },
  {
    field: 'lookForNext',
    name: 'Map: whom to look for next',
    source: 'suggestions at once; Askwell’s own',
    range: [1, 50],
    unit: 'people',
  },
];

/** The numbers of the sprint, the brainstorm, the map and the warm paths, each with the method’s default and where it is from. */
export function TargetsSection() {
  const number = useNumber();
  const defaults = defaultSettings();
  return (
    <>
      {rows.map(({ field, name, source, range: [from, to], unit }) => (
        <SettingRow key={field} name={name} says={`Default ${defaults[field]}, ${source}.`}>
          {number(field, name, from, to, unit)}
        </SettingRow>
      ))}
      <WarmNumbers />
    </>
  );
}
