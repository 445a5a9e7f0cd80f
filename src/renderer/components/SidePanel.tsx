import { ActionIcon, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useScreenKeys } from '../lib/keyboard';
import classes from './SidePanel.module.css';

export interface SidePanelState {
  readonly isOpen: boolean;
  readonly isNarrow: boolean;
  readonly toggle: () => void;
}

/** Whether the panel at the right is open: at first in a wide window; Ctrl+\ turns it. */
export function useSidePanel(): SidePanelState {
  const isNarrow = useMediaQuery('(max-width: 1179.98px)', false, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<{ readonly isNarrow: boolean; readonly isOpen: boolean } | null>(null);
  // A choice made in a wide window does not open the drawer in a narrow one.
  const isOpen = chosen !== null && chosen.isNarrow === isNarrow ? chosen.isOpen : !isNarrow;
  const toggle = () => {
    setChosen({ isNarrow, isOpen: !isOpen });
  };
  useScreenKeys('This screen', [{ keys: 'mod+\\', does: 'right panel on or off', run: toggle, inText: true }]);
  return { isOpen, isNarrow, toggle };
}

/** The button that turns the panel. */
export function SidePanelButton({ panel }: { readonly panel: SidePanelState }) {
  return (
    <ActionIcon aria-label="Right panel" aria-expanded={panel.isOpen} onClick={panel.toggle}>
      <IconLayoutSidebarRight size={16} stroke={1.6} />
    </ActionIcon>
  );
}

/** The sunken panel at the right of a page; in a narrow window a drawer over it. */
export function SidePanel({
  label,
  panel,
  children,
}: {
  readonly label: string;
  readonly panel: SidePanelState;
  readonly children: ReactNode;
}) {
  if (!panel.isOpen) return null;
  if (panel.isNarrow) {
    return (
      <Drawer
        opened
        onClose={panel.toggle}
        position="right"
        size={320}
        title={label}
        closeButtonProps={{ 'aria-label': 'Close' }}
        transitionProps={{ duration: 0 }}
      >
        <div className={classes.drawer}>{children}</div>
      </Drawer>
    );
  }
  return (
    <aside aria-label={label} className={classes.panel}>
      {children}
    </aside>
  );
}
