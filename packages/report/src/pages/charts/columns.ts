/**
 * Upright bars on a common scale.
 */
import { max, ticks } from 'd3-array';
import { html, type Markup } from '../html/markup.js';
import { at, svg } from './chart.js';

export interface Column {
  readonly label: string;
  readonly value: number;
  readonly fill: string;
  /** Printed above the bar. */
  readonly note?: string;
}

const LEFT = 40;
const TOP = 18;
const BOTTOM = 22;

/** Columns in a picture of `width` by `height`; labels are thinned out where they would touch. */
export function columns(bars: readonly Column[], label: string, width = 540, height = 170): Markup {
  const top = Math.max(1, max(bars, ({ value }) => value) ?? 0);
  const step = (width - LEFT) / Math.max(1, bars.length);
  const y = (value: number): number => TOP + (height - TOP - BOTTOM) * (1 - value / top);
  const every = Math.ceil(30 / step);
  const lines = ticks(0, top, 3)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        html`<line class="rule" x1="${LEFT}" x2="${width}" y1="${at(y(tick))}" y2="${at(y(tick))}"/><text class="axis" x="${LEFT - 6}" y="${at(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
    );
  const drawn = bars.map((bar, index) => {
    const x = LEFT + index * step;
    return html`<rect class="${bar.fill}" x="${at(x + step * 0.1)}" y="${at(y(bar.value))}" width="${at(step * 0.8)}" height="${at(y(0) - y(bar.value))}"/>${
      bar.note !== undefined &&
      bar.note !== '' &&
      html`<text x="${at(x + step / 2)}" y="${at(y(bar.value) - 4)}" text-anchor="middle">${bar.note}</text>`
    }${(index % every === 0 || bar.note !== undefined) && html`<text class="axis" x="${at(x + step / 2)}" y="${height - 6}" text-anchor="middle">${bar.label}</text>`}`;
  });
  return svg(width, height, label, html`${lines}${drawn}`);
}
