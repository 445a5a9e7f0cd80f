import { SegmentedControl } from '@mantine/core';
import { workingStyles, type Profile, type WorkingStyle } from '../../../shared/domain/profile';
import { hasOwnNumbers, styleNames, stylePresets, styleSays } from '../../../shared/domain/workingStyle';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { ClockEntry } from '../../components/ClockEntry';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { NumberSetting } from './NumberSetting';
import { SettingRow } from './SettingRow';
import { useNumber } from './useNumber';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
type WeekNumber = 'weeklyMessages' | 'weeklyConversations' | 'weeklyEvents' | 'weeklyGiving' | 'recoveryMinutes';

/** Where energy comes from, what a week may hold, and when it is looked back on. */
export function WeekSection() {
  const dispatch = useDispatch();
  const profile = useWorkspace(profileOf);
  const settings = useWorkspace(settingsOf);
  const number = useNumber();
  const save = async (fields: Partial<Omit<Profile, 'id'>>) => (await dispatch('profile.changed', { fields })).ok;
  const mine = (field: WeekNumber, label: string, to: number, unit?: string) => (
    <NumberSetting
      label={label}
      value={profile[field]}
      from={0}
      to={to}
      {...(unit === undefined ? {} : { unit })}
      onSave={(value) => save({ [field]: value })}
    />
  );
  const choose = (style: WorkingStyle) =>
    void dispatch(
      'profile.changed',
      { fields: { workingStyle: style, ...stylePresets[style] } },
      { toast: `Working style: ${styleNames[style]}` },
    );
  return (
    <>
      <SettingRow
        name="Working style"
        says={`${styleSays[profile.workingStyle]} ${
          hasOwnNumbers(profile)
            ? 'You changed some of its numbers below; choosing it again brings them back.'
            : 'It sets the first four numbers below; each can be changed.'
        }`}
        isWide
      >
        <SegmentedControl
          aria-label="Working style"
          data={workingStyles.map((value) => ({ value, label: styleNames[value] }))}
          value={profile.workingStyle}
          onChange={(style) => {
            choose(style);
          }}
        />
      </SettingRow>
      <SettingRow name="First notes a week" says="With more, Askwell says that the next one had better wait.">
        {mine('weeklyMessages', 'First notes a week', 100)}
      </SettingRow>
      <SettingRow name="Conversations a week" says="A rhythm, not a target. Nothing turns red if you miss it.">
        {mine('weeklyConversations', 'Conversations a week', 50)}
      </SettingRow>
      <SettingRow name="Events a week">{mine('weeklyEvents', 'Events a week', 50)}</SettingRow>
      <SettingRow
        name="Kept free between conversations"
        says="A talk that is planned nearer to another one is told, never refused."
      >
        {mine('recoveryMinutes', 'Kept free between conversations', 1_440, 'min')}
      </SettingRow>
      <SettingRow
        name="Time to think after a call"
        says="Counted in the week, and offered as a block of its own in a calendar file. 0: none."
      >
        {number('reflectionMinutes', 'Time to think after a call', 0, 120, 'min')}
      </SettingRow>
      <SettingRow name="Things to give a week" says="Introductions, help you offered, something to read, good wishes.">
        {mine('weeklyGiving', 'Things to give a week', 50)}
      </SettingRow>
      <SettingRow name="Follow-ups on Today at once" says="The rest waits, without blame.">
        {number('networkActionsADay', 'Follow-ups on Today at once', 1, 50, 'a day')}
      </SettingRow>
      <SettingRow name="Review of the week" says="A quarter of an hour: thank, close loops, chase, give, plan." isWide>
        <SegmentedControl
          aria-label="Day of the review"
          data={Array.from({ length: 7 }, (_, place) => (place + settings.weekStartsOn) % 7).map((day) => ({
            value: String(day),
            label: (weekdays[day] ?? '').slice(0, 3),
          }))}
          value={String(settings.reviewWeekday)}
          onChange={(day) => void dispatch('settings.changed', { fields: { reviewWeekday: Number(day) } })}
        />
      </SettingRow>
      <SettingRow name="The review is offered from">
        <ClockEntry
          label="The review is offered from"
          width={96}
          value={settings.reviewAt}
          onChange={(reviewAt) => {
            if (/^\d{2}:\d{2}$/.test(reviewAt)) void dispatch('settings.changed', { fields: { reviewAt } });
          }}
        />
      </SettingRow>
    </>
  );
}
