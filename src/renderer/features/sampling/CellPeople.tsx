import { Button, Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { roleLevels } from '../../../shared/domain/person';
import { kindNames, levelNames, type Sampled, type SamplingCell } from '../../../shared/domain/samplingMap';
import { SectionHeading } from '../../components/SectionHeading';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Sampling.module.css';

const SHOWN = 100;

/** The people of one cell; a level that was read from the title wrongly is put right here. */
export function CellPeople({ cell, onClose }: { readonly cell: SamplingCell; readonly onClose: () => void }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [cell.level, cell.kind]);
  const title = `${levelNames[cell.level]}, ${kindNames[cell.kind].toLowerCase()}`;
  return (
    <section ref={place} aria-label={title} tabIndex={-1} className={classes.cell}>
      <SectionHeading title={title} count={cell.people.length}>
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
      </SectionHeading>
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
