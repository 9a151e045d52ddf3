/**
 * The labels and values of a form that stand in lines above the header of its indicators, as a row of cells.
 */
import { joinedWith } from '../../evidence/cell-text.js';
import { exactRoles } from '../../evidence/headings.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import { plainCell } from '../../grids/plain-cell.js';
import { cellWithRest, changedCell, type GridCell, type GridRow, type TextLine } from '../../source-document.js';
import { spaceTokens, standsInColumns, type Token } from './tokens.js';

/** What stands in the header's own line before it, as a line. */
export function beforeHeader(line: TextLine | undefined, pieces: number): TextLine[] {
  if (line === undefined || pieces === 0) return [];
  const starts = [...line.text.matchAll(/\S+/g)].map((match) => match.index);
  return [{ ...line, text: line.text.slice(0, starts[pieces] ?? line.text.length) }];
}

/** Lines above the header as rows of labels and values. */
export function factRows(lines: readonly TextLine[]): GridRow[] {
  const cells: GridCell[] = [];
  let column = 0;
  let above: readonly { readonly at: number; readonly cell: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const tokens = pieces(line, index);
    const places = tokens.map((token) => above.find((other) => other.at === token.at)?.cell ?? -1);
    // In text set in columns, a line whose pieces all stand under those of the line before goes on with them.
    if (
      standsInColumns(lines[index - 1]) &&
      tokens.every((token, at) => (places[at] ?? -1) >= 0 && goesOn(cells[places[at] ?? 0], token))
    ) {
      for (const [at, token] of tokens.entries()) {
        const place = places[at] ?? 0;
        const cell = cells[place];
        if (cell !== undefined) cells[place] = cellWithRest(cell, token);
      }
      continue;
    }
    const own: { at: number; cell: number }[] = [];
    for (const token of tokens) {
      own.push({ at: token.at, cell: cells.length });
      const before = cells.at(-1);
      // 主管部门 | 及编码: one label on two lines.
      if (
        before !== undefined &&
        token.text.length <= 6 &&
        exactRoles(before.text + token.text).length > 0 &&
        exactRoles(token.text).length === 0
      ) {
        cells[cells.length - 1] = changedCell(before, { text: before.text + token.text });
        continue;
      }
      if (before !== undefined && isRest(cells, token, tokens.length, lines[index + 1])) {
        cells[cells.length - 1] = cellWithRest(before, token);
        continue;
      }
      cells.push(plainCell(token.text, column, token.references));
      column += 1;
    }
    above = own;
  }
  return cells.length === 0 ? [] : [{ cells }];
}

/** Characters of a wrapped value's last line at most. */
const LONGEST_REST = 4;

/** Whether a line is the short rest of a value that its cell wrapped: behind a label with its value, before the next label. */
function isRest(cells: readonly GridCell[], piece: Token, piecesInLine: number, next: TextLine | undefined): boolean {
  const value = cells.at(-1)?.text ?? '';
  const label = cells.at(-2)?.text ?? '';
  if (piecesInLine !== 1 || piece.text.length > LONGEST_REST || value.length <= piece.text.length || !/^[一-龥（）()]+$/.test(piece.text))
    return false;
  if (exactRoles(label).length === 0 || exactRoles(value).length > 0 || exactRoles(piece.text).length > 0 || /^[\d.,]+/.test(value))
    return false;
  const following = next?.text.trim().split(/\s+/)[0] ?? '';
  return exactRoles(following).length > 0;
}

/** Whether a piece can be the rest of the cell above it: no label of its own, and a label is made whole by it. */
function goesOn(above: GridCell | undefined, piece: Token): boolean {
  if (above === undefined || exactRoles(piece.text).length > 0 || /[:：]/.test(piece.text)) return false;
  return exactRoles(above.text).length === 0 || exactRoles(above.text + piece.text).length > 0;
}

const AMOUNT = pattern`^[\d.,]+(?:${MONEY_UNITS}|[万亿%])?$`;

/** Labels of a line and the texts between them; words of a text stay together, numbers apart. */
function pieces(line: TextLine, index: number): Token[] {
  const joined: Token[] = [];
  for (const token of spaceTokens(line, index, 0)) {
    const before = joined.at(-1);
    const plain = (text: string) => exactRoles(text).length === 0 && !AMOUNT.test(text) && !/[:：]/.test(text);
    // 2020 年: a year is no sum.
    const ofYear = before !== undefined && /^20\d\d$/.test(before.text) && token.text.startsWith('年');
    if (before !== undefined && (ofYear || (plain(before.text) && plain(token.text))))
      joined[joined.length - 1] = joinedWith(before, token, ' ');
    else joined.push(token);
  }
  return joined;
}
