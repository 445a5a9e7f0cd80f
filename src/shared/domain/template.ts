import { z } from 'zod';
import { deletedAt, idOf, instant, line, text } from './field';
import { channels, messageKinds, variants } from './message';

/** A letter to begin with. Built-in ones stay out of the document until they are changed; then a copy stands under the same key. */
export const templateSchema = z.strictObject({
  id: idOf('tem'),
  kind: z.enum(messageKinds),
  variant: z.enum(variants),
  channel: z.enum(channels),
  name: line,
  subject: line,
  body: text.describe('with merge fields such as {first_name}'),
  isMine: z.boolean().describe('false: a changed copy of a built-in template, under its own key'),
  createdAt: instant,
  deletedAt,
});
export type Template = z.infer<typeof templateSchema>;
