/**
 * Markdown as converters of scans and pages write it: lines of text with whole tables of HTML between them.
 */
import type { ReadingNote } from '@perf-lint/core';
import type { ReadLimits } from '../read-options.js';
import { type Block, changedCell, type TableBlock, type TextLine } from '../source-document.js';
import { readHtml } from './html.js';
import { inlineText } from './inline-markup.js';
import { withoutFormulas } from './letters/latex.js';
import { alternativeText } from './letters/signs.js';
import { textLines } from './text.js';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Places of the outermost tables; one that is never closed goes on to the end. Linear. */
function tableSpans(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from = 0;
  for (const match of text.matchAll(/<(\/?)table\b[^<>]{0,2000}>/gi)) {
    if (match[1] === '') {
      if (depth === 0) from = match.index;
      depth++;
    } else if (depth > 0 && --depth === 0) spans.push({ from, to: match.index + match[0].length });
  }
  if (depth > 0) spans.push({ from, to: text.length });
  return spans;
}

/** Whether a text holds tables of HTML. */
function holdsTables(text: string): boolean {
  return /<table[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text);
}

/** Cells of a converter may hold Markdown again: formulas, and pictures as links. */
function cellText(text: string): string {
  const pictured = text.includes('![')
    ? text.replace(/!\[([^\]\n]{0,200})\]\([^()\n]{0,500}\)/g, (_, alt: string) => alternativeText(alt))
    : text;
  return withoutFormulas(pictured);
}

function converted(table: TableBlock, number: number): TableBlock {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      changedCell(cell, {
        text: cellText(cell.text),
        references: cell.references.map((reference) => (reference.kind === 'table' ? { ...reference, table: number } : reference)),
      }),
    ),
  }));
  return { ...table, rows };
}

/** Lines as they show, each by its number in the file; `before` counts the lines above. */
function shownLines(text: string, before: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const line of textLines(text)) {
    const shown = inlineText(line.text);
    if (shown.trim() === '' && line.text !== shown) continue;
    const number = line.line + before;
    const references = line.references.map((reference) => (reference.kind === 'text' ? { ...reference, line: number } : reference));
    lines.push({ ...line, text: shown, line: number, references });
  }
  return lines;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Reads the text and its tables in order. Fails with "limit". */
export function readMarkedText(text: string, limits: ReadLimits): { readonly blocks: Block[]; readonly notes: ReadingNote[] } {
  const blocks: Block[] = [];
  const notes: ReadingNote[] = [];
  let tables = 0;
  let above = 0;
  const takeText = (piece: string) => {
    const lines = shownLines(piece, above);
    if (lines.length > 0) blocks.push({ kind: 'text', lines });
    above += lineEnds(piece);
  };
  let at = 0;
  for (const span of holdsTables(text) ? tableSpans(text) : []) {
    takeText(text.slice(at, span.from));
    const page = readHtml(text.slice(span.from, span.to), limits);
    for (const block of page.blocks) blocks.push(block.kind === 'table' ? converted(block, ++tables) : block);
    notes.push(...page.notes);
    above += lineEnds(text.slice(span.from, span.to));
    at = span.to;
  }
  takeText(text.slice(at));
  return { blocks, notes };
}
