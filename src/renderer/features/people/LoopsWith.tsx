import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { openLoops } from '../../../shared/domain/loops';
import { SectionHeading } from '../../components/SectionHeading';
import { useLoops } from '../../components/useLoops';
import classes from './Person.module.css';

const SHOWN = 5;

/** What they gave me and have not heard of yet. */
export function LoopsWith({ personId }: { readonly personId: string }) {
  const loops = useLoops();
  const open = useMemo(() => openLoops(loops).filter(({ giverId }) => giverId === personId), [loops, personId]);
  if (open.length === 0) return null;
  return (
    <section aria-label="Not heard of yet">
      <SectionHeading title="Not heard of yet">{open.length}</SectionHeading>
      <ul className={classes.loops}>
        {open.slice(0, SHOWN).map(({ id, kind, what, stage }) => (
          <li key={id}>
            <span dir="auto">{what.trim() === '' ? (kind === 'advice' ? 'Their advice' : 'A name') : what}</span>
            <span className={classes.loopStage}>{stage === 'did' ? 'to tell' : 'open'}</span>
          </li>
        ))}
      </ul>
      <Link className={classes.loopLink} to={`/follow-ups/loops?person=${personId}`}>
        {open.length > SHOWN ? `All ${open.length}, and tell them what came of it` : 'Tell them what came of it'}
      </Link>
    </section>
  );
}
