import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BatchInput, type Outcome, runBatch } from './run-batch.js';
import type { RunSettings } from './task.js';

const SETTINGS: RunSettings = {
  language: 'zh-CN',
  configuration: DEFAULT_CONFIGURATION,
  limits: {},
  passwords: [],
  renderings: [{ kind: 'records', format: 'jsonl' }],
  previous: [],
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

async function runOver(paths: readonly string[], seconds = 1, store: string | null = null): Promise<Seen> {
  const retried: string[] = [];
  const finished: string[] = [];
  const outcomes: Outcome[] = [];
  async function* inputs(): AsyncGenerator<BatchInput> {
    for (const path of paths) yield { kind: 'bytes', path, bytes: Buffer.from(join(folder, `${path}.mark`)) };
  }
  const batch = runBatch(inputs(), {
    settings: SETTINGS,
    settingsOf: () => SETTINGS,
    baselineOf: () => [],
    store,
    reuse: false,
    limits: { workers: 2, seconds, memory: 64 },
    fileBytes: 1 << 20,
    inPlace: false,
    observer: { started: () => {}, finished: (path) => finished.push(path), retried: (path) => retried.push(path) },
    workerModule: new URL('../../test/fixtures/misbehaving-worker.mjs', import.meta.url),
    stop: new AbortController().signal,
  });
  for await (const outcome of batch) outcomes.push(outcome);
  return { outcomes, retried, finished };
}

describe('engine', () => {
  it('loses one file to a worker that hangs, runs out of memory, leaves or throws, and names the reason', async () => {
    const { outcomes, retried } = await runOver(['a', 'hang', 'b', 'memory', 'c', 'throw', 'd', 'exit', 'e']);
    expect(outcomes.map(({ path }) => path)).toEqual(['a', 'hang', 'b', 'memory', 'c', 'throw', 'd', 'exit', 'e']);
    const problems = new Map(outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [[outcome.path, outcome.failure.problem]] : [])));
    expect(problems.get('hang')).toEqual({ id: 'timeout', args: { seconds: 1 } });
    expect(problems.get('memory')?.id).toBe('out-of-memory');
    expect(problems.get('throw')).toEqual({ id: 'crashed', args: { detail: 'cannot go on' } });
    // A worker that leaves without a word is missed when the time is up.
    expect(problems.get('exit')?.id).toBe('timeout');
    expect(problems.size).toBe(4);
    expect([...retried].sort()).toEqual(['exit', 'hang', 'memory', 'throw']);
  });

  it('tries a file once more, alone, and keeps what comes of it', async () => {
    const { outcomes, retried } = await runOver(['a', 'once', 'b']);
    expect(outcomes.every((outcome) => outcome.kind === 'done')).toBe(true);
    expect(retried).toEqual(['once']);
  });

  it('keeps the order of the inputs while later files overtake a slow one', async () => {
    const paths = ['slow', ...Array.from({ length: 30 }, (_, index) => `f${index}`)];
    const { outcomes, finished } = await runOver(paths, 30);
    expect(outcomes.map(({ path }) => path)).toEqual(paths);
    expect(finished.indexOf('slow')).toBeGreaterThan(5);
  });

  it('keeps finished results in memory while they are few, and on disk where many wait for a slow file', async () => {
    const large = Array.from({ length: 40 }, (_, index) => `large${index}`);
    const { outcomes } = await runOver(['slow', ...large], 30, folder);
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
