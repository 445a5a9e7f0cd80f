import type { Circle } from '../domain/person';

/** The circles of people, as the app says them: a rhythm for many at once. */
export const circleNames: Readonly<Record<Circle, string>> = {
  close: 'Close',
  regular: 'Regular',
  light: 'Light',
  yearly: 'Once a year',
};
