import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReminderDesk, reminderIdOf, type RemindingStore } from '../../../../src/main/reminders/reminderDesk';
import type { CommandInput, CommandName } from '../../../../src/shared/domain/commands';
import type { Notice, NoticeDeed } from '../../../../src/shared/domain/reminderWords';
import { instantOf } from '../../../../src/shared/domain/time';
import { MemoryBridge } from '../../../support/memoryBridge';

const at = (wall: string) => instantOf(wall.slice(0, 10), wall.slice(11), 'Europe/London');

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at('2027-01-14 08:00')) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A desk over a planner in memory; the system takes what it is shown unless `refuses`. */
function scene() {
  const bridge = new MemoryBridge(at('2027-01-11 10:00'));
  bridge.do('welcome.finished', {});
  bridge.do('person.added', { id: 'per_1', name: 'Odalys Thornwhistle' });
  bridge.do('followUp.added', { id: 'fol_1', title: 'Send the paper', due: '2027-01-14', personId: 'per_1' });
  const shown: { readonly notice: Notice; readonly answer: (deed: NoticeDeed) => void }[] = [];
  const gone: string[] = [];
  const asked: string[] = [];
  const system = { refuses: false, isReadOnly: false, isStuck: false };
  const store = {
    workspace: bridge.workspace,
    get isReadOnly() {
      return system.isReadOnly;
    },
    writerOf: () => null,
    apply: <Name extends CommandName>(name: Name, input: CommandInput<Name>) => {
      bridge.now = new Date().toISOString();
      if (system.isStuck) return new Promise<never>(() => undefined);
      return Promise.resolve(bridge.do(name, input));
    },
  } as RemindingStore;
  const desk = new ReminderDesk({
    store: () => store,
    now: () => new Date(),
    holidays: () => Promise.resolve([]),
    show: (notice, answer) => {
      asked.push(notice.title);
      if (!system.refuses) shown.push({ notice, answer });
      return Promise.resolve(!system.refuses);
    },
    goTo: (path) => gone.push(path),
  });
  const titles = () => shown.map(({ notice }) => notice.title);
  return { bridge, desk, shown, gone, asked, system, titles };
}

const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const hour = 3_600_000;

describe('the desk of reminders', () => {
  it('tells at the moment, by one timer, and notes it; another look tells nothing', async () => {
    const { desk, bridge, titles } = scene();
    await desk.look();
    expect([titles(), desk.next]).toEqual([[], at('2027-01-14 09:00')]);
    expect(vi.getTimerCount()).toBe(1);
    await passed(hour - 1);
    expect(titles()).toEqual([]);
    await passed(1);
    expect(titles()).toEqual(['Send the paper']);
    expect(Object.values(bridge.workspace.reminders)).toMatchObject([
      { id: reminderIdOf('followUp:fol_1:2027-01-14'), subject: 'followUp:fol_1:2027-01-14', answer: 'none' },
    ]);
    await desk.look();
    expect(titles()).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('a new desk over the same planner, as after a restart, tells nothing again', async () => {
    const first = scene();
    await passed(2 * hour);
    await first.desk.look();
    expect(first.titles()).toEqual(['Send the paper']);
    first.desk.end();
    const second = scene();
    Object.assign(second.bridge.workspace, first.bridge.workspace);
    await second.desk.look();
    expect(second.titles()).toEqual([]);
  });

  it('looks again after a change, also while changes never cease', async () => {
    const { desk, bridge, titles } = scene();
    await desk.look();
    await passed(2 * hour - 60_000);
    expect(titles()).toEqual(['Send the paper']);
    bridge.do('followUp.added', { id: 'fol_2', title: 'Write to Hạnh', due: '2027-01-13' });
    for (let key = 0; key < 100; key += 1) {
      desk.changed();
      await passed(100);
    }
    expect(titles()).toEqual(['Send the paper']);
    expect(desk.next).toBe('2027-01-14T12:00:00.000Z');
  });

  it.each([
    ['open', ['/follow-ups?followUp=fol_1'], { answer: 'opened', again: null }, null, null],
    ['done', [], { answer: 'done', again: null }, at('2027-01-14 09:00'), null],
    ['nextDay', [], { answer: 'snoozed', again: null }, null, '2027-01-15'],
    ['inAnHour', [], { answer: 'snoozed', again: at('2027-01-14 10:00') }, null, null],
  ] as const)('%s goes through the same commands', async (deed, paths, reminder, doneAt, snoozedUntil) => {
    const { desk, bridge, shown, gone } = scene();
    await desk.look();
    await passed(hour);
    shown[0]?.answer(deed);
    await passed(0);
    expect(gone).toEqual(paths);
    expect(Object.values(bridge.workspace.reminders)).toMatchObject([reminder]);
    expect(bridge.workspace.followUps['fol_1']).toMatchObject({ doneAt, snoozedUntil });
  });

  it('put off for an hour it comes once more, after the hour', async () => {
    const { desk, shown, titles } = scene();
    await desk.look();
    await passed(hour);
    shown[0]?.answer('inAnHour');
    desk.changed();
    await passed(hour);
    expect(titles()).toEqual(['Send the paper', 'Send the paper']);
    desk.changed();
    await passed(20 * hour);
    expect(titles()).toHaveLength(2);
  });

  it('a system that shows none: nothing is noted, and nothing is tried at once again unless somebody asks', async () => {
    const { desk, bridge, system, titles } = scene();
    system.refuses = true;
    await passed(2 * hour);
    await desk.look();
    expect(bridge.workspace.reminders).toEqual({});
    system.refuses = false;
    await desk.look();
    expect(titles()).toEqual([]);
    desk.trust();
    await passed(0);
    expect(titles()).toEqual(['Send the paper']);
  });

  it('is tried again after a while, each time later: at login whoever shows notifications may come after Askwell', async () => {
    const { desk, system, titles } = scene();
    system.refuses = true;
    await desk.look();
    await passed(hour);
    system.refuses = false;
    await passed(14_000);
    expect(titles()).toEqual([]);
    await passed(1_100);
    expect(titles()).toEqual(['Send the paper']);
    // What comes later is told at its moment again, once.
    await passed(hour);
    expect(titles()).toEqual(['Send the paper']);
  });

  it('a system that never shows one is asked ever more seldom', async () => {
    const { desk, system, asked } = scene();
    system.refuses = true;
    await desk.look();
    await passed(12 * hour);
    expect(asked.length).toBeLessThan(25);
    await passed(3 * hour);
    expect(asked.length).toBeLessThan(30);
  });

  it('a disk that takes nothing: told once all the same, while Askwell runs', async () => {
    const { desk, system, titles } = scene();
    system.isStuck = true;
    await passed(2 * hour);
    await desk.look();
    await desk.look();
    expect(titles()).toEqual(['Send the paper']);
  });

  it('a planner that is open for reading only is another Askwell’s to remind of', async () => {
    const { desk, system, titles } = scene();
    system.isReadOnly = true;
    await passed(2 * hour);
    await desk.look();
    expect(titles()).toEqual([]);
  });
});
