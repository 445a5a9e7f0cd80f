import { ActionIcon, Drawer, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './Questions.module.css';

interface QuestionsPanelProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel at the right; in a narrow window a drawer above the list. */
export function QuestionsPanel({ label, onClose, children }: QuestionsPanelProps) {
  const isNarrow = useMediaQuery('(max-width: 1179px)', false, { getInitialValueInEffect: false });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  if (isNarrow) {
    return (
      <Drawer opened onClose={onClose} position="right" size={340} title={label} closeButtonProps={{ 'aria-label': 'Close' }}>
        {children}
      </Drawer>
    );
  }
  return (
    <aside aria-label={label} className={classes.panel}>
      <div className={classes.panelHead}>
        <Title order={2} size="h3" ref={heading} tabIndex={-1} className={classes.panelTitle}>
          {label}
        </Title>
        <ActionIcon aria-label="Close" onClick={onClose}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      {children}
    </aside>
  );
}
