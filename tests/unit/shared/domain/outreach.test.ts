import { describe, expect, it } from 'vitest';
import { mayWriteTo } from '../../../../src/shared/domain/outreachGuard';
import { nextPeopleAt } from '../../../../src/shared/domain/outreachNext';
import { outreachThreads } from '../../../../src/shared/domain/outreachThreads';
import { previewSilence } from '../../../../src/shared/domain/outreachPreview';
import { OutreachScene } from '../../../support/outreachScene';
import { stylePresets } from '../../../../src/shared/domain/workingStyle';

/** Letters of the nurse scenario up to 11 January 2027 (scenarios.md A). */
function nurse(): OutreachScene {
  const scene = new OutreachScene();
  scene.person('odalys', 'Odalys Thornwhistle', 'Larkmoor', { tie: 1 });
  scene.person('ruaridh', 'Ruaridh MacFiction', 'Larkmoor');
  scene.person('hanh', 'Nguyễn Thị Hạnh-Demo', 'Larkmoor', { introducedById: 'per_odalys' });
  scene.person('priya', 'Priya Vellamore', 'Tidewell');
  scene.send('la2', 'ruaridh', '2027-01-06T19:45:00.000Z');
  scene.send('la3', 'priya', '2027-01-11T20:10:00.000Z');
  return scene;
}

describe('the dates of the nurse scenario', () => {
  it('nudges LA2 on 15 January and LA3 on 20 January (acceptance check 9)', () => {
    const scene = nurse();
    const now = '2027-01-12T09:00:00.000Z';
    expect(scene.state('la2', now)).toMatchObject({ nextPersonOn: '2027-01-11', nudgeOn: '2027-01-15' });
    expect(scene.state('la3', now)).toMatchObject({ nextPersonOn: '2027-01-14', nudgeOn: '2027-01-20' });
    expect(scene.agenda()).toEqual([
      '2027-01-11 Write to the next person at Larkmoor',
      '2027-01-14 Write to the next person at Tidewell',
      '2027-01-15 Nudge Ruaridh MacFiction',
      '2027-01-20 Nudge Priya Vellamore',
    ]);
  });

  it('walks from waiting over the next person and the nudge to rest', () => {
    const scene = nurse();
    const standing = (day: string) => scene.state('la2', `${day}T09:00:00.000Z`).standing;
    expect(standing('2027-01-08')).toBe('waiting');
    expect(standing('2027-01-11')).toBe('nextAllowed');
    expect(standing('2027-01-15')).toBe('nudgeDue');
    scene.send('la7', 'ruaridh', '2027-01-15T14:45:00.000Z', { nudges: 'la2' });
    expect(standing('2027-01-18')).toBe('nudged');
    // Seven business days after the nudge of Fri 15 January.
    expect(scene.state('la2', '2027-01-18T09:00:00.000Z').restOn).toBe('2027-01-26');
    expect(standing('2027-01-26')).toBe('nudged');
    expect(standing('2027-01-27')).toBe('rested');
    expect(scene.agenda()).not.toContain('2027-01-15 Nudge Ruaridh MacFiction');
  });

  it('in the policy scenario passes over Presidents’ Day', () => {
    const scene = new OutreachScene('America/New_York', { country: 'US', region: '' });
    scene.person('desmond', 'Desmond K. Achterberg', 'Marrow');
    scene.person('wiremu', 'Wiremu Te Whakamātautau', null, { timeZone: 'Pacific/Auckland' });
    scene.send('lb1', 'desmond', '2027-01-28T14:05:00.000Z');
    scene.send('late', 'desmond', '2027-02-10T15:00:00.000Z');
    // Five past midnight in New York, and still the 28th in Auckland.
    scene.send('lb4', 'wiremu', '2027-01-28T05:05:00.000Z');
    const now = '2027-02-11T15:00:00.000Z';
    expect(scene.state('lb1', now)).toMatchObject({ nextPersonOn: '2027-02-02', nudgeOn: '2027-02-08' });
    expect(scene.state('late', now)).toMatchObject({ nextPersonOn: '2027-02-16', nudgeOn: '2027-02-22' });
    expect(scene.state('lb4', now)).toMatchObject({ sentOn: '2027-01-28', nudgeOn: '2027-02-08' });
  });
});

describe('what comes back', () => {
  it('a reply ends the sequence and its reminders; no second person is asked for afterwards', () => {
    const scene = nurse();
    const at = '2027-01-12T10:00:00.000Z';
    scene.do('outreach.replied', { id: 'mes_la2', touchpointId: scene.touch() }, at);
    expect(scene.state('la2', at)).toMatchObject({ standing: 'replied', endedOn: '2027-01-12', waited: 4 });
    expect(scene.agenda()).toEqual([
      '2027-01-14 Write to the next person at Tidewell',
      '2027-01-20 Nudge Priya Vellamore',
    ]);
    scene.send('more', 'hanh', '2027-01-15T14:30:00.000Z');
    expect(scene.agenda().filter((line) => line.includes('Larkmoor'))).toEqual([]);
  });

  it('a decline keeps whom they named, asks for a kind answer, and closes the talk (policy check 5)', () => {
    const scene = new OutreachScene('America/New_York', { country: 'US', region: '' });
    scene.person('fionnuala', 'Fionnuala Ní Shampla', 'Lab');
    scene.do('interview.planned', { id: 'int_1', personIds: ['per_fionnuala'] }, '2027-01-27T17:00:00.000Z');
    scene.send('lb3', 'fionnuala', '2027-01-27T18:00:00.000Z');
    expect(scene.workspace.interviews['int_1']?.state).toBe('requested');
    scene.do(
      'outreach.declined',
      {
        id: 'mes_lb3',
        touchpointId: scene.touch(),
        named: {
          introductionId: 'itr_1',
          followUpId: 'fol_write',
          due: '2027-02-02',
          person: { id: 'per_wiremu', name: 'Wiremu Te Whakamātautau', isNew: true },
        },
      },
      '2027-02-01T15:00:00.000Z',
    );
    const { interviews, people, introductions } = scene.workspace;
    expect(interviews['int_1']?.state).toBe('declined');
    expect(people['per_wiremu']).toMatchObject({ introducedById: 'per_fionnuala' });
    expect(introductions['itr_1']).toMatchObject({
      byPersonId: 'per_fionnuala',
      bPersonId: 'per_wiremu',
      state: 'offered',
    });
    expect(scene.agenda()).toEqual([
      '2027-02-01 Answer Fionnuala Ní Shampla kindly',
      '2027-02-02 Write to Wiremu Te Whakamātautau',
    ]);
    // LB4 to Wiremu does what the referral asked for.
    scene.send('lb4', 'wiremu', '2027-02-02T05:05:00.000Z');
    expect(scene.agenda()).not.toContain('2027-02-02 Write to Wiremu Te Whakamātautau');
  });

  it('what came back undelivered makes the talk a wish again and asks for another way', () => {
    const scene = nurse();
    scene.do('outreach.bounced', { id: 'mes_la3' }, '2027-01-12T10:00:00.000Z');
    expect(scene.state('la3', '2027-01-12T10:00:00.000Z').standing).toBe('bounced');
    expect(scene.agenda()).toContain('2027-01-12 Find another way to reach Priya Vellamore');
  });

  it('an absence moves both days behind it', () => {
    const scene = nurse();
    const at = '2027-01-12T10:00:00.000Z';
    scene.do('outreach.away', { id: 'mes_la3', until: '2027-01-22', publicHolidays: [...scene.holidays] }, at);
    expect(scene.state('la3', at)).toMatchObject({
      standing: 'away',
      nextPersonOn: '2027-01-27',
      nudgeOn: '2027-02-02',
    });
    expect(scene.state('la3', '2027-01-25T10:00:00.000Z').standing).toBe('waiting');
    expect(scene.agenda()).toContain('2027-02-02 Nudge Priya Vellamore');
    scene.do('outreach.away', { id: 'mes_la3', until: null, publicHolidays: [...scene.holidays] }, at);
    expect(scene.agenda()).toContain('2027-01-20 Nudge Priya Vellamore');
  });

  it('letting go ends it, taking it up again brings the reminders back', () => {
    const scene = nurse();
    const at = '2027-01-12T10:00:00.000Z';
    scene.do('outreach.rested', { id: 'mes_la3' }, at);
    expect(scene.state('la3', at)).toMatchObject({ standing: 'rested', endedOn: '2027-01-12' });
    expect(scene.agenda()).not.toContain('2027-01-20 Nudge Priya Vellamore');
    scene.do('outreach.resumed', { id: 'mes_la3', publicHolidays: [...scene.holidays] }, at);
    expect(scene.state('la3', at).standing).toBe('waiting');
    expect(scene.agenda()).toContain('2027-01-20 Nudge Priya Vellamore');
  });

  it('a talk with a time is an answer, also when nobody marked one', () => {
    const scene = nurse();
    scene.do(
      'interview.planned',
      { id: 'int_1', personIds: ['per_priya'], fields: { startsAt: '2027-01-20T17:00:00.000Z' } },
      '2027-01-13T10:00:00.000Z',
    );
    expect(scene.state('la3', '2027-01-13T10:00:00.000Z')).toMatchObject({
      standing: 'replied',
      meeting: { id: 'int_1' },
    });
    expect(scene.agenda().filter((line) => /Priya|Tidewell/.test(line))).toEqual([]);
  });

  it('a day the person chose on the agenda wins over the count', () => {
    const scene = nurse();
    const nudge = Object.values(scene.workspace.followUps).find(({ title }) => title === 'Nudge Priya Vellamore');
    scene.do('followUp.changed', { id: nudge?.id ?? '', fields: { due: '2027-01-22' } }, '2027-01-12T10:00:00.000Z');
    expect(scene.state('la3', '2027-01-12T10:00:00.000Z').nudgeOn).toBe('2027-01-22');
  });

  it('a note that was sent outside Askwell is logged with its own dates', () => {
    const scene = nurse();
    scene.person('ngozi', 'Ngozi Featherstone-Ade', 'Fennimore');
    scene.do(
      'outreach.logged',
      {
        id: 'mes_old',
        kind: 'outreach',
        personId: 'per_ngozi',
        channel: 'linkedin',
        variant: 'cold',
        subject: '',
        body: '',
        inReplyToId: null,
        sentAt: '2027-01-07T12:00:00.000Z',
        touchpointId: scene.touch(),
        publicHolidays: [...scene.holidays],
      },
      '2027-01-12T10:00:00.000Z',
    );
    expect(scene.state('old', '2027-01-12T10:00:00.000Z')).toMatchObject({
      nudgeOn: '2027-01-18',
      standing: 'nextAllowed',
    });
  });
});

describe('whom one may write to', () => {
  const ask = (scene: OutreachScene, person: string, organisation: string | null, day: string) =>
    mayWriteTo({
      personId: `per_${person}`,
      organisationId: organisation === null ? null : `org_${organisation}`,
      day,
      states: scene.states(`${day}T09:00:00.000Z`),
      pace: scene.pace(),
    });

  it('serial inside one organisation, parallel across', () => {
    const scene = nurse();
    expect(ask(scene, 'hanh', 'larkmoor', '2027-01-08')).toMatchObject({
      isAllowed: false,
      until: '2027-01-11',
      reasons: [{ kind: 'organisation', until: '2027-01-11' }],
    });
    expect(ask(scene, 'hanh', 'larkmoor', '2027-01-11')).toEqual({ isAllowed: true });
    expect(ask(scene, 'ngozi', 'fennimore', '2027-01-08')).toEqual({ isAllowed: true });
    expect(ask(scene, 'nobody', null, '2027-01-08')).toEqual({ isAllowed: true });
  });

  it('not the same person twice, and whoever answered stands in nobody’s way', () => {
    const scene = nurse();
    expect(ask(scene, 'ruaridh', 'larkmoor', '2027-01-18')).toMatchObject({ reasons: [{ kind: 'samePerson' }] });
    scene.do('outreach.declined', { id: 'mes_la2', touchpointId: scene.touch() }, '2027-01-07T10:00:00.000Z');
    expect(ask(scene, 'hanh', 'larkmoor', '2027-01-08')).toEqual({ isAllowed: true });
  });

  it('refuses a fifth first note in one week (nurse check 13), and has room on Monday', () => {
    const scene = new OutreachScene();
    scene.do('profile.changed', { fields: stylePresets.quiet }, '2027-01-10T09:00:00.000Z');
    for (const [place, key] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      scene.person(key, `Person ${key}`, `House${key}`);
      if (place < 4) scene.send(key, key, `2027-01-1${place + 1}T10:00:00.000Z`);
    }
    expect(ask(scene, 'e', 'housee', '2027-01-15')).toMatchObject({
      isAllowed: false,
      until: '2027-01-18',
      reasons: [{ kind: 'pace', sent: 4, cap: 4 }],
    });
    expect(ask(scene, 'e', 'housee', '2027-01-18')).toEqual({ isAllowed: true });
  });
});

describe('if nobody answers', () => {
  it('lists three weeks of dated steps, with the sequence of the next person in them', () => {
    const scene = nurse();
    const now = '2027-01-12T09:00:00.000Z';
    const states = scene.states(now);
    const threads = outreachThreads(scene.workspace.messages, scene.workspace.roles);
    const next = new Map(
      ['org_larkmoor', 'org_tidewell'].map((id) => [
        id,
        nextPeopleAt(id, threads, scene.workspace).map(({ person }) => person.id),
      ]),
    );
    expect(next.get('org_larkmoor')).toEqual(['per_hanh', 'per_odalys']);
    const steps = previewSilence(states, next, scene.rules(now), scene.pace());
    expect(steps.map(({ day, kind, personId }) => `${day} ${kind} ${personId.slice(4)}`)).toEqual([
      '2027-01-12 write hanh',
      '2027-01-14 find priya',
      '2027-01-15 nudge ruaridh',
      '2027-01-15 write odalys',
      '2027-01-20 nudge priya',
      '2027-01-20 find odalys',
      '2027-01-21 nudge hanh',
      '2027-01-26 nudge odalys',
      '2027-01-26 rest ruaridh',
      '2027-01-29 rest priya',
      '2027-02-01 rest hanh',
    ]);
  });

  it('moves a first note to the next week when this one is full', () => {
    const scene = nurse();
    scene.do('profile.changed', { fields: { weeklyMessages: 1 } }, '2027-01-12T08:00:00.000Z');
    const now = '2027-01-12T09:00:00.000Z';
    const steps = previewSilence(
      scene.states(now),
      new Map([['org_larkmoor', ['per_hanh', 'per_odalys']]]),
      scene.rules(now),
      scene.pace(),
    );
    expect(steps.filter(({ kind }) => kind === 'write')).toMatchObject([
      { day: '2027-01-18', personId: 'per_hanh', isMovedForPace: true },
      { day: '2027-01-25', personId: 'per_odalys', isMovedForPace: true },
    ]);
  });
});
