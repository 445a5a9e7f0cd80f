import { isDeepStrictEqual } from 'node:util';
import { errorCode } from '../../src/main/storage/disk';
import { readDocument } from '../../src/main/storage/readDocument';
import { emptyWorkspace, type Workspace } from '../../src/shared/domain/workspace';
import { doStep, moment, stepAfter, zone } from './storageSteps';

/** The most changes that storageWriter.ts has on their way at once: durable or not, they were not acknowledged. */
const onTheirWay = 3;

/** What storageWriter.ts must have left in a folder, worked out beside it. */
export class WrittenModel {
  readonly #workspace: Workspace = emptyWorkspace(zone);
  #sequence = 0;

  get sequence(): number {
    return this.#sequence;
  }

  /**
   * Reads what is in `folder` as the app would: the sequence of the state that is there, at least
   * `acknowledged`; null when something acknowledged is missing or the state never was. `heard`: the
   * last acknowledgement that ever came, where a later one than `acknowledged` may be lost.
   */
  async found(folder: string, acknowledged: number, heard = acknowledged): Promise<number | null> {
    const workspace = await workspaceIn(folder);
    this.#advance(Math.max(acknowledged, this.#sequence));
    const furthest = Math.max(heard, this.#sequence) + onTheirWay;
    while (!isDeepStrictEqual(this.#workspace, workspace)) {
      if (this.#sequence === furthest) return null;
      this.#advance(this.#sequence + 1);
    }
    return this.#sequence;
  }

  #advance(to: number): void {
    while (this.#sequence < to) doStep(this.#workspace, stepAfter(this.#sequence++), moment.toISOString());
  }
}

/** null when nothing is there that could be read, not even the folder. */
async function workspaceIn(folder: string): Promise<Workspace | null> {
  try {
    const { workspace, outcome } = await readDocument(folder);
    return outcome.kind === 'fresh' ? emptyWorkspace(zone) : workspace;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
