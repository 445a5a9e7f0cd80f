import { SegmentedControl } from '@mantine/core';
import { interviewViews, type InterviewView } from './interviewViews';

interface ViewSwitchProps {
  readonly view: InterviewView;
  readonly onView: (view: InterviewView) => void;
}

/** List, calendar or board. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  return (
    <SegmentedControl
      aria-label="View"
      data={interviewViews.map(({ key, name }) => ({ value: key, label: name }))}
      value={view}
      onChange={onView}
    />
  );
}
