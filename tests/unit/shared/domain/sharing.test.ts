import { beforeEach, describe, expect, it } from 'vitest';
import { letterFacts } from '../../../../src/shared/domain/letterFacts';
import { letterFrom, templateFor } from '../../../../src/shared/domain/letterStart';
import type { LetterAbout } from '../../../../src/shared/domain/letterGround';
import { letterGauge } from '../../../../src/shared/text/letterGauge';
import { wordCount } from '../../../../src/shared/text/wordCount';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-02-12T16:20:00.000Z';
const reason = 'You said the water letters melt your phone lines.';
let bridge: MemoryBridge;

beforeEach(() => {
  bridge = new MemoryBridge(now);
  bridge.do('profile.changed', { fields: { name: 'Jules Kowalczyk', timeZone: 'America/New_York' } });
  bridge.do('person.added', { id: 'per_1', name: 'Desmond K. Achterberg', fields: { formalName: 'Mr Achterberg' } });
  bridge.do('person.added', { id: 'per_2', name: 'Marisol Penhallow-Fict' });
  bridge.do('resource.added', {
    id: 'res_1',
    title: 'Letters and calls',
    kind: 'article',
    link: 'https://paper.example/letters',
    note: '',
    topics: ['letters'],
    where: 'page 3',
  });
});

function draft(
  id: string,
  personId: string,
  fields: { reason?: string; body?: string; resourceId?: string | null } = {},
) {
  bridge.do('message.drafted', {
    id,
    kind: 'article',
    personId,
    interviewId: null,
    subject: 'Letters and calls',
    body: fields.body ?? `Dear Mr Achterberg,\n\nI came across it.\n\n${fields.reason ?? ''}`,
    tone: 'formal',
    noteIds: [],
    manner: { resourceId: fields.resourceId === undefined ? 'res_1' : fields.resourceId, reason: fields.reason ?? '' },
  });
}
const send = (id: string, at = now) =>
  bridge.do('message.sent', { id, sentAt: at, touchpointId: `tou_${id.slice(4)}`, reportBack: null });
const about = (fields: Partial<LetterAbout> = {}): LetterAbout => ({
  id: 'mes_1',
  kind: 'article',
  variant: '',
  channel: 'email',
  tone: 'formal',
  personId: 'per_1',
  interviewId: null,
  referrerId: null,
  inReplyToId: null,
  resourceId: 'res_1',
  reason,
  ...fields,
});
const check = (id: string, fields: Partial<LetterAbout> = {}, body?: string) => {
  const of = about(fields);
  const letter = letterFrom(bridge.workspace, templateFor(bridge.workspace, of), of, now);
  return letterGauge({
    ...of,
    ...letter,
    ...(body === undefined ? {} : { body }),
    person: bridge.workspace.people[of.personId]!,
    facts: letterFacts(bridge.workspace, of, now)!,
  }).find((one) => one.id === id);
};

describe('acceptance check 8: LB13 waits for a reason', () => {
  it.each(['', '  ', 'FYI', 'Thought this might interest you', 'Letters and calls'])('not with “%s”', (empty) => {
    draft('mes_1', 'per_1', { reason: empty });
    expect(() => send('mes_1')).toThrow(/stays a draft/);
    expect(bridge.workspace.messages['mes_1']?.sentAt).toBeNull();
    expect(bridge.workspace.touchpoints).toEqual({});
    expect(bridge.workspace.resources['res_1']?.sharedWithIds).toEqual([]);
  });

  it('with a reason of its own it counts as shared, in one step that is taken back whole', async () => {
    draft('mes_1', 'per_1', { reason });
    const before = structuredClone(bridge.workspace);
    send('mes_1');
    expect(bridge.workspace.touchpoints['tou_1']).toMatchObject({
      personId: 'per_1',
      kind: 'article',
      direction: 'given',
      resourceId: 'res_1',
      messageId: 'mes_1',
      at: now,
    });
    expect(bridge.workspace.resources['res_1']?.sharedWithIds).toEqual(['per_1']);
    expect(bridge.workspace.messages['mes_1']?.sentAt).toBe(now);
    await bridge.call('change.undo', {});
    expect(bridge.workspace).toEqual(before);
  });

  it('asks no other letter for one', () => {
    bridge.do('message.drafted', {
      id: 'mes_9',
      kind: 'congratulation',
      personId: 'per_1',
      interviewId: null,
      subject: '',
      body: 'I read it: congratulations!',
      tone: 'warm',
      noteIds: [],
    });
    expect(() => send('mes_9')).not.toThrow();
    expect(bridge.workspace.touchpoints['tou_9']?.kind).toBe('congratulation');
  });
});

describe('the letter from its template', () => {
  it('is short, says what, where and why, and asks for nothing', () => {
    const of = about();
    const { subject, body } = letterFrom(bridge.workspace, templateFor(bridge.workspace, of), of, now);
    expect(subject).toBe('Letters and calls');
    expect(body).toBe(
      `Dear Mr Achterberg,\n\nI came across “Letters and calls” (page 3): https://paper.example/letters\n\n${reason}\n\nNo answer needed.\n\nKind regards,\nJules Kowalczyk`,
    );
    expect(wordCount(body)).toBeLessThanOrEqual(50);
    const facts = letterFacts(bridge.workspace, of, now)!;
    const open = letterGauge({ ...of, subject, body, person: bridge.workspace.people['per_1']!, facts }).filter(
      ({ state }) => state !== 'passed',
    );
    expect(open).toEqual([]);
  });
});

describe('the checks of what is shared', () => {
  it('knows that it went to them before, and that they named it', () => {
    expect(check('shareBefore')?.state).toBe('passed');
    bridge.do('resource.shared', {
      id: 'res_1',
      personId: 'per_1',
      touchpointId: 'tou_1',
      at: '2026-11-03T10:00:00.000Z',
    });
    expect(check('shareBefore')).toMatchObject({ state: 'open', detail: 'It went to them on 3 November 2026' });
    bridge.do('resource.changed', { id: 'res_1', fields: { namedByPersonId: 'per_1' } });
    expect(check('shareBefore')?.detail).toContain('They named it');
  });

  it('counts two months since anything was sent, unless they like reading', () => {
    expect(check('shareGap')).toBeUndefined();
    bridge.do('touchpoint.logged', {
      id: 'tou_1',
      personId: 'per_1',
      kind: 'article',
      direction: 'given',
      summary: '',
      at: '2027-01-20T10:00:00.000Z',
    });
    expect(check('shareGap')).toMatchObject({
      state: 'open',
      detail: 'They were sent something lately. From 21 March it is fine',
    });
    bridge.do('person.changed', { id: 'per_1', fields: { likesReading: true } });
    expect(check('shareGap')).toBeUndefined();
  });

  it('knows the same words to somebody else within a day, whatever the greeting', () => {
    const words =
      'I came across “Letters and calls”: https://paper.example/letters\n\nThe water letters melt phone lines.';
    draft('mes_2', 'per_2', {
      reason: 'The water letters melt phone lines.',
      body: `Hello Marisol,\n\n${words}\n\nJules`,
    });
    send('mes_2', '2027-02-12T10:00:00.000Z');
    expect(check('shareSame', {}, `Dear Mr Achterberg,\n\n${words}\n\nJules`)).toMatchObject({
      state: 'open',
      detail: 'The same words went to Marisol Penhallow-Fict within a day',
    });
    expect(check('shareSame')?.state).toBe('passed');
    bridge.now = '2027-02-14T16:00:00.000Z';
    const of = about();
    expect(letterFacts(bridge.workspace, of, bridge.now)?.share?.lately).toEqual([]);
  });

  it('wants the paywall said, where to look, and the line of reason in the letter', () => {
    bridge.do('resource.changed', { id: 'res_1', fields: { isBehindPaywall: true, where: '' } });
    const bare = 'Dear Mr Achterberg,\n\nLetters and calls: https://paper.example/letters';
    expect(check('sharePaywall', {}, bare)?.state).toBe('open');
    expect(check('sharePaywall')?.state).toBe('passed');
    expect(check('sharePlace', {}, bare)?.state).toBe('open');
    expect(check('sharePlace', {}, `${bare}\n\nLook at the last table, minute 12.`)?.state).toBe('passed');
    expect(check('shareReason', {}, bare)).toMatchObject({
      state: 'open',
      detail: 'Your line of reason is not in the letter',
    });
    expect(check('shareReason', { reason: '' }, bare)?.detail).toContain('Say why this helps');
  });
});
