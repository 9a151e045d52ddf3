/**
 * CSV (RFC 4180, as Chinese systems write it): quoted cells with separators and line breaks inside, comma or semicolon.
 */
import { Budget } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import type { GridCell, GridRow, TableBlock } from '../source-document.js';

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

/** Splits into records; a quote opens a quoted cell only at its start, and an unclosed one ends with the text. Linear. */
function* records(text: string, separator: string): Generator<Field[]> {
  let fields: Field[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  while (at <= text.length) {
    const start = at;
    const startLine = line;
    const startColumn = at - lineStart;
    let value: string;
    if (text[at] === '"') {
      value = '';
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        const end = quote < 0 ? text.length : quote;
        value += text.slice(at, end);
        at = end + 1;
        if (quote < 0 || text[at] !== '"') break;
        value += '"';
        at++;
      }
      at = Math.min(at, text.length);
      for (let index = start; index < at; index++) {
        if (text.charCodeAt(index) === 10) {
          line++;
          lineStart = index + 1;
        }
      }
    } else value = '';
    const rest = at;
    while (at < text.length && text[at] !== separator && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
    value += text.slice(rest, at);
    const length = line === startLine ? at - start : value.length;
    fields.push({ text: value.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim(), line: startLine, column: startColumn, length });
    if (text[at] === separator && at < text.length) {
      at++;
      continue;
    }
    yield fields;
    fields = [];
    if (at >= text.length) return;
    at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
    line++;
    lineStart = at;
    if (at >= text.length) return;
  }
}

/**
 * Reads a CSV text into one table; blank lines are left out. Merged cells of the sheet it came from are empty after their first.
 * Fails with "limit" on too many cells.
 */
export function readCsv(text: string, limits: ReadLimits): TableBlock {
  const budget = new Budget('cells', limits.cells);
  const rows: GridRow[] = [];
  let columns = 0;
  for (const fields of records(text, separatorOf(text))) {
    budget.spend(fields.length);
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
    rows.push({ cells });
  }
  return { kind: 'table', origin: 'delimited', title: '', columns, rows };
}
