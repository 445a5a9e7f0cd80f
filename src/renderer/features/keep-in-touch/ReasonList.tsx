import { Button } from '@mantine/core';
import {
  IconArrowsJoin,
  IconArticle,
  IconBriefcase,
  IconCalendarHeart,
  IconFlag,
  IconGift,
  IconHourglassEmpty,
  IconTools,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { notePath, shelfPath } from '../../../shared/domain/path';
import type { Person } from '../../../shared/domain/person';
import type { Reason, ReasonKind } from '../../../shared/domain/reasons';
import { capitalised, pronounsOf, verbFor } from '../../../shared/text/pronouns';
import { letterFor, reasonKey } from '../../../shared/text/reasonWords';
import { SectionHeading } from '../../components/SectionHeading';
import { useReasonWords } from '../../components/useReasonWords';
import { useTouchActions } from '../../components/useTouchActions';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './KeepInTouch.module.css';

export const reasonIcons: Readonly<Record<ReasonKind, Icon>> = {
  reportBack: IconFlag,
  promise: IconGift,
  occasion: IconCalendarHeart,
  newRole: IconBriefcase,
  introduction: IconUserPlus,
  introductionCheck: IconArrowsJoin,
  resource: IconArticle,
  project: IconTools,
  silence: IconHourglassEmpty,
};

/** So many at first: the best come first, and a shelf can fit in a hundred ways. */
const FIRST = 8;

/** Good reasons to write, each from a record that is really there. */
export function ReasonList({ person, reasons }: { readonly person: Person; readonly reasons: readonly Reason[] }) {
  const { subject } = pronounsOf(person);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? reasons : reasons.slice(0, FIRST);
  return (
    <section aria-label="Good reasons to write">
      <SectionHeading title="Good reasons to write" count={reasons.length === 0 ? undefined : reasons.length} />
      {reasons.length === 0 ? (
        <p className={`aw-serif ${classes.none ?? ''}`}>
          Ask what became of something {subject} {verbFor(person, { one: 'was', they: 'were' })} waiting for.
        </p>
      ) : (
        <ul className={classes.rows}>
          {shown.map((reason) => (
            <ReasonRow key={reasonKey(reason)} reason={reason} person={person} />
          ))}
        </ul>
      )}
      {shown.length < reasons.length && (
        <Button variant="subtle" mt={8} onClick={() => setAll(true)}>
          Show {reasons.length - shown.length} more
        </Button>
      )}
    </section>
  );
}

function ReasonRow({ reason, person }: { readonly reason: Reason; readonly person: Person }) {
  const actions = useTouchActions();
  const dispatch = useDispatch();
  const words = useReasonWords();
  const Shape = reasonIcons[reason.kind];
  const { title, why, when, action } = words(reason, person);
  const isWritten = reason.kind === 'resource' || letterFor(reason) !== null;
  return (
    <li className={classes.reason}>
      <Shape size={16} stroke={1.6} color="var(--aw-text2)" aria-hidden />
      <div className={classes.words}>
        <div className={classes.title} dir="auto">
          {reason.kind === 'occasion' ? (
            <Link className={classes.source} to={notePath(reason.occasion.interviewId, reason.occasion.noteId)}>
              {title}
            </Link>
          ) : reason.kind === 'resource' ? (
            <Link className={classes.source} to={shelfPath(reason.resource.id)}>
              {title}
            </Link>
          ) : (
            title
          )}
        </div>
        <div className={classes.line}>{why}</div>
      </div>
      {reason.kind === 'introduction' && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() =>
            void dispatch('introduction.thanked', { id: reason.introduction.id }, { toast: 'Introduction thanked for' })
          }
        >
          Mark as thanked
        </Button>
      )}
      {isWritten && (
        <Button variant="subtle" onClick={() => actions.write(reason, person)}>
          {capitalised(action)}
        </Button>
      )}
      <span className={classes.when}>{when}</span>
    </li>
  );
}
