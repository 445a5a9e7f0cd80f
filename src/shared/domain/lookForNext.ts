import type { Organisation, OrganisationKind, Zone } from './organisation';
import type { Person, RoleLevel } from './person';
import { type Sampled, type SamplingCell, type SamplingMap } from './samplingMap';
import type { Workspace } from './workspace';

/** Somebody to look for. */
export interface LookFor {
  readonly zone: Zone;
  readonly level: RoleLevel;
  readonly kind: OrganisationKind;
  /** “Somebody who leads a team, at a public body, in another field”. */
  readonly whom: string;
  readonly why: string;
  /** Those who could name somebody: spoken with, at the same kind of organisation; those of the same zone first. */
  readonly ask: readonly Person[];
  /** Targets of this kind in this zone: somebody there would be most welcome. */
  readonly targets: readonly Organisation[];
}

const whoWords: Readonly<Record<RoleLevel, string>> = {
  entry: 'who just began',
  experienced: 'who does the work every day',
  lead: 'who leads a team',
  head: 'who heads a department',
  top: 'at the top',
};

const whereWords: Readonly<Record<OrganisationKind, string>> = {
  company: 'at a company',
  startUp: 'at a start-up',
  publicBody: 'at a public body',
  nonprofit: 'at a nonprofit',
  university: 'at a university',
  association: 'at an association',
  other: 'at another kind of place',
};

const zoneWords: Readonly<Record<Zone, string>> = {
  core: 'in your core group',
  wider: 'in your wider organisation',
  between: 'between organisations',
  other: 'in another field',
};

/** How the suggestions are ranked, as the screen says it. */
export const rankingWords =
  'First where your targets are, then levels and zones nobody was heard of, then where you know somebody already; one of each place before a second.';

/** “Somebody who leads a team, at a start-up, between organisations”. */
export function sayWhom({ level, kind, zone }: Pick<SamplingCell, 'level' | 'kind' | 'zone'>): string {
  return `Somebody ${whoWords[level]}, ${whereWords[kind]}, ${zoneWords[zone]}`;
}

/**
 * Whom to look for next: cells where I have spoken with nobody, the most useful first. Variety of sources is the aim: what
 * five people of one level say is one view (sampling for maximum variation). So each kind of place in each zone comes once
 * before any comes twice; among those stand first the ones with more of my targets, then levels and zones that I heard
 * nobody of anywhere, then where I know somebody I could simply write to, then where more people could name somebody.
 */
export function lookForNext(
  { organisations }: Pick<Workspace, 'organisations'>,
  { cells, all }: Pick<SamplingMap, 'cells' | 'all'>,
  most: number,
): LookFor[] {
  const targets = new Map<string, Organisation[]>();
  for (const organisation of Object.values(organisations)) {
    const { deletedAt, archivedAt, state, kind, zone } = organisation;
    if (deletedAt !== null || archivedAt !== null || state !== 'target' || kind === null) continue;
    targets.set(placeKey({ kind, zone }), [...(targets.get(placeKey({ kind, zone })) ?? []), organisation]);
  }
  const spoken = all.filter(({ hasSpoken }) => hasSpoken);
  const heardLevels = new Set(spoken.map(({ level }) => level));
  const heardZones = new Set(spoken.map(({ organisation }) => organisation.zone));
  const found = cells
    .filter((cell) => cell.spoken === 0)
    .map((cell) => {
      const ask = whoCouldName(spoken, cell);
      const wanted = targets.get(placeKey(cell)) ?? [];
      const isNewLevel = !heardLevels.has(cell.level);
      const isNewZone = !heardZones.has(cell.zone);
      return {
        cell,
        ask,
        wanted,
        isNewLevel,
        isNewZone,
        rank: [
          wanted.length,
          Number(isNewLevel),
          Number(isNewZone),
          cell.people.length,
          ask.filter(({ organisation }) => organisation.zone === cell.zone).length,
        ],
      };
    })
    // A cell that nothing of mine points to is no suggestion but a guess.
    .filter(({ rank: [wanted = 0, , , people = 0, named = 0] }) => wanted + people + named > 0)
    .sort((a, b) => compareRanks(a.rank, b.rank));
  const turns = new Map<string, number>();
  return found
    .map((one) => {
      const turn = turns.get(placeKey(one.cell)) ?? 0;
      turns.set(placeKey(one.cell), turn + 1);
      return { ...one, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ cell, ask, wanted, isNewLevel, isNewZone }) => ({
      zone: cell.zone,
      level: cell.level,
      kind: cell.kind,
      whom: sayWhom(cell),
      why: sayWhy(cell, wanted, ask, isNewLevel, isNewZone),
      ask: ask.slice(0, 3).map(({ person }) => person),
      targets: wanted,
    }));
}

/** Those spoken with at the same kind of organisation; of the same zone first. */
function whoCouldName(spoken: readonly Sampled[], { kind, zone }: Pick<SamplingCell, 'kind' | 'zone'>): Sampled[] {
  return spoken
    .filter(({ organisation }) => organisation.kind === kind)
    .sort((a, b) => Number(b.organisation.zone === zone) - Number(a.organisation.zone === zone));
}

function placeKey({ kind, zone }: { readonly kind: OrganisationKind; readonly zone: Zone }): string {
  return `${zone} ${kind}`;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [place, value] of a.entries()) {
    const other = b[place] ?? 0;
    if (value !== other) return other - value;
  }
  return 0;
}

function sayWhy(
  { level, zone, people }: SamplingCell,
  wanted: readonly Organisation[],
  ask: readonly Sampled[],
  isNewLevel: boolean,
  isNewZone: boolean,
): string {
  const parts = [
    people.length > 0
      ? `you know ${nameSome(people.map(({ person }) => person.name))} there and have not spoken yet`
      : '',
    wanted.length > 0
      ? `${wanted.length} of your targets ${wanted.length === 1 ? 'is' : 'are'} of this kind (${nameSome(wanted.map(({ name }) => name))})`
      : '',
    isNewLevel ? `you have heard nobody ${whoWords[level]} anywhere` : '',
    isNewZone ? `you have heard nobody ${zoneWords[zone]}` : '',
    people.length === 0 && ask.length > 0
      ? `${nameSome(ask.map(({ person }) => person.name))} could name somebody`
      : '',
  ].filter((part) => part !== '');
  const said = parts.join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function nameSome(names: readonly string[]): string {
  const [first = '', second] = names;
  if (names.length === 1) return first;
  if (names.length === 2) return `${first} and ${second ?? ''}`;
  return `${first}, ${second ?? ''} and ${names.length - 2} more`;
}
