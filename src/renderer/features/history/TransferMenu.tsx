import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileExport, IconFileImport } from '@tabler/icons-react';
import type { DataTransferActions } from '../../components/useDataTransfer';

/** What can be done with the document as a whole. */
export function TransferMenu({
  transfer: { exportAll, openExport },
  isReadOnly,
}: {
  readonly transfer: DataTransferActions;
  readonly isReadOnly: boolean;
}) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="Export and import">
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />} onClick={() => void exportAll()}>
          Export everything…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
          disabled={isReadOnly}
          onClick={() => void openExport()}
        >
          Open an export…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
