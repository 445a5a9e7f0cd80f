import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { KeyCaps } from '../../components/KeyCaps';
import { isMac } from '../../lib/keyboard';
import type { OpenLine } from './roomLine';
import type { StreamWords } from './streamWords';
import type { LineActions } from './useLineActions';
import { focusNote } from './useRoomKeys';
import classes from './Notes.module.css';

interface LineMenuProps {
  readonly line: OpenLine;
  readonly actions: LineActions;
  readonly words: StreamWords;
  readonly personIds: readonly string[];
  readonly onAddPerson: () => void;
}

const digits = isMac ? 'mod' : 'alt';
const isShort = (text: string) => (text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text);

/** Everything that can be done to the line with the caret, for the hand on the mouse; each with its key. */
export function LineMenu({ line, actions, words, personIds, onAddPerson }: LineMenuProps) {
  const [opened, setOpened] = useState(false);
  const isWritten = line.at !== null;
  const after = (act: () => void) => () => {
    act();
    focusNote();
  };
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={320}
      returnFocus={false}
      onClose={focusNote}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ActionIcon className={classes.lineMenu} aria-label="This line: split, move, remove, who said it" size={24}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Item disabled={!isWritten} rightSection={<KeyCaps keys="alt+Enter" />} onClick={after(actions.split)}>
          Split at the caret
        </Menu.Item>
        <Menu.Item disabled={!isWritten} onClick={after(actions.join)}>
          Join with the line above
        </Menu.Item>
        <Menu.Item
          disabled={!isWritten}
          rightSection={<KeyCaps keys="mod+shift+Backspace" />}
          onClick={after(actions.remove)}
        >
          Remove the line
        </Menu.Item>
        <Menu.Item rightSection={<KeyCaps keys={`${digits}+6`} />} onClick={after(actions.offRecord)}>
          {line.isOffRecord ? 'Put on the record' : 'Take off the record'}
        </Menu.Item>
        <Menu.Label>Who said it</Menu.Label>
        {[...personIds, null].map((id) => (
          <Menu.Item
            key={id ?? 'nobody'}
            role="menuitemradio"
            aria-checked={line.speakerId === id}
            onClick={after(() => {
              actions.spokenBy(id);
            })}
            rightSection={line.speakerId === id ? 'now' : undefined}
          >
            {id === null ? 'Not said' : <bdi>{words.speakers.get(id)?.name ?? 'Somebody'}</bdi>}
          </Menu.Item>
        ))}
        <Menu.Item rightSection={<KeyCaps keys="mod+shift+j" />} onClick={onAddPerson}>
          Add a person to this talk
        </Menu.Item>
        {isWritten && actions.questions.length > 0 && (
          <>
            <Menu.Label>Move to the question</Menu.Label>
            {actions.questions.map(({ id, text }, place) => (
              <Menu.Item
                key={id}
                role="menuitemradio"
                aria-checked={line.guideQuestionId === id}
                onClick={after(() => {
                  actions.moveTo(id);
                })}
                rightSection={line.guideQuestionId === id ? 'now' : undefined}
              >
                {place + 1} {isShort(text)}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
