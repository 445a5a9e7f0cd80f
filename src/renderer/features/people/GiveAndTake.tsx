import { Button } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { giveFacts, type Favour, type Help } from '../../../shared/domain/giveFacts';
import { callName, type Person } from '../../../shared/domain/person';
import { dayOfInstant } from '../../../shared/domain/time';
import { capitalised, pronounsOf, verbFor } from '../../../shared/text/pronouns';
import { SectionHeading } from '../../components/SectionHeading';
import { touchNames } from '../../components/touchNames';
import { useOnRecord } from '../../components/useOnRecord';
import { useWriteTo } from '../../components/useWriteTo';
import { sayDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';

/** Three gentle facts instead of an account: the last help each way, and something that could be done in five minutes. */
export function GiveAndTake({ person }: { readonly person: Person }) {
  const { today, zone } = useToday();
  const all = useWorkspace((w) => ({
    people: w.people,
    roles: w.roles,
    ties: w.ties,
    followUps: w.followUps,
    resources: w.resources,
    introductions: w.introductions,
    touchpoints: w.touchpoints,
    settings: w.settings,
    profile: w.profile,
    observations: w.observations,
    evidence: w.evidence,
    needs: w.needs,
  }));
  const { known } = useOnRecord(all);
  const { received, given, favour } = useMemo(
    () => giveFacts(known, person, today, zone),
    [known, person, today, zone],
  );
  return (
    <section aria-label="Give and take" className={classes.section}>
      <SectionHeading title="Give and take" />
      <Fact name="Last help received" when={received === null ? null : sayDay(dayOfInstant(received.at, zone), today)}>
        {received === null ? 'Nothing noted yet' : <HelpWords help={received} person={person} isMine={false} />}
      </Fact>
      <Fact name="Last help given" when={given === null ? null : sayDay(dayOfInstant(given.at, zone), today)}>
        {given === null ? 'Nothing noted yet' : <HelpWords help={given} person={person} isMine />}
      </Fact>
      <Fact name="In five minutes" when={null}>
        {favour === null ? (
          person.asks.length + person.interests.length + person.offers.length === 0 ? (
            `Note what ${callName(person)} looks for, and Askwell sees what fits.`
          ) : (
            'Nothing here fits yet.'
          )
        ) : (
          <FavourWords favour={favour} person={person} />
        )}
      </Fact>
    </section>
  );
}

function Fact({
  name,
  when,
  children,
}: {
  readonly name: string;
  readonly when: string | null;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.fact}>
      <div className={classes.meta}>
        {name}
        {when !== null && `, ${when}`}
      </div>
      <div dir="auto">{children}</div>
    </div>
  );
}

function HelpWords({
  help,
  person,
  isMine,
}: {
  readonly help: Help;
  readonly person: Person;
  readonly isMine: boolean;
}) {
  const people = useWorkspace((workspace) => workspace.people);
  const { subject } = pronounsOf(person);
  if (help.kind === 'resource') return <>{`${capitalised(subject)} named “${help.resource.title}”`}</>;
  if (help.kind === 'introduction') {
    const { aPersonId, bPersonId } = help.introduction;
    const otherId = aPersonId === person.id || aPersonId === null ? bPersonId : aPersonId;
    const other = people[otherId];
    return (
      <>
        {isMine ? 'Introduced to ' : 'Introduced you to '}
        {other === undefined ? 'somebody' : <Link to={`/people/${other.id}`}>{other.name}</Link>}
      </>
    );
  }
  if (help.touch.kind === 'interview') return <>{`${capitalised(subject)} spoke with you`}</>;
  return <>{help.touch.summary.trim() === '' ? touchNames[help.touch.kind] : help.touch.summary}</>;
}

function FavourWords({ favour, person }: { readonly favour: Favour; readonly person: Person }) {
  const writeTo = useWriteTo();
  const other = useWorkspace((workspace) => ('otherId' in favour ? workspace.people[favour.otherId] : undefined));
  const { subject, object } = pronounsOf(person);
  if (favour.kind === 'share')
    return (
      <>
        {`Send “${favour.resource.title}”: ${subject} ${verbFor(person, { one: 'cares', they: 'care' })} about ${favour.interest}.`}
        <Button variant="subtle" className={classes.send} onClick={() => void writeTo(person, favour.resource)}>
          Send it
        </Button>
      </>
    );
  if (favour.kind === 'mine')
    return (
      <>{`Offer “${favour.offer}”: ${subject} ${verbFor(person, { one: 'looks', they: 'look' })} for ${favour.ask}.`}</>
    );
  const name = other === undefined ? 'somebody' : <Link to={`/people/${other.id}`}>{other.name}</Link>;
  return favour.kind === 'meetsAsk' ? (
    <>
      Ask {name} about meeting {object}: {subject} {verbFor(person, { one: 'looks', they: 'look' })} for {favour.ask}.
      Ask both first.
    </>
  ) : (
    <>
      Ask {object} about meeting {name}, who looks for {favour.ask}. Ask both first.
    </>
  );
}
