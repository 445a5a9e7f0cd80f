import { ActionIcon, Menu } from '@mantine/core';
import type { useSortable } from '@dnd-kit/sortable';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface DragHandleProps extends Pick<ReturnType<typeof useSortable>, 'setActivatorNodeRef' | 'listeners'> {
  readonly label: string;
  readonly tabIndex?: number;
  readonly className: string | undefined;
  readonly onMove: (by: number) => void;
  /** What else its menu offers. */
  readonly children: ReactNode;
}

/** The handle of a row in a list with an order: it drags the row, and opens a menu when it is pressed. */
export function DragHandle({
  setActivatorNodeRef,
  listeners,
  label,
  tabIndex,
  className,
  onMove,
  children,
}: DragHandleProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon
          ref={setActivatorNodeRef}
          {...listeners}
          tabIndex={tabIndex}
          size={24}
          aria-label={label}
          className={className}
        >
          <IconGripVertical size={14} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onMove(-1)}>Move up</Menu.Item>
        <Menu.Item onClick={() => onMove(1)}>Move down</Menu.Item>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
