import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { BriefPage } from '../../src/renderer/features/brief/BriefPage';
import { FilledSheetPage } from '../../src/renderer/features/brief/FilledSheetPage';
import { SheetPage } from '../../src/renderer/features/brief/SheetPage';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = new MemoryBridge('2027-01-14T18:30:00.000Z');
  // jsdom loads no fonts.
  Object.defineProperty(document, 'fonts', {
    value: Object.assign(new EventTarget(), { ready: Promise.resolve() }),
    configurable: true,
  });
  bridge.do('person.added', {
    id: 'per_o',
    name: 'Odalys Thornwhistle',
    fields: { timeZone: 'America/New_York', summary: 'Was a nurse.' },
  });
  bridge.do('interview.planned', {
    id: 'int_o',
    personIds: ['per_o'],
    fields: { startsAt: '2027-01-14T17:30:00.000Z', minutes: 20, purpose: 'Which alarms went first?' },
    guide: ['How did you end up here?', 'Which alarms went first?'].map((text, place) => ({
      id: `gui_${place}`,
      questionId: null,
      text,
      topic: 'role',
      stage: 'core',
      minutes: 4,
      order: `a${place}`,
      priority: place === 0 ? ('should' as const) : ('must' as const),
    })),
  });
});
const show = (step: 'brief' | 'sheet' | 'filled-sheet') =>
  renderPage(bridge, { brief: <BriefPage />, sheet: <SheetPage />, 'filled-sheet': <FilledSheetPage /> }[step], {
    path: `/interviews/:interviewId/${step}`,
    url: `/interviews/int_o/${step}`,
  });
const asked = (name: string) => bridge.calls.filter((call) => call.name === name).map(({ input }) => input);

describe('the brief', () => {
  const paper = () => screen.findByRole('article', { name: 'The brief on paper' });

  it('stands there with both clocks, its questions numbered, the must named', async () => {
    show('brief');
    const page = within(await paper());
    expect(page.getByRole('heading', { name: 'Odalys Thornwhistle' })).toBeInTheDocument();
    expect(page.getByText('17:30 to 17:50, London (you)')).toBeInTheDocument();
    expect(page.getByText('12:30 to 12:50, New York (they)')).toBeInTheDocument();
    expect(page.getByRole('heading', { name: 'Questions 8 of 20 min' })).toBeInTheDocument();
    expect(page.getAllByText(/^must$/)).toHaveLength(1);
    expect(page.getByText('Nothing was left out.')).toBeInTheDocument();
  });

  it('is not shown until it is known what is off the record', async () => {
    bridge.fail('notes.offRecord', new Refusal('unexpected', 'Not now.'));
    show('brief');
    expect(await screen.findByRole('button', { name: /^Save as PDF/ })).toBeInTheDocument();
    await waitFor(() => expect(asked('notes.offRecord')).toHaveLength(1));
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });

  it('saves and prints in the chosen size; a failure stays there as a sentence until the next try', async () => {
    const user = userEvent.setup();
    show('brief');
    await paper();
    await user.click(screen.getByRole('radio', { name: 'Letter' }));
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('Saved as Brief for Odalys Thornwhistle.pdf')).toBeInTheDocument();
    expect(asked('paper.savePdf')).toEqual([{ name: 'Brief for Odalys Thornwhistle', size: 'letter', isLong: false }]);
    bridge.fail('paper.print', new Refusal('refused', 'The system would not print this.'));
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The system would not print this.');
    bridge.fail('paper.print', null);
    await user.keyboard('{Control>}p{/Control}');
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
    expect(asked('paper.print')).toEqual([{ size: 'letter' }, { size: 'letter' }]);
  });

  it('leads to the sheet by B and back to Prep by Escape', async () => {
    const user = userEvent.setup();
    const { unmount } = show('brief');
    await paper();
    await user.keyboard('b');
    await waitFor(() => expect(address.current).toBe('/interviews/int_o/sheet'));
    unmount();
    show('brief');
    await paper();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address.current).toBe('/interviews/int_o/prep'));
  });
});

describe('the sheet', () => {
  it('has a numbered box for each question and one for anything else, and the marks', async () => {
    show('sheet');
    const page = within(await screen.findByRole('article', { name: 'The sheet on paper' }));
    expect(page.getAllByRole('listitem').map((box) => /^\d/.exec(box.textContent)?.[0])).toEqual(['1', '2', '0']);
    expect(page.getByText('Anything else, and whom else to meet')).toBeInTheDocument();
    expect(page.getByText('off the record')).toBeInTheDocument();
    await userEvent.setup().keyboard('z');
    expect(screen.getByRole('radio', { name: 'Letter' })).toBeChecked();
  });
});

describe('typing in a filled sheet', () => {
  const field = () => screen.findByLabelText('What stands on the sheet, a line each');

  it('shows what each line becomes, refuses a wrong number, and files the rest under its questions', async () => {
    const user = userEvent.setup();
    show('filled-sheet');
    await user.type(await field(), '2 "count before you judge{Enter}9 four nights');
    const told = within(await screen.findByRole('region', { name: 'What becomes of it' }));
    expect(told.getByText('count before you judge')).toBeInTheDocument();
    expect(told.getAllByText(/There is no question 9/)[0]).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Line 2');
    expect(Object.values(bridge.workspace.notes)).toEqual([]);
    await user.clear(await field());
    await user.type(await field(), '2 "count before you judge{Enter}~ the merger');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(address.current).toBe('/interviews/int_o/wrap-up'));
    expect(
      Object.values(bridge.workspace.notes).map(({ text, mark, guideQuestionId, isOffRecord }) => [
        text,
        mark,
        guideQuestionId,
        isOffRecord,
      ]),
    ).toEqual([
      ['count before you judge', 'quote', 'gui_1', false],
      ['the merger', null, null, true],
    ]);
  });
});
