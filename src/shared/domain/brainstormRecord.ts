import { z } from 'zod';
import { deletedAt, idOf, instant, orderKey } from './field';

/**
 * A few minutes in which names come to mind, without judging. Its clock is its start, so that nothing can stop it; it goes
 * on after Askwell was left or closed.
 */
export const brainstormSchema = z.strictObject({
  id: idOf('bra'),
  startedAt: instant,
  endedAt: instant.nullable().describe('when the names were sorted; null: it is under way'),
  deletedAt,
});
export type Brainstorm = z.infer<typeof brainstormSchema>;

/** Somebody who came to mind; known ones too. */
export const brainstormNameSchema = z.strictObject({
  id: idOf('brn'),
  brainstormId: idOf('bra'),
  personId: idOf('per'),
  order: orderKey,
});
