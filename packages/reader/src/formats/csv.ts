/**
 * CSV (RFC 4180, as Chinese systems write it): quoted cells with separators and line breaks inside, comma or semicolon. A quote that is
 * never closed ends with its line.
 */
import type { ReadingNote } from '@perf-lint/core';
import { Budget } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import type { Block, GridCell, GridRow } from '../source-document.js';

interface Field {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The separator that the first lines use most, outside of quotes. */
function separatorOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['，', 0],
    ['\t', 0],
    ['|', 0],
  ]);
  let quoted = false;
  for (let at = 0; at < Math.min(text.length, 20_000); at++) {
    const character = text[at] ?? '';
    if (character === '"') quoted = !quoted;
    const count = counts.get(character);
    if (!quoted && count !== undefined) counts.set(character, count + 1);
  }
  let best = ',';
  // The full-width comma is a mark of prose: it separates only where nothing else does.
  for (const candidate of [';', '\t', '|', '，']) if ((counts.get(best) ?? 0) === 0 && (counts.get(candidate) ?? 0) > 0) best = candidate;
  for (const candidate of [';', '\t']) if ((counts.get(candidate) ?? 0) > 4 * (counts.get(best) ?? 0)) best = candidate;
  return best;
}

interface CsvRecord {
  readonly fields: readonly Field[];
  /** A quote opens in this record and is never closed. */
  readonly openQuote: boolean;
}

/** Where a quoted cell stops: behind its closing quote, with its text. */
interface Quoted {
  readonly value: string;
  readonly end: number;
}

/**
 * Splits a text into records. A quote opens a quoted cell only at its start. One that no quote closes (there is none left, or the next one on a later line opens
 * a cell of its own) is a character of its line: the rows behind it are rows. Linear, as the next quote ends every search.
 */
class CsvScanner {
  private at = 0;
  private line = 1;
  private lineStart = 0;
  private openQuote = false;
  /** End of the line that holds a quote that is never closed: its other quotes are characters as well. */
  private plainUntil = -1;

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {}

  *records(): Generator<CsvRecord> {
    const { text, separator } = this;
    let fields: Field[] = [];
    while (this.at <= text.length) {
      fields.push(this.field());
      if (this.at < text.length && text[this.at] === separator) {
        this.at++;
        continue;
      }
      yield { fields, openQuote: this.openQuote };
      fields = [];
      this.openQuote = false;
      if (this.at >= text.length) return;
      this.at += text.charCodeAt(this.at) === 13 && text.charCodeAt(this.at + 1) === 10 ? 2 : 1;
      this.line++;
      this.lineStart = this.at;
      if (this.at >= text.length) return;
    }
  }

  private field(): Field {
    const { text, separator } = this;
    const start = this.at;
    const startLine = this.line;
    const column = start - this.lineStart;
    let value = '';
    if (text[start] === '"' && start > this.plainUntil) {
      const quoted = this.quoted(start);
      if (quoted === null) {
        this.openQuote = true;
        this.plainUntil = lineEnd(text, start);
        this.at = start + 1;
      } else {
        value = quoted.value;
        this.at = quoted.end;
        this.countLines(start, quoted.end);
      }
    }
    const rest = this.at;
    while (this.at < text.length && text[this.at] !== separator && !isLineEnd(text.charCodeAt(this.at))) this.at++;
    value += text.slice(rest, this.at);
    const length = this.line === startLine ? this.at - start : value.length;
    return { text: value.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim(), line: startLine, column, length };
  }

  /** The quoted cell that begins at a quote; null where the quote is never closed. */
  private quoted(start: number): Quoted | null {
    const { text } = this;
    let value = '';
    let at = start + 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return null;
      value += text.slice(at, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      value += '"';
      at++;
    }
    return this.closes(at) || !/[\r\n]/.test(value) ? { value, end: at } : null;
  }

  /** Whether a cell ends behind a quote: blanks, then a separator, the line or the text. */
  private closes(at: number): boolean {
    let end = at;
    while (this.text[end] === ' ') end++;
    return end >= this.text.length || this.text[end] === this.separator || isLineEnd(this.text.charCodeAt(end));
  }

  private countLines(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      if (this.text.charCodeAt(index) !== 10) continue;
      this.line++;
      this.lineStart = index + 1;
    }
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Open quotes are named one by one up to this many, so that a file of them does not drown the report. */
const MAX_NOTES = 20;

/**
 * Reads a CSV text into one table; blank lines are left out. Merged cells of the sheet it came from are empty after their first.
 * A row with a quote that is never closed is doubted and noted. Fails with "limit" on too many cells.
 */
export function readCsv(text: string, limits: ReadLimits): { readonly blocks: Block[]; readonly notes: ReadingNote[] } {
  const budget = new Budget('cells', limits.cells);
  const rows: GridRow[] = [];
  const notes: ReadingNote[] = [];
  let columns = 0;
  for (const { fields, openQuote } of new CsvScanner(text, separatorOf(text)).records()) {
    budget.spend(fields.length);
    if (openQuote && notes.length < MAX_NOTES) notes.push(openQuoteNote(fields));
    if (fields.every((field) => field.text === '')) continue;
    columns = Math.max(columns, fields.length);
    const cells = fields.map(
      (field, column): GridCell => ({
        text: field.text,
        column,
        rowSpan: 1,
        columnSpan: 1,
        references: [{ kind: 'text', line: field.line, column: field.column, length: field.length }],
      }),
    );
    rows.push(openQuote ? { cells, doubts: ['ambiguous'] } : { cells });
  }
  return { blocks: [{ kind: 'table', origin: 'delimited', title: '', columns, rows }], notes };
}

function openQuoteNote([first]: readonly Field[]): ReadingNote {
  const line = first?.line ?? 1;
  return { id: 'open-quote', args: { row: line }, references: [{ kind: 'text', line, column: 0, length: 0 }] };
}
