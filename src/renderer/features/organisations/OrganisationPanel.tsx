import { SegmentedControl, Select } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { organisationKinds, zones, type Organisation } from '../../../shared/domain/organisation';
import { organisationRows, type OrganisationFacts } from '../../../shared/domain/organisationFacts';
import { kindNames } from '../../../shared/domain/samplingMap';
import { organisationStateNames, zoneNames } from '../../../shared/domain/zone';
import { AutosaveTags } from '../../components/AutosaveTags';
import { AutosaveText } from '../../components/AutosaveText';
import { OwedList } from '../../components/OwedList';
import { PersonAvatar } from '../../components/PersonAvatar';
import { SectionHeading } from '../../components/SectionHeading';
import { TieBars } from '../../components/TieBars';
import { WarmPaths } from '../../components/WarmPaths';
import { now } from '../../lib/clock';
import { nameCollator } from '../../lib/dates';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { Motivation } from './Motivation';
import classes from './Organisation.module.css';
import { SprintRatings } from './SprintRatings';

type Fields = Partial<Omit<Organisation, 'id' | 'createdAt' | 'archivedAt' | 'deletedAt'>>;

/** Where it stands to me, who is there, and what I know of it. Every field saves itself. */
export function OrganisationPanel({
  organisation,
  facts,
}: {
  readonly organisation: Organisation;
  readonly facts: OrganisationFacts;
}) {
  const dispatch = useDispatch();
  const { id, name, state } = organisation;
  const save = async (fields: Fields) => (await dispatch('organisation.changed', { id, fields })).ok;
  const known = useWorkspace(({ organisations, people, roles, needs, followUps, interviews }) => ({
    organisations,
    people,
    roles,
    needs,
    followUps,
    interviews,
  }));
  const others = useMemo(() => organisationRows(known, state, now(), nameCollator()), [known, state]);
  const rank = others.findIndex((row) => row.organisation.id === id) + 1;
  const text = (label: string, field: 'sector' | 'size' | 'place', placeholder: string) => (
    <AutosaveText
      label={label}
      isLabelled
      value={organisation[field]}
      maxLength={1_000}
      placeholder={placeholder}
      onSave={(value) => save({ [field]: value })}
    />
  );
  return (
    <>
      <section aria-label="Where it stands" className={classes.section}>
        <SegmentedControl
          fullWidth
          aria-label="List"
          data={(['target', 'watching', 'setAside'] as const).map((value) => ({
            value,
            label: organisationStateNames[value],
          }))}
          value={state}
          onChange={(value) => void save({ state: value })}
        />
        <div>
          {rank > 0 && (
            <div className={classes.pair}>
              <span className={classes.meta}>Rank</span>
              <span>
                {rank} of {others.length}
              </span>
            </div>
          )}
          <div className={classes.pair}>
            <span className={classes.meta}>Motivation</span>
            <Motivation
              name={name}
              value={organisation.motivation}
              onChange={(motivation) => void save({ motivation })}
            />
          </div>
        </div>
        <Select
          label="Kind"
          clearable
          placeholder="Not said yet"
          data={organisationKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
          value={organisation.kind}
          onChange={(value) => void save({ kind: organisationKinds.find((one) => one === value) ?? null })}
        />
        <Select
          label="Zone"
          allowDeselect={false}
          data={zones.map((zone) => ({ value: zone, label: zoneNames[zone] }))}
          value={organisation.zone}
          onChange={(value) => {
            const zone = zones.find((one) => one === value);
            if (zone) void save({ zone });
          }}
        />
      </section>
      <People title="There now" people={facts.now} nothing="Nobody you know is there yet." />
      {facts.before.length > 0 && <People title="There before" people={facts.before} nothing="" />}
      <WarmPaths target={{ organisationId: id }} />
      <SprintRatings organisationId={id} />
      {facts.followUps.length > 0 && (
        <section aria-label="Owed to people there">
          <SectionHeading title="Owed to people there" />
          <OwedList
            followUps={facts.followUps}
            sayMore={({ personId, owner }) =>
              [personId === null ? '' : (known.people[personId]?.name ?? ''), owner === 'them' ? 'promised to you' : '']
                .filter((part) => part !== '')
                .join(', ')
            }
          />
        </section>
      )}
      <section aria-label="What you know" className={classes.section}>
        <SectionHeading title="What you know" />
        {text('What they do', 'sector', 'Discharge and handover software')}
        {text('Size', 'size', '240 people')}
        {text('Place', 'place', 'Leeds, and remote')}
        <AutosaveText
          label="Signals: posts, news, a way in"
          isLabelled
          isLong
          value={organisation.openings}
          maxLength={10_000}
          placeholder="Opening seen 11 May"
          onSave={(openings) => save({ openings })}
        />
        <AutosaveTags label="Sites" value={organisation.links} onSave={(links) => save({ links })} />
        <AutosaveTags label="Tags" value={organisation.tags} onSave={(tags) => save({ tags })} />
      </section>
    </>
  );
}

function People({
  title,
  people,
  nothing,
}: {
  readonly title: string;
  readonly people: OrganisationFacts['now'];
  readonly nothing: string;
}) {
  return (
    <section aria-label={title}>
      <SectionHeading title={title} {...(people.length > 0 ? { count: people.length } : {})} />
      {people.length === 0 && <p className={classes.nothing}>{nothing}</p>}
      <ul className={classes.list}>
        {people.slice(0, 100).map(({ person, role }) => (
          <li key={role.id} className={classes.person}>
            <PersonAvatar name={person.name} />
            <Link to={`/people/${person.id}`}>
              {person.name}
              {role.title !== '' && <div className={classes.meta}>{role.title}</div>}
            </Link>
            <TieBars tie={person.tie} />
          </li>
        ))}
      </ul>
      {people.length > 100 && <p className={classes.nothing}>and {people.length - 100} more, in People</p>}
    </section>
  );
}
