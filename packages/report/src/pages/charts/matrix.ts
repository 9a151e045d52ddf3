/**
 * A table drawn as squares: the area of a square is its number.
 */
import { max } from 'd3-array';
import { html, type Markup } from '../html/markup.js';
import { at, barLabel, svg } from './chart.js';

export interface MatrixRow {
  readonly label: string;
  readonly values: readonly number[];
}

const LABEL = 170;
const HEAD = 22;
const ROW = 26;
const WIDTH = 540;
const LARGEST = 22;

/** Squares of the values, numbers beside them; `fills` are the classes of the columns. */
export function matrix(rows: readonly MatrixRow[], columnNames: readonly string[], fills: readonly string[], label: string): Markup {
  const top = Math.max(1, max(rows.flatMap(({ values }) => values)) ?? 0);
  const step = (WIDTH - LABEL) / Math.max(1, columnNames.length);
  const heads = columnNames.map((name, index) => html`<text class="axis" x="${at(LABEL + index * step)}" y="14">${name}</text>`);
  const drawn = rows.map(({ label: name, values }, index) => {
    const middle = HEAD + index * ROW + ROW / 2;
    const squares = values.map((value, column) => {
      if (value === 0) return null;
      const side = Math.max(3, LARGEST * Math.sqrt(value / top));
      const x = LABEL + column * step;
      return html`<rect class="${fills[column] ?? 'f5'}" x="${at(x)}" y="${at(middle - side / 2)}" width="${at(side)}" height="${at(side)}"/><text class="axis" x="${at(x + side + 5)}" y="${at(middle + 4)}">${value}</text>`;
    });
    return html`<text x="${LABEL - 8}" y="${at(middle + 4)}" text-anchor="end">${barLabel(name)}</text>${squares}`;
  });
  return svg(WIDTH, HEAD + rows.length * ROW, label, html`${heads}${drawn}`);
}
