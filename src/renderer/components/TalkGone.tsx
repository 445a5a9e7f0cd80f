import { Button } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import type { Interview } from '../../shared/domain/interview';
import { EmptyState } from './EmptyState';
import { ScreenBar } from './ScreenBar';
import { useDispatch } from '../workspace/useDispatch';
import classes from './RecordPage.module.css';

interface TalkGoneProps {
  /** The stage that was asked for. */
  readonly stage: string;
  readonly interview: Interview | undefined;
}

/** In the place of every stage of an interview that is in the bin, or no longer anywhere. */
export function TalkGone({ stage, interview }: TalkGoneProps) {
  const navigate = useNavigate();
  const dispatch = useDispatch();
  return (
    <>
      <ScreenBar title={stage} />
      <div className={classes.gone}>
        {interview === undefined ? (
          <EmptyState
            line="This conversation is no longer here."
            sentence="It may have been taken back in another window."
          >
            <Button onClick={() => void navigate('/interviews')}>Show all interviews</Button>
          </EmptyState>
        ) : (
          <EmptyState
            line="This conversation is in the bin."
            sentence="Its guide and notes are kept with it for 30 days."
          >
            <Button onClick={() => void dispatch('interview.restored', { id: interview.id })}>
              Take it from the bin
            </Button>
            <Button variant="subtle" onClick={() => void navigate('/interviews')}>
              Show all interviews
            </Button>
          </EmptyState>
        )}
      </div>
    </>
  );
}
