import { z } from 'zod';
import { idOf, instant } from './field';

/** The only record of its collection. */
export const SETTINGS_ID = 'set_app';

export const settingsSchema = z.strictObject({
  id: idOf('set'),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.int().min(90).max(140).describe('per cent of the normal text size'),
  weekStartsOn: z.union([z.literal(0), z.literal(1), z.literal(6)]).describe('0 Sunday, 1 Monday, 6 Saturday'),
  letterKeys: z.boolean().describe('single letters act outside text fields'),
  welcomedAt: instant.nullable().describe('when the first run was finished or skipped'),
  nudgeAfterBusinessDays: z.int().min(1).max(60).describe('first silence; 3B7 of S. Dalton, taught by SFU'),
  secondNudgeAfterBusinessDays: z.int().min(1).max(60),
  thankYouHours: z.int().min(1).max(240).describe('from the real end of the talk'),
  thankYouWordsFrom: z.int().min(10).max(1_000),
  thankYouWordsTo: z.int().min(10).max(1_000),
  reportBackDays: z.int().min(1).max(365).describe('until “tell them what I did with the advice”'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The method's defaults (product.md, “presets, not dogma”). */
export function defaultSettings(): Settings {
  return {
    id: SETTINGS_ID,
    theme: 'system',
    textSize: 100,
    weekStartsOn: 1,
    letterKeys: true,
    welcomedAt: null,
    nudgeAfterBusinessDays: 3,
    secondNudgeAfterBusinessDays: 7,
    thankYouHours: 24,
    thankYouWordsFrom: 60,
    thankYouWordsTo: 150,
    reportBackDays: 21,
  };
}
