import { beforeEach, describe, expect, it } from 'vitest';
import { ChangeFacts, type KnownRecords } from '../../../../src/shared/domain/changeFacts';
import { fieldLabel, fieldWords, valueText } from '../../../../src/shared/domain/fieldWords';
import type { CollectionName } from '../../../../src/shared/domain/identity';
import { aNounOf, nameOfField, nameOfRecord, nounOf, recordTitle } from '../../../../src/shared/domain/recordWords';
import {
  collectionNames,
  recordSchemas,
  type RecordMap,
  type Workspace,
} from '../../../../src/shared/domain/workspace';
import { goldenPlanner } from '../../../support/goldenPlanner';

let workspace: Workspace;
beforeEach(() => {
  workspace = structuredClone(goldenPlanner());
});

function titleOf(collection: CollectionName, id: string): string {
  const find = (name: CollectionName, key: string): object | undefined => (workspace[name] as RecordMap<object>)[key];
  return recordTitle(collection, find(collection, id) as never, new ChangeFacts([], { find } as KnownRecords));
}

const idsIn = (collection: CollectionName) => Object.keys(workspace[collection]);

describe('a record by name', () => {
  it.each([
    ['people', 'per_1', '山田 花子', '山田 花子'],
    ['roles', 'rol_1', '山田 花子’s role', '山田 花子’s role'],
    ['interviews', 'int_1', 'the interview with 山田', 'Interview with 山田'],
    ['notes', 'not_1', 'the note “Send the tide table”', 'Note in 山田’s interview'],
    ['touchpoints', 'tou_1', 'the touch with 山田 花子', 'Touch with 山田 花子'],
    ['goals', 'goa_1', 'the goal “', 'Goal: '],
    ['profile', 'pro_me', 'your profile', 'Your profile'],
    ['settings', 'set_me', 'your settings', 'Your settings'],
  ] as const)('of %s is the same in a sentence and over its fields', (collection, id, inSentence, asTitle) => {
    const key = workspace[collection][id] === undefined ? idsIn(collection)[0]! : id;
    expect(nameOfRecord(workspace, collection, key)).toContain(inSentence);
    expect(titleOf(collection, key)).toContain(asTitle);
  });

  it('is there for every kind, and for what is gone or has no words', () => {
    for (const collection of collectionNames) {
      expect(nounOf(collection)).toMatch(/^[a-z][a-z -]*$/);
      expect(nounOf(collection, 2)).not.toBe(collection === 'settings' ? '' : nounOf(collection));
      expect(aNounOf(collection)).toBe(`${/^[aeiou]/.test(nounOf(collection)) ? 'an' : 'a'} ${nounOf(collection)}`);
      for (const id of idsIn(collection)) expect(titleOf(collection, id)).toMatch(/^\p{L}/u);
      for (const id of [...idsIn(collection), 'per_gone', 'constructor'])
        expect(nameOfRecord(workspace, collection, id)).toMatch(/^\S.*(?<!undefined|null)$/);
    }
    expect(nameOfRecord(workspace, 'people', 'per_gone')).toBe('somebody');
    expect(nameOfRecord(workspace, 'interviews', 'int_gone')).toBe('the interview');
    Object.assign(workspace.people['per_1']!, { name: ' ' });
    expect([nameOfRecord(workspace, 'people', 'per_1'), titleOf('people', 'per_1')]).toEqual(['somebody', 'Person']);
  });

  it('never says the words of a line off the record', () => {
    Object.assign(workspace.notes['not_1']!, { text: 'The merger', isOffRecord: true });
    expect(nameOfRecord(workspace, 'notes', 'not_1')).toBe('the note in 山田’s interview');
    expect(nameOfField(workspace, 'notes', 'not_1', 'text')).not.toContain('merger');
    expect(titleOf('notes', 'not_1')).not.toContain('merger');
  });

  it('cuts long words to one line', () => {
    Object.assign(workspace.notes['not_1']!, { text: `One\n two ${'x'.repeat(500)}` });
    expect(nameOfRecord(workspace, 'notes', 'not_1')).toMatch(/^the note “One two x+…”$/);
    expect(nameOfRecord(workspace, 'notes', 'not_1').length).toBeLessThan(75);
  });
});

describe('a field', () => {
  it('has words in a sentence and a label, for every record', () => {
    for (const collection of collectionNames) {
      for (const field of Object.keys(recordSchemas[collection].shape)) {
        expect(fieldWords(collection, field)).toMatch(/^[a-z][^A-Z_]*$/);
        expect(fieldLabel(collection, field)).toMatch(/^[A-Z][^A-Z_]*( I\b[^A-Z_]*| me\b)?$/);
        for (const id of [...idsIn(collection), 'per_gone'])
          expect(nameOfField(workspace, collection, id, field)).not.toMatch(/undefined|null|[a-z]{3}_/);
      }
    }
  });

  it('says whose it is', () => {
    expect(nameOfField(workspace, 'people', 'per_1', 'tags')).toBe('山田 花子’s tags');
    expect(nameOfField(workspace, 'notes', 'not_1', 'text')).toBe('the words of the note “Send the tide table”');
    expect(nameOfField(workspace, 'roles', 'rol_1', 'title')).toBe('山田 花子’s role');
    expect(nameOfField(workspace, 'settings', 'set_me', 'theme')).toBe('the setting “theme”');
  });

  it('says its value', () => {
    const named = (id: string | null | undefined) => `<${id ?? ''}>`;
    const words = { person: named, organisation: named, interviewWith: named, text: named, moment: () => 'noon' };
    expect(valueText('personIds', ['per_1', 'per_2'], words)).toBe('<per_1>, <per_2>');
    expect(valueText('noteId', 'not_1', words)).toBe('<not_1>');
    expect(valueText('startsAt', '2027-01-14T12:00:00.000Z', words)).toBe('noon');
    expect(valueText('priority', true, words)).toBe('yes');
    expect(valueText('state', 'toThank', words)).toBe('to thank');
    expect(valueText('outcome', { kind: 'followUp', recordIds: ['fol_1'] }, words)).toBe('follow up');
    expect(valueText('tags', [], words) + valueText('place', null, words)).toBe('');
  });
});
