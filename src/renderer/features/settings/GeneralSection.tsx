import { Chip, Group, SegmentedControl } from '@mantine/core';
import type { Profile } from '../../../shared/domain/profile';
import type { Settings } from '../../../shared/domain/settings';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { AutosaveTags } from '../../components/AutosaveTags';
import { AutosaveText } from '../../components/AutosaveText';
import { NoGoEditor } from '../../components/NoGoEditor';
import { ZoneSelect } from '../../components/ZoneSelect';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { SettingRow } from './SettingRow';

const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
const dateOrders = [
  { value: 'locale', label: 'Language' },
  { value: 'dayFirst', label: '5 June' },
  { value: 'monthFirst', label: 'May 6' },
];
const weekStarts = [
  { value: '1', label: 'Monday' },
  { value: '0', label: 'Sunday' },
  { value: '6', label: 'Saturday' },
];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const sizes = [90, 100, 110, 120, 130, 140].map((size) => ({ value: String(size), label: `${size} %` }));

/** Who I am, how the app looks, and my week. */
export function GeneralSection() {
  const dispatch = useDispatch();
  const profile = useWorkspace(profileOf);
  const settings = useWorkspace(settingsOf);
  const saveProfile = async (fields: Partial<Omit<Profile, 'id'>>) =>
    (await dispatch('profile.changed', { fields })).ok;
  const set = (fields: Partial<Omit<Settings, 'id' | 'welcomedAt'>>) => void dispatch('settings.changed', { fields });
  const days = [0, 1, 2, 3, 4, 5, 6].map((place) => (place + settings.weekStartsOn) % 7);
  return (
    <>
      <SettingRow name="Your name" says="As it stands under your letters." isWide>
        <AutosaveText label="Your name" value={profile.name} maxLength={200} onSave={(name) => saveProfile({ name })} />
      </SettingRow>
      <SettingRow name="Who you are, in one line" says="As it may stand in a first note." isWide>
        <AutosaveText
          label="Who you are, in one line"
          value={profile.headline}
          maxLength={300}
          placeholder="I am a ward sister, learning how product teams decide"
          onSave={(headline) => saveProfile({ headline })}
        />
      </SettingRow>
      <SettingRow
        name="What you care about"
        says="Topics; the first one is the wider field in a first note. Articles and introductions are chosen by them."
        isWide
      >
        <AutosaveTags
          label="What you care about"
          isLabelled={false}
          value={profile.interests}
          placeholder="Clinical product work, rowing"
          onSave={(interests) => saveProfile({ interests })}
        />
      </SettingRow>
      <SettingRow name="What you can give" says="What you have done, whom you know, where you can help." isWide>
        <AutosaveTags
          label="What you can give"
          endsAtComma={false}
          isLabelled={false}
          value={profile.canOffer}
          placeholder="Rewrote the handover sheet with night staff"
          onSave={(canOffer) => saveProfile({ canOffer })}
        />
      </SettingRow>
      <SettingRow name="Your phone number" says="For trouble on the day; it stands in a confirmation." isWide>
        <AutosaveText
          label="Your phone number"
          value={profile.phone}
          maxLength={60}
          onSave={(phone) => saveProfile({ phone })}
        />
      </SettingRow>
      <SettingRow name="Where you live" isWide>
        <AutosaveText
          label="Where you live"
          value={profile.place}
          maxLength={200}
          placeholder="Town"
          onSave={(place) => saveProfile({ place })}
        />
      </SettingRow>
      <SettingRow name="Time zone" says="Times are shown by this clock." isWide>
        <ZoneSelect
          aria-label="Time zone"
          value={profile.timeZone}
          onChange={(timeZone) => void saveProfile({ timeZone })}
        />
      </SettingRow>
      <SettingRow name="Theme">
        <SegmentedControl
          aria-label="Theme"
          data={themes}
          value={settings.theme}
          onChange={(theme) => set({ theme: theme as Settings['theme'] })}
        />
      </SettingRow>
      <SettingRow name="Text size" says="Also with Ctrl and + or -.">
        <SegmentedControl
          aria-label="Text size"
          data={sizes}
          value={String(settings.textSize)}
          onChange={(textSize) => set({ textSize: Number(textSize) })}
        />
      </SettingRow>
      <SettingRow name="5/6 is read as" says="In notes and in fields for a day. Language: as your region writes it.">
        <SegmentedControl
          aria-label="5/6 is read as"
          data={dateOrders}
          value={settings.dateOrder}
          onChange={(order) => {
            set({ dateOrder: order as Settings['dateOrder'] });
          }}
        />
      </SettingRow>
      <SettingRow name="The week starts on">
        <SegmentedControl
          aria-label="The week starts on"
          data={weekStarts}
          value={String(settings.weekStartsOn)}
          onChange={(day) => set({ weekStartsOn: Number(day) as Settings['weekStartsOn'] })}
        />
      </SettingRow>
      <SettingRow name="Working days" says="Business days are counted by these.">
        <Chip.Group
          multiple
          value={profile.workingDays.map(String)}
          onChange={(chosen) => void saveProfile({ workingDays: chosen.map(Number).sort((a, b) => a - b) })}
        >
          <Group gap={4} role="group" aria-label="Working days">
            {days.map((day) => (
              <Chip key={day} value={String(day)} size="xs" variant="outline" radius="md">
                {weekdays[day]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </SettingRow>
      <SettingRow
        name="Times that do not suit you"
        says="By your clock. A talk planned into one is told, never refused."
        isWide
      >
        <NoGoEditor label="Times that do not suit you" value={profile.noGo} onSave={(noGo) => saveProfile({ noGo })} />
      </SettingRow>
    </>
  );
}
