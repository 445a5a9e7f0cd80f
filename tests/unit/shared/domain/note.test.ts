import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinNotes,
  piecesOf,
  placeAfter,
  splitNote,
  stillNamed,
  type NoteWords,
} from '../../../../src/shared/domain/noteSplit';
import type { Note } from '../../../../src/shared/domain/interview';
import { MemoryBridge } from '../../../support/memoryBridge';
import { interviewId, odalys, planTalk, startedAt } from '../../../support/talkScene';

const at = (seconds: number) => new Date(Date.parse(startedAt) + seconds * 1_000).toISOString();

function talk(): MemoryBridge {
  const bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
  bridge.do('interview.started', { id: interviewId });
  return bridge;
}

function write(bridge: MemoryBridge, id: string, text: string, more: Partial<Note> = {}): void {
  bridge.do('note.written', {
    id,
    interviewId,
    guideQuestionId: 'gui_1',
    at: at(10),
    text,
    mark: null,
    owner: null,
    isOffRecord: false,
    ...more,
  });
}

const words: NoteWords = {
  at: at(0),
  text: '',
  mark: null,
  owner: null,
  isOffRecord: false,
  guideQuestionId: null,
  speakerId: null,
  personIds: [],
  isUntimed: false,
};
const names: Record<string, string> = { per_hanh: 'Hạnh Nguyễn', per_teodor: 'Teodor Łąkowski' };
const nameOf = (id: string) => names[id] ?? '';

describe('splitting a line', () => {
  it('gives the second part its own first mark, time and people, and keeps it off the record', () => {
    const bridge = talk();
    bridge.do('person.added', { id: 'per_hanh', name: 'Hạnh Nguyễn' });
    const text = 'write to Hạnh, say O. sent me. > count alarms with Teodor';
    write(bridge, 'not_1', text, {
      mark: 'action',
      owner: 'me',
      isOffRecord: true,
      speakerId: odalys,
      personIds: ['per_hanh', 'per_teodor'],
    });
    bridge.do('note.split', { id: 'not_1', newId: 'not_2', offset: text.indexOf('>'), at: at(19) });
    expect(bridge.workspace.notes['not_1']).toMatchObject({
      text: 'write to Hạnh, say O. sent me.',
      at: at(10),
      mark: 'action',
      personIds: ['per_hanh'],
    });
    expect(bridge.workspace.notes['not_2']).toMatchObject({
      text: 'count alarms with Teodor',
      at: at(19),
      mark: 'action',
      owner: 'me',
      isOffRecord: true,
      guideQuestionId: 'gui_1',
      speakerId: odalys,
      personIds: ['per_teodor'],
      outcome: null,
    });
    expect(() => bridge.do('note.split', { id: 'not_1', newId: 'not_3', offset: 0, at: at(11) })).toThrow('empty');
    expect(() => bridge.do('note.split', { id: 'not_1', newId: 'not_3', offset: 5, at: at(10) })).toThrow('empty');
  });

  it('loses nothing but blanks at the cut, and what is joined again reads as before', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '👩🏽‍⚕️', ' ', '\n', '>', '“'), minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(60), (written, offset) => {
        const parts = splitNote({ ...words, id: 'not_1', text: written }, offset, at(1), nameOf);
        if (parts === null) return;
        const squeezed = (whole: string) => whole.replace(/\s/g, '');
        const mark =
          parts.tail.mark === null
            ? ''
            : '>'.repeat(squeezed(written).length - squeezed(parts.head.text + parts.tail.text).length);
        expect(squeezed(parts.head.text + mark + parts.tail.text)).toBe(squeezed(written));
        expect(parts.head.text + parts.tail.text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        const { line, seam } = joinNotes(parts.head, parts.tail);
        expect(squeezed(line.text)).toBe(squeezed(parts.head.text + parts.tail.text));
        expect(line.text.slice(seam)).toBe(parts.tail.text);
      }),
    );
  });

  it('keeps the order whatever stood close behind', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { maxLength: 8 }),
        fc.option(fc.integer({ min: -5, max: 9 }), { nil: null }),
        (gaps, wanted) => {
          let time = Date.parse(at(0));
          const following = gaps.map((gap, place) => {
            time += gap + (place === 0 ? 1 : 0);
            return { id: `not_${place}`, at: new Date(time).toISOString() };
          });
          const wish = wanted === null ? null : new Date(Date.parse(at(0)) + wanted).toISOString();
          const placed = placeAfter(at(0), wish, following);
          const moved = new Map(placed.pushed.map((line) => [line.id, line.at]));
          const order = [at(0), placed.at, ...following.map((line) => moved.get(line.id) ?? line.at)];
          expect([...order].sort()).toEqual(order);
          expect(placed.at > at(0)).toBe(true);
        },
      ),
    );
    expect(placeAfter(at(0), at(9), [{ id: 'not_1', at: at(20) }])).toEqual({ at: at(9), pushed: [] });
    const close = placeAfter(at(0), null, [{ id: 'not_1', at: '2027-01-14T17:31:00.001Z' }]);
    expect(close.pushed).toEqual([{ id: 'not_1', at: '2027-01-14T17:31:00.002Z' }]);
  });
});

describe('a line that is taken off the record after it became something', () => {
  const become = (bridge: MemoryBridge) => {
    write(bridge, 'not_1', 'Hạnh runs the wards, she leaves in summer', { mark: 'referral' });
    bridge.do('note.becamePerson', {
      noteId: 'not_1',
      person: { id: 'per_hanh', name: 'Hạnh', isNew: true },
      introductionId: 'itr_1',
      mayUseName: 'yes',
      followUp: { id: 'fol_1', due: '2027-01-20' },
    });
    expect(bridge.workspace.people['per_hanh']?.howWeMet).toContain('summer');
  };
  it.each([
    ['typed with “~”', (bridge: MemoryBridge) => write(bridge, 'not_1', 'Hạnh leaves', { isOffRecord: true })],
    ['changed', (bridge: MemoryBridge) => bridge.do('note.changed', { id: 'not_1', fields: { isOffRecord: true } })],
  ])('takes back what was made of it: %s', (_how, takeOff) => {
    const bridge = talk();
    become(bridge);
    takeOff(bridge);
    const { notes, introductions, followUps, people } = bridge.workspace;
    expect(notes['not_1']).toMatchObject({ isOffRecord: true, outcome: null });
    expect(introductions['itr_1']?.deletedAt).not.toBeNull();
    expect(followUps['fol_1']?.deletedAt).not.toBeNull();
    expect(people['per_hanh']?.howWeMet).toBe('');
  });

  it('leaves everything as it is while the line stays on the record', () => {
    const bridge = talk();
    become(bridge);
    bridge.do('note.changed', { id: 'not_1', fields: { text: 'Hạnh runs the wards' } });
    expect(bridge.workspace.notes['not_1']?.outcome).not.toBeNull();
    expect(bridge.workspace.introductions['itr_1']?.deletedAt).toBeNull();
  });
});

describe('joining with the line above', () => {
  it('keeps the time, question and speaker of the line above, and what is off the record in either', () => {
    const bridge = talk();
    write(bridge, 'not_1', 'count before', { speakerId: odalys });
    write(bridge, 'not_2', 'you judge', { at: at(20), mark: 'quote', isOffRecord: true, personIds: ['per_teodor'] });
    bridge.do('note.joined', { id: 'not_2', aboveId: 'not_1' });
    expect(bridge.workspace.notes['not_2']).toBeUndefined();
    expect(bridge.workspace.notes['not_1']).toMatchObject({
      text: 'count before you judge',
      at: at(10),
      mark: 'quote',
      isOffRecord: true,
      speakerId: odalys,
      personIds: ['per_teodor'],
    });
  });

  it('refuses lines that became something', () => {
    const bridge = talk();
    write(bridge, 'not_1', 'one');
    write(bridge, 'not_2', 'two', { at: at(20) });
    bridge.do('note.kept', { noteId: 'not_1' });
    expect(() => bridge.do('note.joined', { id: 'not_2', aboveId: 'not_1' })).toThrow('already become something');
    expect(() => bridge.do('note.split', { id: 'not_1', newId: 'not_3', offset: 1, at: at(11) })).toThrow(
      'already become something',
    );
    expect(() => bridge.do('note.marked', { id: 'not_1', mark: null, owner: null, isOffRecord: true })).toThrow(
      'already become something',
    );
  });
});

describe('one line at a time', () => {
  it('is marked, moved and given its speaker, each as a step of its own', () => {
    const bridge = talk();
    write(bridge, 'not_1', 'boards decide in June');
    bridge.do('note.marked', { id: 'not_1', mark: 'trend', owner: null, isOffRecord: true });
    bridge.do('note.movedToQuestion', { id: 'not_1', guideQuestionId: 'gui_3' });
    bridge.do('interview.personJoined', { id: interviewId, personId: 'per_teodor' });
    bridge.do('note.spokenBy', { id: 'not_1', speakerId: 'per_teodor' });
    expect(bridge.workspace.notes['not_1']).toMatchObject({
      mark: 'trend',
      isOffRecord: true,
      guideQuestionId: 'gui_3',
      speakerId: 'per_teodor',
      at: at(10),
    });
    bridge.do('interview.personLeft', { id: interviewId, personId: 'per_teodor' });
    expect(() => bridge.do('note.spokenBy', { id: 'not_1', speakerId: 'per_teodor' })).toThrow('not part of this talk');
    expect(() => bridge.do('interview.personLeft', { id: interviewId, personId: odalys })).toThrow('with somebody');
  });

  it('takes somebody new into the talk, with the talk’s own person first', () => {
    const bridge = talk();
    bridge.do('interview.personJoined', { id: interviewId, personId: 'per_bram', newName: 'Bram Quickwater' });
    expect(bridge.workspace.interviews[interviewId]?.personIds).toEqual([odalys, 'per_bram']);
    expect(bridge.workspace.people['per_bram']?.name).toBe('Bram Quickwater');
  });

  it('lets evidence and needs come from who spoke, otherwise from the first person', () => {
    const bridge = talk();
    bridge.do('interview.personJoined', { id: interviewId, personId: 'per_teodor' });
    write(bridge, 'not_1', 'no data from real wards', { mark: 'need', speakerId: 'per_teodor' });
    write(bridge, 'not_2', 'nobody counts', { mark: 'need', at: at(20) });
    bridge.do('note.becameNeed', { noteId: 'not_1', needId: 'nee_1', text: 'no data' });
    bridge.do('note.becameNeed', { noteId: 'not_2', needId: 'nee_2', text: 'no count' });
    expect(bridge.workspace.needs['nee_1']?.personId).toBe('per_teodor');
    expect(bridge.workspace.needs['nee_2']?.personId).toBe(odalys);
  });
});

describe('what a text holds', () => {
  it('keeps links to people that it still names, and to those who are not known here', () => {
    expect(stillNamed(['per_hanh', 'per_teodor', 'per_gone'], 'Hạnh said so', nameOf)).toEqual([
      'per_hanh',
      'per_gone',
    ]);
  });

  it('is cut where it is longer than a note may be, without losing a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '👩🏽‍⚕️'), maxLength: 60 }),
        fc.integer({ min: 4, max: 20 }),
        (text, most) => {
          const pieces = piecesOf(text, most);
          expect(pieces.join('')).toBe(text);
          for (const piece of pieces) {
            expect(piece.length).toBeLessThanOrEqual(most);
            expect(piece).not.toMatch(/[\uD800-\uDBFF]$/);
          }
        },
      ),
    );
  });
});
