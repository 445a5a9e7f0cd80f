import { z } from 'zod';
import { procedure } from './procedure';

const fileKind = z.enum(['markdown', 'text']);
export type TalkFileKind = z.infer<typeof fileKind>;

/** One interview out of Askwell. Part of contract.ts. */
export const talkFileProcedures = {
  /**
   * Asks where the interview shall go and writes it there. What is off the record is in it only `withOffRecord`.
   * Answers the file’s name; null: the person cancelled.
   */
  'talk.saveFile': procedure<
    z.ZodType<{ interviewId: string; kind: TalkFileKind; zone: string; withOffRecord: boolean }>,
    { readonly name: string } | null
  >(
    z.strictObject({
      interviewId: z.string().max(64),
      kind: fileKind,
      zone: z.string().min(1).max(64),
      withOffRecord: z.boolean(),
    }),
  ),
};
