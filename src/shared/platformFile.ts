import { z } from 'zod';
import type { CommandInput } from './domain/commands';
import { text } from './domain/field';
import { platformSchema, type Platform } from './domain/gathering';
import { allPlatforms, shippedPlatforms } from './domain/platformCatalogue';
import type { Workspace } from './domain/workspace';
import { Refusal } from './failure';
import { fold } from './text/fold';

/**
 * A list of places to look as a file that people give to each other: plain JSON, told by its first field. Nothing in it
 * speaks of people or talks. Documented in docs/data-format.md; later versions raise the number.
 */
export const PLATFORM_FILE_VERSION = 1;

const platformInFile = z.object({
  /** The key of a shipped entry, so that it is found again although somebody changed its name. */
  key: z.string().max(64).optional(),
  name: platformSchema.shape.name.trim().min(1).max(200),
  sector: platformSchema.shape.sector.trim().max(200).catch(''),
  kind: platformSchema.shape.kind.catch('platform'),
  link: platformSchema.shape.link.trim().catch(''),
  note: text.max(5_000).catch(''),
  state: platformSchema.shape.state.catch('unknown'),
  checkedOn: platformSchema.shape.checkedOn.catch(null),
});
type PlatformInFile = z.output<typeof platformInFile>;

const platformFileSchema = z.object({
  askwellPlatforms: z.literal(PLATFORM_FILE_VERSION),
  platforms: z.array(platformInFile).min(1).max(2_000),
});
export type PlatformFile = z.output<typeof platformFileSchema>;

/** The text of the file for these places. */
export function writePlatformFile(platforms: readonly Platform[]): string {
  const file: z.input<typeof platformFileSchema> = {
    askwellPlatforms: PLATFORM_FILE_VERSION,
    platforms: platforms.map(({ builtInId, name, sector, kind, link, note, state, checkedOn }) => ({
      ...(builtInId === '' ? {} : { key: builtInId }),
      name,
      sector,
      kind,
      link,
      note,
      state,
      checkedOn,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const again = 'Nothing was changed. Choose a file that “Share as a file” wrote.';

/** Reads such a file. Refuses anything else with a sentence; a value that is out of place inside an entry is replaced by the usual one. */
export function readPlatformFile(content: string): PlatformFile {
  let raw: unknown;
  try {
    raw = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal('cannotRead', `This file is no list of places to look: it is not JSON. ${again}`);
  }
  const version =
    typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)['askwellPlatforms'] : undefined;
  if (version === undefined)
    throw new Refusal('cannotRead', `This file is no list of places to look of Askwell. ${again}`);
  if (typeof version !== 'number' || version > PLATFORM_FILE_VERSION)
    throw new Refusal(
      'cannotRead',
      'This list was written by a newer Askwell. Nothing was changed. Update Askwell, then open it again.',
    );
  const read = platformFileSchema.safeParse(raw);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path[1];
  const what =
    typeof place === 'number'
      ? `entry ${place + 1} in it has no name, or far too long a one`
      : 'it holds no places, or more than 2,000';
  throw new Refusal('cannotRead', `This list cannot be used: ${what}. ${again}`);
}

/** One line of the preview of an import. */
export interface PlatformImportRow {
  readonly name: string;
  readonly sector: string;
  /** `fuller`: it is known, and the file knows a link, a note or a newer look. `known`: nothing new. `twice`: the second in the file, left out. */
  readonly status: 'new' | 'fuller' | 'known' | 'twice';
}

/** What importing a list does: what is filled in a known entry, never replaces a person’s own words. */
export interface PlatformImportPlan {
  readonly rows: readonly PlatformImportRow[];
  readonly added: readonly Omit<PlatformInFile, 'key'>[];
  readonly changes: CommandInput<'platforms.imported'>['changes'];
}

/** Matches the entries of a file with those that are there: by key, otherwise by name and sector (case, accents and marks do not matter). */
export function planPlatformImport(workspace: Pick<Workspace, 'platforms'>, file: PlatformFile): PlatformImportPlan {
  const here = allPlatforms(workspace);
  const byName = new Map(here.map((platform) => [bare(platform), platform]));
  const byKey = new Map(
    here.filter(({ builtInId }) => builtInId !== '').map((platform) => [platform.builtInId, platform]),
  );
  const taken = new Set<string>();
  const rows: PlatformImportRow[] = [];
  const added: Omit<PlatformInFile, 'key'>[] = [];
  const changes: PlatformImportPlan['changes'] = [];
  for (const { key, ...inFile } of file.platforms) {
    const known = (key === undefined ? undefined : byKey.get(key)) ?? byName.get(bare(inFile));
    const name = known?.id ?? bare(inFile);
    const fields = known === undefined ? {} : fuller(known, inFile);
    const status = taken.has(name)
      ? 'twice'
      : known === undefined
        ? 'new'
        : Object.keys(fields).length > 0
          ? 'fuller'
          : 'known';
    taken.add(name);
    rows.push({ name: inFile.name, sector: inFile.sector, status });
    if (status === 'new') added.push(inFile);
    if (status === 'fuller' && known !== undefined) changes.push({ id: known.id, fields });
  }
  return { rows, added, changes };
}

/** What the file knows that is missing here; how a place is doing counts from whoever looked last. */
function fuller(known: Platform, inFile: Omit<PlatformInFile, 'key'>): PlatformImportPlan['changes'][number]['fields'] {
  const shipped = shippedPlatforms[known.id];
  const isNewer = inFile.checkedOn !== null && (known.checkedOn === null || inFile.checkedOn > known.checkedOn);
  return {
    ...(known.link === '' && inFile.link !== '' ? { link: inFile.link } : {}),
    ...((known.note === '' || known.note === shipped?.note) && inFile.note !== '' && inFile.note !== known.note
      ? { note: inFile.note }
      : {}),
    ...(isNewer ? { state: inFile.state, checkedOn: inFile.checkedOn } : {}),
  };
}

function bare({ name, sector }: { readonly name: string; readonly sector: string }): string {
  const words = (text: string) =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return `${words(sector)}|${words(name)}`;
}
