import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRecords, inverted, type Change } from '../../../../src/shared/domain/change';
import type { KnownRecords } from '../../../../src/shared/domain/changeFacts';
import { changeWords, wordings } from '../../../../src/shared/domain/changeWords';
import { commands, type CommandInput, type CommandName } from '../../../../src/shared/domain/commands';
import { emptyWorkspace, type RecordMap, type Workspace } from '../../../../src/shared/domain/workspace';
import { Refusal } from '../../../../src/shared/failure';
import { anyCommand, recordsOf } from '../../../support/randomCommands';

const at = '2027-01-14T17:30:00.000Z';

function known(workspace: Workspace): KnownRecords {
  return { find: (collection, id) => (workspace[collection] as RecordMap<never>)[id] };
}

/** Does commands one after the other and tells each in words. */
function story() {
  const workspace = structuredClone(emptyWorkspace('Europe/London'));
  return {
    workspace,
    tell<Name extends CommandName>(command: Name, input: CommandInput<Name>, direction: Change['direction'] = 'do') {
      const records = recordsOf(workspace, command, input, at);
      applyRecords(workspace, records);
      return changeWords({ command, direction, records }, known(workspace));
    },
  };
}

function withInterview() {
  const scene = story();
  scene.tell('person.added', { id: 'per_priya', name: 'Priya Raman' });
  scene.tell('person.added', { id: 'per_tom', name: 'Tom Okafor' });
  scene.tell('interview.planned', { id: 'int_1', personIds: ['per_priya'], guide: [] });
  return scene;
}

const note = {
  id: 'not_1',
  interviewId: 'int_1',
  guideQuestionId: null,
  at,
  text: 'Triage first',
  mark: null,
  owner: null,
  isOffRecord: false,
} as const;

describe('every change in words', () => {
  it('is there for every command, and for no other', () => {
    expect(Object.keys(commands).filter((name) => !Object.hasOwn(wordings, name))).toEqual([]);
    expect(Object.keys(wordings).filter((name) => !Object.hasOwn(commands, name))).toEqual([]);
  });

  it('names the person and what was done', () => {
    const { tell } = withInterview();
    expect(tell('note.written', note)).toEqual({ says: 'Note added to Priya’s interview', detail: 'Triage first' });
    expect(tell('note.changed', { id: 'not_1', fields: { text: 'Triage, always' } }).says).toBe(
      'Note changed in Priya’s interview',
    );
    expect(tell('note.changed', { id: 'not_1', fields: { mark: 'quote' } }).says).toBe(
      'Note in Priya’s interview marked as a quote',
    );
    expect(tell('note.removed', { id: 'not_1' }).says).toBe('Note removed from Priya’s interview');
    expect(tell('person.changed', { id: 'per_tom', fields: { howWeMet: 'At a fair', tags: ['ux'] } })).toEqual({
      says: 'Tom Okafor changed',
      detail: 'how we met, tags',
    });
    expect(tell('interview.moved', { id: 'int_1', state: 'cancelled' }).says).toBe('Interview with Priya called off');
  });

  it('tells letters by their kind and imports by their number', () => {
    const { tell } = withInterview();
    const letter = {
      id: 'mes_1',
      kind: 'thankYou',
      personId: 'per_tom',
      interviewId: null,
      subject: 'Thank you',
      body: '',
      tone: 'warm',
      noteIds: [] as string[],
    } as const;
    expect(tell('message.drafted', letter).says).toBe('Thank-you to Tom begun');
    expect(tell('message.sent', { id: 'mes_1', sentAt: at, touchpointId: 'tou_1', reportBack: null }).says).toBe(
      'Thank-you to Tom marked sent',
    );
    const people = ['Ada', 'Bo', 'Cy'].map((name) => ({ id: `per_${name.toLowerCase()}`, name, fields: {} }));
    expect(tell('people.imported', { organisations: [], people, roles: [] })).toEqual({
      says: '3 people imported',
      detail: 'Ada, Bo, Cy',
    });
  });

  it('tells an undo by what it took back, and keeps names as they are written', () => {
    const { workspace, tell } = withInterview();
    const records = recordsOf(workspace, 'note.written', note, at);
    applyRecords(workspace, records);
    const undo = { command: 'note.written', direction: 'undo', records: inverted(records) } as const;
    expect(changeWords(undo, known(workspace)).says).toBe('Undone: note added to Priya’s interview');
    expect(tell('person.binned', { id: 'per_tom' }, 'redo').says).toBe('Done again: Tom Okafor moved to the bin');
  });

  it('keeps the words of a line off the record to its interview', () => {
    const { tell } = withInterview();
    expect(tell('note.written', { ...note, isOffRecord: true })).toEqual({
      says: 'Note off the record added to Priya’s interview',
      detail: '',
    });
  });

  it('does not fail at a command that a newer app wrote', () => {
    expect(changeWords({ command: 'dream.told', direction: 'do', records: [] }, known(emptyWorkspace('')))).toEqual({
      says: '0 records changed',
      detail: '',
    });
  });

  it('finds a plain sentence for anything that can happen', () => {
    fc.assert(
      fc.property(fc.array(anyCommand(), { minLength: 1, maxLength: 25 }), (steps) => {
        const workspace = structuredClone(emptyWorkspace(''));
        for (const { name, input } of steps) {
          try {
            const records = recordsOf(workspace, name, input, at);
            const before = changeWords({ command: name, direction: 'do', records }, known(workspace));
            applyRecords(workspace, records);
            const after = changeWords(
              { command: name, direction: 'undo', records: inverted(records) },
              known(workspace),
            );
            for (const { says, detail } of [before, after]) {
              expect(says.trim()).not.toBe('');
              expect(`${says}${detail}`).not.toMatch(/undefined|\bnull\b|\[object/);
            }
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
