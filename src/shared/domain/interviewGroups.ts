import { effectiveDue } from './agenda';
import type { FollowUp } from './followUp';
import type { Interview, InterviewState } from './interview';
import type { Workspace } from './workspace';

/** What an interview asks for next, in the order of urgency on screen. */
export const interviewGroupNames = {
  coming: 'Coming up',
  toWrapUp: 'To wrap up',
  toThank: 'To thank',
  wished: 'Ideas and requests',
  earlier: 'Earlier',
} as const;
export type InterviewGroup = keyof typeof interviewGroupNames;

const groupOf: Readonly<Record<InterviewState, InterviewGroup>> = {
  live: 'coming',
  scheduled: 'coming',
  toWrapUp: 'toWrapUp',
  toThank: 'toThank',
  idea: 'wished',
  requested: 'wished',
  closed: 'earlier',
  declined: 'earlier',
  cancelled: 'earlier',
  noShow: 'earlier',
};

/** Interviews in use by what is next: the running one first, then the nearest; what is over, the newest first. */
export function interviewGroups(
  interviews: Workspace['interviews'],
): { readonly group: InterviewGroup; readonly interviews: Interview[] }[] {
  const groups = new Map<InterviewGroup, Interview[]>();
  for (const interview of Object.values(interviews)) {
    if (interview.deletedAt !== null) continue;
    const group = groupOf[interview.state];
    const others = groups.get(group);
    if (others) others.push(interview);
    else groups.set(group, [interview]);
  }
  return (Object.keys(interviewGroupNames) as InterviewGroup[]).flatMap((group) => {
    const found = groups.get(group);
    if (found === undefined) return [];
    const sign = group === 'coming' || group === 'toThank' || group === 'toWrapUp' ? 1 : -1;
    return [
      {
        group,
        interviews: found.sort(
          (a, b) => liveFirst(a, b) || sign * momentOf(a).localeCompare(momentOf(b)) || a.id.localeCompare(b.id),
        ),
      },
    ];
  });
}

function liveFirst(a: Interview, b: Interview): number {
  return Number(b.state === 'live') - Number(a.state === 'live');
}

/** When it took place, otherwise when it is planned, otherwise when it was thought of. */
export function momentOf(interview: Interview): string {
  return interview.liveEndedAt ?? interview.liveStartedAt ?? interview.startsAt ?? interview.createdAt;
}

/** The nearest open follow-up of each person. */
export function nextFollowUps(followUps: Workspace['followUps']): ReadonlyMap<string, FollowUp> {
  const next = new Map<string, FollowUp>();
  for (const followUp of Object.values(followUps)) {
    if (followUp.personId === null || followUp.doneAt !== null || followUp.deletedAt !== null) continue;
    const other = next.get(followUp.personId);
    if (other === undefined || effectiveDue(followUp) < effectiveDue(other)) next.set(followUp.personId, followUp);
  }
  return next;
}
