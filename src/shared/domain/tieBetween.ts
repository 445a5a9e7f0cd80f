import { z } from 'zod';
import { deletedAt, idOf, instant, text } from './field';

export const tieKinds = ['knows', 'workedTogether', 'sameGroup'] as const;

/** Two other people who know each other, as far as I heard. */
export const tieSchema = z.strictObject({
  id: idOf('tie'),
  aPersonId: idOf('per'),
  bPersonId: idOf('per'),
  kind: z.enum(tieKinds),
  strength: z.int().min(1).max(3).describe('1 have met, 2 know each other well, 3 would do each other a favour'),
  note: text,
  createdAt: instant,
  deletedAt,
});
export type TieBetween = z.infer<typeof tieSchema>;
