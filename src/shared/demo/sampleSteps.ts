import type { Instant } from '../domain/field';
import { sampleClock } from './sampleClock';
import { sampleLetterSteps } from './sampleLetters';
import { samplePeopleSteps } from './samplePeople';
import { sampleFriendSteps } from './sampleFriends';
import { sampleGatheringSteps } from './sampleGatherings';
import { sampleGivingSteps } from './sampleGiving';
import type { SampleStep } from './sampleStep';
import { sampleTalkSteps } from './sampleTalks';
import { sampleTaskSteps } from './sampleTasks';
import { sampleWeekSteps } from './sampleWeeks';

export type { SampleStep };

/**
 * A ward sister on her way into product work (resources/sample-nurse.json, CC0; everybody in it is
 * invented), as the ordinary commands she would have given. Her week is the week of `now`; what she
 * does later than `now` is left out, and what she planned before stays planned.
 */
export function sampleSteps(now: Instant): SampleStep[] {
  const clock = sampleClock(now);
  return [
    ...samplePeopleSteps(clock),
    ...sampleFriendSteps(clock),
    ...sampleTalkSteps(clock),
    ...sampleLetterSteps(clock),
    ...sampleTaskSteps(clock),
    ...sampleGivingSteps(clock),
    ...sampleGatheringSteps(clock),
    ...sampleWeekSteps(clock),
  ]
    .map((each, place) => ({ each, place }))
    .sort((a, b) => a.each.at.localeCompare(b.each.at) || a.place - b.place)
    .map(({ each }) => each)
    .filter((each) => each.at <= now);
}
