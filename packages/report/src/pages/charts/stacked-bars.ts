/**
 * Lying bars made of segments, one bar a row.
 */
import { max, sum } from 'd3-array';
import { html, type Markup } from '../html/markup.js';
import { at, barLabel, svg } from './chart.js';

export interface StackedRow {
  readonly label: string;
  readonly segments: readonly number[];
  /** Printed behind the bar. */
  readonly note: string;
}

const LABEL = 170;
const NOTE = 110;
const ROW = 24;
const WIDTH = 540;

/** Stacked bars; `fills` are the classes of the segments in their order. */
export function stackedBars(rows: readonly StackedRow[], fills: readonly string[], label: string): Markup {
  const longest = Math.max(1, max(rows, ({ segments }) => sum(segments)) ?? 0);
  const scale = (WIDTH - LABEL - NOTE) / longest;
  const drawn = rows.map(({ label: name, segments, note }, index) => {
    const y = index * ROW;
    let x = LABEL;
    const parts = segments.map((value, position) => {
      const start = x;
      x += value * scale;
      return (
        value > 0 &&
        html`<rect class="${fills[position] ?? 'f5'}" x="${at(start)}" y="${y + 4}" width="${at(Math.max(0.5, value * scale - 1))}" height="${ROW - 9}"/>`
      );
    });
    return html`<text x="${LABEL - 8}" y="${y + 16}" text-anchor="end">${barLabel(name)}</text>${parts}<text class="axis" x="${at(x + 6)}" y="${y + 16}">${note}</text>`;
  });
  return svg(WIDTH, Math.max(ROW, rows.length * ROW), label, drawn);
}
