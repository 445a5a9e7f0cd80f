import { IconBell, IconMail, IconMoon, IconSettings, IconSun, type Icon } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Settings } from '../../../shared/domain/settings';
import type { PaletteCommand } from '../../lib/paletteCommand';
import { useDispatch } from '../../workspace/useDispatch';

const places: readonly PaletteCommand[] = [
  {
    id: 'settings',
    title: 'Go to Settings',
    words: 'preferences options bin deleted',
    Icon: IconSettings,
    keys: 'mod+,',
    to: '/settings',
  },
  {
    id: 'templates',
    title: 'Edit letter templates',
    words: 'settings outreach nudge confirmation wording',
    Icon: IconMail,
    to: '/settings?part=templates',
  },
  {
    id: 'rhythms',
    title: 'Set how often to be in touch',
    words: 'settings rhythm cadence circle tag drift silence dormant keep in touch balance',
    Icon: IconSettings,
    to: '/settings?part=touch',
  },
  {
    id: 'offer-times',
    title: 'Set the times offered in letters',
    words: 'settings calendar slots free hours business days nudge reminders',
    Icon: IconSettings,
    to: '/settings?part=calendar',
  },
  {
    id: 'reminders',
    title: 'Set reminders and shifts',
    words: 'settings notifications quiet hours night shift tray login',
    Icon: IconBell,
    to: '/settings?part=reminders',
  },
  {
    id: 'working-style',
    title: 'Set the working style and the numbers of a week',
    words: 'settings energy quiet balanced lively introvert extravert budget review recovery reflection',
    Icon: IconSettings,
    to: '/settings?part=week',
  },
  {
    id: 'guide-numbers',
    title: 'Set the numbers behind guides and checks',
    words: 'settings saturation overturned overlap answered words',
    Icon: IconSettings,
    to: '/settings?part=guide',
  },
];

const themes: readonly { readonly id: Settings['theme']; title: string; words: string; Icon: Icon }[] = [
  { id: 'light', title: 'Light theme', words: 'appearance bright colour', Icon: IconSun },
  { id: 'dark', title: 'Dark theme', words: 'appearance night colour', Icon: IconMoon },
  { id: 'system', title: 'Theme of the system', words: 'appearance automatic colour', Icon: IconSettings },
];

export function useSettingsCommands(): readonly PaletteCommand[] {
  const dispatch = useDispatch();
  return useMemo(
    () => [
      ...places,
      ...themes.map((theme) => ({
        ...theme,
        run: () => void dispatch('settings.changed', { fields: { theme: theme.id } }),
      })),
    ],
    [dispatch],
  );
}
