import { describe, expect, it } from 'vitest';
import { letterFacts } from '../../../../src/shared/domain/letterFacts';
import { letterFields } from '../../../../src/shared/domain/letterFields';
import { referrersOf, type LetterAbout } from '../../../../src/shared/domain/letterGround';
import { templateKinds } from '../../../../src/shared/domain/letterNames';
import { letterFrom, letterManner, talkFor, templateFor } from '../../../../src/shared/domain/letterStart';
import { allTemplates, builtInTemplates, isChanged } from '../../../../src/shared/domain/templateBank';
import { letterGauge } from '../../../../src/shared/text/letterGauge';
import { filled, isMergeField, mergeFields } from '../../../../src/shared/text/mergeFields';
import { gapsOf } from '../../../../src/shared/text/letterParts';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-13T15:40:00.000Z';

/** Imogen, in London; Odalys, through Bram; a talk on Thursday 14 January at 17:30 London time. */
function planner(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('profile.changed', {
    fields: {
      name: 'Imogen Sparrowhawk',
      headline: 'A ward sister in Leeds',
      interests: ['clinical product work'],
      phone: '+44 7700 900999',
      timeZone: 'Europe/London',
    },
  });
  bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater', fields: {} });
  bridge.do('person.added', {
    id: 'per_odalys',
    name: 'Odalys Thornwhistle',
    fields: { formalName: 'Ms Thornwhistle', emails: ['o@larkmoor.example'], timeZone: 'Europe/London' },
  });
  introduce(bridge, 'itr_1', 'per_bram', 'yes');
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_odalys'],
    fields: { purpose: 'Learn how they choose what to remove?', startsAt: '2027-01-14T17:30:00.000Z', place: 'Teams' },
  });
  return bridge;
}

function introduce(bridge: MemoryBridge, id: string, byPersonId: string, mayUseName: 'yes' | 'no' | 'unknown'): void {
  bridge.do('introduction.added', {
    id,
    byPersonId,
    aPersonId: null,
    bPersonId: 'per_odalys',
    reason: '',
    mayUseName,
    state: 'made',
    interviewId: null,
    noteId: null,
  });
}

const about = (fields: Partial<LetterAbout> = {}): LetterAbout => ({
  id: 'mes_new',
  kind: 'outreach',
  variant: 'referred',
  channel: 'email',
  tone: 'formal',
  personId: 'per_odalys',
  interviewId: 'int_1',
  referrerId: 'per_bram',
  inReplyToId: null,
  ...fields,
});
const fields = (bridge: MemoryBridge, of: Partial<LetterAbout> = {}, at = now) =>
  letterFields(bridge.workspace, about(of), at);

describe('merge fields', () => {
  it('are filled from the person, the talk, the profile and the settings', () => {
    expect(fields(planner())).toMatchObject({
      salutation: 'Dear Ms Thornwhistle',
      first_name: 'Odalys',
      connection: 'Bram Quickwater thought you might have a view on this.',
      referrer_first: 'Bram',
      my_line: 'I am a ward sister in Leeds.',
      topic_narrow: 'how they choose what to remove',
      topic_broad: 'clinical product work',
      minutes: '20',
      day: 'Thursday 14 January',
      start_clock: '17:30',
      end_clock: '17:50',
      timezone_theirs: 'London time',
      place_or_link: 'Teams',
      my_phone: '+44 7700 900999',
    });
  });

  it('tell times by their clock, and mine beside it where it differs', () => {
    const bridge = planner();
    bridge.do('person.changed', { id: 'per_odalys', fields: { timeZone: 'Pacific/Auckland' } });
    expect(fields(bridge)).toMatchObject({
      day: 'Friday 15 January',
      start_clock: '06:30',
      end_clock: '06:50',
      timezone_theirs: 'Auckland time (Thursday 17:30 for me)',
    });
    expect(letterFacts(bridge.workspace, about(), now)).toMatchObject({
      hasOtherZone: true,
      appointment: { on: '2027-01-15' },
    });
  });

  it.each(['unknown', 'no'] as const)('leave a referrer out whose consent is %s', (mayUseName) => {
    const bridge = planner();
    bridge.do('introduction.changed', { id: 'itr_1', fields: { mayUseName } });
    expect(JSON.stringify(fields(bridge))).not.toContain('Bram');
    expect(letterFacts(bridge.workspace, about(), now)).toMatchObject({
      mayName: [],
      mayNotName: ['Bram Quickwater'],
    });
    expect(letterManner(bridge.workspace, 'outreach', person(bridge, 'per_odalys')).referrerId).toBeNull();
  });

  it('take a no over a yes of the same person', () => {
    const bridge = planner();
    introduce(bridge, 'itr_2', 'per_bram', 'no');
    expect(referrersOf(bridge.workspace, person(bridge, 'per_odalys'))).toMatchObject([{ mayUseName: 'no' }]);
  });

  it('stay a gap when nothing fills them, also when an empty value is given', () => {
    expect(filled('{slots} and {first_name}, {no_field} {}', { first_name: 'Odalys', slots: '  ' })).toBe(
      '{slots} and Odalys, {no_field} {}',
    );
    const bridge = planner();
    bridge.do('interview.changed', { id: 'int_1', fields: { purpose: 'Whether it suits me' } });
    expect(fields(bridge).topic_narrow).toBe('whether it suits me');
    bridge.do('interview.changed', { id: 'int_1', fields: { purpose: 'Get to know the team' } });
    expect(fields(bridge).topic_narrow).toBe('');
  });

  it('know the earlier letter, and when a nudge is fair', () => {
    const bridge = planner();
    sent(bridge, 'mes_1', 'outreach', '2027-01-06T19:45:00.000Z');
    const nudge = { kind: 'nudge', inReplyToId: 'mes_1' } as const;
    expect(fields(bridge, nudge)).toMatchObject({ date_sent: '6 January', days_since: '7', subject_sent: 'Alerts' });
    // Seven business days after Wednesday 6 January: Friday 15 January (scenario A, check 9).
    expect(letterFacts(bridge.workspace, about(nudge), now)).toMatchObject({ earliestNudge: '2027-01-15', nudges: 0 });
    sent(bridge, 'mes_2', 'nudge', '2027-01-12T19:45:00.000Z');
    expect(letterFacts(bridge.workspace, about(nudge), now)?.nudges).toBe(1);
  });

  it('say when a clock changes before the talk', () => {
    const bridge = planner();
    bridge.do('interview.changed', { id: 'int_1', fields: { startsAt: '2027-03-29T16:30:00.000Z' } });
    expect(letterFacts(bridge.workspace, about(), '2027-03-26T12:00:00.000Z')?.clockChange).toContain('In London');
    expect(letterFacts(bridge.workspace, about(), '2027-03-28T12:00:00.000Z')?.clockChange).toBe('');
  });
});

function person(bridge: MemoryBridge, id: string) {
  const found = bridge.workspace.people[id];
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

function sent(bridge: MemoryBridge, id: string, kind: 'outreach' | 'nudge', at: string): void {
  bridge.do('message.drafted', {
    id,
    kind,
    personId: 'per_odalys',
    interviewId: 'int_1',
    subject: 'Alerts',
    body: 'Dear Odalys',
    tone: 'warm',
    noteIds: [],
    manner: { inReplyToId: kind === 'nudge' ? 'mes_1' : null },
  });
  bridge.do('message.sent', { id, sentAt: at, touchpointId: `tou_${id.slice(4)}`, reportBack: null });
}

describe('the built-in templates', () => {
  it('have only fields that can be filled, and there is one for every kind before the talk', () => {
    const all = Object.values(builtInTemplates);
    const used = new Set(all.flatMap(({ subject, body }) => gapsOf(`${subject}\n${body}`)));
    expect([...used].filter((gap) => !isMergeField(gap.slice(1, -1)))).toEqual([]);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(templateKinds));
    expect(Object.keys(mergeFields).every((name) => /^[a-z0-9_]+$/.test(name))).toBe(true);
  });

  const detail = 'Your talk on alarms stayed with me.';
  const byHand: Readonly<Record<string, string>> = {
    specific_detail: detail,
    slots: 'Tuesday 19 January, 17:30, or Wednesday 20 January, 18:00,',
    shared: 'the nursing school',
    org: 'Larkmoor',
    role: 'a user researcher',
    call_again: 'Friday',
    date_sent: '4 January',
    subject_sent: 'Alerts',
    their_name: 'Odalys Thornwhistle',
    learned: 'count before you judge.',
    their_news: 'your launch in March',
    my_news: 'I have begun to count alarms.',
    remembered: 'Your night with the bed board',
    why_it_fits: 'After those night shifts it seems very right.',
    through: 'Bram Quickwater',
    other_name: 'Teodor Łąkowski',
    other_first: 'Teodor',
    other_line: 'a chief nursing officer',
    why_you: 'You wanted to see a ward at night.',
    question_between: 'what do nurses read at 3 a.m.?',
    reader_first: 'Odalys',
    reader_name: 'Odalys Thornwhistle',
    reader_line: 'a product manager',
    reader_address: 'o@larkmoor.example',
    other_address: 't@quillhaven.example',
    next_first: 'Teodor',
    came_of_it: 'On 14 January you gave me this advice: count before you judge. I counted one night.',
    goal_line: 'What I wanted to find out: “Does product work suit me?”',
    goal_end: 'I found out that it does.',
    part_they_had: 'You spoke with me on 14 January.',
    top3_questions: 'your path, culture and advice',
  };
  it.each(Object.values(builtInTemplates).map((template) => [template.name, template] as const))(
    '%s, filled in, is a letter with nothing to look at',
    (_, template) => {
      const bridge = planner();
      bridge.do('settings.changed', { fields: { linkedinNoteLimit: template.id.endsWith('200') ? 200 : 300 } });
      const isAboutOthers = template.kind === 'forwardable' || template.kind === 'referrerThanks';
      const of = about({
        kind: template.kind,
        variant: template.variant,
        channel: template.channel,
        personId: isAboutOthers ? 'per_bram' : 'per_odalys',
        tone: isAboutOthers ? 'warm' : 'formal',
        ...(template.kind === 'article'
          ? { resourceId: 'res_1', reason: 'You asked which alerts were removed first.' }
          : {}),
      });
      bridge.do('resource.added', {
        id: 'res_1',
        title: 'Alarm counts at night',
        kind: 'article',
        link: 'https://paper.example/alarms',
        note: '',
        topics: [],
        where: 'table 2',
      });
      const { subject, body } = letterFrom(bridge.workspace, template, of, '2027-01-12T15:40:00.000Z');
      const write = (text: string) => text.replace(/\{([a-z0-9_]+)\}/g, (gap, name: string) => byHand[name] ?? gap);
      const facts = letterFacts(bridge.workspace, of, '2027-01-12T15:40:00.000Z');
      if (facts === null) throw new Error('no facts');
      const checks = letterGauge({
        ...of,
        subject: write(subject),
        body: write(body),
        person: person(bridge, of.personId),
        facts,
      });
      expect(checks.filter(({ state }) => state === 'open')).toEqual([]);
    },
  );

  it('are copied under their key when they are changed, and come back when they are put back', () => {
    const bridge = planner();
    const id = 'tem_nudge';
    bridge.do('template.changed', { id, fields: { name: 'My nudge' } });
    expect(bridge.workspace.templates[id]).toMatchObject({ name: 'My nudge', isMine: false });
    expect(isChanged(bridge.workspace, id)).toBe(true);
    expect(allTemplates(bridge.workspace)).toHaveLength(Object.keys(builtInTemplates).length);
    bridge.do('template.reset', { id });
    expect(bridge.workspace.templates).toEqual({});
    bridge.do('template.binned', { id });
    expect(templateFor(bridge.workspace, { kind: 'nudge', variant: '', channel: 'email' })?.id).toBe(
      'tem_nudgelinkedin',
    );
    bridge.do('template.restored', { id });
    expect(templateFor(bridge.workspace, { kind: 'nudge', variant: '', channel: 'email' })?.id).toBe(id);
  });
});

describe('what sending brings about', () => {
  it('an idea becomes a request with the first note, and a planned talk stays planned', () => {
    const bridge = planner();
    sent(bridge, 'mes_1', 'outreach', now);
    expect(bridge.workspace.interviews['int_1']?.state).toBe('scheduled');
    bridge.do('interview.planned', { id: 'int_2', personIds: ['per_odalys'] });
    expect(talkFor(bridge.workspace, 'outreach', 'per_odalys')).not.toBeNull();
    bridge.do('message.drafted', {
      id: 'mes_2',
      kind: 'outreach',
      personId: 'per_odalys',
      interviewId: 'int_2',
      subject: '',
      body: 'Hello',
      tone: 'warm',
      noteIds: [],
      manner: { channel: 'phone' },
    });
    bridge.do('message.sent', { id: 'mes_2', sentAt: now, touchpointId: 'tou_9', reportBack: null });
    expect(bridge.workspace.interviews['int_2']?.state).toBe('requested');
    expect(bridge.workspace.touchpoints['tou_9']).toMatchObject({ kind: 'call', summary: 'First note to Odalys' });
  });

  it('thanks for a door end the introduction that opened it', () => {
    const bridge = planner();
    bridge.do('introduction.changed', { id: 'itr_1', fields: { state: 'met' } });
    expect(talkFor(bridge.workspace, 'referrerThanks', 'per_bram')).toBe('int_1');
    bridge.do('message.drafted', {
      id: 'mes_3',
      kind: 'referrerThanks',
      personId: 'per_bram',
      interviewId: 'int_1',
      subject: 'Thank you',
      body: 'Dear Bram',
      tone: 'warm',
      noteIds: [],
    });
    bridge.do('message.sent', { id: 'mes_3', sentAt: now, touchpointId: 'tou_3', reportBack: null });
    expect(bridge.workspace.introductions['itr_1']?.state).toBe('thanked');
  });
});

it('a confirmation says the hour by both clocks, with the days where they differ', () => {
  const bridge = planner();
  bridge.do('profile.changed', { fields: { timeZone: 'America/New_York' } });
  bridge.do('person.changed', { id: 'per_odalys', fields: { timeZone: 'Pacific/Auckland' } });
  bridge.do('interview.changed', { id: 'int_1', fields: { startsAt: '2027-02-09T22:00:00.000Z', minutes: 30 } });
  const letter = about({ kind: 'confirmation', variant: '', interviewId: 'int_1', referrerId: null });
  const template = templateFor(bridge.workspace, letter);
  const { body } = letterFrom(bridge.workspace, template, letter, '2027-02-08T22:00:00.000Z');
  expect(body).toContain('Wednesday 10 February, 11:00–11:30 Auckland time (Tuesday 17:00 for me): Teams.');
});
