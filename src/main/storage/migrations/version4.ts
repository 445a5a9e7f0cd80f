import type { Migration } from './migration';
import { each } from './records';

/** Version 4: what stands during a call and in the five minutes after it. */
export const duringTheCall: Migration = {
  says: 'Room for pauses, closing questions and speakers of a talk',
  change: (collections) => ({
    ...collections,
    settings: each(collections['settings'], {
      dateOrder: 'locale',
      closingMinutesFrom: 5,
      lastMinutes: 2,
      debriefMinutes: 5,
      showsProbes: false,
      measuresListening: false,
      callShortcut: '',
    }),
    interviews: each(collections['interviews'], {
      pauses: [],
      closeBy: null,
      clockShifts: [],
      closing: [],
      mySpeakingSeconds: null,
      energyBefore: null,
      energyAfter: null,
      fit: null,
      decision: '',
      debriefStartedAt: null,
    }),
    guideQuestions: each(collections['guideQuestions'], { isUnplanned: false, isParked: false, isForLetter: false }),
    notes: each(collections['notes'], { speakerId: null, personIds: [], isUntimed: false }),
  }),
};
