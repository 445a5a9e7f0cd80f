import { useMemo, type ComponentType } from 'react';
import { useParams } from 'react-router-dom';
import { guideOf, notesOf } from '../../../shared/domain/guide';
import { organisationOfTalk } from '../../../shared/domain/organisationOfTalk';
import { TalkGone } from '../../components/TalkGone';
import { useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';
import { CompactRoom } from './CompactRoom';
import { Room } from './Room';
import { useBegun } from './useBegun';
import type { RoomProps } from './useRoom';

/** The call itself, in the full window. */
export function LivePage() {
  return <TalkIn In={Room} />;
}

/** The call itself, in the small window above it. */
export function CompactPage() {
  return <TalkIn In={CompactRoom} />;
}

/** The talk of the address, in this kind of room. */
function TalkIn({ In }: { readonly In: ComponentType<RoomProps> }) {
  const { interviewId = '' } = useParams();
  const { interviews, people, roles, organisations, guideQuestions, notes } = useWorkspace((workspace) => ({
    interviews: workspace.interviews,
    people: workspace.people,
    roles: workspace.roles,
    organisations: workspace.organisations,
    guideQuestions: workspace.guideQuestions,
    notes: workspace.notes,
  }));
  const isHere = useSlice('notes', 'interviewId', interviewId);
  const guide = useMemo(() => guideOf({ guideQuestions }, interviewId), [guideQuestions, interviewId]);
  const interview = useBegun(interviews[interviewId], guide);
  const taken = useMemo(() => notesOf({ notes }, interviewId), [notes, interviewId]);
  const present = useMemo(() => interview?.personIds.flatMap((id) => people[id] ?? []) ?? [], [interview, people]);
  const organisationId = useMemo(
    () => (interview === undefined ? null : organisationOfTalk(interview, Object.values(roles))),
    [interview, roles],
  );

  if (interview === undefined || interview.deletedAt !== null) return <TalkGone stage="Live" interview={interview} />;
  if (!isHere) return null;
  return (
    <In
      key={interviewId}
      interview={interview}
      people={present}
      organisation={organisationId === null ? '' : (organisations[organisationId]?.name ?? '')}
      guide={guide}
      notes={taken}
    />
  );
}
