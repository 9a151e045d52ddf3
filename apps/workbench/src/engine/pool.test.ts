import { describe, expect, it, vi } from 'vitest';
import { BESIDE } from '../../test/beside.js';
import { Pool, poolSize, type WorkerLike, type WorkOutcome } from './pool.js';
import type { ToWorker } from './protocol.js';

/** A worker that answers by the name of the file: "good" at once, "bad" with an error, anything else never. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  ended = false;
  postMessage(message: ToWorker): void {
    if (message.kind !== 'work' || message.work.kind !== 'file') return;
    const { path } = message.work;
    queueMicrotask(() => {
      if (path === 'good') this.onmessage?.({ data: { kind: 'done', results: [] } } as unknown as MessageEvent);
      if (path === 'bad') this.onerror?.({} as unknown as ErrorEvent);
    });
  }
  terminate(): void {
    this.ended = true;
  }
}

function pool(size: number): { pool: Pool; workers: FakeWorker[]; work: (path: string) => Promise<WorkOutcome> } {
  const workers: FakeWorker[] = [];
  const made = new Pool({
    size,
    timeLimit: 60_000,
    start: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  });
  const beside = BESIDE;
  const file = (path: string) => ({ kind: 'file' as const, path, file: new Blob([]), passwords: [], beside });
  return { pool: made, workers, work: (path) => made.run({ path }, file(path)) };
}

describe('the pool', () => {
  it('keeps a worker that answered and replaces one that failed', async () => {
    const { workers, work } = pool(1);
    const outcomes = await Promise.all([work('good'), work('bad'), work('good')]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'crashed', 'done']);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('starts its workers ahead, and takes them before it starts others', async () => {
    const { pool: made, workers, work } = pool(2);
    made.prepare();
    made.prepare();
    expect(workers).toHaveLength(2);
    await Promise.all([work('good'), work('good'), work('good')]);
    expect(workers).toHaveLength(2);
  });

  it('gives no work to a worker that could not be started ahead', async () => {
    const { pool: made, workers, work } = pool(1);
    made.prepare();
    workers[0]?.onerror?.({} as unknown as ErrorEvent);
    expect((await work('good')).kind).toBe('done');
    expect(workers).toHaveLength(2);
  });

  it('ends a file that hangs and goes on with the others', async () => {
    vi.useFakeTimers();
    try {
      const { workers, work } = pool(1);
      const hanging = work('hangs');
      const after = work('good');
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await hanging).toEqual({ kind: 'timeout', seconds: 60 });
      expect((await after).kind).toBe('done');
      expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('drops what waits and ends what runs when cancelled, and works again after', async () => {
    const { pool: made, workers, work } = pool(1);
    const settled: string[] = [];
    void work('hangs').then(() => settled.push('first'));
    void work('good').then(() => settled.push('second'));
    made.cancel();
    expect((await work('good')).kind).toBe('done');
    expect(settled).toEqual([]);
    expect(workers[0]?.ended).toBe(true);
  });

  it('gives each page of a scan the time of a file, and tells which page it is', async () => {
    vi.useFakeTimers();
    try {
      const told: unknown[] = [];
      const worker = new FakeWorker();
      const made = new Pool({ size: 1, timeLimit: 60_000, start: () => worker, page: (token, page) => told.push([token, page]) });
      const token = { id: 'a' };
      const work = { kind: 'file' as const, path: 'hangs', file: new Blob([]), passwords: [], beside: BESIDE };
      const outcome = made.run(token, { ...work, scans: 'recognised' });
      const page = { kind: 'page' as const, page: 2, pages: 3 };
      await vi.advanceTimersByTimeAsync(50_000);
      worker.onmessage?.({ data: page } as unknown as MessageEvent);
      await vi.advanceTimersByTimeAsync(50_000);
      expect([worker.ended, told]).toEqual([false, [[token, page]]]);
      await vi.advanceTimersByTimeAsync(10_000);
      expect((await outcome).kind).toBe('timeout');
    } finally {
      vi.useRealTimers();
    }
  });

  it('stops one piece of work and leaves the others, and dismisses who has nothing to do', async () => {
    const { pool: made, workers } = pool(1);
    const [first, second] = [{}, {}];
    const file = (path: string) => ({ kind: 'file' as const, path, file: new Blob([]), passwords: [], beside: BESIDE });
    void made.run(first, file('hangs'));
    const other = made.run(second, file('good'));
    made.cancel(first);
    expect((await other).kind).toBe('done');
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    made.dismissIdle();
    expect(workers[1]?.ended).toBe(true);
  });

  it('has two to four workers and leaves the page a processor', () => {
    expect([undefined, 1, 2, 4, 16].map(poolSize)).toEqual([2, 2, 2, 3, 4]);
  });
});
