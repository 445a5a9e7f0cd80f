import { expect, it } from 'vitest';
import { trayMenu } from '../../../../src/main/reminders/trayMenu';

const asked: string[] = [];
const asks = {
  open: () => void asked.push('open'),
  goTo: (path: string) => void asked.push(path),
  quickNote: () => void asked.push('note'),
  quit: () => void asked.push('quit'),
};

it('opens, leads to what is next, takes a note and quits; an ampersand stays one', () => {
  const menu = trayMenu([{ says: 'Tom & Grace', to: '/follow-ups?followUp=fol_1' }], asks);
  expect(menu.map(({ label, type }) => label ?? type)).toEqual([
    'Open Askwell',
    'separator',
    'Next up',
    'Tom && Grace',
    'separator',
    'Quick note…',
    'Quit Askwell',
  ]);
  for (const { click } of menu) (click as (() => void) | undefined)?.();
  expect(asked).toEqual(['open', '/follow-ups?followUp=fol_1', 'note', 'quit']);
  expect(trayMenu([], asks)[2]).toMatchObject({ label: 'Nothing is waiting', enabled: false });
});
