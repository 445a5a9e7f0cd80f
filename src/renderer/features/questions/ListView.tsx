import { Button, Group, NumberInput, Select, Text, VisuallyHidden } from '@mantine/core';
import { closestCenter, DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { IconCopy, IconShare, IconTrash } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { minutesOf } from '../../../shared/domain/guideFromList';
import { packs, questionById, questionsOfList } from '../../../shared/domain/questionBank';
import type { Question } from '../../../shared/domain/question';
import { AutosaveText } from '../../components/AutosaveText';
import { EmptyState } from '../../components/EmptyState';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { useScreenKeys } from '../../lib/keyboard';
import { notify, notifyFailure } from '../../components/notify';
import { silentDrag } from '../../components/silentDrag';
import { useProcedure } from '../../workspace/useProcedure';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { ListRow } from './ListRow';
import classes from './Questions.module.css';
import { isListView, type QuestionView } from './questionView';
import { useListActions } from './useListActions';

interface ListViewProps {
  readonly listId: string;
  readonly questions: readonly Question[];
  readonly onShow: (view: QuestionView) => void;
  readonly onOpen: (questionId: string) => void;
}

/** One list: its questions in order, with their minutes. A ready-made list can be read and copied; one’s own can be changed. */
export function ListView({ listId, questions, onShow, onOpen }: ListViewProps) {
  const rows = useRef<HTMLUListElement>(null);
  const [said, say] = useState('');
  const [adding, setAdding] = useState('');
  const kept = useWorkspace((workspace) => ({
    questions: workspace.questions,
    questionListItems: workspace.questionListItems,
  }));
  const list = useWorkspace((workspace) => workspace.questionLists[listId]);
  const pack = packs.find(({ id }) => id === listId);
  const isOwn = pack === undefined;
  const items = useMemo(
    () =>
      pack
        ? pack.questionIds.flatMap((id) => {
            const question = questionById(kept, id);
            return question ? [{ itemId: id, question, minutes: question.minutes, order: '' }] : [];
          })
        : questionsOfList(kept, listId),
    [kept, listId, pack],
  );
  const act = useListActions(listId, items);
  const shareList = useProcedure('questionList.share');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));

  const move = async (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length) return;
    await act.move(from, to);
    say(`“${item.question.text}” is now ${to + 1} of ${items.length}.`);
    focusRow(rows.current, item.itemId);
  };
  const place = () => items.findIndex(({ itemId }) => itemId === focusedRow(rows.current));
  const step = (by: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, place() + by))];
    if (next) focusRow(rows.current, next.itemId);
  };
  const remove = () => {
    const at = place();
    const item = items[at];
    if (item === undefined) return;
    const next = items[at + 1] ?? items[at - 1];
    void act.remove(item.itemId).then(() => {
      if (next) focusRow(rows.current, next.itemId);
    });
  };
  useScreenKeys('A question list', [
    {
      keys: 'ArrowDown',
      does: 'next',
      isHidden: true,
      run: () => {
        step(1);
      },
    },
    {
      keys: 'ArrowUp',
      does: 'previous',
      isHidden: true,
      run: () => {
        step(-1);
      },
    },
    ...(isOwn
      ? [
          { keys: 'alt+ArrowUp', does: 'move question up', run: () => void move(place(), place() - 1) },
          { keys: 'alt+ArrowDown', does: 'move question down', run: () => void move(place(), place() + 1) },
          { keys: 'Delete', does: 'take the question from the list', run: remove },
        ]
      : []),
  ]);
  const dragEnd = ({ active, over }: DragEndEvent) => {
    const at = (id: unknown) => items.findIndex(({ itemId }) => itemId === id);
    if (over) void move(at(active.id), at(over.id));
  };

  if (isOwn && (list === undefined || list.deletedAt !== null)) {
    return (
      <div className={classes.middle}>
        <div className={classes.empty}>
          <EmptyState line="This list is in the bin." sentence="Undo brings it back for 30 days.">
            {list && <Button onClick={() => void act.restore()}>Take it from the bin</Button>}
          </EmptyState>
        </div>
      </div>
    );
  }
  const name = list?.name ?? pack?.name ?? '';
  const slot = list?.slotMinutes ?? pack?.slotMinutes ?? 20;
  const total = minutesOf(items);
  const copy = async () => {
    const id = await act.duplicate(name, slot);
    if (id !== null && isListView(id as QuestionView)) onShow(id as QuestionView);
  };
  const share = async () => {
    const reply = await shareList({ listId });
    if (!reply.ok) notifyFailure(reply.failure);
    else if (reply.value !== null) notify(`The list is in “${reply.value}”`);
  };
  const choices = questions.filter(({ id }) => !items.some((item) => item.question.id === id));
  return (
    <div className={classes.middle}>
      <div className={classes.listHead}>
        {isOwn ? (
          <div className={classes.listName}>
            <AutosaveText
              label="Name of the list"
              serif="purpose"
              isQuiet
              value={name}
              maxLength={200}
              autoFocus={name === 'New list' && items.length === 0}
              onSave={act.rename}
            />
          </div>
        ) : (
          <h2 className={`aw-serif ${classes.packName}`}>{name}</h2>
        )}
        <Group gap="sm" wrap="nowrap">
          <Text size="md" c="var(--aw-text2)" className="aw-numbers">
            <b>{total}</b> of {isOwn ? '' : `${slot} `}min
          </Text>
          {isOwn && (
            <NumberInput
              aria-label="Length of the talk in minutes"
              w={72}
              min={5}
              max={480}
              value={slot}
              onChange={(minutes) => {
                if (typeof minutes === 'number') act.setSlot(minutes);
              }}
            />
          )}
          <Button leftSection={<IconCopy size={14} stroke={1.6} aria-hidden />} onClick={() => void copy()}>
            {isOwn ? 'Duplicate list' : 'Make my own copy'}
          </Button>
          <Button leftSection={<IconShare size={14} stroke={1.6} aria-hidden />} onClick={() => void share()}>
            Share as a file
          </Button>
          {isOwn && (
            <Button
              variant="subtle"
              leftSection={<IconTrash size={14} stroke={1.6} aria-hidden />}
              onClick={() => {
                void act.bin();
                onShow('all');
              }}
            >
              Delete list
            </Button>
          )}
        </Group>
      </div>
      <div className={classes.listBody}>
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={dragEnd} accessibility={silentDrag}>
          <SortableContext items={items.map(({ itemId }) => itemId)} strategy={verticalListSortingStrategy}>
            <ul ref={rows} aria-label={name} className={classes.plainList}>
              {items.map((item, index) => (
                <ListRow
                  key={item.itemId}
                  item={item}
                  place={index}
                  isOwn={isOwn}
                  isTabStop={index === 0}
                  onOpen={onOpen}
                  onMinutes={act.setMinutes}
                  onMove={(by) => void move(index, index + by)}
                  onRemove={(id) => void act.remove(id)}
                />
              ))}
            </ul>
          </SortableContext>
        </DndContext>
        {isOwn && items.length === 0 && (
          <EmptyState
            line="Which questions belong together?"
            sentence="Five to eight fill twenty minutes. Add them here, or from a question’s panel."
          />
        )}
        {isOwn && (
          <Select
            aria-label="Add a question to this list"
            placeholder="Add a question"
            searchable
            limit={30}
            maw={544}
            mt="md"
            value={null}
            searchValue={adding}
            onSearchChange={setAdding}
            data={choices.map(({ id, text }) => ({ value: id, label: text }))}
            nothingFoundMessage="No question with these words"
            onChange={(id) => {
              const question = choices.find((choice) => choice.id === id);
              if (question)
                void act.add(question).then(() => {
                  setAdding('');
                });
            }}
          />
        )}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
