import { describe, expect, it } from 'vitest';
import { isNoOccasion, newsOfPeople } from '../../../../src/shared/domain/peopleNews';
import { MemoryBridge } from '../../../support/memoryBridge';

const first = '2026-06-01T10:00:00.000Z';
const again = '2027-02-01T10:00:00.000Z';

/** A LinkedIn list, and a later one in which the role is another. */
function imported(title = 'Head of Alerts', fields: object = {}): MemoryBridge {
  const bridge = new MemoryBridge(first);
  bridge.do('people.imported', {
    organisations: [
      { id: 'org_1', name: 'Leeds General' },
      { id: 'org_2', name: 'Larkmoor' },
    ],
    people: [{ id: 'per_1', name: 'Odalys Thornwhistle', fields: { importKey: 'odalys' } }],
    roles: [
      {
        id: 'rol_1',
        personId: 'per_1',
        organisationId: 'org_1',
        title: 'Nurse',
        from: null,
        to: null,
        isCurrent: true,
      },
    ],
  });
  bridge.do('person.changed', { id: 'per_1', fields });
  bridge.now = again;
  bridge.do('people.imported', {
    organisations: [],
    people: [],
    roles: [{ id: 'rol_2', personId: 'per_1', organisationId: 'org_2', title, from: null, to: null, isCurrent: true }],
    roleChanges: [{ id: 'rol_1', fields: { isCurrent: false } }],
  });
  return bridge;
}
const news = (bridge: MemoryBridge, today = '2027-02-03') => newsOfPeople(bridge.workspace, today);

it('knows old and new after a later LinkedIn list', () => {
  expect(news(imported())).toMatchObject([
    {
      personId: 'per_1',
      was: { id: 'rol_1', title: 'Nurse' },
      is: { id: 'rol_2', title: 'Head of Alerts' },
      isSameHouse: false,
      seenOn: '2027-02-01',
      until: '2027-03-01',
      isLate: false,
    },
  ]);
});

it.each([
  ['2027-02-08', [false]],
  ['2027-02-09', [true]],
  ['2027-03-01', [true]],
  ['2027-03-02', []],
])('on %s it is late: %j', (today, wanted) => {
  expect(news(imported(), today).map(({ isLate }) => isLate)).toEqual(wanted);
});

it.each([
  ['2027-02-14', false, '2027-03-14'],
  ['2027-02-20', false, '2027-03-14'],
  ['2027-02-22', true, '2027-03-14'],
])('counts from the beginning of a role that was seen before it begins, on %s', (today, isLate, until) => {
  const bridge = imported();
  bridge.do('role.changed', { id: 'rol_2', fields: { from: '2027-02-14' } });
  expect(news(bridge, today)).toMatchObject([{ seenOn: '2027-02-01', isLate, until }]);
});

describe('is no news', () => {
  it('on the first list', () => {
    const bridge = imported();
    const { rol_1: was } = bridge.workspace.roles;
    expect(newsOfPeople({ ...bridge.workspace, roles: { rol_1: { ...was!, isCurrent: true } } }, '2026-06-02')).toEqual(
      [],
    );
  });

  it('when both roles came with the same list', () => {
    const bridge = imported();
    const roles = Object.fromEntries(
      Object.entries(bridge.workspace.roles).map(([id, role]) => [id, { ...role, createdAt: again }]),
    );
    expect(newsOfPeople({ ...bridge.workspace, roles }, '2027-02-03')).toEqual([]);
  });

  it.each([
    ['rests', { cadenceDays: 0 }],
    ['is just social', { isJustSocial: true }],
  ])('of somebody who %s', (_, fields) => {
    expect(news(imported('Head of Alerts', fields))).toEqual([]);
  });

  it.each(['Retired', 'Seeking new opportunities', 'Open to work', 'Laid off, looking for a team', 'Career break'])(
    'when they are “%s”',
    (title) => {
      expect(isNoOccasion(title)).toBe(true);
      expect(news(imported(title))).toEqual([]);
    },
  );

  it('once they were congratulated; a congratulation before it does not count', () => {
    const bridge = imported();
    const congratulate = (id: string, at: string) =>
      bridge.do('touchpoint.logged', {
        id,
        personId: 'per_1',
        kind: 'congratulation',
        direction: 'given',
        summary: '',
        at,
      });
    congratulate('tou_1', '2026-12-01T10:00:00.000Z');
    expect(news(bridge)).toHaveLength(1);
    congratulate('tou_2', '2027-02-02T10:00:00.000Z');
    expect(news(bridge)).toEqual([]);
  });

  it('when it began long before it was seen', () => {
    const bridge = imported();
    bridge.do('role.changed', { id: 'rol_2', fields: { from: '2026-07-01' } });
    expect(news(bridge)).toEqual([]);
  });
});
