import { Button } from '@mantine/core';
import { IconArticle, IconBriefcase, IconFlag, IconGift, IconUserPlus, type Icon } from '@tabler/icons-react';
import { effectiveDue } from '../../../shared/domain/agenda';
import type { Reason } from '../../../shared/domain/keepInTouch';
import type { Person } from '../../../shared/domain/person';
import { dayOfInstant } from '../../../shared/domain/time';
import { capitalised, pronounsOf, verbFor } from '../../../shared/text/pronouns';
import { SectionHeading } from '../../components/SectionHeading';
import { useWriteTo } from '../../components/useWriteTo';
import { sayDay, sayOnDay } from '../../lib/dates';
import { useToday } from '../../lib/useToday';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import classes from './KeepInTouch.module.css';

const icons: Readonly<Record<Reason['kind'], Icon>> = {
  reportBack: IconFlag,
  promise: IconGift,
  resource: IconArticle,
  introduction: IconUserPlus,
  newRole: IconBriefcase,
};

/** Good reasons to write, each from a record that is really there. */
export function ReasonList({ person, reasons }: { readonly person: Person; readonly reasons: readonly Reason[] }) {
  const { subject } = pronounsOf(person);
  return (
    <section aria-label="Good reasons to write">
      <SectionHeading title="Good reasons to write" count={reasons.length === 0 ? undefined : reasons.length} />
      {reasons.length === 0 ? (
        <p className={`aw-serif ${classes.none ?? ''}`}>
          Ask what became of something {subject} {verbFor(person, { one: 'was', they: 'were' })} waiting for.
        </p>
      ) : (
        <ul className={classes.rows}>
          {reasons.map((reason) => (
            <ReasonRow key={keyOf(reason)} reason={reason} person={person} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ReasonRow({ reason, person }: { readonly reason: Reason; readonly person: Person }) {
  const writeTo = useWriteTo();
  const dispatch = useDispatch();
  const { today, zone } = useToday();
  const other = useWorkspace((workspace) =>
    reason.kind === 'introduction' ? workspace.people[reason.introduction.bPersonId]?.name : undefined,
  );
  const Shape = icons[reason.kind];
  const { title, why, when } = wordsFor(reason, person, other, today, zone);
  return (
    <li className={classes.reason}>
      <Shape size={16} stroke={1.6} color="var(--aw-text2)" aria-hidden />
      <div className={classes.words}>
        <div className={classes.title}>{title}</div>
        <div className={classes.line}>{why}</div>
      </div>
      {reason.kind === 'resource' && (
        <Button variant="subtle" onClick={() => void writeTo(person, reason.resource)}>
          Send it
        </Button>
      )}
      {reason.kind === 'introduction' && (
        <Button
          variant="subtle"
          onClick={() =>
            void dispatch('introduction.thanked', { id: reason.introduction.id }, { toast: 'Introduction thanked for' })
          }
        >
          Mark as thanked
        </Button>
      )}
      <span className={classes.when}>{when}</span>
    </li>
  );
}

function keyOf(reason: Reason): string {
  switch (reason.kind) {
    case 'resource':
      return reason.resource.id;
    case 'introduction':
      return reason.introduction.id;
    case 'newRole':
      return 'newRole';
    default:
      return reason.followUp.id;
  }
}

function wordsFor(
  reason: Reason,
  person: Person,
  other: string | undefined,
  today: string,
  zone: string,
): { title: string; why: string; when: string } {
  const { subject, possessive } = pronounsOf(person);
  switch (reason.kind) {
    case 'reportBack':
      return {
        title: `What you did with ${possessive} advice`,
        why: `Promised: ${reason.followUp.title}`,
        when: sayDay(effectiveDue(reason.followUp), today),
      };
    case 'promise':
      return {
        title: reason.followUp.title,
        why: `You promised it ${sayOnDay(dayOfInstant(reason.followUp.createdAt, zone), today)}.`,
        when: sayDay(effectiveDue(reason.followUp), today),
      };
    case 'resource':
      return {
        title: `“${reason.resource.title}”`,
        why: `${capitalised(subject)} ${verbFor(person, { one: 'cares', they: 'care' })} about ${reason.interest}. You saved it ${sayOnDay(dayOfInstant(reason.resource.createdAt, zone), today)}.`,
        when: 'any time',
      };
    case 'introduction':
      return {
        title: `Thank ${pronounsOf(person).object} for ${other ?? 'the introduction'}`,
        why: reason.introduction.state === 'met' ? 'You have met since.' : 'The introduction was made.',
        when: 'any time',
      };
    case 'newRole':
      return {
        title: `A new role: ${reason.title}`,
        why: `${capitalised(subject)} ${reason.from > today ? verbFor(person, { one: 'starts', they: 'start' }) : 'began'} ${sayOnDay(reason.from, today)}. Confirm it before you write.`,
        when: sayDay(reason.from, today),
      };
  }
}
