import type { BeliefLedger } from '../../../shared/domain/beliefs';
import type { Verdict } from '../../../shared/domain/goal';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Insights.module.css';

const words: Readonly<Record<Verdict, string>> = { for: 'supports', against: 'contradicts', neither: 'nothing new' };
const signs: Readonly<Record<Verdict, string>> = { for: '+', against: '−', neither: '·' };

/** The ledger of a belief: a mark for each talk, the oldest first. */
export function BeliefStrip({ ledger }: { readonly ledger: BeliefLedger }) {
  const people = useWorkspace((workspace) => workspace.people);
  if (ledger.moves.length === 0) return null;
  return (
    <ol className={classes.strip} aria-label={`Talks about: ${ledger.assumption.statement}`}>
      {ledger.moves.map(({ interviewId, personId, verdict }) => {
        const name = (personId === null ? undefined : people[personId]?.name) ?? 'Somebody';
        return (
          <li key={interviewId} data-verdict={verdict} title={`${name}: ${words[verdict]}`}>
            <span aria-hidden>{signs[verdict]}</span> {name.split(' ')[0]}
            <span className={classes.hiddenWords}> {words[verdict]}</span>
          </li>
        );
      })}
    </ol>
  );
}
