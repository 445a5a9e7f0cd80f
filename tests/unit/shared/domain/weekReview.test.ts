import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestions } from '../../../../src/shared/domain/keepInTouch';
import { aboutOf, loopsOf } from '../../../../src/shared/domain/loops';
import { followUpKinds } from '../../../../src/shared/domain/followUp';
import { addDays } from '../../../../src/shared/domain/time';
import { reviewCards, reviewParts } from '../../../../src/shared/domain/weekReview';
import { todayOf } from '../../../../src/shared/domain/today';
import { friday16, followUp, monday, weekScene } from '../../../support/weekScene';

const friday = '2027-01-15';
const cards = ({ workspace }: ReturnType<typeof weekScene>) =>
  reviewCards(
    workspace,
    {
      loops: loopsOf(workspace),
      reasons: suggestions(workspace, friday, 20),
      sayWhy: ({ kind }, { name }) => `${kind} of ${name}`,
    },
    friday,
    friday16,
  );
const told = (scene: ReturnType<typeof weekScene>) => cards(scene).map(({ part, key }) => `${part} ${key}`);

describe('the cards', () => {
  it('come in five parts, and each thing once', () => {
    const scene = weekScene([
      followUp('thanks', { kind: 'thankYou', due: '2027-01-16', dueAt: '2027-01-16T13:00:00.000Z' }),
      followUp('update', { kind: 'update', personId: 'per_near' }),
      followUp('theirs', { owner: 'them', kind: 'promise', due: '2027-01-17' }),
      followUp('nudge', { kind: 'nudge' }),
      followUp('offer', { kind: 'offer' }),
      followUp('later', { due: '2027-01-16' }),
      followUp('paused', { pausedAt: friday16 }),
    ]);
    expect(told(scene)).toEqual([
      'thank fol_thanks',
      'close fol_update',
      'chase fol_nudge',
      'chase fol_theirs',
      'give fol_offer',
      'give giving:2027-01-18',
      'plan aim:2027-01-18',
    ]);
  });

  it('of a review that is left half way, the rest is there when it is taken up again', () => {
    const scene = weekScene([followUp('a', { kind: 'promise' }), followUp('b', { kind: 'promise' })]);
    scene.do('followUp.done', { id: 'fol_a', isDone: true });
    scene.do('week.planned', { startsOn: '2027-01-18', fields: { giving: 'Introduce Odalys and Priya' } });
    scene.do('week.cardAnswered', { startsOn: monday, card: 'aim:2027-01-18', answer: 'kept' });
    expect(told(scene)).toEqual(['close fol_b']);
    scene.do('followUp.snoozed', { id: 'fol_b', until: '2027-01-18' });
    expect(told(scene)).toEqual([]);
  });

  it('a loop that waits to be told: told, let go, or kept for the next review', () => {
    const loop = {
      id: 'loo_a',
      kind: 'advice',
      giverId: 'per_near',
      what: 'Write three one-pagers',
      noteId: null,
      interviewId: null,
      resourceId: null,
      introductionId: null,
      did: 'Two are written',
      result: '',
      didAt: '2027-01-13T10:00:00.000Z',
      toldAt: null,
      toldMessageId: null,
      letGoAt: null,
      createdAt: '2027-01-10T10:00:00.000Z',
      deletedAt: null,
    } as const;
    for (const answer of ['told', 'letGo', 'kept'] as const) {
      const scene = weekScene([], friday16);
      Object.assign(scene.workspace, { loops: { loo_a: loop } });
      expect(told(scene)[0]).toBe('close loo_a');
      const [first] = loopsOf(scene.workspace).map(aboutOf);
      scene.do('week.cardAnswered', { startsOn: monday, card: 'loo_a', loop: first ?? null, answer });
      expect(told(scene)).not.toContain('close loo_a');
      const { toldAt, letGoAt } = scene.workspace.loops['loo_a'] ?? {};
      expect([toldAt, letGoAt]).toEqual([answer === 'told' ? friday16 : null, answer === 'letGo' ? friday16 : null]);
    }
  });
});

describe('loops that nobody stored', () => {
  /** Something to read that Odalys named, and that was read. */
  function read(...followUps: ReturnType<typeof followUp>[]) {
    const scene = weekScene(followUps, '2027-01-06T10:00:00.000Z');
    scene.do('resource.added', {
      id: 'res_paper',
      title: 'Silenced alarms',
      kind: 'paper',
      link: '',
      note: '',
      topics: [],
    });
    scene.do('resource.changed', { id: 'res_paper', fields: { namedByPersonId: 'per_near', state: 'read' } });
    scene.now = friday16;
    return scene;
  }

  it('have their card, and its answer stores them: the same loop as on the screen of loops', () => {
    const scene = read();
    const [loop] = loopsOf(scene.workspace);
    expect(loop?.stage).toBe('did');
    expect(scene.workspace.loops).toEqual({});
    expect(told(scene)[0]).toBe(`close ${loop?.id}`);
    scene.do('week.cardAnswered', {
      startsOn: monday,
      card: loop?.id ?? '',
      loop: loop === undefined ? null : aboutOf(loop),
      answer: 'told',
    });
    expect(loopsOf(scene.workspace).map(({ stage }) => stage)).toEqual(['told']);
    expect(told(scene)[0]).toMatch(/^give /);
  });

  it('have none beside the promise to tell, nor before its day', () => {
    const [loop] = loopsOf(read().workspace);
    const promise = { kind: 'update', personId: 'per_near', loopId: loop?.id ?? null } as const;
    expect(told(read(followUp('now', promise)))[0]).toBe('close fol_now');
    expect(told(read(followUp('now', promise)))).not.toContain(`close ${loop?.id}`);
    expect(told(read(followUp('later', { ...promise, due: '2027-01-22' })))).not.toContain(`close ${loop?.id}`);
  });
});

describe('people to write to', () => {
  function late(count: number) {
    const scene = weekScene([], '2026-12-01T10:00:00.000Z');
    for (let place = 0; place < count; place += 1) {
      const id = `per_late${place}`;
      scene.do('person.added', { id, name: `Late ${place}`, fields: { cadenceDays: 14 } });
      scene.do('touchpoint.logged', {
        id: `tou_late${place}`,
        personId: id,
        kind: 'call',
        direction: 'both',
        summary: '',
      });
    }
    scene.now = friday16;
    return scene;
  }
  const touched = (scene: ReturnType<typeof weekScene>) => cards(scene).filter(({ kind }) => kind === 'touch');

  it('are a few, each with the reason; who was answered for makes no room for another', () => {
    const scene = late(6);
    expect(touched(scene).map(({ title, why }) => `${title} ${why}`)).toEqual([
      'Write to Late? silence of Late 0',
      'Write to Late? silence of Late 1',
      'Write to Late? silence of Late 2',
    ]);
    scene.do('week.cardAnswered', { startsOn: monday, card: 'touch:per_late0', answer: 'kept' });
    expect(touched(scene).map(({ key }) => key)).toEqual(['touch:per_late1', 'touch:per_late2']);
  });

  it('have one card only: not beside a promise to them', () => {
    const scene = late(2);
    scene.do('followUp.added', { id: 'fol_p', kind: 'promise', title: 'Send it', due: friday, personId: 'per_late1' });
    expect(touched(scene).map(({ key }) => key)).toEqual(['touch:per_late0']);
  });
});

describe('laws', () => {
  it('when no card is left, nothing of mine is due; every open thing that is due has its card', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            kind: fc.constantFrom(...followUpKinds),
            due: fc.integer({ min: -20, max: 10 }).map((days) => addDays(friday, days)),
            owner: fc.constantFrom('me', 'them'),
          }),
          { maxLength: 20 },
        ),
        (list) => {
          const scene = weekScene(list.map((fields, place) => followUp(`n${place}`, fields)));
          const keys = new Set(cards(scene).map(({ key }) => key));
          for (const { id, kind } of todayOf(scene.workspace, friday, friday16).due)
            if (kind !== 'thankYou') expect(keys.has(id)).toBe(true);
          expect(keys.size).toBe(cards(scene).length);
          const parts = cards(scene).map(({ part }) => reviewParts.indexOf(part));
          expect(parts).toEqual([...parts].sort((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });
});

// Acceptance check 12 of the policy student: “Social coffee with Tomasz creates no overdue thank-you.”
it('a social coffee leaves nothing behind: no thank-you, no card, no question; marked useful later, it stays so', () => {
  const scene = weekScene([], '2027-02-05T15:00:00.000Z');
  scene.do('person.added', { id: 'per_tomasz', name: 'Tomasz Readywright' });
  scene.do('interview.planned', {
    id: 'int_coffee',
    personIds: ['per_tomasz'],
    fields: { startsAt: '2027-02-05T13:30:00.000Z', minutes: 45, medium: 'inPerson', isJustSocial: true },
  });
  scene.do('interview.started', { id: 'int_coffee' });
  scene.do('interview.ended', {
    id: 'int_coffee',
    endedAt: '2027-02-05T14:15:00.000Z',
    thankYous: [{ followUpId: 'fol_t', personId: 'per_tomasz', touchpointId: 'tou_t' }],
  });
  const later = '2027-02-12T15:00:00.000Z';
  const day = todayOf(scene.workspace, '2027-02-12', later);
  expect([day.letters, day.due, day.unsettled]).toEqual([[], [], []]);
  expect(Object.values(scene.workspace.followUps)).toEqual([]);
  // “Later marked useful”: it becomes a talk that counts, and still owes nothing.
  scene.do('interview.changed', { id: 'int_coffee', fields: { isJustSocial: false } });
  expect(todayOf(scene.workspace, '2027-02-12', later).letters).toEqual([]);
});
