import { Button, SegmentedControl } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { profileOf } from '../../../shared/domain/workspace';
import { AutosaveText } from '../../components/AutosaveText';
import { notifyFailure } from '../../components/notify';
import { useDispatch } from '../../workspace/useDispatch';
import { useProcedure } from '../../workspace/useProcedure';
import { useCopyState, useWorkspace } from '../../workspace/WorkspaceProvider';
import { StepFrame } from './StepFrame';
import classes from './Welcome.module.css';

/** Step 3: where the notes live, the name under the letters, and the pace. */
export function PaceStep({ onNext, onBack }: { readonly onNext: () => void; readonly onBack: () => void }) {
  const dispatch = useDispatch();
  const reveal = useProcedure('workspace.reveal');
  const profile = useWorkspace(profileOf);
  const folder = useCopyState((state) => (state.phase.kind === 'open' ? state.phase.opened.folder : ''));
  const handleReveal = async () => {
    const reply = await reveal({});
    if (!reply.ok) notifyFailure(reply.failure);
  };
  return (
    <StepFrame
      place={3}
      title="Yours, and at your pace."
      sentence="Three settings. All of them can wait."
      nextName="Open Askwell"
      onNext={onNext}
      onBack={onBack}
    >
      <ul className={classes.settings}>
        <li className={classes.setting}>
          <div>
            <h2 className={classes.settingName}>Your notes live in one folder on this computer</h2>
            <p className={classes.settingSays}>No account, no upload. Back it up like any folder.</p>
            <p className={classes.folder}>{folder}</p>
          </div>
          <Button leftSection={<IconFolder size={15} stroke={1.6} aria-hidden />} onClick={() => void handleReveal()}>
            Show
          </Button>
        </li>
        <li className={classes.setting}>
          <div>
            <h2 className={classes.settingName}>Your name</h2>
            <p className={classes.settingSays}>As it stands under your letters.</p>
          </div>
          <div className={classes.settingField}>
            <AutosaveText
              label="Your name"
              autoFocus
              value={profile.name}
              placeholder="First and last name"
              maxLength={200}
              onSave={async (name) => (await dispatch('profile.changed', { fields: { name } })).ok}
            />
          </div>
        </li>
        <li className={classes.setting}>
          <div>
            <h2 className={classes.settingName}>Conversations a week</h2>
            <p className={classes.settingSays}>A rhythm, not a target. Nothing turns red if you miss it.</p>
          </div>
          <SegmentedControl
            aria-label="Conversations a week"
            data={[
              { value: '1', label: '1' },
              { value: '2', label: '2' },
              { value: '3', label: '3' },
              { value: '0', label: 'None' },
            ]}
            value={String(profile.weeklyConversations)}
            onChange={(value) => void dispatch('profile.changed', { fields: { weeklyConversations: Number(value) } })}
          />
        </li>
      </ul>
    </StepFrame>
  );
}
