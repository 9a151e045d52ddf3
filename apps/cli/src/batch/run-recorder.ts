/**
 * What a run leaves for those who look at it later: a manifest beside the results, from which it can be repeated,
 * and a log of what happened, for finding out why.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { publicProblem } from '@perf-lint/report';
import type { Totals } from '../output/totals.js';
import { type Sink, WholeFile } from '../output/whole-file.js';
import { buildHash } from './build-hash.js';
import { lexiconHash, ruleSetHash } from './contents-hash.js';
import type { Outcome } from './run-batch.js';
import type { FailedFile, RunSettings } from './task.js';

export interface RunRecorderOptions {
  readonly version: string;
  /** Arguments of the command as given. */
  readonly argv: readonly string[];
  readonly configurationFiles: readonly string[];
  /** Where the manifest goes, null for none. */
  readonly manifest: string | null;
  /** Where the log goes, null for none. */
  readonly log: string | null;
}

export class RunRecorder {
  readonly #options: RunRecorderOptions;
  readonly #manifest: Sink | null;
  readonly #started = performance.now();
  #first = true;

  constructor(options: RunRecorderOptions) {
    this.#options = options;
    this.#manifest = options.manifest === null ? null : new WholeFile(options.manifest);
    if (options.log !== null) writeFileSync(options.log, '');
    this.note('start', options.argv.join(' '), { version: options.version, node: process.version, platform: process.platform });
    void this.#manifest?.write(`{"schemaVersion":"1.0","generator":"perf-lint","inputs":[`);
  }

  /** A line of the log: milliseconds since the start, event, subject, details. */
  note(event: string, subject: string, details: unknown = {}): void {
    const { log } = this.#options;
    if (log === null) return;
    const at = Math.round(performance.now() - this.#started);
    appendFileSync(log, `${JSON.stringify({ at, event, subject, details })}\n`);
  }

  outcome(outcome: Outcome): void {
    switch (outcome.kind) {
      case 'done': {
        const { summary } = outcome.result;
        const { path, sha256, bytes, failures } = summary;
        const rows = summary.documents.reduce((sum, document) => sum + document.rows, 0);
        this.#input({ path, sha256, bytes, rows, failures: failures.map(shownFailure) });
        this.note('done', path, { cached: outcome.cached, timing: summary.timing, failures });
        return;
      }
      case 'failed':
        this.#input({ path: outcome.path, failures: [shownFailure(outcome.failure)] });
        this.note('failed', outcome.path, outcome.failure.problem);
        return;
      case 'unsupported':
        this.#input({ path: outcome.path, skipped: 'unsupported' });
        this.note('skipped', outcome.path);
        return;
      case 'own-output':
        // The manifest of a folder that holds its own reports is the same every time.
        this.note('own output', outcome.path);
        return;
      default:
        outcome satisfies never;
    }
  }

  /** Leaves no half-written manifest behind. */
  abandon(): void {
    this.#manifest?.abandon();
  }

  #input(input: object): void {
    void this.#manifest?.write(`${this.#first ? '' : ','}\n${JSON.stringify(input)}`);
    this.#first = false;
  }

  /** Completes the manifest. It holds no times: the same run leaves the same manifest. */
  async finish(totals: Totals, settings: RunSettings): Promise<void> {
    this.note('end', '', { documents: totals.documents, rows: totals.rows, timing: totals.timing });
    if (this.#manifest === null) return;
    const { version, argv, configurationFiles } = this.#options;
    const { passwords: _secret, batch: _facts, previous, approved, forms, library, ...shown } = settings;
    const rest = {
      tool: { name: 'perf-lint', version, build: buildHash(), ruleSet: ruleSetHash(), lexicons: lexiconHash(), node: process.version },
      command: repeatable(argv),
      configurationFiles,
      settings: shown,
      previous: previous.map(({ path, sha256 }) => ({ path, sha256 })),
      approved: approved.map(({ path, sha256 }) => ({ path, sha256 })),
      forms: forms.map(({ path }) => path),
      library: library === undefined ? null : { name: library.name, entries: library.entries.length },
      counts: {
        documents: totals.documents,
        projects: totals.projects,
        rows: totals.rows,
        findings: totals.findings,
        piles: totals.piles,
        skipped: totals.skipped.length,
        failed: totals.failed.length,
      },
    };
    await this.#manifest.write(`\n],${JSON.stringify(rest).slice(1)}\n`);
    await this.#manifest.finish();
  }
}

/** What a parser said goes into the log only. */
function shownFailure({ path, problem }: FailedFile): object {
  return { path, problem: publicProblem(problem) };
}

/** Options that change how a run goes and nothing of what comes out. */
const INCIDENTAL = new Set(['--resume', '--timing', '--quiet', '-q', '--no-cache', '--no-color']);
const INCIDENTAL_WITH_VALUE = new Set([
  '--workers',
  '--debug-file',
  '--cache-dir',
  '--queue',
  '--queue-wait',
  '--queue-password-file',
  '--queue-ca',
  '--queue-cert',
  '--queue-key',
  '--shared-root',
]);

function repeatable(argv: readonly string[]): readonly string[] {
  return argv.filter((argument, index) => {
    if (INCIDENTAL.has(argument) || INCIDENTAL_WITH_VALUE.has(argument.split('=')[0] ?? '')) return false;
    return !INCIDENTAL_WITH_VALUE.has(argv[index - 1] ?? '');
  });
}
