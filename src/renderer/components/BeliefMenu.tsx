import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Assumption } from '../../shared/domain/goal';
import classes from './BeliefMenu.module.css';

interface BeliefMenuProps {
  /** What can be chosen. */
  readonly assumptions: readonly Pick<Assumption, 'id' | 'statement'>[];
  readonly chosenId: string | null;
  readonly onChoose: (assumptionId: string | null) => void;
  /** Names the question for screen readers. */
  readonly about: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly tabIndex?: 0 | -1;
}

/** Which belief a question tests: set and cleared with the arrow keys and Enter. */
export function BeliefMenu({ assumptions, chosenId, onChoose, about, isOpen, onOpen, tabIndex }: BeliefMenuProps) {
  const chosen = assumptions.find(({ id }) => id === chosenId);
  return (
    <Menu opened={isOpen} onChange={onOpen} position="bottom-start" returnFocus>
      <Menu.Target>
        <UnstyledButton
          className={classes.belief}
          tabIndex={tabIndex}
          data-is-loose={chosen === undefined || undefined}
          aria-label={chosen ? `Tests “${chosen.statement}”, ${about}, change` : `Hang it on a belief, ${about}`}
        >
          {chosen ? `Tests “${chosen.statement}”` : 'Tests nothing yet'}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown maw={420}>
        <Menu.Label>Which belief does it test?</Menu.Label>
        {assumptions.map(({ id, statement }) => (
          <Menu.Item
            key={id}
            rightSection={id === chosenId ? <IconCheck size={14} aria-label="chosen" /> : null}
            onClick={() => {
              onChoose(id);
            }}
          >
            {statement}
          </Menu.Item>
        ))}
        <Menu.Item
          disabled={chosenId === null}
          onClick={() => {
            onChoose(null);
          }}
        >
          None
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
