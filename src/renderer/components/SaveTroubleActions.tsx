import { Button } from '@mantine/core';
import { useState } from 'react';
import { useProcedure } from '../workspace/useProcedure';
import { notify, notifyFailure } from './notify';

/** What a person can do while changes wait for the disk. They are tried again by themselves in any case. */
export function SaveTroubleActions() {
  const retry = useProcedure('save.retry');
  const saveElsewhere = useProcedure('save.elsewhere');
  const [isTrying, setTrying] = useState(false);
  const handleRetry = async () => {
    setTrying(true);
    const reply = await retry({});
    setTrying(false);
    if (!reply.ok) notifyFailure(reply.failure);
  };
  const handleElsewhere = async () => {
    const reply = await saveElsewhere({});
    if (!reply.ok) notifyFailure(reply.failure);
    else if (reply.value !== null) notify(`Everything is in ${reply.value.name}, also what waits here`);
  };
  return (
    <>
      {/* The caret stays in the line that is being written. */}
      <Button onMouseDown={keepFocus} loading={isTrying} onClick={() => void handleRetry()}>
        Try again now
      </Button>
      <Button variant="subtle" onMouseDown={keepFocus} onClick={() => void handleElsewhere()}>
        Save everything elsewhere
      </Button>
    </>
  );
}

function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
