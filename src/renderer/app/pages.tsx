import { lazy, type ComponentType } from 'react';

interface Screen {
  readonly path: string;
  readonly Page: ComponentType;
}

/** Every brick in every state (npm run gallery). The production build knows its mode, so nothing of it is shipped. */
const gallery: readonly Screen[] =
  import.meta.env.MODE === 'production'
    ? []
    : [
        {
          path: '/gallery',
          Page: lazy(async () => ({ default: (await import('../gallery/GalleryPage')).GalleryPage })),
        },
      ];

/** Every screen, loaded when it is first opened. A page takes what it needs from the route. */
export const pages: readonly Screen[] = [
  { path: '/', Page: lazy(async () => ({ default: (await import('../features/today/TodayPage')).TodayPage })) },
  {
    path: '/welcome',
    Page: lazy(async () => ({ default: (await import('../features/welcome/WelcomePage')).WelcomePage })),
  },
  {
    path: '/interviews',
    Page: lazy(async () => ({ default: (await import('../features/interviews/InterviewsPage')).InterviewsPage })),
  },
  {
    path: '/interviews/new',
    Page: lazy(async () => ({ default: (await import('../features/interviews/NewInterviewPage')).NewInterviewPage })),
  },
  {
    path: '/interviews/:interviewId/prep',
    Page: lazy(async () => ({ default: (await import('../features/prep/PrepPage')).PrepPage })),
  },
  {
    path: '/interviews/:interviewId/live',
    Page: lazy(async () => ({ default: (await import('../features/live/LivePage')).LivePage })),
  },
  {
    path: '/interviews/:interviewId/wrap-up',
    Page: lazy(async () => ({ default: (await import('../features/wrap-up/WrapUpPage')).WrapUpPage })),
  },
  {
    path: '/interviews/:interviewId/thank-you',
    Page: lazy(async () => ({ default: (await import('../features/thank-you/ThankYouPage')).ThankYouPage })),
  },
  {
    path: '/interviews/:interviewId/keep-in-touch',
    Page: lazy(async () => ({ default: (await import('../features/keep-in-touch/KeepInTouchPage')).KeepInTouchPage })),
  },
  {
    path: '/people',
    Page: lazy(async () => ({ default: (await import('../features/people/PeoplePage')).PeoplePage })),
  },
  {
    path: '/people/:personId',
    Page: lazy(async () => ({ default: (await import('../features/people/PersonPage')).PersonPage })),
  },
  {
    path: '/organisations',
    Page: lazy(async () => ({
      default: (await import('../features/organisations/OrganisationsPage')).OrganisationsPage,
    })),
  },
  {
    path: '/organisations/:organisationId',
    Page: lazy(async () => ({
      default: (await import('../features/organisations/OrganisationPage')).OrganisationPage,
    })),
  },
  {
    path: '/questions',
    Page: lazy(async () => ({ default: (await import('../features/questions/QuestionsPage')).QuestionsPage })),
  },
  {
    path: '/follow-ups',
    Page: lazy(async () => ({ default: (await import('../features/follow-ups/FollowUpsPage')).FollowUpsPage })),
  },
  {
    path: '/insights',
    Page: lazy(async () => ({ default: (await import('../features/insights/InsightsPage')).InsightsPage })),
  },
  {
    path: '/settings',
    Page: lazy(async () => ({ default: (await import('../features/settings/SettingsPage')).SettingsPage })),
  },
  ...gallery,
];
