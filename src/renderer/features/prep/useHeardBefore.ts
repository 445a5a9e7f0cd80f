import { useEffect, useMemo } from 'react';
import type { Interview } from '../../../shared/domain/interview';
import { saturatedTopics, topicTalks } from '../../../shared/domain/saturation';
import { settingsOf } from '../../../shared/domain/workspace';
import type { Topic } from '../../../shared/domain/question';
import { heardIndex, type HeardIndex } from '../../../shared/text/heardAnswers';
import { useGiven, useWorkspace } from '../../workspace/WorkspaceProvider';

/** Talks whose notes are read: the latest ones tell what is answered and what still gives. */
const TALKS = 24;

export interface HeardBefore {
  readonly heard: HeardIndex;
  readonly saturated: ReadonlyMap<Topic, number>;
}

/** What earlier talks said, from their notes; never a line off the record, and nothing of talks in the bin. */
export function useHeardBefore(interview: Interview | undefined): HeardBefore {
  const { copy } = useGiven();
  const known = useWorkspace(({ interviews, guideQuestions, notes, people }) => ({
    interviews,
    guideQuestions,
    notes,
    people,
  }));
  const { saturationPeople, newWordsPercent, heardSharePercent, heardWords } = useWorkspace(settingsOf);
  const interviewId = interview?.id;
  const talks = useMemo(
    () =>
      Object.values(known.interviews)
        .filter(({ id, deletedAt, liveEndedAt }) => id !== interviewId && deletedAt === null && liveEndedAt !== null)
        .sort((a, b) => (b.liveEndedAt ?? '').localeCompare(a.liveEndedAt ?? ''))
        .slice(0, TALKS)
        .map(({ id }) => id),
    [known.interviews, interviewId],
  );
  const wanted = talks.join(' ');
  useEffect(() => {
    for (const id of wanted.split(' ')) if (id !== '') void copy.loadSlice('notes', 'interviewId', id);
  }, [copy, wanted]);
  return useMemo(() => {
    const inTalks = new Set(talks);
    const notes = Object.values(known.notes).filter(
      ({ interviewId: id, isOffRecord, text }) => inTalks.has(id) && !isOffRecord && text.trim() !== '',
    );
    const heard = notes.map((note) => {
      const { interviewId: id, guideQuestionId } = note;
      const personId = known.interviews[id]?.personIds[0] ?? null;
      return {
        note,
        asked: guideQuestionId === null ? '' : (known.guideQuestions[guideQuestionId]?.text ?? ''),
        personId,
        who: (personId === null ? undefined : known.people[personId]?.name) ?? 'Somebody',
      };
    });
    return {
      heard: heardIndex(heard, { heardSharePercent, heardWords }),
      saturated: saturatedTopics(topicTalks(known, notes), saturationPeople, newWordsPercent),
    };
  }, [known, talks, saturationPeople, newWordsPercent, heardSharePercent, heardWords]);
}
