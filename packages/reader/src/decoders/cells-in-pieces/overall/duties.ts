/**
 * Tells the two columns of 年度主要任务 apart: the name of a task and its content, one after the other.
 */
import type { Fragment } from '../../../evidence/fragments.js';
import { type Span, spansFrom, traitsOf } from '../spans/spans.js';

export interface DutyCells {
  readonly name: readonly Fragment[];
  readonly content: readonly Fragment[];
}

const PER_CELL = -2;

interface Best {
  score: number;
  from: number;
}

/** Reads fragments as pairs of cells: the fewest cells whose lines all end full. */
export function readDuties(fragments: readonly Fragment[]): DutyCells[] {
  const count = fragments.length;
  const best: Best[][] = [0, 1].map(() => Array.from({ length: count + 1 }, () => ({ score: Number.NEGATIVE_INFINITY, from: -1 })));
  const start = best[0]?.[0];
  if (start === undefined || count === 0) return [];
  start.score = 0;
  const traits = fragments.map(traitsOf);
  for (let at = 0; at < count; at++) {
    if ((best[0]?.[at]?.score ?? -1e9) < -1e8 && (best[1]?.[at]?.score ?? -1e9) < -1e8) continue;
    const spans = spansFrom(fragments, traits, at);
    for (const column of [0, 1]) {
      const from = best[column]?.[at];
      if (from === undefined || from.score === Number.NEGATIVE_INFINITY) continue;
      for (const span of spans) {
        const to = best[1 - column]?.[span.end];
        const score = from.score + PER_CELL + dutyScore(span, column);
        if (to !== undefined && score > to.score) {
          to.score = score;
          to.from = at;
        }
      }
    }
  }
  return trace(fragments, best);
}

function dutyScore(span: Span, column: number): number {
  const length = span.text.length;
  // A task's name is short, its content long.
  const size = column === 0 ? -0.03 * length : Math.max(-1.5, Math.min(0, (length - 20) * 0.08));
  const begins = /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)])/.test(span.text) ? 0.5 : 0;
  return size + begins + (/^[，。；、）)]/.test(span.text) ? -4 : 0) + (/[，、]$/.test(span.text) ? -2 : 0);
}

function trace(fragments: readonly Fragment[], best: readonly (readonly Best[])[]): DutyCells[] {
  const out: DutyCells[] = [];
  let at = fragments.length;
  // An odd number of cells: the last content is missing.
  let column = (best[0]?.[at]?.score ?? 0) >= (best[1]?.[at]?.score ?? 0) - 3 ? 0 : 1;
  let content: readonly Fragment[] = [];
  while (at > 0) {
    const step = best[column]?.[at];
    if (step === undefined || step.from < 0) return [];
    const cell = fragments.slice(step.from, at);
    if (column === 0) content = cell;
    else {
      out.push({ name: cell, content });
      content = [];
    }
    at = step.from;
    column = 1 - column;
  }
  return out.reverse();
}
