/**
 * Reading and judging of texts inside one process, after start-up: MB/s for each document, and what twice the length costs.
 */
import { analyse } from '@perf-lint/analyser';
import { readDocuments } from '@perf-lint/reader';
import { sources } from './corpus.js';

const ROUNDS = 8;

/** Milliseconds of processor time that reading a text and all rules over it take, the best of some rounds. */
async function costOf(bytes: Uint8Array, path: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (const outcome of await readDocuments(bytes, { path })) if (outcome.kind === 'read') analyse(outcome.document);
    best = Math.min(best, process.cpuUsage(before).user / 1000);
  }
  return best;
}

/** Prints a table of the documents of a folder and their sum. */
export async function benchReading(folder: string, say: (line: string) => void): Promise<void> {
  say('');
  say('Reading and all rules in one process after start-up (CPU time, one core):');
  say('');
  say('| document | kB | ms | MB/s | twice the text |');
  say('|---|---|---|---|---|');
  let bytes = 0;
  let milliseconds = 0;
  for (const { name, text } of sources(folder)) {
    const once = new TextEncoder().encode(text);
    const cost = await costOf(once, name);
    const twice = await costOf(new TextEncoder().encode(`${text}\n${text}`), name);
    bytes += once.length;
    milliseconds += cost;
    say(row(name, once.length, cost, `× ${(twice / cost).toFixed(2)}`));
  }
  say(row('all', bytes, milliseconds, ''));
}

function row(name: string, bytes: number, milliseconds: number, twice: string): string {
  return `| ${name} | ${(bytes / 1000).toFixed(0)} | ${milliseconds.toFixed(0)} | ${(bytes / 1000 / milliseconds).toFixed(2)} | ${twice} |`;
}
