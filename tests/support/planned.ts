import type { Page } from '@playwright/test';
import { does } from './ask';

export const personId = 'per_odalys';
export const interviewId = 'int_odalys';

/** A person with an interview of three questions, past the first run: where most stories begin. */
export async function planInterview(page: Page, startsAt = '2027-01-14T17:30:00.000Z'): Promise<void> {
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
  await does(page, 'person.added', {
    id: personId,
    name: 'Odalys Thornwhistle',
    fields: { emails: ['odalys@larkmoor.example'], pronouns: 'she' },
    organisation: { id: 'org_larkmoor', name: 'Larkmoor Digital Wards' },
    role: {
      id: 'rol_odalys',
      personId,
      organisationId: 'org_larkmoor',
      title: 'Senior Product Manager',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
  await does(page, 'interview.planned', {
    id: interviewId,
    personIds: [personId],
    fields: { purpose: 'Which alarms went first?', startsAt, minutes: 20, timeZone: 'Europe/London' },
    guide: [
      'How did you end up in this work?',
      'Which alarms did you remove first?',
      'Whose judgement do you trust most?',
    ].map((text, place) => ({
      id: `gui_${place}`,
      questionId: null,
      text,
      topic: 'path',
      stage: place === 2 ? 'close' : 'core',
      minutes: 5,
      order: `a${place}`,
      priority: 'should' as const,
    })),
  });
}

/** Goes to a place of the window, as a click on a link would. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`;
  }, route);
}
