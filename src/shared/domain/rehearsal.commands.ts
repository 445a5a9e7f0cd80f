import { z } from 'zod';
import { command } from './command';
import { PROFILE_ID } from './profile';
import { pitchSchema } from './rehearsal';

export const rehearsalCommands = {
  'pitch.added': command({
    says: 'Pitch added',
    input: pitchSchema.pick({ id: true, name: true, text: true }).extend({ isInUse: z.boolean().default(false) }),
    change: (edit, { isInUse, ...pitch }, at) => {
      edit.add('pitches', { ...pitch, createdAt: at, deletedAt: null });
      if (isInUse) edit.patch('profile', PROFILE_ID, { pitchId: pitch.id });
    },
  }),
};
