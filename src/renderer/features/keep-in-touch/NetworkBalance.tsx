import { useMemo } from 'react';
import { networkBalance } from '../../../shared/domain/peopleFacts';
import { settingsOf } from '../../../shared/domain/workspace';
import { SectionHeading } from '../../components/SectionHeading';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './TouchList.module.css';

/** What went each way over the whole network; shown only when it is asked for in Settings. Nobody is counted alone. */
export function NetworkBalance() {
  const isShown = useWorkspace((workspace) => settingsOf(workspace).showsBalance);
  const known = useWorkspace(({ touchpoints, people }) => ({ touchpoints, people }));
  const { given, received } = useMemo(
    () => (isShown ? networkBalance(known) : { given: 0, received: 0 }),
    [isShown, known],
  );
  if (!isShown) return null;
  return (
    <section aria-label="Given and received" className={classes.section}>
      <SectionHeading title="Given and received" />
      <p className={classes.text}>
        You gave {given} {given === 1 ? 'time' : 'times'} and received {received}.
      </p>
      <p className={classes.hint}>
        Over everybody, as far as it was noted. The more you give, the more people want to help you; nobody has to be
        even.
      </p>
    </section>
  );
}
