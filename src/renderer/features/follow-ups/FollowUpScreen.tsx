import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { ListAndPanel } from '../../components/ListAndPanel';
import { ScreenBar } from '../../components/ScreenBar';
import { StatusStrip } from '../../components/StatusStrip';
import classes from './FollowUps.module.css';
import { FollowUpTabs, type Tab } from './FollowUpTabs';

interface FollowUpScreenProps {
  readonly tab: Tab;
  readonly onAgenda?: (tab: Tab) => void;
  readonly count: number;
  readonly add: { readonly title: string; readonly run: () => void };
  /** More actions, left of the one that adds. */
  readonly actions?: ReactNode;
  /** The part of the screen whose rows the keys are about. */
  readonly paneRef: Ref<HTMLDivElement>;
  /** The list, what stands above it, or what is said when there is nothing. */
  readonly children: ReactNode;
  /** null: nothing is selected. */
  readonly detail: ReactNode;
  readonly isPanelOpen: boolean;
  readonly hints: readonly { readonly keys: readonly string[]; readonly does: string }[];
  readonly status?: ReactNode;
}

/** What all views of Follow-ups have alike: the bar with its tabs, a list, the selected one in full, the keys. */
export function FollowUpScreen({
  tab,
  onAgenda,
  count,
  add,
  actions,
  paneRef,
  children,
  detail,
  isPanelOpen,
  hints,
  status,
}: FollowUpScreenProps) {
  return (
    <>
      <ScreenBar title="Follow-ups" count={count}>
        <FollowUpTabs tab={tab} {...(onAgenda === undefined ? {} : { onAgenda })} />
        {actions}
        <Button aria-label={add.title} onClick={add.run}>
          <IconPlus size={14} stroke={1.6} aria-hidden />
          <span className={classes.addTitle}>{add.title}</span>
        </Button>
      </ScreenBar>
      <ListAndPanel paneRef={paneRef} detail={detail} isPanelOpen={isPanelOpen}>
        {children}
      </ListAndPanel>
      <StatusStrip hints={hints}>{status}</StatusStrip>
    </>
  );
}
