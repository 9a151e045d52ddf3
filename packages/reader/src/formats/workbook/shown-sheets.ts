/**
 * Which sheets of a workbook are the unit's own, and which are there for those who fill it in: hidden for good, or a form with its placeholders.
 */

import type { ReadingNote } from '@perf-lint/core';
import { FORM_READING, FORM_WORDS } from '@perf-lint/data';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import type { TableBlock } from '../../source-document.js';
import type { SheetContent, SheetGrid } from './sheet-grid.js';

/** How a workbook shows a sheet: in its list, on request, or never without a program. */
export type SheetState = 'visible' | 'hidden' | 'very-hidden';

/** Names of sheets that show how to fill in another. */
const FORM_NAME = pattern`${FORM_WORDS.sheets}`;
/** Share of rows below the heading with a placeholder from which on a sheet is a form and no filled one with a slip. */
const FORM_SHARE = 0.3;

interface Sheet {
  readonly name: string;
  readonly state: SheetState;
  readonly block: TableBlock | null;
  readonly notes: readonly ReadingNote[];
}

const HEADING = pattern`^${[...FORM_READING.pairNames, '绩效指标']}`;

/** Row of the heading of a target table; -1 where the sheet has none. */
function headingRow(block: TableBlock): number {
  return block.rows.findIndex((row) => row.cells.some((cell) => HEADING.test(cell.text.replace(/\s/g, ''))));
}

const isPlaceholder = (text: string) =>
  FORM_WORDS.placeholders.some((mark) => text.includes(mark)) || /^指标\s*\d{1,2}\s*[:：]?$/.test(text.trim());

/** Whether most of what a target table on the sheet holds is placeholders. */
function isForm(block: TableBlock): boolean {
  const heading = headingRow(block);
  if (heading < 0) return false;
  const rows = block.rows.slice(heading + 1).filter((row) => row.cells.some((cell) => cell.text !== ''));
  const placeholders = rows.filter((row) => row.cells.some((cell) => isPlaceholder(cell.text)));
  return rows.length > 0 && placeholders.length >= FORM_SHARE * rows.length;
}

/** Takes the sheets of a workbook in order and tells what of them is read. */
export class ShownSheets {
  private readonly sheets: Sheet[] = [];

  /** Takes a sheet that is read to its end; of its grid nothing but its block is kept. */
  add(grid: SheetGrid, state: SheetState): void {
    this.sheets.push({ name: grid.name, state, block: grid.toBlock(), notes: grid.notes() });
  }

  /** A form beside a sheet of its own kind that is filled in; a form alone is what the unit handed in. */
  private isAid(sheet: Sheet): boolean {
    if (sheet.block === null) return false;
    if (sheet.state === 'very-hidden') return true;
    if (!(sheet.state === 'hidden' || FORM_NAME.test(sheet.name)) || !isForm(sheet.block)) return false;
    return this.sheets.some(
      (other) =>
        other !== sheet && other.state === 'visible' && other.block !== null && headingRow(other.block) >= 0 && !isForm(other.block),
    );
  }

  /** Blocks and notes; a sheet that is left out is named. */
  finish(): SheetContent {
    const blocks: TableBlock[] = [];
    const notes: ReadingNote[] = [];
    for (const sheet of this.sheets) {
      if (this.isAid(sheet)) notes.push({ id: 'sheet-left-out', args: { sheet: sheet.name }, references: [] });
      else {
        if (sheet.block !== null) blocks.push(sheet.block);
        if (sheet.block !== null && sheet.state === 'hidden')
          notes.push({ id: 'hidden-sheet', args: { sheet: sheet.name }, references: [] });
        notes.push(...sheet.notes);
      }
    }
    return { blocks, notes };
  }
}
