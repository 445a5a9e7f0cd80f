import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf, type Instant } from './field';
import { questionListItemSchema, questionListSchema, questionSchema } from './question';
import { builtInQuestions } from './questionBank';

const fields = questionSchema.pick({
  text: true,
  topic: true,
  stage: true,
  audience: true,
  minutes: true,
  probes: true,
  tags: true,
  assumptionId: true,
  dismissed: true,
  isFavourite: true,
});
const newItem = questionListItemSchema.omit({ listId: true });

/** A question that comes with a list and is not in the library yet. */
const withList = questionSchema.pick({
  id: true,
  text: true,
  topic: true,
  stage: true,
  audience: true,
  minutes: true,
  probes: true,
  tags: true,
});

function addWithList(edit: Edit, questions: readonly z.output<typeof withList>[], at: Instant): void {
  for (const question of questions)
    edit.add('questions', {
      ...question,
      assumptionId: null,
      dismissed: [],
      isFavourite: false,
      isMine: true,
      createdAt: at,
      deletedAt: null,
    });
}

/** Changing a built-in question makes a copy of it in the document, under the same key. */
function ownCopy(edit: Edit, id: string): void {
  if (edit.find('questions', id) !== undefined) return;
  const builtIn = builtInQuestions[id];
  if (builtIn === undefined) throw new Refusal('notFound', 'This question is no longer here. Nothing was changed.');
  edit.add('questions', builtIn);
}

export const questionCommands = {
  'question.added': command({
    says: 'Question added',
    input: z.strictObject({
      id: idOf('que'),
      text: questionSchema.shape.text.min(1),
      fields: fields.omit({ text: true }).partial().default({}),
    }),
    change: (edit, input, at) => {
      edit.add('questions', {
        id: input.id,
        text: input.text.trim(),
        topic: 'role',
        stage: 'core',
        audience: ['ALL'],
        minutes: 3,
        probes: [],
        tags: [],
        assumptionId: null,
        dismissed: [],
        isFavourite: false,
        isMine: true,
        createdAt: at,
        deletedAt: null,
      });
      edit.patch('questions', input.id, input.fields);
    },
  }),
  'question.changed': command({
    says: 'Question changed',
    input: z.strictObject({ id: idOf('que'), fields: fields.partial() }),
    isTyping: true,
    change: (edit, input) => {
      ownCopy(edit, input.id);
      edit.patch('questions', input.id, input.fields);
    },
  }),
  'question.binned': command({
    says: 'Question moved to the bin',
    input: z.strictObject({ id: idOf('que') }),
    change: (edit, { id }, at) => {
      ownCopy(edit, id);
      edit.patch('questions', id, { deletedAt: at });
    },
  }),
  'question.restored': command({
    says: 'Question taken from the bin',
    input: z.strictObject({ id: idOf('que') }),
    change: (edit, { id }) => {
      edit.patch('questions', id, { deletedAt: null });
    },
  }),
  'questionList.added': command({
    says: 'Question list added',
    input: questionListSchema.pick({ id: true, name: true, slotMinutes: true }).extend({
      questions: z.array(withList).max(500).default([]).describe('those that the library does not have yet'),
      items: z.array(newItem).max(500).default([]),
    }),
    change: (edit, { questions, items, ...list }, at) => {
      addWithList(edit, questions, at);
      edit.add('questionLists', { ...list, note: '', createdAt: at, deletedAt: null });
      for (const item of items) edit.add('questionListItems', { ...item, listId: list.id });
    },
  }),
  'questionList.changed': command({
    says: 'Question list changed',
    input: z.strictObject({
      id: idOf('lis'),
      fields: questionListSchema.pick({ name: true, note: true, slotMinutes: true }).partial(),
    }),
    isTyping: true,
    change: (edit, input) => {
      edit.patch('questionLists', input.id, input.fields);
    },
  }),
  'questionList.binned': command({
    says: 'Question list moved to the bin',
    input: z.strictObject({ id: idOf('lis') }),
    change: (edit, { id }, at) => {
      edit.patch('questionLists', id, { deletedAt: at });
    },
  }),
  'questionList.restored': command({
    says: 'Question list taken from the bin',
    input: z.strictObject({ id: idOf('lis') }),
    change: (edit, { id }) => {
      edit.patch('questionLists', id, { deletedAt: null });
    },
  }),
  'questionList.imported': command({
    says: 'Question list imported',
    isMainOnly: true,
    input: questionListSchema.pick({ id: true, name: true, note: true, slotMinutes: true }).extend({
      questions: z.array(withList).max(500).describe('those that the library does not have'),
      items: z.array(newItem).max(500),
    }),
    change: (edit, { questions, items, ...list }, at) => {
      addWithList(edit, questions, at);
      edit.add('questionLists', { ...list, createdAt: at, deletedAt: null });
      for (const item of items) edit.add('questionListItems', { ...item, listId: list.id });
    },
  }),
  'questionListItem.added': command({
    says: 'Question added to the list',
    input: z.strictObject({ listId: idOf('lis'), item: newItem }),
    change: (edit, { listId, item }) => {
      edit.get('questionLists', listId);
      edit.add('questionListItems', { ...item, listId });
    },
  }),
  'questionListItem.changed': command({
    says: 'Question list changed',
    input: z.strictObject({
      id: idOf('lit'),
      fields: questionListItemSchema.pick({ order: true, minutes: true }).partial(),
    }),
    change: (edit, input) => {
      edit.patch('questionListItems', input.id, input.fields);
    },
  }),
  'questionListItems.ordered': command({
    says: 'Question list put in another order',
    input: z.strictObject({
      orders: z
        .array(z.strictObject({ id: idOf('lit'), order: questionListItemSchema.shape.order }))
        .min(1)
        .max(1_000),
    }),
    change: (edit, { orders }) => {
      for (const { id, order } of orders) edit.patch('questionListItems', id, { order });
    },
  }),
  'questionListItem.removed': command({
    says: 'Question taken from the list',
    input: z.strictObject({ id: idOf('lit') }),
    change: (edit, { id }) => {
      edit.remove('questionListItems', id);
    },
  }),
};
