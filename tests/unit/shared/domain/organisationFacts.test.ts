import fc from 'fast-check';
import { expect, it } from 'vitest';
import { organisationRows, rankMoved } from '../../../../src/shared/domain/organisationFacts';
import { newOrganisation } from '../../../../src/shared/domain/organisation.commands';
import { newPerson } from '../../../../src/shared/domain/person.commands';
import { emptyWorkspace } from '../../../../src/shared/domain/workspace';

const at = '2027-05-01T10:00:00.000Z';
const collator = new Intl.Collator('en-GB');
const ids = ['org_a', 'org_b', 'org_c', 'org_d', 'org_e'];

it('puts an organisation exactly where it was moved, whatever had a rank before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 12 }), (moves) => {
      let organisations = Object.fromEntries(ids.map((id) => [id, newOrganisation(id, id, at)]));
      const order = () =>
        organisationRows({ ...emptyWorkspace(''), organisations }, 'target', at, collator).map(
          ({ organisation }) => organisation,
        );
      let expected = [...ids];
      for (const [from, to] of moves) {
        const ranks = rankMoved(order(), from, to);
        organisations = {
          ...organisations,
          ...Object.fromEntries(ranks.map(({ id, rank }) => [id, { ...organisations[id]!, rank }])),
        };
        const [item] = expected.splice(from, 1);
        expected = [...expected.slice(0, to), item!, ...expected.slice(to)];
        expect(order().map(({ id }) => id)).toEqual(expected);
      }
    }),
  );
});

it('says the next step: what is planned, otherwise whom to write to, otherwise to find somebody', () => {
  const organisations = {
    org_a: newOrganisation('org_a', 'A', at),
    org_b: newOrganisation('org_b', 'B', at),
    org_c: { ...newOrganisation('org_c', 'C', at), motivation: 2 },
  };
  const people = {
    per_1: { ...newPerson('per_1', 'Ann Ash', at), tie: 2 },
    per_2: newPerson('per_2', 'Ben Birch', at),
  };
  const role = { title: '', from: null, to: null, isCurrent: true, level: null, createdAt: at };
  const roles = {
    rol_1: { ...role, id: 'rol_1', personId: 'per_1', organisationId: 'org_a' },
    rol_2: { ...role, id: 'rol_2', personId: 'per_2', organisationId: 'org_b' },
  };
  const known = { ...emptyWorkspace(''), organisations, people, roles };
  const steps = (more: object) =>
    Object.fromEntries(
      organisationRows({ ...known, ...more }, 'target', at, collator).map(({ organisation, nextStep }) => [
        organisation.name,
        nextStep,
      ]),
    );
  expect(steps({})).toEqual({ A: 'Write to Ann', B: 'Meet Ben Birch', C: 'Decide: keep or set aside' });
  const followUp = {
    kind: 'other',
    title: 'Send the article',
    detail: '',
    owner: 'me',
    interviewId: null,
    noteId: null,
    due: '2027-05-03',
    dueAt: null,
    snoozedUntil: null,
    doneAt: null,
    createdAt: at,
    deletedAt: null,
  };
  expect(steps({ followUps: { fol_1: { ...followUp, id: 'fol_1', personId: 'per_1' } } })['A']).toBe(
    'Send the article',
  );
});
