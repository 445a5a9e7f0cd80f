import { Button } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import type { ProcedureName } from '../../../shared/contract';
import { DataTransfer } from '../../components/DataTransfer';
import { notifyFailure } from '../../components/notify';
import { elsewhereNotes } from '../../components/elsewhereWords';
import { SavedState } from '../../components/SavedState';
import { sayMomentInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useCopyState, useGiven } from '../../workspace/WorkspaceProvider';
import { Backups } from './Backups';
import { Bin } from './Bin';
import { CheckEverything } from './CheckEverything';
import { DataFolder } from './DataFolder';
import { SettingRow } from './SettingRow';
import classes from './Settings.module.css';
import { useHealth } from './useHealth';

/** Where everything is kept and how it is, and what lies in the bin. */
export function DataSection() {
  const navigate = useNavigate();
  const { api } = useGiven();
  const { now, zone } = useToday();
  const opened = useCopyState((state) => (state.phase.kind === 'open' ? state.phase.opened : null));
  const warning = useCopyState(({ save }) => (save.kind === 'saved' ? (save.warning ?? null) : null));
  const elsewhere = elsewhereNotes(useCopyState((state) => state.elsewhere));
  const { health, reload } = useHealth();
  const ask = async (name: Extract<ProcedureName, 'sample.open' | 'sample.leave'>, then: string) => {
    const reply = await api.call(name, {});
    if (!reply.ok) notifyFailure(reply.failure);
    else void navigate(then);
  };
  if (opened === null) return null;
  const savedAt = health?.lastSavedAt ?? null;
  return (
    <>
      <DataFolder opened={opened} health={health} />
      <SettingRow
        name="Saved"
        says={
          <>
            {savedAt !== null && `Last change saved ${sayMomentInSentence(savedAt, now, zone)}. `}
            One readable file, askwell.json, and beside it the changes since.
            {warning !== null && <span className={classes.warning}>{warning}</span>}
          </>
        }
      >
        <SavedState />
      </SettingRow>
      {!opened.isSample && (
        <SettingRow
          name="Other computers"
          says={
            elsewhere.length === 0
              ? opened.isReadOnly
                ? 'This planner is open for reading only, so nothing from another computer is taken in now.'
                : 'Nothing from another computer is held up. What arrives in the folder is taken in while Askwell is open.'
              : elsewhere.map(({ about, sentence }) => (
                  <p key={about} className={classes.note}>
                    {sentence}
                  </p>
                ))
          }
        >
          <Button onClick={() => void navigate('/conflicts')}>What both changed</Button>
        </SettingRow>
      )}
      <CheckEverything />
      <SettingRow name="History" says="What changed day by day, and any earlier state to look at or bring back.">
        <Button onClick={() => void navigate('/history')}>Open the history</Button>
      </SettingRow>
      <SettingRow
        name="Export"
        says="Everything in one readable file, to keep, to move to another computer or to leave with."
      >
        <DataTransfer />
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
      <Backups health={health} isReadOnly={opened.isReadOnly} onMade={reload} />
      <Bin />
    </>
  );
}
