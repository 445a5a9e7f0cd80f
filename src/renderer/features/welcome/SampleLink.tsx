import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { notifyFailure } from '../../components/notify';
import { useProcedure } from '../../workspace/useProcedure';
import classes from './Welcome.module.css';

/** Where what is written stays, and a way to see the app filled before writing anything. */
export function SampleLink() {
  const navigate = useNavigate();
  const open = useProcedure('sample.open');
  const [isOpening, setOpening] = useState(false);
  const handleOpen = async () => {
    setOpening(true);
    const reply = await open({});
    setOpening(false);
    if (reply.ok) void navigate('/');
    else notifyFailure(reply.failure);
  };
  return (
    <span className={classes.sample}>
      <span className={classes.stays}>
        <IconLock size={14} stroke={1.6} aria-hidden />
        Everything you write stays on this computer.
      </span>
      <Button variant="subtle" px={6} fz="sm" loading={isOpening} onClick={() => void handleOpen()}>
        Look around with sample data
      </Button>
    </span>
  );
}
