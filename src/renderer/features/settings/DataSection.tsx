import { Button } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import type { ProcedureName } from '../../../shared/contract';
import { notifyFailure } from '../../components/notify';
import { SavedState } from '../../components/SavedState';
import { useCopyState, useGiven } from '../../workspace/WorkspaceProvider';
import { Bin } from './Bin';
import { SettingRow } from './SettingRow';
import classes from './Settings.module.css';

/** Where everything is kept, and what lies in the bin. */
export function DataSection() {
  const navigate = useNavigate();
  const { api } = useGiven();
  const opened = useCopyState((state) => (state.phase.kind === 'open' ? state.phase.opened : null));
  const warning = useCopyState(({ save }) => (save.kind === 'saved' ? (save.warning ?? null) : null));
  const ask = async (
    name: Extract<ProcedureName, 'workspace.reveal' | 'sample.open' | 'sample.leave'>,
    then?: string,
  ) => {
    const reply = await api.call(name, {});
    if (!reply.ok) notifyFailure(reply.failure);
    else if (then !== undefined) void navigate(then);
  };
  if (opened === null) return null;
  return (
    <>
      <SettingRow
        name={opened.isSample ? 'Where the sample lies' : 'Your notes'}
        says={<span className={classes.folder}>{opened.folder}</span>}
      >
        <Button onClick={() => void ask('workspace.reveal')}>Show in folder</Button>
      </SettingRow>
      <SettingRow
        name="Saved"
        says={
          <>
            One readable file, askwell.json, and beside it the changes since. Backups lie in the folder “backups”.
            {warning !== null && <span className={classes.warning}>{warning}</span>}
          </>
        }
      >
        <SavedState />
      </SettingRow>
      {opened.isSample ? (
        <SettingRow name="Sample data" says="It is thrown away when you leave it. Your own notes stay untouched.">
          <Button onClick={() => void ask('sample.leave', '/')}>Leave sample data</Button>
        </SettingRow>
      ) : (
        <SettingRow
          name="Sample data"
          says="Two weeks of a ward sister on her way into product work, all invented. Your own notes stay untouched."
        >
          <Button onClick={() => void ask('sample.open', '/')}>Look around with sample data</Button>
        </SettingRow>
      )}
      <SettingRow name="Version" says="Askwell sends nothing anywhere: no account, no telemetry, no network.">
        <span className={classes.version}>{opened.version}</span>
      </SettingRow>
      <Bin />
    </>
  );
}
