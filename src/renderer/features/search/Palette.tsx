import { Kbd, Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { researchWords } from '../../components/researchWords';
import { useResearchLock } from '../../components/useResearchLock';
import type { PaletteCommand } from '../../lib/paletteCommand';
import { takeFocus } from '../../lib/takeFocus';
import { PaletteRow, rowId } from './PaletteRow';
import classes from './Palette.module.css';
import { usePaletteSections, type PaletteItem } from './usePaletteSections';

interface PaletteProps {
  readonly commands: readonly PaletteCommand[];
  readonly onClose: () => void;
}

const LIST = 'palette-list';

/** Search over everything and every command, with the focus always in the field. */
export function Palette({ commands, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
  const lock = useResearchLock();
  const { sections, found, isNothing } = usePaletteSections(typed, commands, lock !== null);
  const items = sections.flatMap((section) => section.items);
  // Until somebody moves, the best match is chosen; a choice stays on its row when other rows come in.
  const place = Math.max(
    0,
    items.findIndex((item) => item.id === chosen),
  );
  const active = items[place];

  const run = (item: PaletteItem) => {
    onClose();
    item.run();
  };
  const move = (to: number) => {
    const item = items[(to + items.length) % items.length];
    if (item === undefined) return;
    setChosen(item.id);
    document.getElementById(rowId(item.id))?.scrollIntoView({ block: 'nearest' });
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(place + 1),
      ArrowUp: () => move(place - 1),
      PageDown: () => move(Math.min(items.length - 1, place + 5)),
      PageUp: () => move(Math.max(0, place - 5)),
      Enter: () => {
        if (active) run(active);
      },
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };

  return (
    <Modal.Root
      opened
      onClose={onClose}
      returnFocus={false}
      yOffset={88}
      centered={false}
      size={640}
      padding={0}
      radius={12}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay color="var(--aw-shade)" backgroundOpacity={1} />
      <Modal.Content aria-label="Search and commands" classNames={{ content: classes.content }}>
        <Modal.Body classNames={{ body: classes.body }}>
          <div className={classes.field}>
            <IconSearch size={18} stroke={1.6} aria-hidden />
            <input
              ref={takeFocus}
              className={classes.input}
              role="combobox"
              aria-label="Search people, notes, questions and commands"
              aria-expanded={items.length > 0}
              aria-controls={LIST}
              aria-autocomplete="list"
              aria-activedescendant={active ? rowId(active.id) : undefined}
              placeholder="Search, or type a command"
              value={typed}
              data-autofocus
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setChosen(null);
              }}
              onKeyDown={handleKey}
            />
            <span role="status" className={classes.count}>
              {isNothing ? 'Nothing found' : found > 0 ? (found === 1 ? '1 match' : `${found} matches`) : ''}
            </span>
          </div>
          {lock !== null && (
            <p role="status" className={classes.waits}>
              {researchWords.why} People, organisations and notes are found again once the sprint is paused or sorted.
            </p>
          )}
          <div id={LIST} role="listbox" aria-label="Results" className={classes.list}>
            {isNothing && (
              <p className={`aw-serif ${classes.nothing ?? ''}`}>
                {lock === null ? 'Nothing here is called that. Add it, if it should be.' : 'Nothing that is open now.'}
              </p>
            )}
            {sections.map((section) => (
              <div key={section.title} role="group" aria-label={section.title}>
                <div className={classes.title} aria-hidden>
                  {section.title}
                </div>
                {section.items.map((item) => (
                  <PaletteRow
                    key={item.id}
                    item={item}
                    isActive={item === active}
                    onPoint={() => {
                      setChosen(item.id);
                    }}
                    onRun={() => {
                      run(item);
                    }}
                  />
                ))}
              </div>
            ))}
          </div>
          <div className={classes.hints} aria-hidden>
            <span>
              <Kbd>↑</Kbd> <Kbd>↓</Kbd> move
            </span>
            <span>
              <Kbd>Enter</Kbd> open
            </span>
            <span className={classes.scopes}>
              <span>
                <Kbd>&gt;</Kbd> commands
              </span>
              <span>
                <Kbd>@</Kbd> people
              </span>
              <span>
                <Kbd>#</Kbd> organisations
              </span>
              <span>
                <Kbd>?</Kbd> questions
              </span>
            </span>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
