import { z } from 'zod';
import { command } from './command';
import { idOf } from './field';
import { onTalkClock } from './talkClock';

/** As many jumps as a talk keeps one by one; further ones are added to the last. */
const AT_MOST = 200;

export const clockShiftCommands = {
  'interview.clockShifted': command({
    says: 'Jump of the clock noted',
    input: z.strictObject({
      id: idOf('int'),
      byMs: z.int().describe('by how much the computer’s clock was set; negative: back'),
    }),
    isHousekeeping: true,
    isMainOnly: true,
    change: (edit, { id, byMs }, at) => {
      const interview = edit.get('interviews', id);
      const { liveStartedAt, liveEndedAt, closeBy, clockShifts } = interview;
      if (liveStartedAt === null || liveEndedAt !== null || byMs === 0) return;
      const last = clockShifts.at(-1);
      const moment = onTalkClock({ clockShifts: [...clockShifts, { at, byMs }] }, at);
      edit.patch('interviews', id, {
        clockShifts:
          last !== undefined && clockShifts.length >= AT_MOST
            ? [...clockShifts.slice(0, -1), { at: last.at, byMs: last.byMs + byMs }]
            : [...clockShifts, { at: moment, byMs }],
        // “Until 18:00” was said by the clock before it was set.
        closeBy: closeBy === null ? null : new Date(Date.parse(closeBy) + byMs).toISOString(),
      });
    },
  }),
};
