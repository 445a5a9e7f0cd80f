import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { RowList } from '../../components/RowList';
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
      <div className={classes.columns}>
        <div ref={paneRef} className={classes.agenda}>
          {children}
        </div>
        {detail !== null && (
          <aside aria-label="Details" className={classes.detail} data-is-open={isPanelOpen || undefined}>
            {detail}
          </aside>
        )}
      </div>
      <StatusStrip hints={hints}>{status}</StatusStrip>
    </>
  );
}

interface HeadedListProps<Heading, Row> {
  readonly label: string;
  readonly items: readonly (Heading | Row)[];
  readonly keyOf: (item: Heading | Row) => string;
  readonly isRow: (item: Heading | Row) => item is Row;
  readonly heading: (item: Heading) => { readonly title: string; readonly more: ReactNode; readonly isLate?: boolean };
  readonly row: (item: Row, tabIndex: 0 | -1) => ReactNode;
}

const HEADING_HEIGHT = 44;
const ROW_HEIGHT = 46;

/** Rows under headings; the keyboard stops at rows only. */
export function HeadedList<Heading, Row>({ label, items, keyOf, isRow, heading, row }: HeadedListProps<Heading, Row>) {
  return (
    <RowList
      label={label}
      className={classes.list}
      items={items}
      keyOf={keyOf}
      estimate={(item) => (isRow(item) ? ROW_HEIGHT : HEADING_HEIGHT)}
      isStop={isRow}
    >
      {(item, tabIndex) => {
        if (isRow(item)) return row(item, tabIndex);
        const { title, more, isLate } = heading(item);
        return (
          <h2 className={classes.heading} data-is-late={isLate === true || undefined}>
            {title}
            {more !== null && (
              <>
                {' '}
                <span>{more}</span>
              </>
            )}
          </h2>
        );
      }}
    </RowList>
  );
}
