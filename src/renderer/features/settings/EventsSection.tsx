import { SettingRow } from './SettingRow';
import { useNumber } from './useNumber';

/** The numbers behind events: presets, not dogma. */
export function EventsSection() {
  const number = useNumber();
  return (
    <>
      <SettingRow
        name="Write to somebody you met within"
        says="On your working days; 24 to 48 hours is the usual advice, while they still know your face."
      >
        {number('eventFollowUpHours', 'Write to somebody you met within', 1, 240, 'h')}
      </SettingRow>
      <SettingRow name="An event is worth it from" says="So many good talks. Nobody counts cards.">
        {number('eventTalks', 'An event is worth it from', 1, 50, 'talks')}
      </SettingRow>
    </>
  );
}
