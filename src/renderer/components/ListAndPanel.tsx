import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ComponentProps, ReactNode, Ref } from 'react';
import { EmptyState } from './EmptyState';
import classes from './ListAndPanel.module.css';

interface ListAndPanelProps extends ComponentProps<'div'> {
  /** The part of the screen whose rows the keys are about. */
  readonly paneRef: Ref<HTMLDivElement>;
  /** The list, what stands above it, or what is said when there is nothing. */
  readonly children: ReactNode;
  /** What is selected, in full; null: nothing is. */
  readonly detail?: ReactNode;
  readonly detailRef?: Ref<HTMLElement>;
  /** In a narrow window the panel lies over the list, once it is opened. */
  readonly isPanelOpen?: boolean;
}

/** A list, and beside it the selected one in full. What else is given goes to the element around both. */
export function ListAndPanel({
  paneRef,
  children,
  detail = null,
  detailRef,
  isPanelOpen = false,
  className,
  ...around
}: ListAndPanelProps) {
  return (
    <div {...around} className={[classes.columns, className].join(' ')}>
      <div ref={paneRef} className={classes.pane}>
        {children}
      </div>
      {detail !== null && (
        <aside ref={detailRef} aria-label="Details" className={classes.panel} data-is-open={isPanelOpen || undefined}>
          {detail}
        </aside>
      )}
    </div>
  );
}

/** The first thing in a panel: closes it, where it lies over the list. */
export function PanelClose({ onClose }: { readonly onClose: () => void }) {
  return (
    <ActionIcon className={classes.close} aria-label="Close the details" onClick={onClose}>
      <IconX size={16} stroke={1.6} />
    </ActionIcon>
  );
}

/** What stands in the place of the list when there is nothing in it. */
export function EmptyList({
  isStatus = false,
  ...empty
}: ComponentProps<typeof EmptyState> & {
  /** Told to screen readers: it came of what was just done. */
  readonly isStatus?: boolean;
}) {
  return (
    <div className={classes.empty} role={isStatus ? 'status' : undefined}>
      <EmptyState {...empty} />
    </div>
  );
}
