/** The blank forms (空白表样) that a configuration names, read once before the documents. */
import type { BlankForm } from '@perf-lint/reader';
import type { RunSettings } from '../batch/task.js';
import { WorkerDied, Workers } from '../batch/workers.js';
import { UsageError } from '../exit-status.js';
import { readNamedFile } from '../inputs/named-file.js';
import type { Language } from '../language.js';
import { failureLine } from '../output/summary-text.js';
import type { Settings } from './settings.js';

/**
 * Reads the forms one after another, each in a worker like any document.
 * @throws UsageError where a form cannot be read: without it the form's own texts would be charged to the authors.
 */
export async function blankForms({ forms, process, analysis, limits }: Settings, language: Language): Promise<readonly BlankForm[]> {
  if (forms.length === 0) return [];
  const settings: RunSettings = {
    language,
    configuration: analysis,
    limits,
    passwords: [],
    renderings: [],
    previous: [],
    approved: [],
    batch: [],
    forms: [],
  };
  const workers = new Workers(settings, { workers: 1, ...process });
  const read: BlankForm[] = [];
  try {
    for (const path of forms) {
      const outcome = await workers.readForm({ path, bytes: new Uint8Array(readNamedFile(path, language)) });
      if (outcome.kind === 'failed') throw new UsageError(failureLine(outcome, language));
      read.push(outcome.form);
    }
  } catch (error) {
    throw error instanceof WorkerDied
      ? new UsageError(failureLine({ path: forms[read.length] ?? '', problem: error.problem }, language))
      : error;
  } finally {
    await workers.close();
  }
  return read;
}
