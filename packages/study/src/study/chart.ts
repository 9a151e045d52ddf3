/** Shares with their intervals as a picture: as the program found them, and corrected, one above the other. */
import { html, type Markup } from '@perf-lint/report';
import type { Estimate } from '../estimate/prevalence.js';

export interface ChartLine {
  readonly label: string;
  readonly found: Estimate;
  readonly corrected: Estimate | null;
}

const WIDTH = 720;
const LEFT = 170;
const RIGHT = 60;
const LINE = 34;
const TOP = 24;

/** A share on the picture; what lies outside 0 to 1 widens it. */
function scale(lines: readonly ChartLine[]): (share: number) => number {
  const values = lines.flatMap(({ found, corrected }) =>
    [found, corrected].flatMap((each) =>
      each === null ? [] : [each.value, each.interval?.low ?? each.value, each.interval?.high ?? each.value],
    ),
  );
  const low = Math.min(0, ...values);
  const high = Math.max(0.1, ...values);
  return (share) => LEFT + ((share - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
}

const at = (value: number): string => String(Math.round(value * 10) / 10);

function mark({ value, interval }: Estimate, x: (share: number) => number, y: number, kind: 'found' | 'corrected'): Markup {
  const colour = kind === 'found' ? '#7c8894' : '#2f6ba8';
  const line =
    interval !== null &&
    html`<line x1="${at(x(interval.low))}" x2="${at(x(interval.high))}" y1="${at(y)}" y2="${at(y)}" stroke="${colour}" stroke-width="2"/>`;
  const point =
    kind === 'found'
      ? html`<rect x="${at(x(value) - 4)}" y="${at(y - 4)}" width="8" height="8" fill="${colour}"/>`
      : html`<circle cx="${at(x(value))}" cy="${at(y)}" r="4.5" fill="${colour}"/>`;
  return html`${line}${point}<text x="${at(x(interval?.high ?? value) + 8)}" y="${at(y + 4)}" font-size="11" fill="${colour}">${(100 * value).toFixed(1)}</text>`;
}

/** The picture; squares are as found, circles corrected. @param title its text alternative */
export function intervalChart(title: string, lines: readonly ChartLine[]): Markup {
  const x = scale(lines);
  const height = TOP + lines.length * LINE + 8;
  const zero = x(0);
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}"><line x1="${at(zero)}" x2="${at(zero)}" y1="${TOP - 8}" y2="${height}" stroke="#b8c4ce"/>${lines.map(
    ({ label, found, corrected }, index) => {
      const y = TOP + index * LINE + LINE / 2;
      return html`<text x="${LEFT - 10}" y="${at(y + 4)}" font-size="12" text-anchor="end" fill="#59636e">${label}</text>${mark(found, x, corrected === null ? y : y - 7, 'found')}${corrected === null ? null : mark(corrected, x, y + 7, 'corrected')}`;
    },
  )}</svg>`;
}
