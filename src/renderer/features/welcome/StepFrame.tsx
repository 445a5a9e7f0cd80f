import { Button, Kbd } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { SampleLink } from './SampleLink';
import classes from './Welcome.module.css';

interface StepFrameProps {
  /** 1 to 3. */
  readonly place: number;
  readonly title: string;
  readonly sentence: string;
  readonly nextName?: string;
  readonly children: ReactNode;
  readonly onNext: () => void;
  readonly onBack?: () => void;
  /** Left out on the last step, where going on is all there is. */
  readonly onSkip?: () => void;
}

/** One of the three first steps: a question, a field, and the way on. Enter goes on. */
export function StepFrame({
  place,
  title,
  sentence,
  nextName = 'Continue',
  children,
  onNext,
  onBack,
  onSkip,
}: StepFrameProps) {
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    onNext();
  };
  return (
    <>
      <header className={classes.bar}>
        <span className={classes.wordmark}>Askwell</span>
      </header>
      <form className={classes.step} onSubmit={handleSubmit} noValidate>
        <div className={classes.scroll}>
          <p className={classes.place}>{place} of 3</p>
          <h1 className={`aw-serif ${classes.title ?? ''}`}>{title}</h1>
          <p className={classes.sentence}>{sentence}</p>
          {children}
        </div>
        <footer className={classes.foot}>
          {onBack ? (
            <Button variant="subtle" color="gray" onClick={onBack}>
              Back
            </Button>
          ) : (
            <SampleLink />
          )}
          <span className={classes.onward}>
            {onSkip && (
              <Button variant="subtle" color="gray" onClick={onSkip}>
                Skip
              </Button>
            )}
            <Button variant="filled" type="submit" rightSection={<Kbd>Enter</Kbd>}>
              {nextName}
            </Button>
          </span>
        </footer>
      </form>
    </>
  );
}
