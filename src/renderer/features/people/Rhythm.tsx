import { useMemo } from 'react';
import { cadenceName, cadenceOf } from '../../../shared/domain/cadence';
import { driftOf } from '../../../shared/domain/drift';
import type { Person } from '../../../shared/domain/person';
import { dayOfInstant } from '../../../shared/domain/time';
import { dayOfNumber, numberOfDay, touchDays } from '../../../shared/domain/touchDays';
import { isLeftInPeace, rhythmOf } from '../../../shared/domain/touchRhythm';
import { settingsOf } from '../../../shared/domain/workspace';
import { sayDrift } from '../../../shared/text/driftWords';
import { CadenceRing } from '../../components/CadenceRing';
import { HowOften } from '../../components/HowOften';
import { sayDayInSentence } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './Person.module.css';
import { usePersonFields } from './usePersonFields';

/** How often the two are in touch, when it would come round again, and how that is beside what they were used to. */
export function Rhythm({ person }: { readonly person: Person }) {
  const { today, zone } = useToday();
  const touchpoints = useWorkspace((workspace) => workspace.touchpoints);
  const settings = useWorkspace(settingsOf);
  const touched = useMemo(
    () => touchDays(touchpoints, zone, today).get(person.id),
    [touchpoints, zone, today, person.id],
  );
  const save = usePersonFields(person.id);
  const rhythm = useMemo(() => rhythmOf(person, settings), [person, settings]);
  const since = touched === undefined ? dayOfInstant(person.createdAt, zone) : dayOfNumber(touched.last);
  const cadence = cadenceOf({ isJustSocial: person.isJustSocial, cadenceDays: rhythm.days }, since, today);
  const drift = touched === undefined ? null : driftOf(touched, numberOfDay(today), settings);
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
          <div className={classes.rhythmName}>{cadenceName(person.isJustSocial ? null : rhythm.days)}</div>
          <div className={classes.meta}>{words}</div>
          {drift?.isDrifting === true && !isLeftInPeace(person, rhythm) && (
            <div className={classes.meta}>The two of you: {sayDrift(drift)}.</div>
          )}
        </div>
      </div>
      {!person.isJustSocial && <HowOften person={person} save={save} />}
    </section>
  );
}
