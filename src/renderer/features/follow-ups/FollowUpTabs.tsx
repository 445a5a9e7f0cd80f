import { SegmentedControl } from '@mantine/core';
import { useNavigate } from 'react-router-dom';

export type Tab = 'agenda' | 'people' | 'outreach' | 'loops';

/** The views of Follow-ups: by day, by person, the first notes that wait for an answer, and what others gave me. */
export function FollowUpTabs({ tab, onAgenda }: { readonly tab: Tab; readonly onAgenda?: (tab: Tab) => void }) {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label="View"
      value={tab}
      onChange={(chosen) => {
        if (chosen === tab) return;
        if (chosen === 'outreach' || chosen === 'loops') void navigate(`/follow-ups/${chosen}`);
        else if (onAgenda) onAgenda(chosen);
        else void navigate(chosen === 'people' ? '/follow-ups?by=person' : '/follow-ups');
      }}
      data={[
        { value: 'agenda', label: 'Agenda' },
        { value: 'people', label: 'By person' },
        { value: 'outreach', label: 'Outreach' },
        { value: 'loops', label: 'Loops' },
      ]}
    />
  );
}
