import type { FileNote, TalkOnFile } from '../domain/talkOnFile';
import { labelOf, leftOutWords, linesOf, standingWords, whenWords } from './fileNoteWords';
import { sayTimer } from './sayTimer';

const GUTTER = '       ';

/**
 * One interview as plain text, UTF-8, `\n` between lines: what was written stands in it letter for letter; a line break
 * in a note goes on below its first word.
 */
export function talkText(talk: TalkOnFile): string {
  const head = [
    talk.who,
    ...talk.people.map(standingWords).filter((words) => words !== ''),
    whenWords(talk),
    talk.purpose === '' ? '' : `To learn: ${talk.purpose}`,
    talk.goal === '' ? '' : `Goal: ${talk.goal}`,
  ].filter((line) => line !== '');
  let number = 0;
  const sections = talk.sections.map(({ question, notes }) => {
    if (question !== null) number += 1;
    const heading =
      question === null ? [] : [`${number}. ${question.text}${question.state === 'skipped' ? ' (skipped)' : ''}`];
    return [...heading, ...notes.map(noteText)].join('\n');
  });
  const reflections = talk.reflections.map(({ ask, answer }) => `${ask}\n${linesOf(answer).join('\n')}`);
  const end = leftOutWords(talk.leftOut);
  return `${[head.join('\n'), ...sections, ...reflections, ...(end === '' ? [] : [end])].join('\n\n')}\n`;
}

function noteText(note: FileNote): string {
  const label = labelOf(note);
  const who = note.speaker === '' ? '' : `${note.speaker}: `;
  const time = note.second === null ? '' : sayTimer(note.second);
  const [first = '', ...more] = linesOf(note.text);
  return [
    `${time.padEnd(GUTTER.length - 1)} ${label === '' ? '' : `[${label}] `}${who}${first}`,
    ...more.map((line) => `${GUTTER}${line}`),
  ].join('\n');
}
