/**
 * A city's blank form (空白表样): what stands in it is the form's own, and nobody's fault who fills it in.
 */
import { compact } from '@perf-lint/core';
import type { BlankForm } from './form-texts.js';
import { isFailed, toSourceDocuments } from './formats/index.js';
import type { ReadOptions, ReadProblem } from './read-options.js';
import type { SourceDocument } from './source-document.js';

export type FormOutcome =
  | { readonly kind: 'form'; readonly form: BlankForm }
  | { readonly kind: 'failed'; readonly path: string; readonly problem: ReadProblem };

/** Reads a blank form of any supported format. Bad input never throws: it comes back as a failed outcome. */
export async function readForm(bytes: Uint8Array, options: ReadOptions): Promise<FormOutcome> {
  const results = await toSourceDocuments(bytes, options);
  const rows: string[][] = [];
  const choices: string[] = [];
  for (const result of results) {
    if (isFailed(result)) return { kind: 'failed', path: result.path, problem: result.problem };
    for (const row of rowsOf(result)) rows.push(row);
    for (const choice of result.choices ?? []) choices.push(choice);
  }
  return { kind: 'form', form: { path: options.path, rows, choices: choices.map(compact) } };
}

function* rowsOf(source: SourceDocument): Generator<string[]> {
  for (const block of source.blocks) {
    const rows =
      block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.map(({ text }) => text))
        : block.lines.map(({ text }) => text.split(/[\t|]/));
    for (const row of rows) {
      const texts = row.map(compact).filter((text) => text !== '');
      if (texts.length > 0) yield texts;
    }
  }
}
