import { useMemo } from 'react';
import { cadenceName, cadenceOf } from '../../../shared/domain/cadence';
import type { Person } from '../../../shared/domain/person';
import { lastTouches } from '../../../shared/domain/peopleFacts';
import { dayOfInstant } from '../../../shared/domain/time';
import { CadenceChoice } from '../../components/CadenceChoice';
import { CadenceRing } from '../../components/CadenceRing';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';
import { usePersonFields } from './usePersonFields';

/** How often the two are in touch, and when it would come round again. */
export function Rhythm({ person }: { readonly person: Person }) {
  const { today, zone } = useToday();
  const touchpoints = useWorkspace((workspace) => workspace.touchpoints);
  const last = useMemo(() => lastTouches(touchpoints).get(person.id), [touchpoints, person.id]);
  const save = usePersonFields(person.id);
  const cadence = cadenceOf(person, dayOfInstant(last?.at ?? person.createdAt, zone), today);
  const words = {
    none: person.isJustSocial
      ? 'Just social: nothing is ever due.'
      : 'Choose one, and Askwell says when it comes round.',
    rest: 'Kept, without reminders.',
    running: 'next' in cadence ? `Next by ${sayDayInSentence(cadence.next, today)}` : '',
    late: 'next' in cadence ? `It came round ${sayDayInSentence(cadence.next, today)}. A short note is enough.` : '',
  }[cadence.kind];
  return (
    <section aria-label="Rhythm" className={classes.section}>
      <div className={classes.rhythm}>
        <CadenceRing cadence={cadence} size={34} />
        <div>
          <div className={classes.rhythmName}>{cadenceName(person.cadenceDays)}</div>
          <div className={classes.meta}>{words}</div>
        </div>
      </div>
      {!person.isJustSocial && (
        <CadenceChoice days={person.cadenceDays} onChange={(cadenceDays) => void save({ cadenceDays })} />
      )}
    </section>
  );
}
