import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BatchInput, type BatchObserver, type Outcome, runBatch } from './run-batch.js';
import type { RunSettings } from './task.js';
import type { Patience } from './workers.js';
import { LocalWorkforce } from './workforce.js';

const SETTINGS: RunSettings = {
  language: 'zh-CN',
  configuration: DEFAULT_CONFIGURATION,
  limits: {},
  passwords: [],
  renderings: [{ kind: 'records' }],
  previous: [],
  approved: [],
  batch: [],
  forms: [],
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-lint-engine-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Seen {
  readonly outcomes: readonly Outcome[];
  readonly retried: readonly string[];
  /** Paths in the order in which they were finished, which need not be that of the output. */
  readonly finished: readonly string[];
}

const marks = (path: string) => join(folder, `${path}.mark`);

/** Has patience until the worker has said that nothing more will come: what a slow machine takes does not count. */
const untilStuck: Patience = (path, _, stop) => {
  const watch = setInterval(() => {
    if (!existsSync(`${marks(path)}.stuck`)) return;
    rmSync(`${marks(path)}.stuck`);
    stop();
  }, 5);
  return () => clearInterval(watch);
};

const UNWATCHED: BatchObserver = { started: () => {}, finished: () => {}, retried: () => {}, said: () => {} };

function batchOver(inputs: AsyncGenerator<BatchInput>, store: string | null = null, observer = UNWATCHED): AsyncGenerator<Outcome> {
  return runBatch(inputs, {
    settings: SETTINGS,
    settingsOf: () => SETTINGS,
    baselineOf: () => [],
    store,
    reuse: false,
    workforce: new LocalWorkforce(SETTINGS, { workers: 2, seconds: 7, memory: 64 }, observer.retried, {
      module: new URL('../../test/fixtures/misbehaving-worker.mjs', import.meta.url),
      patience: untilStuck,
    }),
    fileBytes: 1 << 20,
    observer,
    stop: new AbortController().signal,
  });
}

/** @param release the slow file may go on when so many others are finished or to be tried again */
async function runOver(paths: readonly string[], release = 0, store: string | null = null): Promise<Seen> {
  const retried: string[] = [];
  const finished: string[] = [];
  const outcomes: Outcome[] = [];
  const go = () => {
    if (finished.length + retried.length >= release) writeFileSync(`${marks('slow')}.go`, '');
  };
  async function* inputs(): AsyncGenerator<BatchInput> {
    for (const path of paths) yield { kind: 'bytes', path, bytes: Buffer.from(marks(path)) };
  }
  go();
  const batch = batchOver(inputs(), store, {
    ...UNWATCHED,
    finished: (path) => {
      finished.push(path);
      go();
    },
    retried: (path) => {
      retried.push(path);
      go();
    },
  });
  for await (const outcome of batch) outcomes.push(outcome);
  return { outcomes, retried, finished };
}

const problemsIn = ({ outcomes }: Seen) =>
  new Map(outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [[outcome.path, outcome.failure.problem]] : [])));

/** The time is there to end a test that hangs; none of them waits for a clock. */
describe('engine', () => {
  it('loses one file to a worker that hangs, runs out of memory, leaves or throws, and names the reason', async () => {
    const seen = await runOver(['a', 'hang', 'b', 'memory', 'c', 'throw', 'd', 'exit', 'e']);
    expect(seen.outcomes.map(({ path }) => path)).toEqual(['a', 'hang', 'b', 'memory', 'c', 'throw', 'd', 'exit', 'e']);
    const problems = problemsIn(seen);
    expect(problems.get('hang')).toEqual({ id: 'timeout', args: { seconds: 7 } });
    expect(problems.get('memory')?.id).toBe('out-of-memory');
    expect(problems.get('throw')).toEqual({ id: 'crashed', args: { detail: 'cannot go on' } });
    // A worker that leaves without a word is missed when the time is up.
    expect(problems.get('exit')?.id).toBe('timeout');
    expect(problems.size).toBe(4);
  });

  it('stops a worker that takes too much memory outside its heap', async () => {
    const seen = await runOver(['outside']);
    expect(problemsIn(seen).get('outside')).toEqual({ id: 'out-of-memory', args: { megabytes: 64 } });
  });

  it('tries a file once more, alone, where it failed in company, and keeps what comes of it', async () => {
    const { outcomes, retried } = await runOver(['slow', 'once'], 1);
    expect(outcomes.every((outcome) => outcome.kind === 'done')).toBe(true);
    expect(retried).toEqual(['once']);
  });

  it('hands over a result before the next input has come', async () => {
    const order: string[] = [];
    let release = () => {};
    async function* inputs(): AsyncGenerator<BatchInput> {
      for (const path of ['a', 'b', 'c']) {
        order.push(`in ${path}`);
        yield { kind: 'bytes', path, bytes: Buffer.from(marks(path)) };
        // The next one comes only when this one's result is there.
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
    }
    for await (const { path } of batchOver(inputs())) {
      order.push(`out ${path}`);
      release();
    }
    expect(order).toEqual(['in a', 'out a', 'in b', 'out b', 'in c', 'out c']);
  });

  it('keeps the place of what could not be made an input', async () => {
    async function* inputs(): AsyncGenerator<BatchInput> {
      yield { kind: 'bytes', path: 'a', bytes: Buffer.from(marks('a')) };
      yield { kind: 'refused', path: '', problem: { id: 'bad-line', args: { why: 'empty' } } };
      yield { kind: 'bytes', path: 'b', bytes: Buffer.from(marks('b')) };
    }
    const kinds: string[] = [];
    for await (const { kind } of batchOver(inputs())) kinds.push(kind);
    expect(kinds).toEqual(['done', 'failed', 'done']);
  });

  it('ends with the failure of its source', async () => {
    async function* inputs(): AsyncGenerator<BatchInput> {
      yield { kind: 'bytes', path: 'a', bytes: Buffer.from(marks('a')) };
      throw new Error('the source broke');
    }
    const over = async () => {
      for await (const { path } of batchOver(inputs())) expect(path).toBe('a');
    };
    await expect(over()).rejects.toThrow('the source broke');
  });

  it('does not try again what failed while nothing else ran', async () => {
    const seen = await runOver(['hang']);
    expect(problemsIn(seen).get('hang')?.id).toBe('timeout');
    expect(seen.retried).toEqual([]);
  });

  it('keeps the order of the inputs while later files overtake a slow one', async () => {
    const paths = ['slow', ...Array.from({ length: 30 }, (_, index) => `f${index}`)];
    const { outcomes, finished } = await runOver(paths, 10);
    expect(outcomes.map(({ path }) => path)).toEqual(paths);
    expect(finished.indexOf('slow')).toBeGreaterThanOrEqual(10);
  });

  it('keeps finished results in memory while they are few, and on disk where many wait for a slow file', async () => {
    const large = Array.from({ length: 40 }, (_, index) => `large${index}`);
    const { outcomes } = await runOver(['slow', ...large], 38, folder);
    const places = outcomes.flatMap((outcome) =>
      outcome.kind === 'done' && outcome.path.startsWith('large')
        ? [Buffer.from(outcome.result.parts[0] ?? []).toString('utf8', 0, 4)]
        : [],
    );
    expect(places.length).toBe(large.length);
    expect(places.slice(0, 15).every((place) => place === 'memo')).toBe(true);
    expect(places.filter((place) => place === 'disk').length).toBeGreaterThan(10);
  });
});
