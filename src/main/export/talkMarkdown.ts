import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { mediumNames } from '../../shared/text/mediumNames';
import type { FileNote, TalkOnFile } from '../../shared/domain/talkOnFile';
import { labelOf, leftOutWords, linesOf, whenWords } from '../../shared/text/fileNoteWords';
import { sayTimer } from '../../shared/text/sayTimer';

type AnyNode = Parameters<typeof toMarkdown>[0];
type Root = Extract<AnyNode, { type: 'root' }>;
type RootContent = Root['children'][number];
type ListItem = Extract<AnyNode, { type: 'listItem' }>;
type BlockContent = ListItem['children'][number];
type PhrasingContent = Extract<AnyNode, { type: 'paragraph' }>['children'][number];

/**
 * One interview as Markdown (CommonMark) with YAML front matter, as Obsidian and others read it. Whatever a note holds,
 * HTML and links too, stays the words it is: a reader shows it and runs none of it. Marks stand before their lines in
 * emphasis, minutes in strong emphasis.
 */
export function talkMarkdown(talk: TalkOnFile): string {
  const tree: Root = { type: 'root', children: [...headOf(talk), ...bodyOf(talk), ...endOf(talk)] };
  return `---\n${frontMatter(talk)}---\n\n${toMarkdown(tree, { bullet: '-', emphasis: '*', rule: '-' })}`;
}

/** Empty fields are left out: a reader of many files asks for what is there. */
function frontMatter(talk: TalkOnFile): string {
  const fields = {
    people: talk.people.map(({ name }) => name),
    organisation: talk.organisation,
    date: talk.day ?? '',
    from: talk.from,
    to: talk.to,
    zone: talk.from === '' ? '' : talk.zone,
    medium: mediumNames[talk.medium],
    purpose: talk.purpose,
    goal: talk.goal,
    tags: ['interview'],
  };
  // Quoted, so that no reader takes “17:31” for a number or “no” for a choice.
  return stringify(Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0)), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
}

function headOf(talk: TalkOnFile): RootContent[] {
  const when = whenWords(talk);
  return [
    { type: 'heading', depth: 1, children: [text(talk.who)] },
    ...(when === '' ? [] : [paragraph(text(when))]),
    ...(talk.purpose === ''
      ? []
      : [{ type: 'blockquote' as const, children: [{ type: 'paragraph' as const, children: broken(talk.purpose) }] }]),
  ];
}

function bodyOf(talk: TalkOnFile): RootContent[] {
  return talk.sections.flatMap(({ question, notes }, place): RootContent[] => [
    ...(question === null
      ? place === 0
        ? []
        : [{ type: 'thematicBreak' as const }]
      : [
          {
            type: 'heading' as const,
            depth: 2 as const,
            children: [text(oneLine(question.text)), ...(question.state === 'skipped' ? [text(' (skipped)')] : [])],
          },
        ]),
    ...(notes.length === 0 ? [] : [{ type: 'list' as const, spread: false, children: notes.map(item) }]),
  ]);
}

function endOf(talk: TalkOnFile): RootContent[] {
  const leftOut = leftOutWords(talk.leftOut);
  return [
    ...talk.reflections.flatMap(({ ask, answer }): RootContent[] => [
      { type: 'heading', depth: 2, children: [text(ask)] },
      { type: 'paragraph', children: broken(answer) },
    ]),
    ...(leftOut === '' ? [] : [paragraph({ type: 'emphasis', children: [text(leftOut)] })]),
  ];
}

function item(note: FileNote): ListItem {
  const label = labelOf(note);
  const before: PhrasingContent[] = [
    ...(note.second === null ? [] : [{ type: 'strong' as const, children: [text(sayTimer(note.second))] }, text(' ')]),
    ...(label === '' ? [] : [{ type: 'emphasis' as const, children: [text(label)] }, text(' ')]),
    ...(note.speaker === '' ? [] : [text(`${note.speaker}: `)]),
  ];
  const content: BlockContent = { type: 'paragraph', children: [...before, ...broken(note.text)] };
  return { type: 'listItem', spread: false, children: [content] };
}

/** Words over several lines, each break kept. */
function broken(words: string): PhrasingContent[] {
  return linesOf(words).flatMap((line, place): PhrasingContent[] => [
    ...(place === 0 ? [] : [{ type: 'break' as const }]),
    text(line),
  ]);
}

function paragraph(child: PhrasingContent): RootContent {
  return { type: 'paragraph', children: [child] };
}

function oneLine(words: string): string {
  return linesOf(words).join(' ');
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
