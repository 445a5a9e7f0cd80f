import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, type ComponentProps, type ReactNode, type RefObject } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ListAndPanel } from '../../components/ListAndPanel';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import { AddLine } from './AddLine';
import classes from './Events.module.css';
import { EventTabs } from './EventTabs';

interface EventScreenProps extends Pick<
  ComponentProps<typeof ListAndPanel>,
  'paneRef' | 'children' | 'detail' | 'isPanelOpen'
> {
  readonly tab: ComponentProps<typeof EventTabs>['tab'];
  readonly count: number;
  /** The line for something new; the button of the bar and `?new` in the address lead to it. */
  readonly add: { readonly title: string; readonly line: Omit<ComponentProps<typeof AddLine>, 'ref'> };
  readonly lineRef: RefObject<HTMLInputElement | null>;
  /** More actions, right of the one that adds. */
  readonly actions?: ReactNode;
  readonly hints: NonNullable<ComponentProps<typeof StatusStrip>['hints']>;
  readonly status?: ReactNode;
}

/** What events, groups and platforms have alike: the bar with its tabs, the line for something new, a list, the keys. */
export function EventScreen({ tab, count, add, lineRef, actions, hints, status, children, ...list }: EventScreenProps) {
  const [search, setSearch] = useSearchParams();
  const isNew = search.has('new');
  useEffect(() => {
    if (!isNew) return;
    lineRef.current?.focus();
    setSearch({}, { replace: true });
  }, [isNew, lineRef, setSearch]);
  return (
    <>
      <ScreenBar title="Events and groups" count={count}>
        <EventTabs tab={tab} />
        <Button leftSection={<IconPlus size={14} stroke={1.6} />} onClick={() => lineRef.current?.focus()}>
          {add.title}
        </Button>
        {actions}
      </ScreenBar>
      <ListAndPanel {...list} className={classes.columns}>
        <AddLine {...add.line} ref={lineRef} />
        {children}
      </ListAndPanel>
      <StatusStrip hints={hints}>{status}</StatusStrip>
    </>
  );
}
