import { fold } from '../text/fold';
import type { Platform } from './gathering';
import type { Workspace } from './workspace';

type Shipped = readonly [
  key: string,
  sector: string,
  kind: Platform['kind'],
  name: string,
  note: string,
  isClosed?: true,
];

/**
 * Places to look for people, by sector, as the practices name them (practices.md S0.79 to S0.90, S0.131, S0.234 to
 * S0.241). Names only: Askwell never looks anything up, so whether a place is alive is for the person to say. What
 * is known to be gone is said.
 */
const shipped: readonly Shipped[] = [
  [
    'linkedin',
    'Any',
    'platform',
    'LinkedIn',
    'Start here to find people: former employers and schools, discussion groups, whom your connections know. Its export of connections can be imported under People.',
  ],
  [
    'linkedinanswers',
    'Any',
    'platform',
    'LinkedIn Answers',
    'This feature is long gone. Answer questions where people ask them now, and note it as a contribution of a group.',
    true,
  ],
  [
    'twitter',
    'Any',
    'platform',
    'Twitter, now X',
    'Follow people without knowing them; follow topics such as project management or leadership; share and learn before you ask.',
  ],
  ['facebook', 'Any', 'platform', 'Facebook', 'Pages and groups of a field or a place; a way to follow an author.'],
  ['feeds', 'Any', 'media', 'Blogs by feed', 'Follow an author by feed; a post is a reason to write.'],
  [
    'engagement',
    'Employee engagement',
    'platform',
    'A worldwide network on employee engagement',
    'An example of a community around one professional theme.',
  ],
  [
    'magazine',
    'Business',
    'media',
    'A business magazine’s topic exchange',
    'Such places come and go with their magazine. Look whether it is still there.',
  ],
  ['idealist', 'Nonprofit', 'platform', 'Idealist', 'Posts, organisations and people in nonprofits.'],
  [
    'regionalnonprofit',
    'Nonprofit',
    'regionalList',
    'A regional nonprofit mailing list',
    'Ask a nonprofit near you which list they read.',
  ],
  [
    'yahoogroups',
    'Nonprofit',
    'regionalList',
    'Yahoo Groups',
    'Closed in December 2020. Regional lists that lived there have moved or ended.',
    true,
  ],
  ['devex', 'International development', 'platform', 'Devex', 'Posts, news and people in international development.'],
  ['netimpact', 'Social business', 'platform', 'Net Impact', 'Chapters and events of socially conscious business.'],
  ['govloop', 'Government', 'platform', 'GovLoop', 'A network of people who work in government.'],
  ['govcentral', 'Government', 'platform', 'GovCentral', 'Posts in government. Look whether it is still there.'],
  [
    'civicleague',
    'Government',
    'civicGroup',
    'The civic league of your county or town',
    'Local government and who cares about it, in one room.',
  ],
];

const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** The shipped entries as records, under the keys that their changed versions have. */
export const shippedPlatforms: Readonly<Record<string, Platform>> = Object.fromEntries(
  shipped.map(([key, sector, kind, name, note, isClosed]) => [
    `pla_${key}`,
    {
      id: `pla_${key}`,
      builtInId: key,
      name,
      sector,
      kind,
      link: '',
      note,
      state: isClosed === true ? 'closed' : 'unknown',
      checkedOn: null,
      isHidden: false,
      createdAt: LONG_AGO,
      deletedAt: null,
    },
  ]),
);

/** All places to look: what is shipped, as it was changed, and one’s own; by sector and name, “Any” first. */
export function allPlatforms({ platforms }: Pick<Workspace, 'platforms'>): Platform[] {
  const all = Object.values({ ...shippedPlatforms, ...platforms }).filter(({ deletedAt }) => deletedAt === null);
  const rank = ({ sector }: Platform) => (sector === 'Any' ? '' : fold(sector.trim()) || '\uFFFF');
  return all.sort(
    (a, b) => rank(a).localeCompare(rank(b)) || fold(a.name).localeCompare(fold(b.name)) || (a.id < b.id ? -1 : 1),
  );
}

/** Whether a shipped entry stands as it was shipped. */
export function isAsShipped(platform: Platform): boolean {
  const own = shippedPlatforms[platform.id];
  return own !== undefined && JSON.stringify(own) === JSON.stringify({ ...platform, createdAt: own.createdAt });
}
