import { basename } from 'node:path';
import type { InvitationChoice, InvitationPreview } from '../../../shared/calendarContract';
import type { CommandInput } from '../../../shared/domain/commands';
import type { CollectionName } from '../../../shared/domain/identity';
import type { IncomingEvent } from '../../../shared/domain/invitation';
import type { Workspace } from '../../../shared/domain/workspace';
import { Refusal } from '../../../shared/failure';
import { wallTime } from '../../../shared/domain/wallClock';
import { icsEvents } from './icsEvents';
import { invitationInput, invitationRow } from './invitationPlan';
import { readIcsFile } from './readIcsFile';

interface Edge {
  readonly newId: (collection: CollectionName) => string;
  readonly now: () => Date;
}

interface Kept {
  readonly fileName: string;
  readonly events: readonly IncomingEvent[];
  readonly remarks: readonly string[];
}

/** Kept previews. A person looks at one; a second window may look at another. */
const KEPT = 3;

/**
 * Takes in invitations from a calendar file. As with people, reading and changing are apart: `preview` writes nothing,
 * `accept` works out anew what each event does to the document as it is by then, and answers the one command for all.
 */
export class InvitationImport {
  readonly #edge: Edge;
  readonly #previews = new Map<string, Kept>();
  #count = 0;

  constructor(edge: Edge) {
    this.#edge = edge;
  }

  /** Refuses, with a sentence, what is no invitation. */
  async preview(file: string, workspace: Workspace): Promise<InvitationPreview> {
    const { events, remarks } = icsEvents(await readIcsFile(file), this.#now());
    return this.#show(this.#keep({ fileName: basename(file), events, remarks }), workspace);
  }

  /** The same events, with the clocks that no zone was known for read in `zone`. */
  look(token: string, zone: string, workspace: Workspace): InvitationPreview {
    const kept = this.#kept(token);
    const events = kept.events.map((event): IncomingEvent => {
      if (event.start.kind !== 'ask') return event;
      const { at } = wallTime(event.start.day, event.start.clock, zone);
      return { ...event, start: { kind: 'at', at }, zone };
    });
    this.#previews.set(token, { ...kept, events });
    return this.#show(token, workspace);
  }

  /** A token serves once. */
  accept(
    token: string,
    choices: readonly InvitationChoice[],
    workspace: Workspace,
  ): CommandInput<'invitations.takenIn'> {
    const { events } = this.#kept(token);
    const input = invitationInput(events, choices, workspace, this.#now(), this.#edge.newId);
    this.#previews.delete(token);
    return input;
  }

  #show(token: string, workspace: Workspace): InvitationPreview {
    const { fileName, events, remarks } = this.#kept(token);
    const now = this.#now();
    return { token, fileName, remarks, rows: events.map((event) => invitationRow(event, workspace, now)) };
  }

  #now(): string {
    return this.#edge.now().toISOString();
  }

  #kept(token: string): Kept {
    const kept = this.#previews.get(token);
    if (kept === undefined)
      throw new Refusal('notFound', 'This preview is no longer here. Nothing was changed. Choose the file again.');
    return kept;
  }

  #keep(kept: Kept): string {
    this.#count += 1;
    const token = `invitation-${this.#edge.now().getTime()}-${this.#count}`;
    this.#previews.set(token, kept);
    const [oldest] = this.#previews.keys();
    if (this.#previews.size > KEPT && oldest !== undefined) this.#previews.delete(oldest);
    return token;
  }
}
