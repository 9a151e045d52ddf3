/**
 * Reading and judging of texts inside one process, after start-up: MB/s for each document, and what twice the length costs.
 */
import { analyse } from '@perf-lint/analyser';
import { readDocuments } from '@perf-lint/reader';
import { sources } from './corpus.js';

/** Rounds over all documents before anything is measured: until then the engine still compiles what it finds to be hot. */
const WARM_UP = 8;
const ROUNDS = 15;

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Milliseconds of each round: of the processor, all threads together (also those that collect garbage), and by the clock. */
  readonly processor: number[];
  readonly clock: number[];
}

/** Reads and judges a text once and notes what it took. */
async function take({ name, bytes, processor, clock }: Sample, counts: boolean): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  for (const outcome of await readDocuments(bytes, { path: name })) if (outcome.kind === 'read') analyse(outcome.document);
  const { user, system } = process.cpuUsage(before);
  if (!counts) return;
  processor.push((user + system) / 1000);
  clock.push(performance.now() - started);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Prints a table of the documents of a folder and their sum. */
export async function benchReading(folder: string, say: (line: string) => void): Promise<void> {
  const sample = (name: string, text: string): Sample => ({ name, bytes: new TextEncoder().encode(text), processor: [], clock: [] });
  const pairs = sources(folder).map(({ name, text }) => ({ once: sample(name, text), twice: sample(name, `${text}\n${text}`) }));
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    for (const { once, twice } of pairs) {
      await take(once, round >= WARM_UP);
      await take(twice, round >= WARM_UP);
    }
  say('');
  say(`Reading and all rules in one process after start-up (medians of ${ROUNDS} rounds; processor time is that of all threads):`);
  say('');
  say('| document | kB | ms | processor ms | MB/s | MB/s of processor time | twice the text |');
  say('|---|---|---|---|---|---|---|');
  let bytes = 0;
  let clock = 0;
  let processor = 0;
  for (const { once, twice } of pairs) {
    bytes += once.bytes.length;
    clock += median(once.clock);
    processor += median(once.processor);
    // The quickest rounds: whether a collection of garbage falls into a median one is chance.
    const growth = `× ${(Math.min(...twice.clock) / Math.min(...once.clock)).toFixed(2)}`;
    say(row(once.name, once.bytes.length, median(once.clock), median(once.processor), growth));
  }
  say(row('all', bytes, clock, processor, ''));
}

function row(name: string, bytes: number, clock: number, processor: number, growth: string): string {
  const speed = (milliseconds: number): string => (bytes / 1000 / milliseconds).toFixed(2);
  return `| ${name} | ${(bytes / 1000).toFixed(0)} | ${clock.toFixed(0)} | ${processor.toFixed(0)} | ${speed(clock)} | ${speed(processor)} | ${growth} |`;
}
