import { ActionIcon, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './Questions.module.css';

interface QuestionsPanelProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel at the right; in a narrow window it lies above the list. The keys of the screen go on working. */
export function QuestionsPanel({ label, onClose, children }: QuestionsPanelProps) {
  const isOverlaid = useMediaQuery('(max-width: 1179px)', false, { getInitialValueInEffect: false });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A field that takes the focus itself keeps it.
    if (heading.current?.parentElement?.parentElement?.contains(document.activeElement) !== true)
      heading.current?.focus();
  }, []);
  return (
    <aside aria-label={label} className={classes.panel} data-is-overlaid={isOverlaid || undefined}>
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
