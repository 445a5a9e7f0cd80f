import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WrapUpPage } from '../../src/renderer/features/wrap-up/WrapUpPage';
import { parseNotePrefix } from '../../src/shared/text/notePrefix';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';
import { interviewId, odalys, planTalk, startedAt } from '../support/talkScene';

const at = { path: '/interviews/:interviewId/wrap-up', url: `/interviews/${interviewId}/wrap-up` };
const endedAt = '2027-01-14T17:49:00.000Z';

/** IA1's notes as they were typed, letter by letter (scenarios.md). */
const rawNotes = [
  '17:31 O. in a corridor, coffee machine loud. ok until 17:50, she has a hard stop',
  'path: nurse 4y (!! didnt know) -> trainer at vendor -> "translator" role -> PM. never had the title APM. "title came after the work"',
  '1st alarms: bed-exit + "probe off". 60% of noise. wards angry 2 wks, then asked for more',
  '! rode along on FOUR night shifts before changing 1 line of anything',
  'good month = fewer calls to helpdesk from NIGHTS, not total',
  'q61 problem top of list: nobody can tell her how often alarms are silenced w/o looking. vendor log useless. $ no data from real wards, trust legal takes 9 months',
  'quote "count before you judge"',
  'hardest 2 teach = sitting still on a ward and not explaining the product',
  '@ Hạnh (sp? Hanh, user research, clin safety) – ok to use name. zoom, lunch times',
  '@ Teodor at MY trust she knows him!! from panel',
  '# paper by ?? "alarm counts in step-down units" she\'ll send >> no, I said I send mine. < she sends slides',
  '~ they lose their research budget in april, dont tell',
  '17:49 stop. she said "come and see the lab" – vague, no date',
  'didnt get to: who else / referrals q done. no time for giving q',
  '> I: write to Hạnh, say O. sent me. > I: count alarms one night, tell her in Feb',
];

/** IA1 after the call: notes taken, some questions asked, the call ended at 17:49. */
function afterTheCall(lines: readonly string[] = rawNotes): MemoryBridge {
  const bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
  bridge.do('interview.started', { id: interviewId });
  for (const [place, line] of lines.entries()) {
    const minute = String(31 + place).padStart(2, '0');
    const { text, mark, owner, isOffRecord } = parseNotePrefix(line);
    bridge.do('note.written', {
      id: `not_${place}`,
      interviewId,
      guideQuestionId: place < 3 ? 'gui_1' : 'gui_2',
      at: `2027-01-14T17:${minute}:00.000Z`,
      text,
      mark,
      owner,
      isOffRecord,
    });
  }
  bridge.do('guideQuestion.asked', { id: 'gui_1' });
  bridge.now = endedAt;
  bridge.do('interview.ended', {
    id: interviewId,
    thankYous: [{ followUpId: 'fol_thanks', personId: odalys, touchpointId: 'tou_talk' }],
  });
  bridge.now = '2027-01-14T18:20:00.000Z';
  return bridge;
}

async function open(bridge: MemoryBridge) {
  const rendered = renderPage(bridge, <WrapUpPage />, at);
  await screen.findByRole('heading', { level: 1, name: 'Odalys Thornwhistle' });
  return rendered;
}

async function press(key: string): Promise<void> {
  const calls = document.activeElement ?? document.body;
  fireEvent.keyDown(calls, { key });
  await Promise.resolve();
}

function current(): HTMLElement {
  const row = document.querySelector<HTMLElement>('li[aria-current="true"]');
  if (row === null) throw new Error('No row is current');
  return row;
}

const outcomeOf = (bridge: MemoryBridge, place: number) => bridge.workspace.notes[`not_${place}`]?.outcome?.kind;

async function acceptWith(bridge: MemoryBridge, key: string, place: number, kind: string): Promise<void> {
  await waitFor(() => expect(current()).toHaveAttribute('id', `row-not_${place}`));
  await press(key);
  await waitFor(() => expect(outcomeOf(bridge, place)).toBe(kind));
}

describe('wrap-up', () => {
  it('sorts the raw notes of IA1 by keys alone', async () => {
    const bridge = afterTheCall();
    await open(bridge);
    expect(screen.getByText('0 of 5 sorted')).toBeVisible();
    expect(screen.getByText('Spoke today 17:31 to 17:49, 15 notes')).toBeVisible();
    expect(screen.getByText('The letter window closes tomorrow at 17:49.')).toBeVisible();

    await acceptWith(bridge, 'Enter', 3, 'observation');
    await acceptWith(bridge, 'Enter', 8, 'person');
    await acceptWith(bridge, 'Enter', 9, 'person');
    await acceptWith(bridge, 'Enter', 10, 'resource');
    await acceptWith(bridge, 'Enter', 14, 'followUp');
    expect(await screen.findByText('All 5 sorted')).toBeVisible();
    expect(screen.getByLabelText('What surprised you?')).toHaveFocus();

    // The two lines that were not marked in the hurry, by key.
    (document.activeElement as HTMLElement).blur();
    await press('u');
    fireEvent.click(screen.getByText(/^q61 problem/));
    expect(within(current()).getByText('You typed “$”')).toBeVisible();
    await acceptWith(bridge, 'Enter', 5, 'need');
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_6'));
    expect(within(current()).getByText('Their own words, in quotation marks')).toBeVisible();
    await acceptWith(bridge, 'Enter', 6, 'letter');

    const { people, introductions, followUps, needs, resources, observations, notes } = bridge.workspace;
    const hanh = Object.values(people).find(({ name }) => name === 'Hạnh');
    expect(hanh).toMatchObject({ introducedById: odalys });
    expect(people['per_teodor']).toMatchObject({ name: 'Teodor Łąkowski', introducedById: odalys });
    expect(Object.keys(people)).toHaveLength(3);
    expect(
      Object.values(introductions).map(({ byPersonId, bPersonId, mayUseName, state }) => ({
        byPersonId,
        bPersonId,
        mayUseName,
        state,
      })),
    ).toEqual([
      { byPersonId: odalys, bPersonId: hanh?.id, mayUseName: 'yes', state: 'offered' },
      { byPersonId: odalys, bPersonId: 'per_teodor', mayUseName: 'unknown', state: 'offered' },
    ]);
    expect(Object.values(followUps).map(({ title, owner, due, kind }) => ({ title, owner, due, kind }))).toEqual([
      { title: 'Thank-you letter to Odalys', owner: 'me', due: '2027-01-15', kind: 'thankYou' },
      { title: 'Write to Hạnh', owner: 'me', due: '2027-01-18', kind: 'referral' },
      { title: 'Write to Teodor Łąkowski', owner: 'me', due: '2027-01-18', kind: 'referral' },
      { title: 'No, I said I send mine', owner: 'me', due: '2027-01-18', kind: 'promise' },
      { title: 'She sends slides', owner: 'them', due: '2027-01-21', kind: 'promise' },
      { title: 'Count alarms one night, tell her in Feb', owner: 'me', due: '2027-02-15', kind: 'promise' },
    ]);
    expect(Object.values(needs)).toMatchObject([
      {
        organisationId: 'org_larkmoor',
        text: 'no data from real wards, trust legal takes 9 months',
        personId: odalys,
        noteId: 'not_5',
      },
    ]);
    expect(Object.values(resources)).toMatchObject([
      { title: 'Alarm counts in step-down units', kind: 'paper', namedByPersonId: odalys },
    ]);
    expect(Object.values(observations)).toMatchObject([
      {
        organisationId: 'org_larkmoor',
        topic: 'insight',
        text: 'rode along on FOUR night shifts before changing 1 line of anything',
      },
    ]);

    // The raw notes are untouched, and what is off the record is nowhere else.
    expect(Object.values(notes).map(({ text }) => text)).toEqual(rawNotes.map((line) => parseNotePrefix(line).text));
    const { notes: _, ...elsewhere } = bridge.workspace;
    expect(JSON.stringify(elsewhere)).not.toContain('budget');
    expect(notes['not_11']?.outcome).toBeNull();
  }, 30_000);

  it('shows what is off the record only among the raw notes, with nothing to press', async () => {
    await open(afterTheCall());
    expect(screen.queryByText(/research budget/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^Show (it|them), the notes? without a mark$/ }));
    const row = screen.getByText(/research budget/).closest('li');
    expect(within(row!).getByText('Off the record')).toBeVisible();
    expect(within(row!).queryByRole('button')).toBeNull();
  });

  it('lets the name and the day be changed before the person is added, and takes it back', async () => {
    const bridge = afterTheCall(['@ Hanh from research']);
    await open(bridge);
    const name = within(current()).getByLabelText('Name');
    expect(name).toHaveValue('Hanh');
    fireEvent.change(name, { target: { value: 'Hạnh Trần' } });
    fireEvent.change(within(current()).getByLabelText('Write by'), { target: { value: '2027-01-20' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    await waitFor(() =>
      expect(Object.values(bridge.workspace.followUps).at(-1)).toMatchObject({
        title: 'Write to Hạnh Trần',
        due: '2027-01-20',
      }),
    );
    fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() =>
      expect(Object.values(bridge.workspace.people).some((person) => person.name === 'Hạnh Trần')).toBe(false),
    );
    expect(bridge.workspace.notes['not_0']?.outcome).toBeNull();
    expect(screen.getByText('0 of 1 sorted')).toBeVisible();
  });

  it('links a promise to the follow-up that says the same, or adds another one', async () => {
    const bridge = afterTheCall(['@ Hạnh, ok to use name', '> I: write to Hạnh, say O. sent me', '> write to Hạnh']);
    await open(bridge);
    await acceptWith(bridge, 'Enter', 0, 'person');
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_1'));
    expect(within(current()).getByText('You have a follow-up “Write to Hạnh”.')).toBeVisible();
    expect(within(current()).getByLabelText('Follow-up')).toHaveValue('Write to Hạnh');
    fireEvent.change(within(current()).getByLabelText('By'), { target: { value: '2027-01-15' } });
    fireEvent.keyDown(within(current()).getByLabelText('By'), { key: 'Enter' });
    await waitFor(() => expect(outcomeOf(bridge, 1)).toBe('followUp'));
    const referrals = () =>
      Object.values(bridge.workspace.followUps)
        .filter(({ kind }) => kind !== 'thankYou')
        .map(({ title, due }) => [title, due]);
    expect(referrals()).toEqual([['Write to Hạnh', '2027-01-15']]);
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_2'));
    fireEvent.click(within(current()).getByRole('button', { name: 'Another one' }));
    fireEvent.click(within(current()).getByRole('button', { name: /^Add follow-up/ }));
    await waitFor(() => expect(referrals()).toHaveLength(2));
  });

  it('takes the digit after A as one more thing, also before the menu has the focus', async () => {
    const bridge = afterTheCall();
    await open(bridge);
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_3'));
    const row = document.activeElement ?? document.body;
    fireEvent.keyDown(row, { key: 'a' });
    fireEvent.keyDown(row, { key: '5' });
    await waitFor(() => expect(within(current()).getAllByRole('button', { name: /^Not this/ })).toHaveLength(2));
    await acceptWith(bridge, 'Enter', 3, 'observation');
    expect(bridge.workspace.notes['not_3']?.mark).toBe('insight');
    expect(Object.values(bridge.workspace.needs)).toHaveLength(1);
  });

  it('opens at the note that was searched for, also when it has no mark', async () => {
    const bridge = afterTheCall();
    for (const words of [/count before you judge/, /didnt get to: who else/]) {
      const found = Object.values(bridge.workspace.notes).find(({ text }) => words.test(text));
      const { unmount } = renderPage(bridge, <WrapUpPage />, {
        ...at,
        url: `${at.url}?note=${found?.id ?? ''}`,
      });
      const row = (await screen.findByText(words)).closest('li');
      await waitFor(() => {
        expect(row).toHaveFocus();
      });
      expect(row).toHaveAttribute('aria-current', 'true');
      unmount();
    }
  });

  it('says so when the talk has not taken place', async () => {
    const bridge = new MemoryBridge(startedAt);
    planTalk(bridge);
    await open(bridge);
    expect(screen.getByText('You have not spoken yet.')).toBeVisible();
    expect(screen.queryByText('Not asked')).toBeNull();
    expect(within(screen.getByRole('banner')).getAllByRole('button', { name: 'Thank-you' })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Open Prep' }));
    await waitFor(() => expect(address.current).toBe(`/interviews/${interviewId}/prep`));
  });

  it('asks who it is when a referral names nobody', async () => {
    const bridge = afterTheCall(['@ someone in informatics']);
    await open(bridge);
    await press('Enter');
    expect(await screen.findByText('Who is it?')).toBeVisible();
    expect(outcomeOf(bridge, 0)).toBeUndefined();
  });

  it('says from which words a day was read', async () => {
    await open(afterTheCall(['> tell her in Feb']));
    expect(within(current()).getByLabelText('By')).toHaveValue('2027-02-15');
    expect(within(current()).getByText('Mon 15 February, from “in Feb”')).toBeVisible();
  });

  it('files a finding for or against what is being tested by F and G', async () => {
    const bridge = afterTheCall(['! titles follow the work', '! they only hire engineers']);
    bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Nurses get product jobs' });
    await open(bridge);
    await press('f');
    await acceptWith(bridge, 'Enter', 0, 'evidence');
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_1'));
    await press('g');
    await acceptWith(bridge, 'Enter', 1, 'evidence');
    expect(
      Object.values(bridge.workspace.evidence).map(({ goalId, verdict, noteId }) => [goalId, verdict, noteId]),
    ).toEqual([
      ['goa_1', 'for', 'not_0'],
      ['goa_1', 'against', 'not_1'],
    ]);
  });

  it('asks of a goal what one wants to find out, and of an assumption what is tested, and says what was kept', async () => {
    const bridge = afterTheCall(['! titles follow the work', '$ data from real wards']);
    bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Does this work suit me?' });
    await open(bridge);
    expect(within(current()).getByText('Says something about what you want to find out?')).toBeVisible();
    await press('f');
    await acceptWith(bridge, 'Enter', 0, 'evidence');
    expect(await screen.findByText('Kept as evidence for your goal')).toBeVisible();
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_1'));
    await acceptWith(bridge, 'Enter', 1, 'need');
    fireEvent.click(await screen.findByRole('button', { name: 'Show them' }));
    expect(document.getElementById('row-not_0')).toHaveTextContent('Evidence for your goal');
    expect(document.getElementById('row-not_1')).toHaveTextContent('Need kept at Larkmoor Instruments');
  });

  it('takes a mark by its digit while the menu of marks is open', async () => {
    const bridge = afterTheCall(['! one', '! two']);
    await open(bridge);
    fireEvent.click(within(current()).getByRole('button', { name: 'Insight. Change the mark' }));
    fireEvent.keyDown(await screen.findByRole('menu'), { key: '2' });
    await waitFor(() => expect(bridge.workspace.notes['not_0']?.mark).toBe('quote'));
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });

  it('asks which organisation a finding is about when nobody knows', async () => {
    const bridge = afterTheCall(['! nobody counts']);
    bridge.do('interview.changed', { id: interviewId, fields: { organisationId: null } });
    bridge.do('role.removed', { id: 'rol_odalys' });
    await open(bridge);
    expect(within(current()).getByRole('button', { name: /Keep about/ })).not.toHaveTextContent('Enter');
    await press('Enter');
    expect(await screen.findByText('Which organisation is it about?')).toBeVisible();
    const field = within(current()).getByRole('combobox', { name: 'Which organisation?' });
    await waitFor(() => expect(field).toHaveFocus());
    await press('Escape');
    await waitFor(() => expect(current()).toHaveFocus());
    fireEvent.change(within(current()).getByRole('combobox', { name: 'Which organisation?' }), {
      target: { value: 'larkmoor instruments' },
    });
    fireEvent.click(within(current()).getByRole('button', { name: /Keep about/ }));
    await waitFor(() =>
      expect(Object.values(bridge.workspace.observations)).toMatchObject([{ organisationId: 'org_larkmoor' }]),
    );
  });

  it('moves with J and K, leaves with X', async () => {
    const bridge = afterTheCall(['! one', '! two', '! three']);
    await open(bridge);
    await press('j');
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_1'));
    await press('k');
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_0'));
    await press('j');
    await acceptWith(bridge, 'x', 1, 'kept');
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_2'));
    expect(screen.getByText('1 of 3 sorted')).toBeVisible();
  });

  it('offers the first and the last line when nothing was marked', async () => {
    await open(afterTheCall(['hello', 'in between', 'goodbye', '~ secret']));
    expect(screen.getByText('hello')).toBeVisible();
    expect(screen.getByText('goodbye')).toBeVisible();
    expect(screen.queryByText('in between')).toBeNull();
    expect(screen.queryByText('secret')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^Sort by hand/ }));
    expect(screen.getByText('in between')).toBeVisible();
  });

  it('keeps the reflection, how it was and how useful a question was', async () => {
    const bridge = afterTheCall();
    await open(bridge);
    const field = screen.getByLabelText('What surprised you?');
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: 'She was a nurse.' } });
    fireEvent.blur(field);
    fireEvent.click(screen.getByRole('button', { name: 'Easy' }));
    const useful = screen.getByRole('group', { name: /^How useful was: How did you end up/ });
    fireEvent.click(within(useful).getByRole('button', { name: 'Opened up' }));
    await waitFor(() =>
      expect(bridge.workspace.interviews[interviewId]).toMatchObject({ surprise: 'She was a nurse.', feeling: 'easy' }),
    );
    await waitFor(() => expect(bridge.workspace.guideQuestions['gui_1']?.usefulness).toBe(3));
  });

  it('lists what was not asked', async () => {
    const bridge = afterTheCall();
    await open(bridge);
    fireEvent.click(
      screen.getByRole('button', { name: 'It was asked: Whose judgement in this area do you trust most?' }),
    );
    await waitFor(() => expect(bridge.workspace.guideQuestions['gui_6']?.state).toBe('asked'));
  });

  it('goes on to the thank-you at any time', async () => {
    const bridge = afterTheCall();
    await open(bridge);
    fireEvent.click(within(screen.getByRole('banner')).getAllByRole('button', { name: 'Thank-you' }).at(-1)!);
    await waitFor(() => expect(address.current).toBe(`/interviews/${interviewId}/thank-you`));
    expect(bridge.workspace.interviews[interviewId]?.state).toBe('toThank');
  });

  it('makes one more thing of a note by A and a digit, drops it by Delete, and sorts again by R', async () => {
    const bridge = afterTheCall(['! they never test on staff', '! two']);
    await open(bridge);
    await press('a');
    fireEvent.keyDown(await screen.findByRole('menu'), { key: '5' });
    expect(await within(current()).findByLabelText('Need')).toHaveValue('they never test on staff');
    await press('Delete');
    await waitFor(() => expect(within(current()).queryByLabelText('Need')).toBeNull());
    await press('a');
    fireEvent.keyDown(await screen.findByRole('menu'), { key: '6' });
    fireEvent.change(await within(current()).findByLabelText('Title'), { target: { value: 'Testing guide' } });
    fireEvent.change(within(current()).getByLabelText('Finding'), { target: { value: 'Never test on staff' } });
    fireEvent.click(within(current()).getByRole('button', { name: /^Keep all 2/ }));
    await waitFor(() => expect(bridge.workspace.notes['not_0']?.outcome?.recordIds).toHaveLength(2));
    expect(await screen.findByText('Kept as 2 things')).toBeVisible();
    expect(Object.values(bridge.workspace.observations)).toMatchObject([{ text: 'Never test on staff' }]);
    expect(bridge.workspace.notes['not_0']?.text).toBe('they never test on staff');
    expect(
      within(document.getElementById('row-not_0')!).getByRole('link', { name: 'Larkmoor Instruments' }),
    ).toBeVisible();

    await press('k');
    await waitFor(() => expect(current()).toHaveAttribute('id', 'row-not_0'));
    await press('r');
    await waitFor(() => expect(bridge.workspace.notes['not_0']?.outcome).toBeNull());
    expect(bridge.workspace.observations).toEqual({});
  });

  it('takes the part behind “~” off the record by O', async () => {
    const bridge = afterTheCall(['! 2 posts from April ~ not to be passed on']);
    await open(bridge);
    expect(within(current()).getByText('“not to be passed on” stands behind “~”.')).toBeVisible();
    await press('o');
    await waitFor(() => expect(Object.values(bridge.workspace.notes)).toHaveLength(2));
    expect(Object.values(bridge.workspace.notes).map(({ text, isOffRecord }) => [text, isOffRecord])).toEqual([
      ['2 posts from April', false],
      ['not to be passed on', true],
    ]);
  });

  it('says who spoke, where the note knows it', async () => {
    const bridge = afterTheCall(['" count before you judge']);
    bridge.do('note.changed', { id: 'not_0', fields: { speakerId: 'per_teodor' } });
    await open(bridge);
    expect(within(current()).getByText('Thank Teodor for this in the letter.')).toBeVisible();
  });

  it('counts five quiet minutes down, and keeps fit, decision and energy', async () => {
    const bridge = afterTheCall();
    await open(bridge);
    await press('d');
    expect(await screen.findByRole('timer')).toHaveTextContent(/^0[45]:\d\d left$/);
    expect(screen.getByLabelText('What surprised you?')).toHaveFocus();
    fireEvent.click(screen.getByRole('button', { name: 'As before' }));
    const after = screen.getByRole('group', { name: /^Energy after the talk/ });
    fireEvent.click(within(after).getByRole('button', { name: '4' }));
    const decision = screen.getByLabelText('What do you decide?');
    fireEvent.focus(decision);
    fireEvent.change(decision, { target: { value: 'Count one night' } });
    fireEvent.blur(decision);
    await waitFor(() =>
      expect(bridge.workspace.interviews[interviewId]).toMatchObject({
        fit: 'same',
        energyAfter: 4,
        decision: 'Count one night',
      }),
    );
    fireEvent.click(within(after).getByRole('button', { name: '4' }));
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.energyAfter).toBeNull());
  });
});
