/** The blank forms (空白表样) that a configuration names, read once before the documents. */
import type { BlankForm } from '@perf-lint/reader';
import { readerAssets } from '../assets.js';
import { UsageError } from '../exit-status.js';
import { readNamedFile } from '../inputs/named-file.js';
import type { Language } from '../language.js';
import { failureLine } from '../output/summary-text.js';

/** @throws UsageError where a form cannot be read: without it the form's own texts would be charged to the authors. */
export async function blankForms(paths: readonly string[], language: Language): Promise<readonly BlankForm[]> {
  if (paths.length === 0) return [];
  const { readForm } = await import('@perf-lint/reader');
  const forms: BlankForm[] = [];
  for (const path of paths) {
    const outcome = await readForm(readNamedFile(path, language), { path, assets: readerAssets });
    if (outcome.kind === 'failed') throw new UsageError(failureLine(outcome, language));
    forms.push(outcome.form);
  }
  return forms;
}
