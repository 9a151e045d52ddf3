/**
 * Learns a table's column widths and separators from its own projects: decode with what is known, count, decode again.
 */
import type { Cohesion } from '../../../evidence/cohesion.js';
import { type Fragment, headWidth, PAGE, SPACE, SPACE_WIDTH } from '../../../evidence/fragments.js';
import type { PairedHeader } from '../../paired-form/header.js';
import type { Reading } from '../../paired-form/reading.js';
import {
  type Alignment,
  bucket,
  type ColumnModel,
  type ColumnWidth,
  firstModel,
  type Habits,
  learn,
  learnWidth,
  Observations,
  separatorsOf,
  spacesScripts,
} from '../spans/column-model.js';
import { decode, type Sample } from './decoder.js';

const PASSES = 3;
const SAMPLE_FRAGMENTS = 550;
/** Enough to tell how the cells of a row are aligned. */
const TRIAL_FRAGMENTS = 160;
const ALIGNMENTS: readonly [Alignment, ...Alignment[]] = ['middle', 'top', 'bottom'];

/** The column model of a table, learnt from a sample of its projects spread over the whole of it. */
export function estimate(projects: readonly Sample[], header: PairedHeader, cohesion: Cohesion): ColumnModel {
  const columns = header.classes.length * 2;
  const fragments = projects.flatMap((project) => project.body);
  const habits: Habits = {
    present: separatorsOf(fragments),
    spaced: spacesScripts(fragments),
    alignment: 'middle',
    name: nameWidth(projects),
  };
  const first = (alignment: Alignment): ColumnModel => firstModel(columns, header.hints, { ...habits, alignment });
  const decodeWith = (sample: readonly Sample[], model: ColumnModel): { seen: Observations; score: number } => {
    const seen = new Observations(columns);
    let score = 0;
    for (const project of sample) {
      const reading = decode(project, { classes: header.classes, model, cohesion }, 'learn');
      score += reading.score;
      observe(project.body, reading, seen);
    }
    return { seen, score };
  };
  // The trial of the likeliest alignment is the first pass.
  const trials = ALIGNMENTS.map((alignment) => ({ alignment, ...decodeWith(spread(projects, TRIAL_FRAGMENTS), first(alignment)) }));
  const { alignment, seen } = trials.reduce((best, trial) => (trial.score > best.score ? trial : best));
  const likely = { ...habits, alignment };
  let model = learn(seen, header.hints, likely);
  const sample = spread(projects, SAMPLE_FRAGMENTS);
  for (let pass = 1; pass < PASSES; pass++) {
    const before = model;
    model = learn(decodeWith(sample, model).seen, header.hints, likely);
    if (sameWidths(before, model)) break;
  }
  return model;
}

function sameWidths(a: ColumnModel, b: ColumnModel): boolean {
  return a.widths.every((width, c) => width.low === b.widths[c]?.low && width.high === b.widths[c]?.high);
}

/** The width of the column of project names: its cells are cut out already. */
function nameWidth(projects: readonly Sample[]): ColumnWidth {
  const seen = new Observations(1);
  for (const { head } of projects) {
    if (head.name.length > 0) observeLines(head.name, { start: 0, end: head.name.length, column: 0 }, seen);
  }
  return learnWidth(seen.breaks[0] ?? [], seen.lines[0] ?? [], undefined);
}

/** A bounded sample, taken evenly over the table. */
function spread(projects: readonly Sample[], fragments: number): Sample[] {
  let total = 0;
  for (const project of projects) total += project.body.length;
  const step = Math.max(1, Math.ceil(total / fragments));
  return projects.filter((_, i) => i % step === 0);
}

/** Counts what a reading holds: line ends inside cells, widths, and separators between cells. */
function observe(fragments: readonly Fragment[], reading: Reading, seen: Observations): void {
  let previous: Reading['cells'][number] | null = null;
  for (const cell of reading.cells) {
    const first = fragments[cell.start];
    if (first === undefined) continue;
    if (previous !== null && !cell.continued && !previous.continued && first.before !== PAGE) {
      const table = cell.newRow ? seen.nextRow : seen.sameRow;
      const counts = table[bucket(previous.lines, cell.lines)];
      if (counts !== undefined) counts[first.before] = (counts[first.before] ?? 0) + 1;
    }
    if (!cell.continued) observeLines(fragments, cell, seen);
    previous = cell;
  }
}

function observeLines(fragments: readonly Fragment[], cell: { start: number; end: number; column: number }, seen: Observations): void {
  const breaks = seen.breaks[cell.column];
  const lines = seen.lines[cell.column];
  if (breaks === undefined || lines === undefined) return;
  let width = fragments[cell.start]?.width ?? 0;
  let slack = fragments[cell.start]?.slack ?? 0;
  for (let i = cell.start + 1; i < cell.end; i++) {
    const fragment = fragments[i];
    if (fragment === undefined) continue;
    if (fragment.before === SPACE) {
      width += SPACE_WIDTH + fragment.width;
      slack += fragment.slack;
      continue;
    }
    if (fragment.before !== PAGE) seen.inside[fragment.before] = (seen.inside[fragment.before] ?? 0) + 1;
    breaks.push([width - slack, width + headWidth(fragment.text) + Math.max(slack, fragment.slack)]);
    lines.push(width - slack);
    width = fragment.width;
    slack = fragment.slack;
  }
  lines.push(width - slack);
}
