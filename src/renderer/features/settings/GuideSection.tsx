import { SettingRow } from './SettingRow';
import { useNumber } from './useNumber';

/** The numbers behind a guide: presets, not dogma. */
export function GuideSection() {
  const number = useNumber();
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
      <SettingRow name="A note is new from" says="So many of its words that nobody said before on the topic.">
        {number('newWordsPercent', 'A note is new from', 1, 100, '%')}
      </SettingRow>
      <SettingRow
        name="A question is answered from"
        says="So many of its words, and so many at least, that stand in one note."
      >
        {number('heardSharePercent', 'A question is answered from', 1, 100, '%')}
        {number('heardWords', 'Words shared at least', 1, 20, 'words')}
      </SettingRow>
      <SettingRow
        name="A belief is overturned by"
        says="People against it, and more than for it. One voice may be wrong."
      >
        {number('beliefVoices', 'A belief is overturned by', 1, 20, 'people')}
      </SettingRow>
    </>
  );
}
