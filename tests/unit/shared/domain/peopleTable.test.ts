import { freshTouchpoint } from '../../../../src/shared/domain/network';
import { expect, it } from 'vitest';
import { cadenceOf } from '../../../../src/shared/domain/cadence';
import { filterPeople, peopleRows, sortPeople } from '../../../../src/shared/domain/peopleTable';
import { newPerson } from '../../../../src/shared/domain/person.commands';
import { emptyWorkspace } from '../../../../src/shared/domain/workspace';

const at = '2027-05-01T10:00:00.000Z';
const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });
const any = { text: '', tie: null, organisationId: null, isArchived: false };

it('keeps whoever has nothing in a column at the end, both ways round', () => {
  const people = Object.fromEntries(
    ['Cy', 'Ann', 'Ben'].map((name) => [`per_${name.toLowerCase()}`, newPerson(`per_${name.toLowerCase()}`, name, at)]),
  );
  const touch = {
    ...freshTouchpoint,
    kind: 'call',
    direction: 'both',
    summary: '',
  } as const;
  const rows = peopleRows({
    ...emptyWorkspace(''),
    people,
    touchpoints: {
      tou_1: { ...touch, id: 'tou_1', personId: 'per_cy', at },
      tou_2: { ...touch, id: 'tou_2', personId: 'per_ben', at: '2027-05-02T10:00:00.000Z' },
    },
  });
  const order = (isDescending: boolean) =>
    sortPeople(rows, 'lastTouch', isDescending, collator).map(({ person }) => person.name);
  expect(order(true)).toEqual(['Ben', 'Cy', 'Ann']);
  expect(order(false)).toEqual(['Cy', 'Ben', 'Ann']);
});

it('finds each word anywhere, without accents, and leaves bin and archive out', () => {
  const people = {
    per_1: { ...newPerson('per_1', 'Łukasz Ølund', at), interests: ['Triage'] },
    per_2: { ...newPerson('per_2', 'Lukas Binned', at), deletedAt: at },
    per_3: { ...newPerson('per_3', 'Lukas Archived', at), archivedAt: at },
  };
  const rows = peopleRows({ ...emptyWorkspace(''), people });
  const found = (filter: object) => filterPeople(rows, { ...any, ...filter }).map(({ person }) => person.id);
  expect(found({ text: 'TRIAGE lukasz olu' })).toEqual(['per_1']);
  expect(found({ text: 'lukas' })).toEqual(['per_1']);
  expect(found({ text: 'lukas', isArchived: true })).toEqual(['per_3']);
});

it('works 10,000 people out in the time of a few frames', () => {
  const people = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, n) => [`per_${n}`, newPerson(`per_${n}`, `Person ${(n * 7_919) % 10_000}`, at)]),
  );
  const workspace = { ...emptyWorkspace(''), people };
  const started = performance.now();
  const rows = sortPeople(peopleRows(workspace), 'name', false, collator);
  expect(filterPeople(rows, { ...any, text: 'person 99' }).length).toBeGreaterThan(100);
  expect(performance.now() - started).toBeLessThan(1_000);
});

it('is late only when a rhythm was chosen and its day is over', () => {
  const person = { cadenceDays: 30, isJustSocial: false };
  expect(cadenceOf(person, '2027-05-01', '2027-05-16')).toEqual({
    kind: 'running',
    next: '2027-05-31',
    daysLeft: 15,
    used: 0.5,
  });
  expect(cadenceOf(person, '2027-05-01', '2027-05-31')).toMatchObject({ kind: 'running', daysLeft: 0 });
  expect(cadenceOf(person, '2027-05-01', '2027-06-01')).toEqual({ kind: 'late', next: '2027-05-31' });
  expect(
    [
      { ...person, cadenceDays: null },
      { ...person, cadenceDays: 0 },
      { ...person, isJustSocial: true },
    ].map((one) => cadenceOf(one, '2020-01-01', '2027-01-01').kind),
  ).toEqual(['none', 'rest', 'none']);
});
