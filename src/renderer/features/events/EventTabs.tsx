import { SegmentedControl } from '@mantine/core';
import { useNavigate } from 'react-router-dom';
import { useScreenKeys } from '../../lib/keyboard';

const tabs = [
  { value: 'events', label: 'Events', to: '/events', key: 'e' },
  { value: 'groups', label: 'Groups', to: '/events/groups', key: 'g' },
  { value: 'platforms', label: 'Platforms', to: '/events/platforms', key: 'p' },
] as const;

/** Events, groups and platforms: one screen with three parts. */
export function EventTabs({ tab }: { readonly tab: (typeof tabs)[number]['value'] }) {
  const navigate = useNavigate();
  const go = (to: string) => void navigate(to, { replace: true });
  useScreenKeys(
    'Events and groups',
    tabs.map(({ label, to, key }) => ({ keys: key, does: label.toLowerCase(), run: () => go(to) })),
  );
  return (
    <SegmentedControl
      aria-label="Part"
      value={tab}
      onChange={(chosen) => {
        const to = tabs.find(({ value }) => value === chosen)?.to;
        if (to !== undefined && chosen !== tab) go(to);
      }}
      data={tabs.map(({ value, label }) => ({ value, label }))}
    />
  );
}
