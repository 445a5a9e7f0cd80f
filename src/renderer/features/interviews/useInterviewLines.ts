import { useMemo } from 'react';
import {
  interviewGroupNames,
  interviewGroups,
  nextFollowUps,
  type InterviewGroup,
} from '../../../shared/domain/interviewGroups';
import type { Interview } from '../../../shared/domain/interview';
import { currentRoles } from '../../../shared/domain/peopleFacts';
import { callName } from '../../../shared/domain/person';
import { settingsOf } from '../../../shared/domain/workspace';
import { fold } from '../../../shared/text/fold';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import type { InterviewLine } from './InterviewRow';
import { sayTheirClock, zoneOfOthers } from '../../../shared/text/bothClocks';
import { nextStep } from './nextStep';

export type ListedLine =
  | { readonly kind: 'heading'; readonly key: InterviewGroup; readonly title: string; readonly count: number }
  | { readonly kind: 'interview'; readonly key: string; readonly line: InterviewLine };

/** Their clock matters until the talk. */
const isAhead = new Set<Interview['state']>(['idea', 'requested', 'scheduled', 'live']);

/** All conversations by what is next, under their headings; only those in which all of `words` occur. */
export function useInterviewLines(words: string): {
  readonly lines: readonly ListedLine[];
  readonly count: number;
  readonly found: number;
} {
  const part = useWorkspace(({ interviews, people, roles, organisations, followUps, guideQuestions, settings }) => ({
    interviews,
    people,
    roles,
    organisations,
    followUps,
    guideQuestions,
    settings,
  }));
  const { now, today, zone } = useToday();
  return useMemo(() => {
    const roles = currentRoles(part.roles);
    const followUps = nextFollowUps(part.followUps);
    const { thankYouHours } = settingsOf(part);
    const questions = new Map<string, number>();
    for (const { interviewId } of Object.values(part.guideQuestions))
      questions.set(interviewId, (questions.get(interviewId) ?? 0) + 1);
    const wanted = fold(words).split(/\s+/).filter(Boolean);
    let count = 0;
    let found = 0;
    const lines = interviewGroups(part.interviews).flatMap(({ group, interviews }): ListedLine[] => {
      count += interviews.length;
      const shown = interviews
        .map((interview): InterviewLine => {
          const names = interview.personIds.map((id) => part.people[id]?.name ?? 'Somebody');
          const first = interview.personIds[0] ?? '';
          const organisationId = interview.organisationId ?? roles.get(first)?.organisationId;
          return {
            interview,
            who:
              names.length > 2 ? `${names[0] ?? ''} and ${names.length - 1} more` : names.join(' and ') || 'Somebody',
            isInBin: interview.personIds.some((id) => typeof part.people[id]?.deletedAt === 'string'),
            organisation: organisationId ? (part.organisations[organisationId]?.name ?? '') : '',
            theirs:
              interview.startsAt === null || !isAhead.has(interview.state)
                ? ''
                : sayTheirClock(
                    interview.startsAt,
                    zone,
                    zoneOfOthers(part.people[first]?.timeZone ?? '', interview.timeZone, zone),
                  ),
            ...nextStep({
              interview,
              firstName: part.people[first] === undefined ? '' : callName(part.people[first]),
              questions: questions.get(interview.id) ?? 0,
              followUp: followUps.get(first),
              thankYouHours,
              now,
              today,
              zone,
            }),
          };
        })
        .filter(({ interview, who, organisation }) => {
          const text = fold([who, organisation, interview.purpose, interview.place].join('\n'));
          return wanted.every((word) => text.includes(word));
        });
      found += shown.length;
      if (shown.length === 0) return [];
      return [
        { kind: 'heading', key: group, title: interviewGroupNames[group], count: shown.length },
        ...shown.map((line) => ({ kind: 'interview' as const, key: line.interview.id, line })),
      ];
    });
    return { lines, count, found };
  }, [part, words, now, today, zone]);
}
