import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './Shell.module.css';

/** The data is local: for 300 ms nothing is shown, then something still. */
const PATIENCE_MS = 300;

export function Opening() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isSlow) return null;
  return (
    <div role="status" aria-label="Opening" className={classes.skeleton}>
      {['38%', '62%', '45%', '58%', '40%'].map((width) => (
        <Skeleton key={width} h={10} w={width} radius="xl" />
      ))}
    </div>
  );
}
