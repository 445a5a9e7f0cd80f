import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvitationImport } from '../../src/main/import/ics/invitationImport';
import type { InvitationPreview } from '../../src/shared/calendarContract';
import { applyRecords, type RecordChange } from '../../src/shared/domain/change';
import type { Command } from '../../src/shared/domain/command';
import { commands, type CommandInput, type CommandName } from '../../src/shared/domain/commands';
import { Edit } from '../../src/shared/domain/edit';
import { prefixes, type CollectionName } from '../../src/shared/domain/identity';
import { emptyWorkspace, type Workspace } from '../../src/shared/domain/workspace';
import type { z } from 'zod';

/** Invitations with a document behind them, in plain Node: countable keys, a clock that stands. */
export class InvitationDesk {
  readonly workspace: Workspace = structuredClone(emptyWorkspace('Europe/London'));
  readonly import: InvitationImport;
  #count = 0;

  constructor(readonly now = '2027-01-12T20:00:00.000Z') {
    const newId = (collection: CollectionName) => `${prefixes[collection]}_${(this.#count += 1)}`;
    this.import = new InvitationImport({ newId, now: () => new Date(now) });
    this.do('profile.changed', { fields: { name: 'Imogen Sparrowhawk' } });
  }

  do<Name extends CommandName>(name: Name, input: CommandInput<Name>): RecordChange[] {
    const edit = new Edit(this.workspace);
    const { input: schema, change } = commands[name] as Command<z.ZodType>;
    change(edit, schema.parse(input), this.now);
    const records = edit.records();
    applyRecords(this.workspace, records);
    return records;
  }

  /** Looks at a fixture of this project, or at a file with this text. */
  async look(nameOrText: string): Promise<InvitationPreview> {
    const isName = !nameOrText.includes('\n');
    const file = isName
      ? join('tests/fixtures/ics', nameOrText)
      : join(await mkdtemp(join(tmpdir(), 'askwell-ics-')), 'invite.ics');
    if (!isName) await writeFile(file, nameOrText);
    return this.import.preview(file, this.workspace);
  }

  /** Accepts a preview as it is proposed. */
  accept({ token, rows }: InvitationPreview, name = ''): RecordChange[] {
    const choices = rows.map(({ target }) => ({ target, name }));
    return this.do('invitations.takenIn', this.import.accept(token, choices, this.workspace));
  }

  async takeIn(nameOrText: string, name = ''): Promise<RecordChange[]> {
    return this.accept(await this.look(nameOrText), name);
  }

  get interviews() {
    return Object.values(this.workspace.interviews);
  }
}
