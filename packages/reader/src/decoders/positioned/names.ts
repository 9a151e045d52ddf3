/**
 * Project names in a positioned table: several lines round the line of their code.
 */
import { headWidth } from '../../evidence/fragments.js';
import { partInOrder } from '../../lattice/pairing.js';
import type { Piece } from './columns.js';
import type { Head } from './head.js';

const NO_NAME = 8;
const NO_UNIT_NAME = 1.2;
const PER_LINE_APART = 1.5;
const CARRIED = 1;
const NOTHING_BEFORE = 40;
const GAP_INSIDE = 1.5;
const NOT_FULL = 2;
const MOST_LINES = 30;

/** Gives the lines of a page's names to its heads, in order. Returns those before the first: they go on a name from the page before. */
export function divideNames(lines: readonly Piece[], heads: readonly Head[], goesOn: boolean): Piece[] {
  const width = lines.reduce((most, { fragment }) => Math.max(most, fragment.width - fragment.slack), 1);
  const joins = joinCosts(lines, width);
  const ends = partInOrder(heads.length + 1, lines.length, MOST_LINES, (group, start, end) =>
    nameCost(lines, start, end, heads[group - 1] ?? null, joins, goesOn),
  );
  for (const [index, head] of heads.entries()) head.name.push(...lines.slice(ends[index], ends[index + 1]));
  return lines.slice(0, ends[0]);
}

/** Running sum of what it costs to join each line to the one before: gaps, and lines that had room for more. */
function joinCosts(lines: readonly Piece[], width: number): number[] {
  let sum = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return 0;
    sum += GAP_INSIDE * Math.min(6, Math.max(0, line.y - before.y - 1));
    if (before.fragment.width + headWidth(line.fragment.text) + before.fragment.slack <= width) sum += NOT_FULL;
    return sum;
  });
}

function nameCost(
  lines: readonly Piece[],
  start: number,
  end: number,
  head: Head | null,
  joins: readonly number[],
  goesOn: boolean,
): number {
  // Units of a whole department often stand without a name.
  if (start === end) return head === null ? 0 : head.code.fragment.text.length <= 9 ? NO_UNIT_NAME : NO_NAME;
  const inner = (joins[end - 1] ?? 0) - (joins[start] ?? 0);
  if (head === null) return inner + (goesOn ? CARRIED : NOTHING_BEFORE);
  return inner + PER_LINE_APART * Math.abs(((lines[start]?.y ?? 0) + (lines[end - 1]?.y ?? 0)) / 2 - head.code.y);
}
