import { z } from 'zod';
import { command } from './command';
import { holidaysByPlace, isSamePace, redateReminders } from './outreachRedating';
import { profileSchema, PROFILE_ID } from './profile';
import { settingsSchema, SETTINGS_ID } from './settings';

export const profileCommands = {
  'profile.changed': command({
    says: 'Profile changed',
    input: z.strictObject({ fields: profileSchema.omit({ id: true }).partial() }),
    isTyping: true,
    change: (edit, { fields }) => {
      edit.patch('profile', PROFILE_ID, fields);
    },
  }),
  'settings.changed': command({
    says: 'Settings changed',
    input: z.strictObject({
      fields: settingsSchema.omit({ id: true, welcomedAt: true }).partial(),
      holidays: holidaysByPlace,
    }),
    change: (edit, { fields, holidays }) => {
      const before = edit.get('settings', SETTINGS_ID);
      edit.patch('settings', SETTINGS_ID, fields);
      const after = edit.get('settings', SETTINGS_ID);
      // What stands on the agenda by the old numbers moves with them, so that one undo takes back both.
      if (!isSamePace(before, after)) redateReminders(edit, before, after, holidays);
    },
  }),
  'welcome.finished': command({
    says: 'First steps finished',
    input: z.strictObject({}),
    change: (edit, _input, at) => {
      edit.patch('settings', SETTINGS_ID, { welcomedAt: at });
    },
  }),
};
