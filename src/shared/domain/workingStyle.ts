import type { Interview } from './interview';
import type { Profile, WorkingStyle } from './profile';

/** The numbers that a working style sets at once. Each stays a setting of its own. */
export const styleNumbers = [
  'weeklyMessages',
  'weeklyConversations',
  'weeklyEvents',
  'recoveryMinutes',
] as const satisfies readonly (keyof Profile)[];
export type StyleNumbers = Pick<Profile, (typeof styleNumbers)[number]>;

/**
 * Where energy comes from (methods.md, idea 37; practices.md S0.59 and S0.60). Quiet: few contacts, and half an hour free
 * after each call (prepare, process, pace: D. Zack). Lively: more of everything, and shorter pauses. The numbers are
 * Askwell’s own, quiet and lively after the two scenarios.
 */
export const stylePresets: Readonly<Record<WorkingStyle, StyleNumbers>> = {
  quiet: { weeklyMessages: 4, weeklyConversations: 2, weeklyEvents: 1, recoveryMinutes: 30 },
  balanced: { weeklyMessages: 6, weeklyConversations: 2, weeklyEvents: 1, recoveryMinutes: 30 },
  lively: { weeklyMessages: 8, weeklyConversations: 4, weeklyEvents: 2, recoveryMinutes: 10 },
};

export const styleNames: Readonly<Record<WorkingStyle, string>> = {
  quiet: 'Quiet',
  balanced: 'Balanced',
  lively: 'Lively',
};

/** What a style means, in one sentence. */
export const styleSays: Readonly<Record<WorkingStyle, string>> = {
  quiet: 'Few contacts, in writing first, and half an hour to yourself after each call.',
  balanced: 'A steady rhythm, with a pause after each call.',
  lively: 'Company gives you energy: more and shorter talks, and an event when none is planned.',
};

/** Whether the numbers of the style were changed since it was chosen. */
export function hasOwnNumbers(profile: StyleNumbers & Pick<Profile, 'workingStyle'>): boolean {
  const preset = stylePresets[profile.workingStyle];
  return styleNumbers.some((name) => profile[name] !== preset[name]);
}

/** The ways to talk in the order in which they are offered: for the quiet ones, writing comes first. */
export function mediaInOrder(style: WorkingStyle): readonly Interview['medium'][] {
  switch (style) {
    case 'quiet':
      return ['message', 'phone', 'video', 'inPerson'];
    case 'lively':
      return ['inPerson', 'video', 'phone', 'message'];
    case 'balanced':
      return ['video', 'phone', 'inPerson', 'message'];
  }
}
