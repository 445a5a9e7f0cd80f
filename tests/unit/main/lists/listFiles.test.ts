import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ListFiles, listFileName } from '../../../../src/main/lists/listFiles';
import { newId } from '../../../../src/main/newId';
import { questionsOfList } from '../../../../src/shared/domain/questionBank';
import { MemoryBridge } from '../../../support/memoryBridge';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askwell-list-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const now = '2027-01-14T18:00:00.000Z';
const files = new ListFiles(newId);

async function fileWith(text: string): Promise<string> {
  const path = join(folder, 'list.json');
  await writeFile(path, text);
  return path;
}

function withList(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('question.added', { id: 'que_mine', text: 'Which alarms did you remove first?' });
  bridge.do('questionList.added', {
    id: 'lis_1',
    name: 'Wards: “first” talk',
    slotMinutes: 15,
    items: [
      { id: 'lit_1', questionId: 'que_q013', order: 'a0', minutes: 3 },
      { id: 'lit_2', questionId: 'que_mine', order: 'a1', minutes: 4.5 },
    ],
  });
  return bridge;
}

it('goes out and into another planner as one step, and twice adds no question again', async () => {
  const path = await fileWith(files.textOf(withList().workspace, 'lis_1').text);
  const other = new MemoryBridge(now);
  const preview = await files.preview(path, other.workspace);
  expect(preview).toMatchObject({
    name: 'Wards: “first” talk',
    slotMinutes: 15,
    counts: { new: 1, known: 1, twice: 0 },
  });
  const input = files.accept(preview.token, other.workspace);
  other.do('questionList.imported', input);
  expect(questionsOfList(other.workspace, input.id).map(({ question, minutes }) => [question.text, minutes])).toEqual([
    ['How did you end up in this work? I would love the untidy version.', 3],
    ['Which alarms did you remove first?', 4.5],
  ]);
  const again = await files.preview(path, other.workspace);
  expect(again.counts).toEqual({ new: 0, known: 2, twice: 0 });
  expect(() => files.accept(preview.token, other.workspace)).toThrow('This preview is no longer here');
});

it('matches by words, whatever their case and marks, and leaves out what the file has twice', async () => {
  const bridge = withList();
  const question = { topic: 'role', stage: 'core', audience: ['ALL'], minutes: 2, probes: [], tags: [] };
  const path = await fileWith(
    JSON.stringify({
      askwellQuestionList: 1,
      name: 'Mixed',
      questions: [
        { ...question, text: 'which ALARMS did you remove first' },
        { ...question, text: 'A new one?' },
        { ...question, text: 'A new one!' },
      ],
    }),
  );
  expect((await files.preview(path, bridge.workspace)).rows.map(({ status }) => status)).toEqual([
    'known',
    'new',
    'twice',
  ]);
});

it.each([
  ['no JSON at all', 'hello', 'it is not JSON'],
  ['another JSON', '{"version":3}', 'is no question list of Askwell'],
  ['a newer version', '{"askwellQuestionList":2,"name":"x","questions":[]}', 'a newer Askwell'],
  ['no questions', '{"askwellQuestionList":1,"name":"x","questions":[]}', 'it holds no questions'],
  [
    'a question without words',
    '{"askwellQuestionList":1,"name":"x","questions":[{"text":" "}]}',
    'question 1 in it has no words',
  ],
  ['no name', '{"askwellQuestionList":1,"questions":[{"text":"Why?"}]}', 'its name is missing'],
])('answers %s with a sentence', async (_what, text, sentence) => {
  await expect(files.preview(await fileWith(text), new MemoryBridge(now).workspace)).rejects.toThrow(sentence);
});

it('reads a file with a mark at its beginning and odd values, refuses what is not there or far too large', async () => {
  const odd = {
    askwellQuestionList: 1,
    name: 'Odd',
    slotMinutes: 'long',
    questions: [{ text: 'Why?', minutes: -1, stage: 'x' }],
  };
  const preview = await files.preview(await fileWith(`\uFEFF${JSON.stringify(odd)}`), new MemoryBridge(now).workspace);
  expect([preview.slotMinutes, preview.rows[0]?.minutes]).toEqual([20, 2]);
  await expect(files.preview(join(folder, 'gone.json'), new MemoryBridge(now).workspace)).rejects.toThrow(
    'could not open',
  );
  await expect(
    files.preview(await fileWith(' '.repeat(2 * 1024 * 1024 + 1)), new MemoryBridge(now).workspace),
  ).rejects.toThrow('larger than 2 MB');
});

it('shares a ready-made list too, not one that is empty or gone, under a name a disk takes', () => {
  const bridge = withList();
  expect(JSON.parse(files.textOf(bridge.workspace, 'lis_pk1').text)).toMatchObject({
    askwellQuestionList: 1,
    slotMinutes: 15,
  });
  bridge.do('questionList.added', { id: 'lis_2', name: 'Empty', slotMinutes: 20 });
  expect(() => files.textOf(bridge.workspace, 'lis_2')).toThrow('no question in this list');
  bridge.do('questionList.binned', { id: 'lis_1' });
  expect(() => files.textOf(bridge.workspace, 'lis_1')).toThrow('no longer here');
  expect(listFileName('a/b: "c"?\n')).toBe('a b c.askwell-list.json');
  expect(listFileName('  ')).toBe('Questions.askwell-list.json');
});
