import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkspaceStore } from '../../src/main/storage/workspaceStore';
import { figure, median, quantile, type Figure } from './figure';

const SAVES = 300;
const ROUNDS = 5;

/** A typed line, saved and acknowledged, against a bare asynchronous 200-byte append with fdatasync; interleaved rounds. */
export async function saveFigures(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-bench-'));
  const handle = await open(join(folder, 'raw'), 'a');
  const { store } = await WorkspaceStore.open({
    folder: join(folder, 'workspace'),
    timeZone: 'Europe/London',
    device: 'bench',
    now: () => new Date(),
  });
  try {
    await store.apply('person.added', { id: 'per_1', name: 'Odalys Thornwhistle' });
    await store.apply('interview.planned', { id: 'int_1', personIds: ['per_1'] });
    const line = Buffer.alloc(200, 'x');
    const raw: number[][] = [];
    const saved: number[][] = [];
    for (let round = 0; round < ROUNDS; round++) {
      raw.push(
        await timed(SAVES, async () => {
          await handle.appendFile(line);
          await handle.datasync();
        }),
      );
      saved.push(
        await timed(SAVES, async (n) => {
          const at = new Date().toISOString();
          const text = 'nobody can tell her how often alarms are silenced '.repeat(3).slice(0, 60 + (n % 60));
          await store.apply('note.written', {
            id: `not_${round}x${Math.floor(n / 10)}`,
            interviewId: 'int_1',
            guideQuestionId: null,
            at,
            text,
            mark: null,
            owner: null,
            isOffRecord: false,
          });
        }),
      );
    }
    const p50 = (rounds: number[][]) => median(rounds.map(median));
    return [figure('acknowledged save of a typed line, p50', p50(saved), 'ms', p50(raw), 3), p95Figure(saved, raw)];
  } finally {
    await store.close();
    await handle.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function p95Figure(saved: number[][], raw: number[][]): Figure {
  const p95 = (rounds: number[][]) => median(rounds.map((round) => quantile(round, 0.95)));
  return figure('acknowledged save of a typed line, p95', p95(saved), 'ms', p95(raw), 6);
}

async function timed(count: number, work: (n: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const start = performance.now();
    await work(n);
    times.push(performance.now() - start);
  }
  return times;
}
