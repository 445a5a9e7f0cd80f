import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { CheckReport } from '../../../shared/dataContract';
import { notifyFailure } from '../../components/notify';
import { useProcedure } from '../../workspace/useProcedure';
import { SettingRow } from './SettingRow';
import classes from './Settings.module.css';

/** Reads every file back and says in a sentence how they are. Changes nothing. */
export function CheckEverything() {
  const check = useProcedure('data.check');
  const [isChecking, setChecking] = useState(false);
  const [report, setReport] = useState<CheckReport | null>(null);
  const handleCheck = async () => {
    setChecking(true);
    const reply = await check({});
    setChecking(false);
    if (reply.ok) setReport(reply.value);
    else notifyFailure(reply.failure);
  };
  return (
    <SettingRow
      name="Check"
      says={
        <>
          Reads every file back: the document, the changes, the backups, and whether everything that is spoken of is
          there.
          <span role="status">{report !== null && <Result report={report} />}</span>
        </>
      }
    >
      <Button loading={isChecking} onClick={() => void handleCheck()}>
        Check everything
      </Button>
    </SettingRow>
  );
}

function Result({ report: { kind, sentence, findings } }: { readonly report: CheckReport }) {
  return (
    <span className={classes.result}>
      {kind === 'good' ? (
        <IconCheck size={14} stroke={1.6} color="var(--aw-done)" aria-hidden />
      ) : (
        <IconAlertTriangle size={14} stroke={1.6} color="var(--aw-late)" aria-hidden />
      )}
      <span className={classes.folder}>
        {sentence}
        {findings.map((finding) => (
          <span key={finding} className={classes.finding}>
            {finding}
          </span>
        ))}
      </span>
    </span>
  );
}
