import { ActionIcon, Menu } from '@mantine/core';
import { IconCalendarDown, IconDots, IconMailDown } from '@tabler/icons-react';

interface InterviewsMenuProps {
  readonly onInvitation: () => void;
  /** null: there is nothing to save. */
  readonly onSave: (() => void) | null;
}

/** Calendar files in and out. */
export function InterviewsMenu({ onInvitation, onSave }: InterviewsMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="Calendar files">
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconMailDown size={16} stroke={1.6} aria-hidden />} onClick={onInvitation}>
          Take in an invitation…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarDown size={16} stroke={1.6} aria-hidden />}
          disabled={onSave === null}
          onClick={() => onSave?.()}
        >
          Save all for your calendar…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
