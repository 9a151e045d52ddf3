/**
 * Finds the tables that a text prints with tabs or bars and leaves the other lines as text.
 */
import { opensClass } from '../../evidence/bracket-headings.js';
import { joinCell } from '../../evidence/cell-text.js';
import { classLine } from '../../evidence/levels.js';
import type { Block, TextBlock, TextLine } from '../../source-document.js';
import { joinBarCells } from './bar-cells.js';
import { barTable, isBarRow } from './bars.js';
import { cutCells, isTabRow, tabTable } from './tabs.js';

type Kind = 'tab' | 'bar' | 'text';

function kindOf(line: TextLine): Kind {
  if (isTabRow(line)) return 'tab';
  return isBarRow(line) ? 'bar' : 'text';
}

/** The cells of a line, each on a line of its own without the bars around it and the blanks inside: 一级 指标 is no two cells. */
function cellLines(line: TextLine): TextLine[] {
  return cutCells(line, '|').map((cell, index) => ({
    ...line,
    text: joinCell(cell.text),
    blanksBefore: index === 0 ? line.blanksBefore : 0,
    pageBreakBefore: index === 0 && line.pageBreakBefore,
    references: cell.references,
  }));
}

/** Cells one a line, of which the rows cannot be told by the bars. */
function cellStream(lines: readonly TextLine[]): Block {
  return { kind: 'text', lines: lines.flatMap(cellLines) };
}

/** Headings in brackets from which a text is an outline, and cells that the line of a project in one has: its code, its name and its money. */
const FEWEST_HEADINGS = 2;
const MOST_IN_HEAD = 3;

/** 【产出指标-数量指标】 and the like on lines of their own: the marks of the lines between part names from sums, and no columns. */
function isOutlineInLines(lines: readonly TextLine[]): boolean {
  if (lines.filter(({ text }) => opensClass(text)).length < FEWEST_HEADINGS) return false;
  return lines.every((line) => kindOf(line) === 'text' || isHead(line.text));
}

/** The line of a unit or project above its outline, or the headings over such. */
function isHead(text: string): boolean {
  return !text.includes('【') && (!/\d/.test(text) || text.split(/[\t|]/).filter((cell) => cell.trim() !== '').length <= MOST_IN_HEAD);
}

/** Blocks of a text in order: tables where two rows or more stand together, text elsewhere. */
export function splitTables(block: TextBlock): Block[] {
  const blocks: Block[] = [];
  let run: TextLine[] = [];
  let kind: Kind = 'text';
  let text: { kind: 'text'; lines: TextLine[] } | null = null;
  const flush = () => {
    if (run.length === 0) return;
    if (kind === 'tab' && run.length >= 2) blocks.push(tabTable(run));
    else if (kind === 'bar' && run.length >= 2) blocks.push(barTable(run) ?? cellStream(run));
    else {
      if (text === null || blocks.at(-1) !== text) {
        text = { kind: 'text', lines: [] };
        blocks.push(text);
      }
      for (const line of run) text.lines.push(line);
    }
    run = [];
  };
  const lines = joinBarCells(block.lines);
  const outline = isOutlineInLines(lines);
  for (const [index, line] of lines.entries()) {
    let own = outline ? 'text' : kindOf(line);
    // A class between the rows of its table: （一）产出指标.
    if (own === 'text' && kind === 'tab' && classLine(line.text.trim()) !== '') own = kind;
    // The last line of a file that ends inside a table has lost its bar or tab.
    if (own === 'text' && index === lines.length - 1 && line.blanksBefore === 0 && line.text.length < 40) own = kind;
    if (own !== kind) {
      flush();
      kind = own;
    }
    run.push(line);
  }
  flush();
  return blocks;
}
