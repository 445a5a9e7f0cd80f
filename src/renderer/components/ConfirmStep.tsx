import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Interview } from '../../shared/domain/interview';
import { useConfirmation } from './useConfirmation';

interface ConfirmStepProps {
  readonly interview: Interview;
  /** Puts it in its place on the screen: a sentence and a button. */
  readonly children: (says: string, button: ReactNode) => ReactNode;
}

/** The next step the day before a talk: confirm it. Nothing when it is not time for that, or done. */
export function ConfirmStep({ interview, children }: ConfirmStepProps) {
  const step = useConfirmation(interview);
  if (step === null) return null;
  return children(
    step.says,
    <Button variant="filled" onClick={step.open}>
      {step.isBegun ? 'Finish the confirmation' : 'Write the confirmation'}
    </Button>,
  );
}
