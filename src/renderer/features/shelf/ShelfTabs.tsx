import { SegmentedControl } from '@mantine/core';
import { useNavigate } from 'react-router-dom';

export type ShelfTab = 'shelf' | 'news';

/** What there is to give: things to read, and kind words on somebody’s news. */
export function ShelfTabs({ tab }: { readonly tab: ShelfTab }) {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label="View"
      value={tab}
      onChange={(chosen) => {
        if (chosen !== tab) void navigate(chosen === 'news' ? '/people/news' : '/people/shelf');
      }}
      data={[
        { value: 'shelf', label: 'Resources' },
        { value: 'news', label: 'News of people' },
      ]}
    />
  );
}
