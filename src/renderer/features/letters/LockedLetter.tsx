import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';
import { CrumbBar } from '../../components/CrumbBar';
import { EmptyState } from '../../components/EmptyState';
import classes from './Letters.module.css';

interface LockedLetterProps {
  /** Whose yes is missing, in a sentence. */
  readonly why: string;
  readonly introductionId: string | null;
}

/** In place of a joining letter that may not go out yet: neither its words nor an address are shown before both said yes. */
export function LockedLetter({ why, introductionId }: LockedLetterProps) {
  const navigate = useNavigate();
  const at = introductionId === null ? '/people/introductions' : `/people/introductions?at=${introductionId}`;
  return (
    <>
      <CrumbBar section={{ to: '/people/introductions', name: 'Introductions' }} name="Joining letter" />
      <div className={classes.gone}>
        <EmptyState
          line="Locked until both said yes."
          sentence={
            <>
              <IconLock size={16} stroke={1.6} aria-hidden /> {why} An introduction nobody agreed to spends somebody
              else’s time and makes a no impolite. Addresses are given in this letter only.
            </>
          }
        >
          <Button onClick={() => void navigate(at)}>Open the introduction</Button>
        </EmptyState>
      </div>
    </>
  );
}
