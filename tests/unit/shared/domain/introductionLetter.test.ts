import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { introductionTemplateId, letterLock } from '../../../../src/shared/domain/introductionLetter';
import { letterFacts } from '../../../../src/shared/domain/letterFacts';
import { letterFrom, templateFor } from '../../../../src/shared/domain/letterStart';
import { templateById } from '../../../../src/shared/domain/templateBank';
import { consents, introductionStates, type Introduction } from '../../../../src/shared/domain/network';
import { letterGauge } from '../../../../src/shared/text/letterGauge';
import { gapsOf } from '../../../../src/shared/text/letterParts';
import { wordCount } from '../../../../src/shared/text/wordCount';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-22T08:40:00.000Z';

function planner(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
  const person = (key: string, name: string, title: string, house: string, fields: object) => {
    bridge.do('person.added', {
      id: `per_${key}`,
      name,
      fields: { emails: [`${key}@${house.toLowerCase().slice(0, 9)}.example`], ...fields },
      organisation: { id: `org_${key}`, name: house },
      role: {
        id: `rol_${key}`,
        personId: `per_${key}`,
        organisationId: `org_${key}`,
        title,
        from: null,
        to: null,
        isCurrent: true,
      },
    });
  };
  person('teodor', 'Teodor Łąkowski', 'Chief Nursing Information Officer', 'Quillhaven', {
    wishes: 'Would like to hear from people who install systems',
    phones: ['+44 7700 900111'],
  });
  person('ngozi', 'Ngozi Featherstone-Ade', 'Implementation Manager', 'Fennimore Patient Flow', {
    wishes: 'Wants to talk to somebody who sees wards from above',
    phones: ['+44 7700 900222'],
  });
  bridge.do('introduction.begun', {
    id: 'itr_1',
    byPersonId: null,
    aPersonId: 'per_teodor',
    bPersonId: 'per_ngozi',
    reason: '',
    question: 'what do nurses actually read at 3 a.m.',
  });
  return bridge;
}

type Kind = 'introductionAsk' | 'introduction';

/** A letter as it begins, whatever the introduction stands at. */
function begun(
  bridge: MemoryBridge,
  kind: Kind,
  personId: string,
  fields: Partial<Introduction> = {},
  templateId?: string,
) {
  const { workspace } = bridge;
  const introduction = { ...workspace.introductions['itr_1'], ...fields } as Introduction;
  const known = { ...workspace, introductions: { ...workspace.introductions, itr_1: introduction } };
  const own = templateId ?? introductionTemplateId(introduction, kind);
  const about = {
    id: 'mes_1',
    kind,
    variant: '',
    channel: 'email',
    tone: 'warm',
    personId,
    interviewId: null,
    referrerId: null,
    inReplyToId: null,
    introductionId: 'itr_1',
  } as const;
  const template = own === null ? templateFor(known, about) : templateById(known, own);
  const words = letterFrom(known, template, about, now);
  const facts = letterFacts(known, about, now);
  const person = known.people[personId];
  if (facts === null || person === undefined) throw new Error('nobody to write to');
  return { ...words, checks: letterGauge({ ...about, ...words, person, facts }) };
}

describe('the letters of an introduction', () => {
  it('asks the first: who the other is, why it is good for them, the first topic, a no is fine', () => {
    const { subject, body, checks } = begun(planner(), 'introductionAsk', 'per_teodor');
    expect(subject).toBe('May I put you in touch with Ngozi?');
    expect(body).toBe(
      `Dear Teodor,

somebody I have met would gain from ten minutes with you: Ngozi Featherstone-Ade, Implementation Manager at Fennimore Patient Flow. You wanted to hear from people who install systems. The first question would be: what do nurses actually read at 3 a.m.

May I put you two in touch? A no is perfectly fine.

Warm regards,
Imogen Sparrowhawk`,
    );
    expect(checks.filter(({ state }) => state === 'open')).toEqual([]);
    expect(wordCount(body)).toBeLessThanOrEqual(80);
  });

  it('joins both: names in the subject, addresses, the question, who writes next, me to bcc', () => {
    const both = { state: 'agreed', aAnswer: 'yes', bAnswer: 'yes' } as const;
    const { subject, body, checks } = begun(planner(), 'introduction', 'per_teodor', both);
    expect(subject).toBe('Teodor Łąkowski and Ngozi Featherstone-Ade');
    expect(body).toContain('teodor@quillhave.example');
    expect(body).toContain('ngozi@fennimore.example');
    expect(body).toContain('Ngozi, would you offer two dates? Please move me to bcc when you reply.');
    expect(gapsOf(body)).toEqual([]);
    expect(checks.filter(({ state }) => state === 'open').map(({ id, detail }) => `${id}: ${detail}`)).toEqual([]);
    expect(wordCount(body)).toBeLessThanOrEqual(80);
  });

  it('the variant without a name says none', () => {
    const { subject, body } = begun(planner(), 'introductionAsk', 'per_teodor', {}, 'tem_introductionasknameless');
    expect(`${subject} ${body}`).not.toMatch(/Ngozi|Featherstone/);
  });

  it.each<[Partial<Introduction>, string | null]>([
    [{}, 'Teodor was not asked yet and Ngozi was not asked yet.'],
    [{ state: 'offered', aAnswer: 'yes', bAnswer: 'asked' }, 'Ngozi has not answered yet.'],
    [{ state: 'declined', aAnswer: 'yes', bAnswer: 'no' }, 'Ngozi said no.'],
    [{ state: 'agreed', aAnswer: 'yes', bAnswer: 'yes' }, null],
    [{ state: 'made', aAnswer: 'yes', bAnswer: 'yes' }, null],
  ])('lets the joining letter out of its lock by the answers alone: %j', (fields, why) => {
    const { workspace } = planner();
    const known = {
      ...workspace,
      introductions: { itr_1: { ...workspace.introductions['itr_1'], ...fields } as Introduction },
    };
    expect(letterLock(known, { kind: 'introduction', introductionId: 'itr_1' })).toBe(why);
    expect(letterLock(known, { kind: 'introductionAsk', introductionId: 'itr_1' })).toBeNull();
  });

  it('locks a joining letter that stands for no introduction', () => {
    expect(letterLock(planner().workspace, { kind: 'introduction', introductionId: null })).toContain(
      'No introduction',
    );
  });
});

describe('what one said is in no text to the other', () => {
  const instants = fc.constantFrom(null, '2027-01-20T09:00:00.000Z', '2027-01-21T18:15:00.000Z');
  const said = fc.record({ answer: fc.constantFrom(...consents), askedAt: instants, answeredAt: instants });
  const bridge = planner();
  const letters = ['tem_introductionask', 'tem_introductionasknameless', 'tem_introductionnotnow'];

  it('each asking letter reads the same, whatever the other answered and wherever the introduction stands', () => {
    fc.assert(
      fc.property(
        said,
        said,
        fc.constantFrom(...introductionStates),
        fc.constantFrom(...letters),
        fc.constantFrom('per_teodor', 'per_ngozi'),
        fc.string(),
        (a, b, state, template, reader, cameOfIt) => {
          const fields = {
            state,
            aAnswer: a.answer,
            aAskedAt: a.askedAt,
            aAnsweredAt: a.answeredAt,
            bAnswer: b.answer,
            bAskedAt: b.askedAt,
            bAnsweredAt: b.answeredAt,
            cameOfIt,
          };
          const { subject, body } = begun(bridge, 'introductionAsk', reader, fields, template);
          const plain = begun(bridge, 'introductionAsk', reader, {}, template);
          expect({ subject, body }).toEqual({ subject: plain.subject, body: plain.body });
          expect(`${subject}\n${body}`).not.toMatch(/said (?:yes|no|later)|declined|refused|agreed to|@|\+44/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('after a no of the other the letter to who said yes is “not possible at the moment”', () => {
    const { body, checks } = begun(bridge, 'introductionAsk', 'per_teodor', {
      state: 'declined',
      aAnswer: 'yes',
      bAnswer: 'no',
    });
    expect(body).toContain('It is not possible at the moment');
    expect(body).not.toMatch(/\bno\b/i);
    expect(checks.filter(({ state }) => state === 'open').map(({ id }) => id)).toEqual([]);
  });
});
