/**
 * The cells of a plain table, such as a list or a library kept in a workbook, without looking for targets in it.
 */
import { isFailed, toSourceDocuments } from './formats/index.js';
import type { ReadOptions, ReadProblem } from './read-options.js';
import type { GridRow, TableBlock } from './source-document.js';

export type TableRows =
  /** Texts by row and column from 0, "" where a cell is empty or merged into another. No rows where the file has no table. */
  { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] } | { readonly kind: 'failed'; readonly problem: ReadProblem };

/** Reads the longest table of a file, the first of equal ones. Bad input never throws. */
export async function readTableRows(bytes: Uint8Array, options: ReadOptions): Promise<TableRows> {
  const results = await toSourceDocuments(bytes, options);
  let longest: TableBlock | null = null;
  for (const result of results) {
    if (isFailed(result)) return { kind: 'failed', problem: result.problem };
    for (const block of result.blocks)
      if (block.kind === 'table' && (longest === null || block.rows.length > longest.rows.length)) longest = block;
  }
  return { kind: 'rows', rows: longest === null ? [] : longest.rows.map(textsOf) };
}

function textsOf({ cells }: GridRow): readonly string[] {
  const texts: string[] = [];
  for (const { column, text } of cells) {
    while (texts.length < column) texts.push('');
    texts[column] = text;
  }
  return texts;
}
