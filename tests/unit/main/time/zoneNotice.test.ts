import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../../../src/main/desk';
import { createClockProcedures } from '../../../../src/main/time/clockProcedures';
import { ZoneMemory } from '../../../../src/main/time/zoneMemory';
import type { ClockTurn } from '../../../../src/shared/clockTurn';
import { profileOf } from '../../../../src/shared/domain/workspace';
import { MemoryBridge } from '../../../support/memoryBridge';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A planner whose owner lives in London, on a computer with a memory of its own. */
function computer(isReadOnly = false) {
  const bridge = new MemoryBridge('2027-01-14T17:30:00.000Z');
  const memory = mkdtempSync(join(tmpdir(), 'askwell-zone-'));
  folders.push(memory);
  const told: ClockTurn[] = [];
  const store = {
    workspace: bridge.workspace,
    isReadOnly,
    apply: (name: 'profile.changed', input: { fields: object }) => Promise.resolve(bridge.do(name, input)),
  };
  const desk = { store: () => Promise.resolve(store) } as unknown as Pick<Desk, 'store'>;
  return {
    bridge,
    memory,
    told,
    zone: () => profileOf(bridge.workspace).timeZone,
    /** A window says where the computer is; each time as after a new start. */
    isIn: (zone: string) =>
      createClockProcedures(desk, new ZoneMemory(memory), (turn) => told.push(turn))['zone.notice']({ zone }),
  };
}

describe('a computer that comes into another time zone', () => {
  it('takes the planner along, and back, and says so', async () => {
    const { isIn, zone, told } = computer();
    await isIn('Europe/London');
    expect(told).toEqual([]);
    await isIn('Asia/Tokyo');
    expect(zone()).toBe('Asia/Tokyo');
    await isIn('Asia/Tokyo');
    await isIn('Europe/London');
    expect(zone()).toBe('Europe/London');
    expect(told).toEqual([
      { kind: 'zoneChanged', zone: 'Asia/Tokyo' },
      { kind: 'zoneChanged', zone: 'Europe/London' },
    ]);
  });

  it('leaves a zone that was chosen by hand, and one of a computer that is seen first', async () => {
    const { bridge, isIn, zone, told } = computer();
    await isIn('Asia/Tokyo');
    expect(zone()).toBe('Europe/London');
    bridge.do('profile.changed', { fields: { timeZone: 'America/New_York' } });
    await isIn('Europe/London');
    expect(zone()).toBe('America/New_York');
    expect(told).toEqual([]);
  });

  it('changes nothing in a planner that is open for reading only', async () => {
    const { isIn, zone, told } = computer(true);
    await isIn('Europe/London');
    await isIn('Asia/Tokyo');
    expect([zone(), told]).toEqual(['Europe/London', []]);
  });
});
