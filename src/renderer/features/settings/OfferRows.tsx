import { settingsOf } from '../../../shared/domain/workspace';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { SettingRow } from './SettingRow';
import { useNumber } from './useNumber';

/** By what the free times in a letter are found. */
export function OfferRows() {
  const number = useNumber();
  const { offerFromHour, offerToHour, myFromHour, myToHour } = useWorkspace(settingsOf);
  return (
    <>
      <SettingRow
        name="Times offered in a letter"
        says="So many, each on another day, from so many business days ahead, so that they can answer first."
      >
        {number('offerTimes', 'Times offered in a letter', 1, 5, 'times')}
        <span>from</span>
        {number('offerAfterBusinessDays', 'Times are offered from', 0, 20, 'days')}
      </SettingRow>
      <SettingRow name="Within their day" says="By their clock, beside the hours they said do not suit.">
        {number('offerFromHour', 'Their day begins at', 0, offerToHour - 1, 'h')}
        <span>to</span>
        {number('offerToHour', 'Their day ends at', offerFromHour + 1, 24, 'h')}
      </SettingRow>
      <SettingRow name="Within your day" says="By your clock, beside your own no-go times.">
        {number('myFromHour', 'Your day begins at', 0, myToHour - 1, 'h')}
        <span>to</span>
        {number('myToHour', 'Your day ends at', myFromHour + 1, 24, 'h')}
      </SettingRow>
      <SettingRow name="Kept free around a planned talk">
        {number('offerGapMinutes', 'Kept free around a planned talk', 0, 240, 'min')}
      </SettingRow>
    </>
  );
}
