/**
 * Reads damaged files and watches: no crash, no hang, bounded memory.
 */
import type { ReaderAssets, Recogniser } from '../src/index.js';
import { readDocuments } from '../src/index.js';
import { mutate, randomFrom } from './mutate.js';
import type { Seed } from './seeds.js';

export interface FuzzFault {
  readonly seed: string;
  readonly round: number;
  readonly what: 'thrown' | 'slow' | 'memory' | 'prototype';
  readonly detail: string;
  readonly bytes: Uint8Array;
}

export interface FuzzResult {
  readonly rounds: number;
  readonly read: number;
  readonly failed: ReadonlyMap<string, number>;
  readonly slowest: number;
  readonly faults: readonly FuzzFault[];
}

/** Reads every line as the same sure word: what is watched is all that leads to it. */
export const WORDS: Recogniser = {
  recognise: async (lines) => lines.map(() => Array.from({ length: 12 }, (_, at) => ({ text: '字', at: (at + 0.5) / 12, likelihood: 0.99 }))),
};

export interface FuzzOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly assets: ReaderAssets;
  /** Longest that a single file may keep the processor, in milliseconds. */
  readonly limit: number;
  /** Bytes of memory the process uses now, and the most it may. */
  readonly memory?: { readonly used: () => number; readonly limit: number };
}

/** Limits tight enough that no damaged number makes a reader work for long. */
const LIMITS = { fileBytes: 50_000_000, pages: 500, cells: 300_000, inflatedBytes: 50_000_000, members: 500 };

/** Damages the seeds in turn and reads what comes of it. Stops after twenty faults. */
export async function fuzz(seeds: readonly Seed[], options: FuzzOptions): Promise<FuzzResult> {
  const failed = new Map<string, number>();
  const faults: FuzzFault[] = [];
  let read = 0;
  let slowest = 0;
  let round = 0;
  for (; round < options.rounds && faults.length < 20; round++) {
    const seed = seeds[round % seeds.length];
    if (!seed) break;
    const random = randomFrom(options.seed * 1_000_003 + round);
    const other = seeds[Math.floor(random() * seeds.length)] ?? seed;
    const bytes = mutate(seed.bytes, random, other.bytes);
    const fault = (what: FuzzFault['what'], detail: string) => faults.push({ seed: seed.name, round, what, detail, bytes });
    // Time of the processor, so that a busy machine finds no faults.
    const start = process.cpuUsage();
    try {
      for (const outcome of await readDocuments(bytes, { path: seed.name, limits: LIMITS, assets: options.assets })) {
        if (outcome.kind === 'read') read++;
        else failed.set(outcome.problem.id, (failed.get(outcome.problem.id) ?? 0) + 1);
      }
    } catch (error) {
      fault('thrown', error instanceof Error ? `${error.message}\n${error.stack?.split('\n').slice(1, 5).join('\n')}` : String(error));
    }
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    slowest = Math.max(slowest, took);
    if (took > options.limit) fault('slow', `${Math.round(took)} ms`);
    const used = options.memory?.used() ?? 0;
    if (options.memory && used > options.memory.limit) fault('memory', `${Math.round(used / 1e6)} MB`);
    if (Object.keys(Object.prototype).length > 0) fault('prototype', Object.keys(Object.prototype).join());
  }
  return { rounds: round, read, failed, slowest, faults };
}
