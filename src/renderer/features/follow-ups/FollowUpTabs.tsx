import { SegmentedControl } from '@mantine/core';
import { useNavigate } from 'react-router-dom';

export type Tab = 'agenda' | 'people' | 'calendar' | 'outreach' | 'loops';

const addresses: Readonly<Record<Tab, string>> = {
  agenda: '/follow-ups',
  people: '/follow-ups?by=person',
  calendar: '/follow-ups?view=calendar',
  outreach: '/follow-ups/outreach',
  loops: '/follow-ups/loops',
};

/** The views of Follow-ups: by day, by person, as a month, the first notes that wait for an answer, and what others gave me. */
export function FollowUpTabs({ tab, onAgenda }: { readonly tab: Tab; readonly onAgenda?: (tab: Tab) => void }) {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label="View"
      value={tab}
      onChange={(chosen) => {
        if (chosen === tab) return;
        if (chosen !== 'outreach' && chosen !== 'loops' && onAgenda) onAgenda(chosen);
        else void navigate(addresses[chosen]);
      }}
      data={[
        { value: 'agenda', label: 'Agenda' },
        { value: 'people', label: 'By person' },
        { value: 'calendar', label: 'Calendar' },
        { value: 'outreach', label: 'Outreach' },
        { value: 'loops', label: 'Loops' },
      ]}
    />
  );
}
