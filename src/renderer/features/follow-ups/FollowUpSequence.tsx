import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { isOpen } from '../../../shared/domain/outreachState';
import { useOutreach } from '../../components/useOutreach';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { SequenceSection } from './SequenceSection';

/** The days of the sequence that a nudge belongs to. */
export function FollowUpSequence({ personId }: { readonly personId: string }) {
  const { today } = useToday();
  const outreach = useOutreach();
  const { settings, profile } = useWorkspace((w) => ({ settings: settingsOf(w), profile: profileOf(w) }));
  const theirs = outreach.states.filter(({ thread }) => thread.personId === personId);
  const state = theirs.find(isOpen) ?? theirs.at(-1);
  if (state === undefined) return null;
  return <SequenceSection state={state} outreach={outreach} today={today} settings={settings} profile={profile} />;
}
