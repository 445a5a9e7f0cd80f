import { Button } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import type { Interview } from '../../../shared/domain/interview';
import { EmptyState } from '../../components/EmptyState';
import { ScreenBar } from '../../components/ScreenBar';
import { useDispatch } from '../../workspace/useDispatch';
import classes from './Prep.module.css';

/** An interview in the bin, or one that is no longer anywhere. */
export function PrepGone({ interview }: { readonly interview: Interview | undefined }) {
  const navigate = useNavigate();
  const dispatch = useDispatch();
  return (
    <>
      <ScreenBar title="Prep" />
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
