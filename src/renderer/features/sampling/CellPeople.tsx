import { Button, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { roleLevels } from '../../../shared/domain/person';
import {
  kindNames,
  levelNames,
  type Sampled,
  type SamplingCell,
  type SamplingMap,
} from '../../../shared/domain/samplingMap';
import { zoneNames } from '../../../shared/domain/zone';
import { SectionHeading } from '../../components/SectionHeading';
import { useDispatch } from '../../workspace/useDispatch';
import { NoteSomebody } from './NoteSomebody';
import classes from './Sampling.module.css';

const SHOWN = 100;

interface CellPeopleProps {
  readonly cell: SamplingCell;
  readonly map: SamplingMap;
  readonly onClose: () => void;
}

/** The people of one cell, or who could lead there; a level that was read from the title wrongly is put right here. */
export function CellPeople({ cell, map, onClose }: CellPeopleProps) {
  const place = useRef<HTMLElement>(null);
  const [isNoting, setNoting] = useState<boolean | null>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const title = `${zoneNames[cell.zone]}: ${levelNames[cell.level].toLowerCase()}, ${kindNames[cell.kind].toLowerCase()}`;
  const near = map.all
    .filter(({ hasSpoken, organisation }) => hasSpoken && organisation.kind === cell.kind)
    .slice(0, 5);
  return (
    <section ref={place} aria-label={title} tabIndex={-1} className={classes.cell}>
      <SectionHeading title={title} count={cell.people.length}>
        {isNoting !== true && (
          // Closed again, the key that opened it has the focus.
          <Button variant="subtle" autoFocus={isNoting === false} onClick={() => setNoting(true)}>
            Note somebody
          </Button>
        )}
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
      </SectionHeading>
      {cell.people.length === 0 && (
        <p className={classes.meta}>
          {near.length === 0
            ? 'You know nobody here, and nobody you spoke with is at such a place. Ask at the end of your next talk whom to meet.'
            : 'You know nobody here. Spoken with at the same kind of place, and so able to name somebody: '}
          {near.map(({ person }, index) => (
            <span key={person.id}>
              {index > 0 && ', '}
              <Link to={`/people/${person.id}`}>{person.name}</Link>
            </span>
          ))}
        </p>
      )}
      {isNoting === true && <NoteSomebody place={cell} onClose={() => setNoting(false)} />}
      <ul className={classes.list}>
        {cell.people.slice(0, SHOWN).map((one) => (
          <Row key={one.role.id} one={one} />
        ))}
      </ul>
      {cell.people.length > SHOWN && <p className={classes.meta}>and {cell.people.length - SHOWN} more, in People</p>}
    </section>
  );
}

function Row({ one: { person, role, organisation, level, read, hasSpoken } }: { readonly one: Sampled }) {
  const dispatch = useDispatch();
  const howRead =
    read === null ? 'level set by you' : read.word === '' ? 'read from the title' : `read from “${read.word}”`;
  return (
    <li>
      <div>
        <Link to={`/people/${person.id}`}>{person.name}</Link>
        <div className={classes.meta}>
          {[role.title, organisation.name].filter((part) => part !== '').join(', ')};{' '}
          {hasSpoken ? 'spoken with' : 'not spoken yet'}; {howRead}
        </div>
      </div>
      <Select
        aria-label={`Level of ${person.name}`}
        allowDeselect={false}
        data={roleLevels.map((value) => ({ value, label: levelNames[value] }))}
        value={level}
        onChange={(value) => {
          const chosen = roleLevels.find((other) => other === value);
          if (chosen)
            void dispatch(
              'role.changed',
              { id: role.id, fields: { level: chosen } },
              { toast: `${person.name}: ${levelNames[chosen].toLowerCase()}` },
            );
        }}
      />
    </li>
  );
}
