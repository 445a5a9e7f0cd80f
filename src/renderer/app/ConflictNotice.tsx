import { Button } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { countOpen } from '../../shared/domain/conflictFacts';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import classes from './Notices.module.css';

/** Says quietly that two computers changed the same thing and that both versions are kept. “Later” is until there are more. */
export function ConflictNotice() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const count = useWorkspace(countOpen);
  const [later, setLater] = useState(0);
  const isShown = count > later && pathname !== '/conflicts';
  return (
    <div role="status">
      {isShown && (
        <div className={classes.notice}>
          <IconArrowsSplit2 size={16} stroke={1.6} color="var(--aw-ink)" aria-hidden />
          <p className={classes.sentence}>
            {count === 1 ? '1 thing was' : `${count} things were`} changed on two computers. Both versions are kept.
          </p>
          <Button
            variant="subtle"
            onClick={() => {
              setLater(count);
            }}
          >
            Later
          </Button>
          <Button variant="default" onClick={() => void navigate('/conflicts')}>
            Look at both
          </Button>
        </div>
      )}
    </div>
  );
}
