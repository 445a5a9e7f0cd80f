import { basename } from 'node:path';
import type { CommandInput } from '../../shared/domain/commands';
import { timedQuestionsOf } from '../../shared/domain/guideFromList';
import type { CollectionName } from '../../shared/domain/identity';
import { keysAfter } from '../../shared/domain/order';
import { packs } from '../../shared/domain/questionBank';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import type { ListImportPreview } from '../../shared/listContract';
import { fileName } from '../export/fileName';
import { KeptPreviews, textInChosen } from '../import/chosenFile';
import { planListImport, readListFile, writeListFile, type ListFile } from '../../shared/questionListFile';

/** A list of 500 questions has about 200 kB. */
const MOST_MEGABYTES = 2;

/**
 * Question lists as files. Reading and changing are apart: `preview` writes nothing, `accept` matches anew against
 * the document as it is by then and answers the one command that adds the list, so the import is one step of undo.
 */
export class ListFiles {
  readonly #newId: (collection: CollectionName) => string;
  readonly #previews = new KeptPreviews<ListFile>('list');

  constructor(newId: (collection: CollectionName) => string) {
    this.#newId = newId;
  }

  /** The text of the file for a list of one’s own or a ready-made one. Refuses a list that is gone or empty. */
  textOf(workspace: Workspace, listId: string): { readonly name: string; readonly text: string } {
    const own = workspace.questionLists[listId];
    const pack = packs.find(({ id }) => id === listId);
    if (pack === undefined && (own === undefined || own.deletedAt !== null))
      throw new Refusal('notFound', 'This list is no longer here. Nothing was written.');
    const questions = timedQuestionsOf(workspace, listId);
    if (questions.length === 0)
      throw new Refusal('refused', 'There is no question in this list yet, so no file was written. Add one first.');
    const { name = '', slotMinutes = 20 } = own ?? pack ?? {};
    return { name, text: writeListFile({ name, note: own?.note ?? '', slotMinutes }, questions) };
  }

  /** Refuses, with a sentence, what is no question list. */
  async preview(path: string, workspace: Workspace): Promise<ListImportPreview> {
    const file = readListFile(await textInChosen(path, MOST_MEGABYTES, 'question list'));
    const { rows } = planListImport(workspace, file);
    const count = (status: (typeof rows)[number]['status']) => rows.filter((row) => row.status === status).length;
    return {
      token: this.#previews.keep(file),
      fileName: basename(path),
      name: file.name,
      slotMinutes: file.slotMinutes,
      counts: { new: count('new'), known: count('known'), twice: count('twice') },
      rows,
    };
  }

  /** A token serves once. */
  accept(token: string, workspace: Workspace): CommandInput<'questionList.imported'> {
    const file = this.#previews.take(token);
    const { items } = planListImport(workspace, file);
    const orders = keysAfter([], items.length);
    const questions: CommandInput<'questionList.imported'>['questions'] = [];
    const placed = items.map(({ known, inFile: { key: _key, ...question } }, place) => {
      const questionId = known?.id ?? this.#newId('questions');
      if (known === null) questions.push({ ...question, id: questionId });
      return {
        id: this.#newId('questionListItems'),
        questionId,
        minutes: question.minutes,
        order: orders[place] ?? 'a0',
      };
    });
    return {
      id: this.#newId('questionLists'),
      name: file.name,
      note: file.note,
      slotMinutes: file.slotMinutes,
      questions,
      items: placed,
    };
  }
}

/** What the system’s dialog offers as the file’s name. */
export function listFileName(name: string): string {
  return `${fileName(name, 'Questions')}.askwell-list.json`;
}
