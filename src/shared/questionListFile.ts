import { z } from 'zod';
import { line, text, words } from './domain/field';
import { audiences, questionListSchema, questionSchema, stages, topics, type Question } from './domain/question';
import type { TimedQuestion } from './domain/guideFromList';
import { allQuestions } from './domain/questionBank';
import type { Workspace } from './domain/workspace';
import { Refusal } from './failure';
import { fold } from './text/fold';

/**
 * A question list as a file that people give to each other: plain JSON, told by its first field. Nothing in it
 * speaks of people or talks. Documented in docs/data-format.md; later versions raise the number.
 */
export const LIST_FILE_VERSION = 1;

const questionInFile = z.object({
  /** The key of a built-in question, so that it is found again although somebody changed its words. */
  key: z.string().max(64).optional(),
  text: questionSchema.shape.text.trim().min(1).max(2_000),
  topic: z.enum(topics).catch('role'),
  stage: z.enum(stages).catch('core'),
  audience: z.array(z.enum(audiences)).max(7).catch(['ALL']),
  minutes: z.number().min(0).max(240).catch(2),
  probes: words.catch([]),
  tags: words.catch([]),
});

const listFileSchema = z.object({
  askwellQuestionList: z.literal(LIST_FILE_VERSION),
  name: line.trim().min(1).max(200),
  note: text.max(10_000).catch(''),
  slotMinutes: questionListSchema.shape.slotMinutes.catch(20),
  questions: z.array(questionInFile).min(1).max(500),
});
export type ListFile = z.output<typeof listFileSchema>;

/** The text of the file for a list. */
export function writeListFile(
  list: { readonly name: string; readonly note: string; readonly slotMinutes: number },
  questions: readonly TimedQuestion[],
): string {
  const file: z.input<typeof listFileSchema> = {
    askwellQuestionList: LIST_FILE_VERSION,
    name: list.name.trim() === '' ? 'A list without a name' : list.name,
    note: list.note,
    slotMinutes: list.slotMinutes,
    questions: questions.map(
      ({ question: { id, isMine, text: asked, topic, stage, audience, probes, tags }, minutes }) => ({
        ...(isMine ? {} : { key: id }),
        text: asked,
        topic,
        stage,
        audience,
        minutes,
        probes,
        tags,
      }),
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const again = 'Nothing was changed. Choose a file that “Share as a file” wrote.';

/** Reads such a file. Refuses anything else with a sentence; a value that is out of place inside a question is replaced by the usual one. */
export function readListFile(content: string): ListFile {
  let raw: unknown;
  try {
    raw = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('cannotRead', `This file is no question list: it is not JSON. ${again}`);
  }
  const version =
    typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)['askwellQuestionList'] : undefined;
  if (version === undefined) throw new Refusal('cannotRead', `This file is no question list of Askwell. ${again}`);
  if (typeof version !== 'number' || version > LIST_FILE_VERSION)
    throw new Refusal(
      'cannotRead',
      'This list was written by a newer Askwell. Nothing was changed. Update Askwell, then open it again.',
    );
  const read = listFileSchema.safeParse(raw);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const [where, place] = issue?.path ?? [];
  const what =
    where === 'questions' && typeof place === 'number'
      ? `question ${place + 1} in it has no words, or far too many`
      : where === 'questions'
        ? 'it holds no questions, or more than 500'
        : 'its name is missing or too long';
  throw new Refusal('cannotRead', `This list cannot be used: ${what}. ${again}`);
}

/** One line of the preview of an import. */
export interface ListImportRow {
  readonly text: string;
  readonly minutes: number;
  /** `known`: it is in the library already and is used from there. `twice`: the file has it twice, the second is left out. */
  readonly status: 'new' | 'known' | 'twice';
}

/** What importing a list does. */
export interface ListImportPlan {
  readonly file: ListFile;
  readonly rows: readonly ListImportRow[];
  /** In the order of the list: a library question to use, or what to add. */
  readonly items: readonly { readonly known: Question | null; readonly inFile: ListFile['questions'][number] }[];
}

/** Matches the questions of a file with the library: by key when the words are the same or nearly so, otherwise by words (case, accents and marks do not matter). */
export function planListImport(workspace: Pick<Workspace, 'questions'>, file: ListFile): ListImportPlan {
  const library = allQuestions(workspace);
  const byWords = new Map(library.map((question) => [bare(question.text), question]));
  const byKey = new Map(library.filter(({ isMine }) => !isMine).map((question) => [question.id, question]));
  const taken = new Set<string>();
  const rows: ListImportRow[] = [];
  const items: ListImportPlan['items'][number][] = [];
  for (const inFile of file.questions) {
    const known = byWords.get(bare(inFile.text)) ?? byKey.get(inFile.key ?? '') ?? null;
    const name = known?.id ?? bare(inFile.text);
    const isTwice = taken.has(name);
    rows.push({ text: inFile.text, minutes: inFile.minutes, status: isTwice ? 'twice' : known ? 'known' : 'new' });
    if (!isTwice) items.push({ known, inFile });
    taken.add(name);
  }
  return { file, rows, items };
}

function bare(words: string): string {
  return fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
