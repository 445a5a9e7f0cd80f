import {
  IconBuilding,
  IconCalendarStar,
  IconMailForward,
  IconMessageQuestion,
  IconMessages,
  IconScale,
  IconSun,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';

export interface Section {
  readonly to: string;
  readonly name: string;
  readonly Icon: Icon;
  /** Where Ctrl+N goes from here: the section’s page opens its add line when it reads `new`. */
  readonly newAt: string;
}

/** The sections in the rail’s order, which is also that of Ctrl+1 to Ctrl+7. */
export const sections: readonly Section[] = [
  { to: '/', name: 'Today', Icon: IconSun, newAt: '/interviews/new' },
  { to: '/interviews', name: 'Interviews', Icon: IconMessages, newAt: '/interviews/new' },
  { to: '/people', name: 'People', Icon: IconUsers, newAt: '/people?new' },
  { to: '/organisations', name: 'Organisations', Icon: IconBuilding, newAt: '/organisations?new' },
  { to: '/questions', name: 'Questions', Icon: IconMessageQuestion, newAt: '/questions?new' },
  { to: '/follow-ups', name: 'Follow-ups', Icon: IconMailForward, newAt: '/follow-ups?new' },
  { to: '/insights', name: 'Insights', Icon: IconScale, newAt: '/interviews/new' },
];

const today = sections[0] as Section;

/** Events, groups and platforms hang under the sections: they have no place in the rail, but a title and a Ctrl+N. */
function gatherings(pathname: string): Section {
  const part = ['/events/groups', '/events/platforms'].find((to) => pathname === to) ?? '/events';
  return { to: '/events', name: 'Events and groups', Icon: IconCalendarStar, newAt: `${part}?new` };
}

/** Pages without a place in the rail, and the section they hang under there. */
const under: readonly (readonly [page: string, section: string])[] = [
  ['/welcome', '/'],
  ['/week', '/'],
  ['/events', '/people'],
  ['/letters', '/people'],
];

/** Whether the rail marks a section for a page that is none of its own. */
export function hangsUnder(pathname: string, section: string): boolean {
  return under.some(([page, to]) => to === section && (pathname === page || pathname.startsWith(`${page}/`)));
}

/** The section a page belongs to, a letter to that of its reader; pages of none (settings, welcome) count as Today. */
export function sectionOf(pathname: string): Section {
  if (pathname.startsWith('/letters/')) return sections.find(({ to }) => to === '/people') ?? today;
  if (pathname === '/events' || pathname.startsWith('/events/')) return gatherings(pathname);
  return sections.find(({ to }) => to !== '/' && (pathname === to || pathname.startsWith(`${to}/`))) ?? today;
}
