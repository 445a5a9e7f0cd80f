import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { binOf } from '../../../../src/shared/domain/bin';
import { applyRecords } from '../../../../src/shared/domain/change';
import type { Command } from '../../../../src/shared/domain/command';
import { commands, isCommandName } from '../../../../src/shared/domain/commands';
import { isJoinedTooSoon } from '../../../../src/shared/domain/introductionSteps';
import { Refusal } from '../../../../src/shared/failure';
import { MemoryBridge } from '../../../support/memoryBridge';
import { anyCommand, recordsOf } from '../../../support/randomCommands';

const now = '2027-01-21T15:40:00.000Z';

/** Teodor (asked first) and Ngozi, thought of together. */
function planner(at = now): MemoryBridge {
  const bridge = new MemoryBridge(at);
  bridge.do('person.added', {
    id: 'per_teodor',
    name: 'Teodor Łąkowski',
    fields: { emails: ['teodor@quillhaven.example'], wishes: 'Would like to hear from people who install systems' },
  });
  bridge.do('person.added', {
    id: 'per_ngozi',
    name: 'Ngozi Featherstone-Ade',
    fields: { emails: ['ngozi@fennimore.example'] },
  });
  bridge.do('introduction.begun', {
    id: 'itr_1',
    byPersonId: null,
    aPersonId: 'per_teodor',
    bPersonId: 'per_ngozi',
    reason: '',
    question: 'What do nurses read at 3 a.m.?',
  });
  return bridge;
}

let count = 0;
function letter(
  bridge: MemoryBridge,
  kind: 'introductionAsk' | 'introduction',
  personId: string,
  sentAt = now,
): string {
  const id = `mes_${++count}`;
  bridge.do('message.drafted', {
    id,
    kind,
    personId,
    interviewId: null,
    subject: 'Two people',
    body: 'Hello',
    tone: 'warm',
    noteIds: [],
    manner: { introductionId: 'itr_1' },
  });
  bridge.do('message.sent', { id, sentAt, touchpointId: `tou_${count}`, reportBack: null });
  return id;
}
const introduction = (bridge: MemoryBridge) => bridge.workspace.introductions['itr_1'];
const open = (bridge: MemoryBridge) =>
  Object.values(bridge.workspace.followUps)
    .filter(({ doneAt, deletedAt }) => doneAt === null && deletedAt === null)
    .map(({ due, title }) => `${due} ${title}`);

describe('an introduction by its letters', () => {
  it('asks one after the other, joins both, and asks after two weeks whether they talked', () => {
    const bridge = planner();
    letter(bridge, 'introductionAsk', 'per_teodor');
    expect(introduction(bridge)).toMatchObject({ state: 'offered', aAnswer: 'asked', aAskedAt: now });
    bridge.do('introduction.answered', { id: 'itr_1', side: 'a', answer: 'yes' });
    letter(bridge, 'introductionAsk', 'per_ngozi');
    expect(introduction(bridge)).toMatchObject({ aAnswer: 'yes', bAnswer: 'asked' });
    bridge.do('introduction.answered', { id: 'itr_1', side: 'b', answer: 'yes' });
    expect(open(bridge)).toEqual([]);
    letter(bridge, 'introduction', 'per_teodor', '2027-01-22T09:00:00.000Z');
    expect(introduction(bridge)).toMatchObject({ state: 'made', madeAt: '2027-01-22T09:00:00.000Z' });
    expect(open(bridge)).toEqual(['2027-02-05 Did Teodor and Ngozi talk?']);
    const touches = Object.values(bridge.workspace.touchpoints).filter(({ kind }) => kind === 'introduction');
    expect(
      touches.map(({ personId, direction, introductionId }) => [personId, direction, introductionId]).sort(),
    ).toEqual([
      ['per_ngozi', 'given', 'itr_1'],
      ['per_teodor', 'given', 'itr_1'],
    ]);
    bridge.do('introduction.met', { id: 'itr_1', hasMet: true, cameOfIt: 'A visit at night' });
    expect(introduction(bridge)).toMatchObject({ state: 'met', cameOfIt: 'A visit at night' });
    expect(open(bridge)).toEqual([]);
  });

  it('refuses the joining letter while one yes is missing, and changes nothing', () => {
    const bridge = planner();
    letter(bridge, 'introductionAsk', 'per_teodor');
    bridge.do('introduction.answered', { id: 'itr_1', side: 'a', answer: 'yes' });
    letter(bridge, 'introductionAsk', 'per_ngozi');
    const before = structuredClone(introduction(bridge));
    expect(() => letter(bridge, 'introduction', 'per_teodor')).toThrow(
      'The joining letter is locked until both said yes. Ngozi has not answered yet. Nothing was changed.',
    );
    expect(introduction(bridge)).toEqual(before);
    expect(
      Object.values(bridge.workspace.messages).filter(({ kind, sentAt }) => kind === 'introduction' && sentAt !== null),
    ).toEqual([]);
  });

  it('refuses a joining letter that stands for no introduction', () => {
    const bridge = planner();
    bridge.do('message.drafted', {
      id: 'mes_loose',
      kind: 'introduction',
      personId: 'per_teodor',
      interviewId: null,
      subject: '',
      body: 'Meet',
      tone: 'warm',
      noteIds: [],
    });
    expect(() => {
      bridge.do('message.sent', { id: 'mes_loose', sentAt: now, touchpointId: 'tou_loose', reportBack: null });
    }).toThrow('No introduction stands behind this letter, so it is locked.');
  });

  it('after a no of the second reminds me to tell the first only that it is not possible', () => {
    const bridge = planner();
    letter(bridge, 'introductionAsk', 'per_teodor');
    bridge.do('introduction.answered', { id: 'itr_1', side: 'a', answer: 'yes' });
    letter(bridge, 'introductionAsk', 'per_ngozi');
    bridge.do('introduction.answered', { id: 'itr_1', side: 'b', answer: 'no' });
    expect(open(bridge)).toEqual(['2027-01-21 Tell Teodor it is not possible at the moment']);
    letter(bridge, 'introductionAsk', 'per_teodor');
    expect(open(bridge)).toEqual([]);
    expect(introduction(bridge)).toMatchObject({ state: 'declined', aAnswer: 'yes', bAnswer: 'no' });
  });

  it('puts the day to ask again on the agenda, and takes it off with the next asking', () => {
    const bridge = planner();
    letter(bridge, 'introductionAsk', 'per_teodor');
    bridge.do('introduction.answered', { id: 'itr_1', side: 'a', answer: 'later', again: '2027-03-01' });
    expect(open(bridge)).toEqual(['2027-03-01 Ask Teodor again about meeting Ngozi']);
    letter(bridge, 'introductionAsk', 'per_teodor', '2027-03-01T09:00:00.000Z');
    expect(open(bridge)).toEqual([]);
    bridge.do('introduction.tookBack', { id: 'itr_1' });
    expect(introduction(bridge)).toMatchObject({ aAnswer: 'later' });
  });

  it('has no way around the steps', () => {
    const bridge = planner();
    expect(() => {
      bridge.do('introduction.changed', { id: 'itr_1', fields: { state: 'made' } });
    }).toThrow('Two people are introduced step by step');
    expect(() => {
      bridge.do('introduction.added', {
        id: 'itr_2',
        byPersonId: null,
        aPersonId: 'per_teodor',
        bPersonId: 'per_ngozi',
        reason: '',
        mayUseName: 'unknown',
        state: 'made',
        interviewId: null,
        noteId: null,
      });
    }).toThrow('Two people are joined only after both said yes');
    expect(() => {
      bridge.do('introduction.begun', {
        id: 'itr_2',
        byPersonId: null,
        aPersonId: 'per_ngozi',
        bPersonId: 'per_teodor',
        reason: '',
        question: '',
      });
    }).toThrow('These two are among your introductions already.');
  });

  it('takes up what was put aside, in place of the old line', () => {
    const bridge = planner();
    bridge.do('introduction.setAside', { id: 'itr_1' });
    bridge.do('introduction.begun', {
      id: 'itr_2',
      byPersonId: null,
      aPersonId: 'per_ngozi',
      bPersonId: 'per_teodor',
      reason: '',
      question: '',
    });
    expect(bridge.workspace.introductions['itr_1']?.deletedAt).not.toBeNull();
    expect(bridge.workspace.introductions['itr_2']?.state).toBe('idea');
  });

  it('goes to the bin with what reminds of it, and comes back from it', () => {
    const bridge = planner();
    bridge.do('introduction.answered', { id: 'itr_1', side: 'a', answer: 'later', again: '2027-03-01' });
    bridge.do('introduction.binned', { id: 'itr_1' });
    expect(open(bridge)).toEqual([]);
    const [binned] = binOf(bridge.workspace, now).filter(({ kind }) => kind === 'introduction');
    expect(binned).toMatchObject({ name: 'Introduction of Teodor Łąkowski to Ngozi Featherstone-Ade' });
    expect(() => bridge.do('introduction.asked', { id: 'itr_1', side: 'a' })).toThrow('in the bin');
    if (binned !== undefined) bridge.do('introduction.restored', { id: binned.id });
    expect(introduction(bridge)).toMatchObject({ deletedAt: null, aAnswer: 'later' });
  });

  it('thanks for a door end the introduction that opened it, with their day', () => {
    const bridge = planner();
    bridge.do('introduction.noted', {
      id: 'itr_3',
      byPersonId: 'per_teodor',
      personId: 'per_ngozi',
      mayUseName: 'yes',
    });
    bridge.do('message.drafted', {
      id: 'mes_thanks',
      kind: 'referrerThanks',
      personId: 'per_teodor',
      interviewId: null,
      subject: '',
      body: 'Thank you',
      tone: 'warm',
      noteIds: [],
      manner: { introductionId: 'itr_3' },
    });
    bridge.do('message.sent', { id: 'mes_thanks', sentAt: now, touchpointId: 'tou_thanks', reportBack: null });
    expect(bridge.workspace.introductions['itr_3']).toMatchObject({ state: 'thanked', thankedAt: now });
  });
});

/** Commands that people give, of those that could touch an introduction. */
const stirring = Object.keys(commands)
  .filter(isCommandName)
  .filter(
    (name) =>
      /^(?:introduction|message|followUp)\./.test(name) && (commands[name] as Command<z.ZodType>).isMainOnly !== true,
  );

it('nobody is joined without two yeses, by whatever commands in whatever order', () => {
  const start = planner().workspace;
  let agreed = 0;
  fc.assert(
    fc.property(fc.array(anyCommand(stirring), { minLength: 20, maxLength: 40 }), (steps) => {
      const workspace = structuredClone(start);
      for (const { name, input } of steps) {
        try {
          applyRecords(workspace, recordsOf(workspace, name, input, now));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
      for (const one of Object.values(workspace.introductions)) {
        expect(isJoinedTooSoon(one)).toBe(false);
        if (one.aAnswer === 'yes') agreed += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(agreed).toBeGreaterThan(0);
});
