import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { SaveState } from '../../shared/contract';
import { interviewSteps } from '../../shared/domain/path';
import { CrumbBar } from '../components/CrumbBar';
import { EmptyState } from '../components/EmptyState';
import { InterviewBar } from '../components/InterviewBar';
import { notify, notifyFailure } from '../components/notify';
import { RowList } from '../components/RowList';
import { SavedState } from '../components/SavedState';
import { SaveTroubleActions } from '../components/SaveTroubleActions';
import { ScreenBar } from '../components/ScreenBar';
import { SectionHeading } from '../components/SectionHeading';
import { StatusStrip } from '../components/StatusStrip';
import { useWorkspace, WorkspaceProvider } from '../workspace/WorkspaceProvider';
import { Exhibit, State } from './Exhibit';
import classes from './Gallery.module.css';
import { stillApi } from './stillApi';

const saves: readonly SaveState[] = [
  { kind: 'saved', at: null },
  { kind: 'saving' },
  {
    kind: 'notSaved',
    code: 'diskFull',
    sentence: 'The disk is full, so the last line is not saved. It is safe in this window.',
  },
];
const longName = 'Anneliese-Charlotte von der Recke-Volmerstein and everybody who was in the room with her';
const hints = [
  { keys: ['ArrowUp', 'ArrowDown'], does: 'move' },
  { keys: ['Enter'], does: 'open' },
];
const rows = (count: number) => Array.from({ length: count }, (_, n) => `Row ${n + 1}`);

/** Bricks that hold others: bars, lists, what is said when there is nothing. */
export function FrameBricks() {
  const interviewId = useWorkspace((workspace) => Object.keys(workspace.interviews)[0] ?? '');
  return (
    <>
      <Exhibit name="ScreenBar">
        <State says="title, count and an action" isWide>
          <ScreenBar title="People" count={142}>
            <Button>Add person</Button>
          </ScreenBar>
        </State>
        <State says="long title" isWide>
          <ScreenBar title={longName.repeat(2)}>
            <Button>Add person</Button>
          </ScreenBar>
        </State>
      </Exhibit>
      <Exhibit name="CrumbBar">
        <State says="long name" isWide>
          <CrumbBar section={{ to: '/people', name: 'People' }} name={longName.repeat(2)}>
            <Button>Log a touch</Button>
          </CrumbBar>
        </State>
      </Exhibit>
      <Exhibit name="InterviewBar">
        {interviewSteps.map(({ key, name }) => (
          <State key={key} says={name} isWide>
            <InterviewBar
              interviewId={interviewId}
              step={key}
              title={key === 'live' ? longName : 'Odalys Thornwhistle'}
              subtitle="Senior Product Manager, Larkmoor Digital Wards, today 17:30, 20 min"
              action={<Button variant="filled">Next step</Button>}
            />
          </State>
        ))}
      </Exhibit>
      <Exhibit name="SectionHeading">
        <State says="with a count and a link" isWide>
          <SectionHeading title="Follow-ups" count={3}>
            <Anchor component={Link} to="/follow-ups" size="md">
              See all 16
            </Anchor>
          </SectionHeading>
        </State>
      </Exhibit>
      <Exhibit name="StatusStrip">
        <State says="hints" isWide>
          <StatusStrip hints={hints} />
        </State>
        <State says="selection" isWide>
          <StatusStrip hints={hints}>2 of 142 selected</StatusStrip>
        </State>
      </Exhibit>
      <Exhibit name="SavedState">
        {saves.map((save) => (
          <State key={save.kind} says={save.kind}>
            <WorkspaceProvider api={stillApi(save)}>
              <SavedState />
            </WorkspaceProvider>
          </State>
        ))}
      </Exhibit>
      <Exhibit name="SaveTroubleActions">
        <State says="changes wait for the disk">
          <SaveTroubleActions />
        </State>
      </Exhibit>
      <Exhibit name="RowList">
        {[3, 300].map((count) => (
          <State key={count} says={count > 100 ? `${count} rows, virtual` : `${count} rows`}>
            <RowList
              label={`${count} rows`}
              items={rows(count)}
              keyOf={(row) => row}
              estimate={() => 35}
              className={classes.list}
            >
              {(row, tabIndex) => (
                <button type="button" className={classes.row} tabIndex={tabIndex} data-row-focus>
                  {row}
                </button>
              )}
            </RowList>
          </State>
        ))}
      </Exhibit>
      <Exhibit name="EmptyState">
        <State says="with actions">
          <EmptyState line="Start with someone who already likes you." sentence="Write one name.">
            <Button>Add person</Button>
            <Button variant="subtle">Import from LinkedIn</Button>
          </EmptyState>
        </State>
        <State says="without">
          <EmptyState
            line="Nothing is owed to anyone."
            sentence="Promises you make in a call show up here by themselves."
          />
        </State>
      </Exhibit>
      <Exhibit name="notify">
        <State says="done, with a way back">
          <Button onClick={() => notify('Note to Daniel marked as sent', { label: 'Undo', run: () => undefined })}>
            Show the toast
          </Button>
        </State>
        <State says="failure">
          <Button
            onClick={() =>
              notifyFailure({
                code: 'diskFull',
                message: 'The disk is full, so the last line is not saved. It is safe in this window.',
              })
            }
          >
            Show the failure
          </Button>
        </State>
      </Exhibit>
    </>
  );
}
