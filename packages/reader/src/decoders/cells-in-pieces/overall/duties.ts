/**
 * Tells the two columns of 年度主要任务 apart: the name of a task and its content, one after the other.
 */
import type { Fragment } from '../../../evidence/fragments.js';
import { Lattice, NONE } from '../../../lattice/lattice.js';
import { type Span, spansFrom, traitsOf } from '../spans/spans.js';

export interface DutyCells {
  readonly name: readonly Fragment[];
  readonly content: readonly Fragment[];
}

const PER_CELL = -2;

/** What a name costs whose content is missing at the end. */
const CONTENT_MISSING = -3;
const NAME = 0;

/** One reading is done before the next begins: all share the room their states need. */
const lattice = new Lattice();

/** Reads fragments as pairs of cells, name and content in turn: the fewest cells whose lines all end full. */
export function readDuties(fragments: readonly Fragment[]): DutyCells[] {
  const traits = fragments.map(traitsOf);
  lattice.begin(fragments.length, NAME);
  for (let at = 0; at < fragments.length; at++) {
    const states = lattice.alive(at);
    if (states.length === 0) continue;
    const spans = spansFrom(fragments, traits, at);
    for (const state of states) {
      const column = lattice.keyOf(state);
      for (const span of spans) lattice.reach(state, span.end, 1 - column, PER_CELL + dutyScore(span, column));
    }
  }
  const last = lattice.end((column) => (column === NAME ? 0 : CONTENT_MISSING));
  if (last === NONE) return [];
  const duties: { name: readonly Fragment[]; content: readonly Fragment[] }[] = [];
  for (const link of lattice.pathTo(last)) {
    const cell = fragments.slice(lattice.positionOf(lattice.fromOf(link)), lattice.positionOf(lattice.toOf(link)));
    const duty = duties.at(-1);
    if (lattice.keyOf(lattice.fromOf(link)) === NAME || duty === undefined) duties.push({ name: cell, content: [] });
    else duty.content = cell;
  }
  return duties;
}

function dutyScore(span: Span, column: number): number {
  const length = span.text.length;
  // A task's name is short, its content long.
  const size = column === 0 ? -0.03 * length : Math.max(-1.5, Math.min(0, (length - 20) * 0.08));
  const begins = /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)])/.test(span.text) ? 0.5 : 0;
  return size + begins + (/^[，。；、）)]/.test(span.text) ? -4 : 0) + (/[，、]$/.test(span.text) ? -2 : 0);
}
