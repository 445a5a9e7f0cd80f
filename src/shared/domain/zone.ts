import type { Organisation, Zone } from './organisation';

/** Where an organisation stands to me, as the app says it. */
export const zoneNames: Readonly<Record<Zone, string>> = {
  core: 'Core group',
  wider: 'Wider organisation',
  between: 'Between organisations',
  other: 'Other field',
};

/** The lists of organisations, as the app says them. */
export const organisationStateNames: Readonly<Record<Organisation['state'], string>> = {
  target: 'Targets',
  watching: 'Watching',
  setAside: 'Set aside',
};
