/**
 * What one machine leaves for the one that joins the parts (`merge`): a folder with the results and a journal that says
 * which belong to which input. A journal that was not finished has no last line, and is refused.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisConfiguration } from '@perf-lint/analyser';
import type { FailOn } from '../configuration/settings.js';
import type { Shard } from '../inputs/shard.js';
import type { Language } from '../language.js';
import { WholeFile } from '../output/whole-file.js';
import { buildHash } from './build-hash.js';
import type { Outcome } from './run-batch.js';
import { getResult } from './store.js';
import type { Rendering } from './task.js';

/** Folder with the results inside the folder of a journal. */
export const RESULTS = 'results';
/** Name of a journal in its folder. */
export const JOURNAL = 'journal.jsonl';

export interface JournalHeader {
  readonly version: string;
  readonly language: Language;
  /** What the command wrote: "findings sarif", "records jsonl", "site html markdown". */
  readonly outputs: readonly string[];
  readonly failOn: FailOn | null;
  readonly shard: Shard;
  readonly wording: AnalysisConfiguration['wording'];
}

/** Last line of a journal: what its results were made with. */
interface Closing {
  readonly closed: true;
  readonly build: string;
  readonly renderings: readonly Rendering[];
  readonly outcomes: number;
}

type Entry =
  | { readonly kind: 'done'; readonly path: string; readonly key: string; readonly named: boolean }
  | Exclude<Outcome, { readonly kind: 'done' }>;

/** Writes the journal of a run as its outcomes pass by. */
export class JournalWriter {
  readonly #file: WholeFile;
  #outcomes = 0;

  constructor(folder: string, header: JournalHeader) {
    this.#file = new WholeFile(join(folder, JOURNAL));
    void this.#file.write(`${JSON.stringify(header)}\n`);
  }

  write(outcome: Outcome): void {
    this.#outcomes += 1;
    const entry: Entry = outcome.kind === 'done' ? { kind: 'done', path: outcome.path, key: outcome.key, named: outcome.named } : outcome;
    void this.#file.write(`${JSON.stringify(entry)}\n`);
  }

  async finish(renderings: readonly Rendering[]): Promise<void> {
    const closing: Closing = { closed: true, build: buildHash(), renderings, outcomes: this.#outcomes };
    await this.#file.write(`${JSON.stringify(closing)}\n`);
    await this.#file.finish();
  }
}

/** The journal of one machine. */
export interface Journal {
  readonly folder: string;
  readonly header: JournalHeader;
  /** What must agree between journals that are joined. */
  readonly agreement: string;
  readonly entries: readonly Entry[];
}

/** Reads a journal. Throws an error that says why where it is missing or was not finished. */
export function readJournal(folder: string): Journal {
  const path = join(folder, JOURNAL);
  if (!existsSync(path)) throw new Error(JOURNAL);
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const header = JSON.parse(lines[0] ?? '') as JournalHeader;
  const closing = JSON.parse(lines.at(-1) ?? '') as Partial<Closing>;
  if (closing.closed !== true || closing.outcomes !== lines.length - 2) throw new Error(`${JOURNAL}: ${lines.length - 2}`);
  const { version, language, outputs, failOn, wording, shard } = header;
  const agreement = JSON.stringify([version, language, outputs, failOn, wording, shard.of, closing.build, closing.renderings]);
  return { folder, header, agreement, entries: lines.slice(1, -1).map((line) => JSON.parse(line) as Entry) };
}

/** The outcomes of all journals in the order that one machine would have had: inputs were dealt out in turn. */
export function* joinedOutcomes(journals: readonly Journal[]): Generator<Outcome> {
  const inOrder = [...journals].sort((a, b) => a.header.shard.number - b.header.shard.number);
  const longest = Math.max(...inOrder.map(({ entries }) => entries.length));
  for (let round = 0; round < longest; round++) {
    for (const { folder, entries } of inOrder) {
      const entry = entries[round];
      if (entry === undefined) continue;
      if (entry.kind !== 'done') yield entry;
      else {
        const result = getResult(join(folder, RESULTS), entry.key);
        const problem = { id: 'unreadable', args: { code: '', detail: `${folder}/${RESULTS}` } } as const;
        if (result === null) yield { kind: 'failed', path: entry.path, failure: { path: entry.path, problem } };
        else yield { ...entry, cached: true, result };
      }
    }
  }
}
