import { IconArrowsSplit2 } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { countAbout } from '../../shared/domain/conflictFacts';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import classes from './ConflictMark.module.css';

/** On the page of a record: something of it was changed on two computers. Nothing when all is decided. */
export function ConflictMark({ recordId }: { readonly recordId: string }) {
  const count = useWorkspace((workspace) => countAbout(workspace, recordId));
  if (count === 0) return null;
  return (
    <Link to="/conflicts" className={classes.mark}>
      <IconArrowsSplit2 size={14} stroke={1.6} aria-hidden />
      {count === 1 ? 'Two versions of one thing' : `Two versions of ${count} things`}
    </Link>
  );
}
