import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsedAt, minuteOf, onTalkClock, startOnPresentClock } from '../../../../src/shared/domain/talkClock';
import { paceOf } from '../../../../src/shared/domain/pace';
import { thankYouWindow } from '../../../../src/shared/domain/thankYouWindow';
import { MemoryBridge } from '../../../support/memoryBridge';
import { interviewId, odalys, planTalk, startedAt } from '../../../support/talkScene';

const start = Date.parse(startedAt);
const iso = (ms: number) => new Date(ms).toISOString();
const minutes = (count: number) => count * 60_000;

/** A talk in front of a computer whose clock is set now and then: what really passed is known. */
class Computer {
  readonly bridge = new MemoryBridge(startedAt);
  #passed = 0;
  #setBy = 0;

  constructor() {
    planTalk(this.bridge);
    this.bridge.do('interview.started', { id: interviewId });
  }

  get talk() {
    return this.bridge.workspace.interviews[interviewId]!;
  }

  get present(): string {
    return iso(start + this.#passed + this.#setBy);
  }

  get passed(): number {
    return this.#passed;
  }

  wait(ms: number): void {
    this.#passed += ms;
    this.bridge.now = this.present;
  }

  set(byMs: number): void {
    this.#setBy += byMs;
    this.bridge.now = this.present;
    this.bridge.do('interview.clockShifted', { id: interviewId, byMs });
  }
}

const steps = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: minutes(90) }),
    set: fc.integer({ min: -minutes(900), max: minutes(900) }),
  }),
  { maxLength: 12 },
);

describe('the clock of a talk', () => {
  it('law: whatever the computer’s clock is set to, what is shown as passed is what really passed, and it never runs back', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const computer = new Computer();
        let before = 0;
        for (const { wait, set } of given) {
          computer.wait(wait);
          const elapsed = elapsedAt(computer.talk, computer.present);
          expect(elapsed).toBe(computer.passed);
          expect(elapsed).toBeGreaterThanOrEqual(before);
          before = elapsed;
          if (set !== 0) computer.set(set);
          expect(elapsedAt(computer.talk, computer.present)).toBe(before);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('law: forth and back by the same is nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: minutes(3_000) }), fc.boolean(), (by, isForthFirst) => {
        const computer = new Computer();
        computer.wait(minutes(4));
        computer.set(isForthFirst ? by : -by);
        computer.wait(minutes(3));
        computer.set(isForthFirst ? -by : by);
        expect(elapsedAt(computer.talk, computer.present)).toBe(minutes(7));
        expect(onTalkClock(computer.talk, computer.present)).toBe(computer.present);
        expect(startOnPresentClock(computer.talk)).toBe(startedAt);
      }),
    );
  });

  it('law: notes keep their order and their minute over every jump', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const computer = new Computer();
        const notes: string[] = [];
        for (const { wait, set } of given) {
          computer.wait(wait + 1);
          notes.push(onTalkClock(computer.talk, computer.present));
          expect(minuteOf(computer.talk, notes.at(-1)!)).toBe(computer.passed);
          if (set !== 0) computer.set(set);
        }
        expect([...notes].sort()).toEqual(notes);
      }),
    );
  });

  it('knows no time zones: the same instants written in any zone give the same minutes', () => {
    const talk = { liveStartedAt: startedAt, clockShifts: [] };
    const seen = ['Asia/Tokyo', 'America/St_Johns', 'UTC'].map((zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        return elapsedAt(talk, iso(start + minutes(7)));
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    });
    expect(seen).toEqual([minutes(7), minutes(7), minutes(7)]);
  });

  it('the times of questions are those that passed, and the pace counts them', () => {
    const computer = new Computer();
    computer.wait(minutes(2));
    computer.set(-minutes(60));
    computer.wait(minutes(1));
    computer.bridge.do('guideQuestion.asked', { id: 'gui_1' });
    computer.wait(minutes(2));
    computer.set(minutes(25));
    const { gui_1: first, gui_2: second } = computer.bridge.workspace.guideQuestions;
    expect([first?.doneAt, second?.askedAt]).toEqual([iso(start + minutes(3)), iso(start + minutes(3))]);
    const guide = Object.values(computer.bridge.workspace.guideQuestions);
    expect(paceOf(computer.talk, guide, computer.present, { closingMinutesFrom: 5, lastMinutes: 2 })).toMatchObject({
      elapsed: 300,
      onQuestion: 120,
    });
  });

  it('the thank-you runs from the real end by the clock as it is set then; “until six” stays six of the clock it was said by', () => {
    const computer = new Computer();
    Object.assign(computer.talk, { closeBy: iso(start + minutes(30)) });
    computer.wait(minutes(10));
    computer.set(minutes(120));
    expect(computer.talk.closeBy).toBe(iso(start + minutes(150)));
    computer.wait(minutes(5));
    computer.bridge.do('interview.ended', {
      id: interviewId,
      thankYous: [{ personId: odalys, followUpId: 'fol_thank', touchpointId: 'tou_talk' }],
    });
    const end = iso(start + minutes(135));
    expect(computer.talk.liveEndedAt).toBe(end);
    expect(thankYouWindow(end, computer.present, 24)).toMatchObject({ minutesLeft: 24 * 60 });
    expect(computer.bridge.workspace.followUps['fol_thank']?.dueAt).toBe(iso(Date.parse(end) + minutes(24 * 60)));
    expect(elapsedAt(computer.talk, end)).toBe(minutes(15));
  });

  it('notes no jump before the start, after the end or of nothing; more than 200 become one', () => {
    const bridge = new MemoryBridge(startedAt);
    planTalk(bridge);
    bridge.do('interview.clockShifted', { id: interviewId, byMs: 5_000 });
    expect(bridge.workspace.interviews[interviewId]?.clockShifts).toEqual([]);
    const computer = new Computer();
    for (let count = 0; count < 230; count++) computer.set(4_000);
    expect(computer.talk.clockShifts).toHaveLength(200);
    expect(elapsedAt(computer.talk, computer.present)).toBe(0);
  });
});
