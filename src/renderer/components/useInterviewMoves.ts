import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import type { InterviewState } from '../../shared/domain/interview';
import { isBeforeTalk } from '../../shared/domain/path';
import { kindNames } from '../../shared/domain/letterNames';
import { useToday } from '../lib/useToday';
import { useDispatch } from '../workspace/useDispatch';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { letterOf } from './letterOf';
import { useStartLetter } from './useStartLetter';

export interface InterviewMove {
  readonly id: string;
  readonly title: string;
  readonly run: () => void;
}

/** What can be done with an interview as a whole, each with its way back. None: it is not there, or in the bin. */
export function useInterviewMoves(interviewId: string): readonly InterviewMove[] {
  const navigate = useNavigate();
  const dispatch = useDispatch();
  const { now } = useToday();
  const interview = useWorkspace((workspace) => workspace.interviews[interviewId]);
  const name = useWorkspace((workspace) => workspace.people[interview?.personIds[0] ?? '']?.name);
  const startLetter = useStartLetter();
  const isPast = typeof interview?.startsAt === 'string' && interview.startsAt < now;
  return useMemo(() => {
    if (interview === undefined || interview.deletedAt !== null) return [];
    const { id, startsAt } = interview;
    const isOver = ['declined', 'cancelled', 'noShow'].includes(interview.state);
    const leave = async (done: Promise<{ readonly ok: boolean }>) => {
      if ((await done).ok) void navigate('/interviews');
    };
    const move = (title: string, state: InterviewState, toast: string): InterviewMove => ({
      id: `interview-${state}`,
      title,
      run: () => void leave(dispatch('interview.moved', { id, state }, { toast })),
    });
    const moves: InterviewMove[] = [];
    const [personId] = interview.personIds;
    if (isBeforeTalk(interview) && personId !== undefined && name !== undefined) {
      const to = letterOf(interview, personId);
      moves.push({
        id: 'interview-letter',
        title: `Write to ${name}: ${kindNames[to.kind ?? 'outreach'].toLowerCase()}`,
        run: () => {
          startLetter(to);
        },
      });
    }
    if (isBeforeTalk(interview) && !isOver) {
      moves.push(move('Mark as called off', 'cancelled', 'Interview called off'));
      moves.push(move('Mark as declined', 'declined', 'Interview declined'));
      if (isPast) moves.push(move('Mark as not held', 'noShow', 'Interview not held'));
    }
    if (isOver)
      moves.push({
        id: 'interview-again',
        title: 'Take up again',
        run: () =>
          void dispatch(
            'interview.moved',
            { id, state: startsAt === null ? 'requested' : 'scheduled' },
            { toast: 'Interview taken up again' },
          ),
      });
    // A talk that is running is ended first.
    if (interview.state !== 'live')
      moves.push({
        id: 'interview-bin',
        title: 'Move to the bin',
        run: () => void leave(dispatch('interview.binned', { id }, { toast: 'Interview moved to the bin' })),
      });
    return moves;
  }, [interview, isPast, name, navigate, dispatch, startLetter]);
}
