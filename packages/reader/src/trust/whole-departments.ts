/**
 * Whether the targets of a project stand under a heading that speaks of a department as a whole: one of the two was read wrong.
 */
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import { rowsOf, type TableDraft } from '../draft.js';
import { pattern } from '../evidence/vocabulary/pattern.js';
import type { SourceDocument } from '../source-document.js';

/** 部门整体支出绩效目标, 单位整体绩效自评表. 整体绩效目标 of money alone (专项资金整体绩效目标表) is that of projects. */
const OF_WHOLE = pattern`${FORM_READING.namedOffices}[)）]?${FORM_READING.wholeTitles}|${CELL_WORDS.wholeSpending}`;
/** 项目名称, 项目支出绩效目标表; 项目支出421.50万元 is a part of the whole. */
const OF_PROJECT = pattern`${CELL_WORDS.projectTitles}`;

/** Tells it of the tables of one document. */
export class WholeDepartments {
  /** Lines that speak of one or the other, in their order. */
  readonly #said: { readonly line: number; readonly whole: boolean }[] = [];

  constructor({ blocks }: Pick<SourceDocument, 'blocks'>) {
    for (const block of blocks) {
      if (block.kind !== 'text') continue;
      for (const { line, text } of block.lines)
        if (OF_PROJECT.test(text)) this.#said.push({ line, whole: false });
        else if (OF_WHOLE.test(text)) this.#said.push({ line, whole: true });
    }
  }

  /** Whether the last line before a table of projects that speaks of either speaks of the whole. */
  above(table: TableDraft): boolean {
    if (table.projects.length === 0 || this.#said.length === 0) return false;
    const lines = rowsOf(table).flatMap(({ nameReferences }) =>
      nameReferences.flatMap((place) => (place.kind === 'text' ? [place.line] : [])),
    );
    if (lines.length === 0) return false;
    const first = lines.reduce((least, line) => Math.min(least, line));
    return this.#said.findLast(({ line }) => line <= first)?.whole === true;
  }
}
