import { closestCenter, DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Assumption } from '../../../shared/domain/goal';
import type { GuideQuestion } from '../../../shared/domain/interview';
import type { QuestionCost } from '../../../shared/domain/questionCost';
import type { LintFlag } from '../../../shared/text/questionLint';
import { focusedRow, focusRow } from '../../components/focusedRow';
import { silentDrag } from '../../components/silentDrag';
import { moveQuestion, removeQuestion } from './guideMoves';
import { GuideRow } from './GuideRow';
import classes from './Prep.module.css';
import { RowNotes } from './RowNotes';
import type { GuideActions } from './useGuideActions';

export interface GuideListProps {
  readonly guide: readonly GuideQuestion[];
  readonly actions: GuideActions;
  readonly editing: string | null;
  readonly onEdit: (id: string | null) => void;
  readonly onReplace: (question: GuideQuestion) => void;
  readonly say: (sentence: string) => void;
  readonly flags: ReadonlyMap<string, readonly LintFlag[]>;
  readonly medians: ReadonlyMap<string, QuestionCost>;
  readonly assumptions: readonly Assumption[];
  /** Key of the question whose beliefs are open for choosing. */
  readonly beliefFor: string | null;
  readonly onBelief: (id: string | null) => void;
  readonly onRewrite: (question: GuideQuestion, flag: LintFlag) => void;
  /** Remarks on words that are only being typed. */
  readonly lintOf: (text: string) => readonly LintFlag[];
}

/** The questions in the order they are asked: dragged by the handle, moved with Alt and the arrow keys. */
export function GuideList({ guide, actions, editing, onEdit, onReplace, say, ...rest }: GuideListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const tabStop = guide.some(({ id }) => id === currentId) ? currentId : guide[0]?.id;
  const hands = () => ({ guide, actions, say, room: list.current });
  const placeOf = (id: unknown) => guide.findIndex((question) => question.id === id);

  const walk = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !isButtonOfRow(event)) return;
    const place = placeOf(focusedRow(list.current));
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: guide.length - 1 }[event.key];
    const target = to === undefined ? undefined : guide[Math.max(0, Math.min(guide.length - 1, to))];
    if (target === undefined) return;
    event.preventDefault();
    focusRow(list.current, target.id);
  };
  const dragEnd = ({ active, over }: DragEndEvent) => {
    if (over) void moveQuestion(hands(), placeOf(active.id), placeOf(over.id));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={dragEnd} accessibility={silentDrag}>
      <SortableContext items={guide.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol
          ref={list}
          aria-label="Questions of the guide"
          className={classes.questions}
          onKeyDown={walk}
          onFocus={() => {
            setCurrentId(focusedRow(list.current));
          }}
        >
          {guide.map((question, place) => (
            <GuideRow
              key={question.id}
              question={question}
              place={place}
              isTabStop={question.id === tabStop}
              isEditing={question.id === editing}
              onEdit={(isOn) => {
                onEdit(isOn ? question.id : null);
                if (!isOn)
                  requestAnimationFrame(() => {
                    focusRow(list.current, question.id);
                  });
              }}
              cost={question.questionId === null ? undefined : rest.medians.get(question.questionId)}
              onBelief={
                rest.assumptions.length === 0
                  ? undefined
                  : () => {
                      rest.onBelief(question.id);
                    }
              }
              lintOf={rest.lintOf}
              notes={
                <RowNotes
                  question={question}
                  place={place}
                  flags={rest.flags.get(question.id) ?? []}
                  assumptions={rest.assumptions}
                  tabIndex={question.id === tabStop ? 0 : -1}
                  isBeliefOpen={rest.beliefFor === question.id}
                  onBeliefOpen={(isOpen) => {
                    rest.onBelief(isOpen ? question.id : null);
                    if (!isOpen)
                      requestAnimationFrame(() => {
                        focusRow(list.current, question.id);
                      });
                  }}
                  actions={actions}
                  onRewrite={rest.onRewrite}
                />
              }
              onChange={(fields) => actions.change(question.id, fields)}
              onMove={(by) => void moveQuestion(hands(), place, place + by)}
              onReplace={() => {
                onReplace(question);
              }}
              onRemove={() => void removeQuestion(hands(), place)}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

/** The words, the handle or the star of a row, but not a field, nor the menu that a handle has opened elsewhere. */
function isButtonOfRow({ target, currentTarget }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLButtonElement &&
    currentTarget.contains(target) &&
    target.getAttribute('aria-expanded') !== 'true'
  );
}
