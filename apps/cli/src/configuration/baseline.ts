/** The baseline file: findings accepted so far, as counts by file, project and rule. */
import { readFileSync } from 'node:fs';
import type { FileSummary } from '../batch/task.js';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { cannotRead } from '../messages/system-error.js';
import type { Emitter } from '../output/emitter.js';
import { writeWhole } from '../output/whole-file.js';
import type { Baseline } from './settings.js';

/** Reads a baseline; {} where none is configured or it was not written yet. */
export function loadBaseline(path: string | null, language: Language): Baseline {
  if (path === null) return {};
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw cannotRead(path, error, language);
  }
  try {
    const { files } = JSON.parse(text) as { files: Baseline };
    for (const entries of Object.values(files)) {
      for (const { project, rule, count } of entries)
        if (typeof project !== 'string' || typeof rule !== 'string' || !Number.isInteger(count)) throw new Error(rule);
    }
    return files;
  } catch (error) {
    throw new UsageError(messagesIn(language).configSyntax(path, (error as Error).message));
  }
}

/** Collects the counts of all findings, accepted before or not, and writes them as the new baseline. */
export class BaselineWriter implements Emitter {
  readonly rendering = null;
  readonly path: string;
  entries = 0;
  readonly #files: Record<string, FileSummary['documents'][number]['counts']> = {};

  constructor(path: string) {
    this.path = path;
  }

  async begin(): Promise<void> {}

  async file(summary: FileSummary): Promise<void> {
    const counts = summary.documents.flatMap((document) => document.counts);
    if (counts.length === 0) return;
    this.#files[summary.path] = counts;
    this.entries += counts.length;
  }

  async failure(): Promise<void> {}

  async end(): Promise<void> {
    await writeWhole(this.path, `${JSON.stringify({ schemaVersion: '1.0', files: this.#files }, null, 1)}\n`);
  }

  abandon(): void {}
}
