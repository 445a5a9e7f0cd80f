import { fireEvent, screen } from '@testing-library/react';
import { LivePage } from '../../src/renderer/features/live/LivePage';
import { MemoryBridge } from './memoryBridge';
import { renderPage } from './renderPage';
import { interviewId, planTalk, startedAt } from './talkScene';

const at = { path: '/interviews/:interviewId/live', url: `/interviews/${interviewId}/live` };

/** The live room of IA1, open. */
export async function openRoom(bridge: MemoryBridge, name: string | RegExp = 'Odalys Thornwhistle') {
  const rendered = renderPage(bridge, <LivePage />, at);
  await screen.findByRole('heading', { level: 1, name });
  return rendered;
}

/** The room of IA1 with the call on. */
export async function goLive(now = startedAt): Promise<MemoryBridge> {
  const bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
  bridge.do('interview.started', { id: interviewId });
  bridge.now = now;
  await openRoom(bridge);
  return bridge;
}

/** The line with the caret. */
export function field(): HTMLTextAreaElement {
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Note/ });
}

/** One character as the browser gives it: into the field at the caret, then the event. Shift+Enter gives a line break. */
export function key(character: string): void {
  const element = document.activeElement as HTMLTextAreaElement;
  element.setRangeText(character, element.selectionStart, element.selectionEnd, 'end');
  fireEvent.input(element, { inputType: character === '\n' ? 'insertLineBreak' : 'insertText', data: character });
}

export function type(text: string): void {
  for (const character of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
    key(character.segment);
}

export function press(keys: string, more: Record<string, boolean> = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, {
    key: keys,
    code: /^\d$/.test(keys) ? `Digit${keys}` : keys,
    ...more,
  });
}

export function enter(): void {
  press('Enter');
}
