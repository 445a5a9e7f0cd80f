import { open } from 'node:fs/promises';
import { Refusal } from '../../shared/failure';

/** Kept previews. A person looks at one; a second window may look at another. */
const KEPT = 3;

/** Files that were read for a preview, each until it is taken in; of a fourth, the oldest goes. */
export class KeptPreviews<File> {
  readonly #name: string;
  readonly #files = new Map<string, File>();
  #count = 0;

  /** @param name begins each token, so that one kind of file is not taken for another. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Answers the token by which the file is taken. */
  keep(file: File): string {
    this.#count += 1;
    const token = `${this.#name}-${this.#count}`;
    this.#files.set(token, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > KEPT && oldest !== undefined) this.#files.delete(oldest);
    return token;
  }

  /** A token serves once. Refuses one that is not kept. */
  take(token: string): File {
    const file = this.#files.get(token);
    if (file === undefined)
      throw new Refusal('notFound', 'This preview is no longer here. Nothing was changed. Choose the file again.');
    this.#files.delete(token);
    return file;
  }
}

/** The text of a file that a person chose. Refuses what cannot be read and what has more than so many MB. */
export async function textInChosen(path: string, mostMegabytes: number, isNot: string): Promise<string> {
  const handle = await open(path, 'r').catch(() => {
    throw new Refusal(
      'cannotRead',
      'Askwell could not open this file. It may have been moved, or another program holds it. Nothing was changed.',
    );
  });
  try {
    const { size } = await handle.stat();
    if (size > mostMegabytes * 1024 * 1024)
      throw new Refusal(
        'tooLarge',
        `This file is larger than ${mostMegabytes} MB, so it is no ${isNot}. Nothing was changed.`,
      );
    return await handle.readFile('utf8');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('cannotRead', 'Askwell could not read this file. Nothing was changed. Choose another one.');
  } finally {
    await handle.close();
  }
}
