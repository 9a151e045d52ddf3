/**
 * What every format's blocks go through before anybody looks at them: ordinary letters, and marks turned into the trouble of their row.
 */
import type { ReadingNote } from '@perf-lint/core';
import { HIDDEN, hasMarks, MAYBE_HIDDEN, PICTURE, takeMarks, UNMAPPED } from '../../evidence/marks.js';
import { type Block, changedCell, type GridCell, type GridRow, type RowTrouble, type TextLine } from '../../source-document.js';
import { isPlain, plainText } from './plain-text.js';

interface Content {
  readonly blocks: readonly Block[];
  readonly notes: readonly ReadingNote[];
}

class Counts {
  hidden = 0;
  pictures = 0;
  unmapped = 0;

  notes(): ReadingNote[] {
    const notes: ReadingNote[] = [];
    if (this.hidden > 0) notes.push({ id: 'hidden-text', args: { count: this.hidden }, references: [] });
    if (this.pictures > 0) notes.push({ id: 'pictures-in-cells', args: { count: this.pictures }, references: [] });
    if (this.unmapped > 0) notes.push({ id: 'unmapped-letters', args: { count: this.unmapped }, references: [] });
    return notes;
  }
}

const asItStands = (text: string) => isPlain(text) && !hasMarks(text);

function plainCell(cell: GridCell, trouble: Set<RowTrouble>, counts: Counts): GridCell {
  if (asItStands(cell.text)) return cell;
  const marked = takeMarks(plainText(cell.text));
  for (const each of marked.trouble) trouble.add(each);
  counts.hidden += marked.hidden;
  counts.pictures += marked.pictures;
  counts.unmapped += marked.unmapped;
  return changedCell(cell, { text: marked.text });
}

function plainRow(row: GridRow, counts: Counts): GridRow {
  if (row.cells.every((cell) => asItStands(cell.text))) return row;
  const trouble = new Set(row.trouble);
  const cells = row.cells.map((cell) => plainCell(cell, trouble, counts));
  return { ...row, cells, ...(trouble.size > 0 ? { trouble: [...trouble] } : {}) };
}

/** Marks that mean nothing in a line: what hides in running text is no row's, and pictures stand there as they do in a book. */
const NOT_IN_LINES = new RegExp(`[${HIDDEN}${MAYBE_HIDDEN}]`, 'g');

/** A line keeps its unknown letters marked, and pictures between bars: tables are made of lines later, and the trouble is their rows'. */
function plainLine(line: TextLine, counts: Counts): TextLine {
  if (asItStands(line.text)) return line;
  const between = line.text.includes('|');
  for (const letter of plainText(line.text)) {
    if (letter === UNMAPPED) counts.unmapped++;
    else if (letter === HIDDEN) counts.hidden++;
    else if (letter === PICTURE && between) counts.pictures++;
  }
  const text = plainText(line.text).replace(NOT_IN_LINES, '');
  return { ...line, text: between ? text : text.replaceAll(PICTURE, '') };
}

/** The blocks in ordinary letters, and notes on what they held that is no text. Lines that hold nothing any more go. */
export function plainDocument<C extends Content>(content: C): C {
  const counts = new Counts();
  const blocks = content.blocks.map((block): Block => {
    if (block.kind === 'text') {
      const lines = block.lines.map((line) => plainLine(line, counts)).filter((line) => line.text.trim() !== '');
      return { ...block, lines };
    }
    const title = takeMarks(plainText(block.title)).text;
    return { ...block, title, rows: block.rows.map((row) => plainRow(row, counts)) };
  });
  return { ...content, blocks, notes: [...content.notes, ...counts.notes()] };
}
