import { lazy, type ComponentType } from 'react';
import { matchPath } from 'react-router-dom';
import { TodayPage } from '../features/today/TodayPage';

interface Screen {
  readonly path: string;
  readonly Page: ComponentType;
  /** Fetches the page’s code, which `Page` otherwise does when it is first shown. */
  readonly load: () => Promise<unknown>;
}

function screen(path: string, load: () => Promise<{ readonly default: ComponentType }>): Screen {
  return { path, Page: lazy(load), load };
}

/** Every brick in every state (npm run gallery). The production build knows its mode, so nothing of it is shipped. */
const gallery: readonly Screen[] =
  import.meta.env.MODE === 'production'
    ? []
    : [screen('/gallery', async () => ({ default: (await import('../gallery/GalleryPage')).GalleryPage }))];

/** Every screen, loaded when it is first opened. A page takes what it needs from the route. */
export const pages: readonly Screen[] = [
  // The usual first screen comes with the frame, so that it does not wait for a second fetch.
  { path: '/', Page: TodayPage, load: () => Promise.resolve() },
  screen('/welcome', async () => ({ default: (await import('../features/welcome/WelcomePage')).WelcomePage })),
  screen('/interviews', async () => ({
    default: (await import('../features/interviews/InterviewsPage')).InterviewsPage,
  })),
  screen('/interviews/new', async () => ({
    default: (await import('../features/interviews/NewInterviewPage')).NewInterviewPage,
  })),
  screen('/interviews/:interviewId/prep', async () => ({
    default: (await import('../features/prep/PrepPage')).PrepPage,
  })),
  screen('/interviews/:interviewId/live', async () => ({
    default: (await import('../features/live/LivePage')).LivePage,
  })),
  screen('/interviews/:interviewId/compact', async () => ({
    default: (await import('../features/live/LivePage')).CompactPage,
  })),
  screen('/interviews/:interviewId/wrap-up', async () => ({
    default: (await import('../features/wrap-up/WrapUpPage')).WrapUpPage,
  })),
  screen('/interviews/:interviewId/thank-you', async () => ({
    default: (await import('../features/thank-you/ThankYouPage')).ThankYouPage,
  })),
  screen('/interviews/:interviewId/keep-in-touch', async () => ({
    default: (await import('../features/keep-in-touch/KeepInTouchPage')).KeepInTouchPage,
  })),
  screen('/interviews/:interviewId/brief', async () => ({
    default: (await import('../features/brief/BriefPage')).BriefPage,
  })),
  screen('/interviews/:interviewId/sheet', async () => ({
    default: (await import('../features/brief/SheetPage')).SheetPage,
  })),
  screen('/interviews/:interviewId/filled-sheet', async () => ({
    default: (await import('../features/brief/FilledSheetPage')).FilledSheetPage,
  })),
  screen('/interviews/:interviewId/take-out', async () => ({
    default: (await import('../features/brief/TakeOutPage')).TakeOutPage,
  })),
  screen('/rehearsal', async () => ({
    default: (await import('../features/rehearsal/RehearsalPage')).RehearsalPage,
  })),
  screen('/people', async () => ({ default: (await import('../features/people/PeoplePage')).PeoplePage })),
  screen('/people/brainstorm', async () => ({
    default: (await import('../features/people/BrainstormPage')).BrainstormPage,
  })),
  screen('/people/keep-in-touch', async () => ({
    default: (await import('../features/keep-in-touch/TouchListPage')).TouchListPage,
  })),
  screen('/people/introductions', async () => ({
    default: (await import('../features/introductions/IntroductionsPage')).IntroductionsPage,
  })),
  screen('/people/shelf', async () => ({ default: (await import('../features/shelf/ShelfPage')).ShelfPage })),
  screen('/people/news', async () => ({ default: (await import('../features/shelf/NewsPage')).NewsPage })),
  screen('/people/:personId', async () => ({ default: (await import('../features/people/PersonPage')).PersonPage })),
  screen('/events', async () => ({ default: (await import('../features/events/EventsPage')).EventsPage })),
  screen('/events/groups', async () => ({ default: (await import('../features/events/GroupsPage')).GroupsPage })),
  screen('/events/platforms', async () => ({
    default: (await import('../features/events/PlatformsPage')).PlatformsPage,
  })),
  screen('/events/:eventId', async () => ({ default: (await import('../features/events/EventPage')).EventPage })),
  screen('/letters/:messageId', async () => ({ default: (await import('../features/letters/LetterPage')).LetterPage })),
  screen('/letters/:messageId/card', async () => ({
    default: (await import('../features/letters/CardPage')).CardPage,
  })),
  screen('/organisations', async () => ({
    default: (await import('../features/organisations/OrganisationsPage')).OrganisationsPage,
  })),
  screen('/organisations/sprint', async () => ({
    default: (await import('../features/sprint/SprintPage')).SprintPage,
  })),
  screen('/organisations/map', async () => ({
    default: (await import('../features/sampling/SamplingPage')).SamplingPage,
  })),
  screen('/organisations/:organisationId', async () => ({
    default: (await import('../features/organisations/OrganisationPage')).OrganisationPage,
  })),
  screen('/questions', async () => ({ default: (await import('../features/questions/QuestionsPage')).QuestionsPage })),
  screen('/follow-ups', async () => ({
    default: (await import('../features/follow-ups/FollowUpsPage')).FollowUpsPage,
  })),
  screen('/follow-ups/after-absence', async () => ({
    default: (await import('../features/follow-ups/AbsencePage')).AbsencePage,
  })),
  screen('/follow-ups/outreach', async () => ({
    default: (await import('../features/follow-ups/OutreachPage')).OutreachPage,
  })),
  screen('/follow-ups/loops', async () => ({
    default: (await import('../features/follow-ups/LoopsPage')).LoopsPage,
  })),
  screen('/insights/thanks/:goalId', async () => ({
    default: (await import('../features/insights/UpstreamPage')).UpstreamPage,
  })),
  screen('/week', async () => ({ default: (await import('../features/week/WeekPage')).WeekPage })),
  screen('/week/review', async () => ({ default: (await import('../features/week/ReviewPage')).ReviewPage })),
  screen('/insights', async () => ({ default: (await import('../features/insights/InsightsPage')).InsightsPage })),
  screen('/history', async () => ({ default: (await import('../features/history/HistoryPage')).HistoryPage })),
  screen('/conflicts', async () => ({ default: (await import('../features/conflicts/ConflictsPage')).ConflictsPage })),
  screen('/settings', async () => ({ default: (await import('../features/settings/SettingsPage')).SettingsPage })),
  ...gallery,
];

const SETTLED_MS = 1_500;
const BETWEEN_MS = 50;

/**
 * Fetches what was not needed for the first screen, one thing after the other, once that has settled: then the
 * first step to any other screen shows no gap. Returns how to stop it.
 */
export function prepareAll(): () => void {
  const waiting = pages.map(({ load }) => load);
  let isWanted = true;
  const next = async () => {
    for (let load = waiting.shift(); isWanted && load !== undefined; load = waiting.shift()) {
      // What cannot be read now is asked for again, and told, when it is opened.
      await load().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  };
  const timer = setTimeout(() => void next(), SETTLED_MS);
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}

/** Begins to fetch the page of an address (`/people`), so that it is here when the document is. */
export function prepare(address: string): void {
  void pages.find(({ path }) => matchPath(path, address))?.load();
}
