import { z } from 'zod';
import { media } from '../../../shared/domain/interview';

/** How far it is agreed; also the `standing` of the address `/interviews/new`. */
export const standings = ['agreed', 'asked', 'idea'] as const;

export const lengths = ['15', '20', '30', '45', 'own'] as const;

/** What a new interview asks for; every message says what to do. */
export const interviewForm = z
  .object({
    who: z.object({ personId: z.string().nullable(), name: z.string() }),
    purpose: z.string().trim().max(160, 'A purpose of over 160 characters is two purposes. Keep the one that matters.'),
    standing: z.enum(standings),
    day: z.string(),
    clock: z.string(),
    length: z.enum(lengths),
    ownMinutes: z.union([z.number(), z.literal('')]),
    medium: z.enum(media),
    place: z.string().trim().max(1_000, 'A link or place of over 1,000 characters does not fit.'),
    zone: z.string(),
    isSecond: z.boolean(),
    goalId: z.string().nullable(),
    listId: z.string().nullable(),
    isJustSocial: z.boolean(),
  })
  .superRefine((fields, context) => {
    const missing = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (fields.who.name.trim() === '') missing('who', 'Whom do you want to talk to? A name is enough.');
    if (fields.standing === 'agreed') {
      if (!z.iso.date().safeParse(fields.day).success)
        missing('day', 'Which day? If there is none yet, choose “Asked, not agreed yet”.');
      if (!/^\d{2}:\d{2}$/.test(fields.clock)) missing('clock', 'At what time?');
    }
    if (fields.length === 'own' && !isLength(fields.ownMinutes)) missing('ownMinutes', 'From 5 to 480 minutes.');
  });

export type InterviewFormInput = z.input<typeof interviewForm>;
export type InterviewFormOutput = z.output<typeof interviewForm>;

/** Whether an address names a day. */
export function isDay(named: string | null): boolean {
  return z.iso.date().safeParse(named).success;
}

function isLength(minutes: number | ''): boolean {
  return typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 5 && minutes <= 480;
}

export function minutesFrom({ length, ownMinutes }: Pick<InterviewFormOutput, 'length' | 'ownMinutes'>): number {
  return length === 'own' ? Number(ownMinutes) : Number(length);
}

/** How a length in minutes stands in the form. */
export function lengthFields(minutes: number): Pick<InterviewFormInput, 'length' | 'ownMinutes'> {
  const ready = lengths.find((length) => length === String(minutes));
  return ready === undefined ? { length: 'own', ownMinutes: minutes } : { length: ready, ownMinutes: '' };
}
