import { useMemo } from 'react';
import { reasonsFor } from '../../../shared/domain/keepInTouch';
import type { Person } from '../../../shared/domain/person';
import { balances } from '../../../shared/domain/peopleFacts';
import { balanceSentence } from '../../../shared/text/balanceSentence';
import { BalanceBar } from '../../components/BalanceBar';
import { SectionHeading } from '../../components/SectionHeading';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';

/** What went each way, in counts and one sentence; where something could be given back, it is named. */
export function GaveAndReceived({ person }: { readonly person: Person }) {
  const { today } = useToday();
  const known = useWorkspace(({ people, roles, followUps, resources, introductions, touchpoints }) => ({
    people,
    roles,
    followUps,
    resources,
    introductions,
    touchpoints,
  }));
  const balance = useMemo(
    () => balances(known.touchpoints).get(person.id) ?? { given: 0, received: 0 },
    [known.touchpoints, person.id],
  );
  const gift = useMemo(
    () => reasonsFor(known, person, today).find((reason) => reason.kind === 'resource'),
    [known, person, today],
  );
  return (
    <section aria-label="Gave and received" className={classes.section}>
      <SectionHeading title="Gave and received" />
      <div className={classes.balance}>
        <span>{balance.given} given</span>
        <BalanceBar {...balance} />
        <span>{balance.received} received</span>
      </div>
      <div className={classes.meta}>
        {balanceSentence(person, balance)}
        {gift && balance.received > balance.given && ` “${gift.resource.title}” would be a fair return.`}
      </div>
    </section>
  );
}
