import { Select } from '@mantine/core';
import { organisationKinds } from '../../../shared/domain/organisation';
import { kindNames, type Unplaced as UnplacedPeople } from '../../../shared/domain/samplingMap';
import { SectionHeading } from '../../components/SectionHeading';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Sampling.module.css';

const SHOWN = 20;

/** Who is not on the map, and why; the kind of an organisation is said here. */
export function Unplaced({ unplaced: { noRole, noTitle, noKind } }: { readonly unplaced: UnplacedPeople }) {
  const dispatch = useDispatch();
  if (noRole + noTitle + noKind.length === 0) return null;
  const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;
  return (
    <section aria-label="Not on the map">
      <SectionHeading title="Not on the map" />
      <p className={classes.meta}>
        {[
          noRole > 0 ? `${people(noRole)} without a current organisation` : '',
          noTitle > 0 ? `${people(noTitle)} without a title to read a level from` : '',
          noKind.length > 0
            ? `${noKind.length} ${noKind.length === 1 ? 'organisation' : 'organisations'} with people whose kind is not said`
            : '',
        ]
          .filter((part) => part !== '')
          .join('; ')}
        .
      </p>
      <ul className={classes.list}>
        {noKind.slice(0, SHOWN).map(({ id, name }) => (
          <li key={id}>
            <div>{name}</div>
            <Select
              aria-label={`Kind of ${name}`}
              placeholder="What kind?"
              data={organisationKinds.map((value) => ({ value, label: kindNames[value] }))}
              value={null}
              onChange={(value) => {
                const kind = organisationKinds.find((one) => one === value);
                if (kind)
                  void dispatch(
                    'organisation.changed',
                    { id, fields: { kind } },
                    { toast: `${name}: ${kindNames[kind].toLowerCase()}` },
                  );
              }}
            />
          </li>
        ))}
      </ul>
      {noKind.length > SHOWN && <p className={classes.meta}>and {noKind.length - SHOWN} more</p>}
    </section>
  );
}
