import { SegmentedControl, Select } from '@mantine/core';
import { leitnerDays } from '../../../shared/domain/leitner';
import { settingsOf } from '../../../shared/domain/workspace';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { NumberSetting } from './NumberSetting';
import { LetterRows } from './LetterRows';
import { SettingRow } from './SettingRow';
import { useNumber } from './useNumber';

/** The method’s numbers: presets, not dogma. */
export function WritingSection() {
  const dispatch = useDispatch();
  const settings = useWorkspace(settingsOf);
  const cardDays = leitnerDays.map((days, box) => settings.cardDays[box] ?? days);
  const number = useNumber();
  return (
    <>
      <SettingRow name="Words in a first note" says="The aim and the most; a phone shows about a hundred at once.">
        {number('outreachWords', 'To aim at', 10, Math.min(1_000, settings.outreachWordsMax), 'words')}
        <span>to</span>
        {number('outreachWordsMax', 'At most', Math.max(10, settings.outreachWords), 1_000, 'words')}
      </SettingRow>
      <SettingRow name="Minutes to ask for">{number('askMinutes', 'Minutes to ask for', 5, 120, 'min')}</SettingRow>
      <SettingRow name="LinkedIn note" says="Characters in an invitation; 300 with Premium.">
        <SegmentedControl
          aria-label="Characters in a LinkedIn note"
          data={['200', '300']}
          value={String(settings.linkedinNoteLimit)}
          onChange={(value) =>
            void dispatch('settings.changed', { fields: { linkedinNoteLimit: value === '300' ? 300 : 200 } })
          }
        />
      </SettingRow>
      <SettingRow name="Writing up after a talk" says="A quiet clock in Wrap-up; nothing ends with it.">
        {number('debriefMinutes', 'Writing up after a talk', 1, 60, 'min')}
      </SettingRow>
      <LetterRows />
      <SettingRow
        name="Thank-you letter within"
        says="From the real end of the talk. A late thank-you is still a thank-you."
      >
        {number('thankYouHours', 'Thank-you letter within', 1, 240, 'hours')}
      </SettingRow>
      <SettingRow name="Words in a thank-you" says="Beyond these the letter is only remarked on, never held back.">
        {number('thankYouWordsFrom', 'At least', 10, Math.min(1_000, settings.thankYouWordsTo), 'words')}
        <span>to</span>
        {number('thankYouWordsTo', 'At most', Math.max(10, settings.thankYouWordsFrom), 1_000, 'words')}
      </SettingRow>
      <SettingRow name="Tell them what became of their advice after">
        {number('reportBackDays', 'Tell them what became of their advice after', 1, 365, 'days')}
      </SettingRow>
      <SettingRow
        name="Something to read, at most every"
        says="To one person; not counted for those who like to be sent things."
      >
        {number('shareGapDays', 'Something to read, at most every', 0, 365, 'days')}
      </SettingRow>
      <SettingRow
        name="Updates a year are enough for somebody you know lightly"
        says="Said where you write one, never held back. About three, after U. Portland and Yale."
      >
        {number('updatesAYear', 'Updates a year are enough for somebody you know lightly', 1, 52, 'a year')}
      </SettingRow>
      <SettingRow name="Paper" says="For the brief and the sheet to write on; each can be changed where it is printed.">
        <Select
          aria-label="Paper"
          w={180}
          allowDeselect={false}
          value={settings.paper}
          data={[
            { value: 'locale', label: 'As the region writes' },
            { value: 'a4', label: 'A4' },
            { value: 'letter', label: 'Letter' },
          ]}
          onChange={(paper) => {
            if (paper !== null) void dispatch('settings.changed', { fields: { paper: paper } });
          }}
        />
      </SettingRow>
      <SettingRow
        name="You speak"
        says="Tells how long a pitch takes. Prepared talks run at 100 to 150 words a minute."
      >
        {number('wordsPerMinute', 'You speak', 60, 260, 'words a minute')}
      </SettingRow>
      <SettingRow name="Tell me about yourself" says="The short answer and the long one, on the stopwatch.">
        {number('introductionSeconds', 'The short answer', 10, 300, 'seconds')}
        {number('pitchSeconds', 'The long answer', 20, 600, 'seconds')}
      </SettingRow>
      <SettingRow
        name="A card comes again after"
        says="For the boxes 1 to 5, after S. Leitner. What was not known goes back to box 1."
      >
        {cardDays.map((days, box) => (
          <NumberSetting
            key={box}
            label={`Box ${box + 1}`}
            unit="days"
            value={days}
            from={1}
            to={365}
            onSave={async (value) =>
              (
                await dispatch('settings.changed', {
                  fields: { cardDays: cardDays.map((other, place) => (place === box ? value : other)) },
                })
              ).ok
            }
          />
        ))}
      </SettingRow>
    </>
  );
}
