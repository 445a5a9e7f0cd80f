import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import { ScreenBar } from '../components/ScreenBar';
import { StatusStrip } from '../components/StatusStrip';
import { researchWords } from '../components/researchWords';
import type { ResearchLock } from '../components/useResearchLock';
import { sayTimer } from '../lib/dates';
import { useScreenKeys } from '../lib/keyboard';

interface ResearchWaitsProps {
  readonly lock: ResearchLock;
  /** The section whose page waits, as it is called. */
  readonly name: string;
}

/** In place of a page to look things up on, while a sprint’s clock runs: why it waits, the way back, and the way out. */
export function ResearchWaits({ lock, name }: ResearchWaitsProps) {
  const navigate = useNavigate();
  const { left } = lock.clock;
  const back = () => void navigate('/organisations/sprint');
  useScreenKeys('Sprint', [
    { keys: 'mod+Enter', does: 'back to the sprint', run: back },
    { keys: 'alt+l', does: 'pause the sprint and leave', run: lock.pause },
  ]);
  return (
    <>
      <ScreenBar title={name} />
      <Stack p={56} maw={640} gap="lg" flex={1}>
        <p className="aw-serif" style={{ margin: 0, fontSize: '1.6875rem', lineHeight: '2.125rem' }}>
          {name} can wait a little.
        </p>
        <Text size="lg">{researchWords.why}</Text>
        <Text c="dimmed">
          The sprint goes on, with {sayTimer(Math.abs(left))} {left >= 0 ? 'left of this step' : 'more than planned'}.
          Calls, follow-ups, letters and settings are open meanwhile. Paused, the sprint keeps its time and everything
          you said.
        </Text>
        <Group gap="sm">
          <Button variant="filled" autoFocus onClick={back}>
            Back to the sprint
          </Button>
          <Button onClick={lock.pause}>Pause the sprint and open this</Button>
        </Group>
      </Stack>
      <StatusStrip
        hints={[
          { keys: ['mod+Enter'], does: 'back to the sprint' },
          { keys: ['alt+l'], does: 'pause the sprint and leave' },
        ]}
      />
    </>
  );
}
