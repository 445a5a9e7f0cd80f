import type { Ref } from 'react';
import { Link } from 'react-router-dom';
import type { LocalDate } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import { AutosaveText } from '../../components/AutosaveText';
import { PanelClose } from '../../components/ListAndPanel';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { AskAgain } from './AskAgain';
import { FollowUpButtons } from './FollowUpButtons';
import classes from './FollowUps.module.css';
import { FollowUpSequence } from './FollowUpSequence';
import { FollowUpSource } from './FollowUpSource';
import { FollowUpWhen } from './FollowUpWhen';
import type { FollowUpMoves } from './useFollowUpMoves';

interface FollowUpDetailProps {
  readonly followUp: FollowUp;
  readonly today: LocalDate;
  readonly moves: FollowUpMoves;
  readonly onClose: () => void;
  readonly dayRef: Ref<HTMLButtonElement>;
}

/** The follow-up in full: for whom, from where, when, and what can be done. */
export function FollowUpDetail({ followUp, today, moves, onClose, dayRef }: FollowUpDetailProps) {
  const dispatch = useDispatch();
  const person = useWorkspace((workspace) =>
    followUp.personId === null ? undefined : workspace.people[followUp.personId],
  );
  const { roles, organisations } = useWorkspace((w) => ({ roles: w.roles, organisations: w.organisations }));
  const change = (fields: { title?: string; detail?: string }) =>
    dispatch('followUp.changed', { id: followUp.id, fields }, { isQuiet: true }).then(({ ok }) => ok);
  return (
    <>
      <PanelClose onClose={onClose} />
      {person && (
        <Link to={`/people/${person.id}`} className={classes.person}>
          <PersonAvatar name={person.name} size={32} />
          <span>
            <strong>{person.name}</strong>
            <span className={classes.origin}>{roleLine(currentRoles(roles).get(person.id), organisations)}</span>
          </span>
        </Link>
      )}
      <section aria-label="What">
        <SectionHeading title={followUp.owner === 'them' ? `Waiting for ${person?.name ?? 'somebody'}` : 'What'} />
        <div className={classes.fields}>
          <AutosaveText
            label="What to do"
            value={followUp.title}
            maxLength={1_000}
            serif="line"
            isQuiet
            onSave={(title) => (title.trim() === '' ? Promise.resolve(true) : change({ title }))}
          />
          <AutosaveText
            label="More about it"
            value={followUp.detail}
            placeholder="Anything to remember"
            isLong
            isQuiet
            onSave={(detail) => change({ detail })}
          />
        </div>
      </section>
      {followUp.kind === 'nudge' && followUp.personId !== null && <FollowUpSequence personId={followUp.personId} />}
      <FollowUpWhen followUp={followUp} today={today} moves={moves} dayRef={dayRef} />
      <AskAgain followUp={followUp} person={person} today={today} moves={moves} />
      <FollowUpSource followUp={followUp} />
      <FollowUpButtons followUp={followUp} moves={moves} />
    </>
  );
}
