import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { OrganisationRow } from '../../../shared/domain/organisationFacts';
import { MarkIcon } from '../../components/MarkIcon';
import { PersonAvatar } from '../../components/PersonAvatar';
import { MotivationDots } from './Motivation';
import classes from './Organisations.module.css';

interface OrganisationCellsProps {
  readonly row: OrganisationRow;
  /** Counted from 1. */
  readonly place: number;
  readonly onOpen: (id: string) => void;
}

const FACES = 3;

/** 0 not looked at, 1 none, 2 near, 3 fitting. */
const postingWords = ['–', 'none', 'near', 'fit'] as const;
const postingTitles = ['Posts: not looked at', 'No posts', 'Posts that are near', 'Posts that fit'] as const;

/** One organisation of the list: why it stands where it stands, and what to do next. */
export const OrganisationCells = memo(function OrganisationCells({
  row: { organisation, people, advocates, needs, nextStep },
  place,
  onOpen,
}: OrganisationCellsProps) {
  const [need] = needs;
  return (
    <>
      <div role="gridcell" className={`${classes.cell ?? ''} ${classes.rank ?? ''}`}>
        {place}
      </div>
      <div role="gridcell" className={`${classes.cell ?? ''} ${classes.name ?? ''}`}>
        <Link
          to={`/organisations/${organisation.id}`}
          tabIndex={-1}
          title={organisation.name}
          onClick={(event) => {
            event.preventDefault();
            onOpen(organisation.id);
          }}
        >
          {organisation.name}
        </Link>
        {organisation.sector !== '' && <span className={classes.about}>{organisation.sector}</span>}
      </div>
      <div role="gridcell" className={classes.cell}>
        <MotivationDots value={organisation.motivation} />
      </div>
      <div
        role="gridcell"
        className={`${classes.cell ?? ''} ${classes.posting ?? ''}`}
        title={postingTitles[organisation.posting]}
      >
        {postingWords[organisation.posting]}
      </div>
      <div
        role="gridcell"
        className={`${classes.cell ?? ''} ${classes.advocates ?? ''}`}
        title={(advocates.length > 0 ? advocates : people).map(({ name }) => name).join(', ')}
      >
        {organisation.advocacy !== null && (
          <span
            className={classes.answer}
            title={organisation.advocacy ? 'Somebody sympathetic' : 'Nobody sympathetic yet'}
          >
            {organisation.advocacy ? 'Y' : 'N'}
          </span>
        )}
        {advocates.length === 0 ? (
          <span className={classes.quiet}>{people.length === 0 ? 'none yet' : `${people.length} known`}</span>
        ) : (
          <span className={classes.faces} role="img" aria-label={advocates.map(({ name }) => name).join(', ')}>
            {advocates.slice(0, FACES).map(({ id, name }) => (
              <PersonAvatar key={id} name={name} size={24} />
            ))}
            {advocates.length > FACES && <span className={classes.quiet}>+{advocates.length - FACES}</span>}
          </span>
        )}
      </div>
      <div role="gridcell" className={`${classes.cell ?? ''} ${classes.needsCell ?? ''}`}>
        {need === undefined ? (
          <span className={classes.quiet}>Nothing yet</span>
        ) : (
          <span className={classes.needs}>
            <span className={classes.count}>
              <MarkIcon mark="need" size={14} /> {needs.length}
            </span>
            <span className={`aw-serif ${classes.said ?? ''} ${classes.two ?? ''}`}>{need.text}</span>
          </span>
        )}
      </div>
      <div role="gridcell" className={`${classes.cell ?? ''} ${classes.signal ?? ''}`}>
        <span className={classes.two}>{organisation.openings}</span>
      </div>
      <div role="gridcell" className={classes.cell}>
        <span className={classes.two}>{nextStep}</span>
      </div>
    </>
  );
});
