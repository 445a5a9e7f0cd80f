import { SegmentedControl } from '@mantine/core';
import { useNavigate } from 'react-router-dom';

export type Tab = 'agenda' | 'people' | 'calendar' | 'outreach';

const addresses: Readonly<Record<Tab, string>> = {
  agenda: '/follow-ups',
  people: '/follow-ups?by=person',
  calendar: '/follow-ups?view=calendar',
  outreach: '/follow-ups/outreach',
};

/** The views of Follow-ups: by day, by person, as a month, and the first notes that wait for an answer. */
export function FollowUpTabs({ tab, onAgenda }: { readonly tab: Tab; readonly onAgenda?: (tab: Tab) => void }) {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label="View"
      value={tab}
      onChange={(chosen) => {
        if (chosen === tab) return;
        if (chosen !== 'outreach' && onAgenda) onAgenda(chosen);
        else void navigate(addresses[chosen]);
      }}
      data={[
        { value: 'agenda', label: 'Agenda' },
        { value: 'people', label: 'By person' },
        { value: 'calendar', label: 'Calendar' },
        { value: 'outreach', label: 'Outreach' },
      ]}
    />
  );
}
