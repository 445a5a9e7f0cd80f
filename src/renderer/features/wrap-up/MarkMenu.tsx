import { ActionIcon, Button, Kbd, Menu } from '@mantine/core';
import { IconPointFilled } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { marks, type Mark } from '../../../shared/domain/interview';
import { markName } from '../../../shared/text/markNames';
import { MarkIcon } from '../../components/MarkIcon';

/** The mark of a note, and its menu. In it the digits 1 to 9 choose. */
export function MarkMenu({
  mark,
  onMark,
}: {
  readonly mark: Mark | null;
  readonly onMark: (mark: Mark | null) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const choose = (chosen: Mark | null) => {
    setIsOpen(false);
    onMark(chosen);
  };
  return (
    <Menu position="bottom-start" opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={mark === null ? 'No mark. Choose one' : `${markName(mark)}. Change the mark`}>
          {mark === null ? (
            <IconPointFilled size={10} color="var(--aw-control)" aria-hidden />
          ) : (
            <MarkIcon mark={mark} isLabelled />
          )}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={byDigit(choose)}>
        <MarkItems onChoose={choose} />
        {mark !== null && (
          <Menu.Item
            onClick={() => {
              choose(null);
            }}
          >
            No mark
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** “Also…”: one more thing that the same note becomes. Open or not is the list’s, so that a key can open it. */
export function AlsoMenu({
  isOpen,
  onOpen,
  onAdd,
}: {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onAdd: (mark: Mark) => void;
}) {
  const choose = (mark: Mark) => {
    onOpen(false);
    onAdd(mark);
  };
  return (
    <Menu position="bottom-start" opened={isOpen} onChange={onOpen} returnFocus={false}>
      <Menu.Target>
        <Button variant="subtle" color="gray" rightSection={<Kbd>A</Kbd>}>
          Also
        </Button>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={byDigit(choose)} aria-label="This note is also">
        <MarkItems onChoose={choose} />
      </Menu.Dropdown>
    </Menu>
  );
}

function MarkItems({ onChoose }: { readonly onChoose: (mark: Mark) => void }) {
  return marks.map((mark, index) => (
    <Menu.Item
      key={mark}
      leftSection={<MarkIcon mark={mark} isLabelled />}
      rightSection={<Kbd>{index + 1}</Kbd>}
      onClick={() => {
        onChoose(mark);
      }}
    >
      {markName(mark)}
    </Menu.Item>
  ));
}

function byDigit(choose: (mark: Mark) => void) {
  return (event: KeyboardEvent) => {
    const mark = /^[1-9]$/.test(event.key) ? marks[Number(event.key) - 1] : undefined;
    if (mark === undefined) return;
    event.preventDefault();
    choose(mark);
  };
}
