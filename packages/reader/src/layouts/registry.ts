/** All layouts; of those over a thing, the one that recognises it best reads it. */
import type { TableDraft } from '../draft.js';
import type { Grid } from '../grids/grid.js';
import type { TextBlock } from '../source-document.js';
import { matrix } from './matrix/index.js';
import { outlineCells } from './outline/cells.js';
import { outline } from './outline/index.js';
import { pairedColumns } from './paired/index.js';
import { projectList } from './project-list/index.js';

import type { AnyLayout, GridTable, LayoutContext, ListLayout, Surroundings } from './shared/layout.js';
import { vertical } from './vertical/index.js';
import { written } from './written/index.js';

/** In the order in which equal scores are asked. */
export const LAYOUTS: readonly AnyLayout[] = [pairedColumns, vertical, matrix, outlineCells, outline, written, projectList];

type LayoutOver<Over extends AnyLayout['over']> = Extract<AnyLayout, { over: Over }>;

function layoutsOver<Over extends AnyLayout['over']>(over: Over): readonly LayoutOver<Over>[] {
  return LAYOUTS.filter((layout): layout is LayoutOver<Over> => layout.over === over);
}

const OVER = { text: layoutsOver('text'), grid: layoutsOver('grid'), table: layoutsOver('table'), list: layoutsOver('list') };

/** The layouts that know a thing, the best first. */
function ranked<Known>(layouts: readonly Known[], scoreOf: (layout: Known) => number): Known[] {
  return layouts
    .map((layout) => ({ layout, score: scoreOf(layout) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ layout }) => layout);
}

/** Targets that stand in lines of text; null where there are none. */
export function readText(block: TextBlock, around: Surroundings): TableDraft | null {
  return firstReading(OVER.text, block, around);
}

/** Targets of a grid in which no header of indicators was found; null where there are none. */
export function readWholeGrid(grid: Grid, around: Surroundings): TableDraft | null {
  return firstReading(OVER.grid, grid, around);
}

interface Reads<Thing> {
  readonly recognise: (thing: Thing, around: Surroundings) => number;
  readonly read: (thing: Thing, around: Surroundings) => TableDraft | null;
}

function firstReading<Thing>(layouts: readonly Reads<Thing>[], thing: Thing, around: Surroundings): TableDraft | null {
  for (const layout of ranked(layouts, (each) => each.recognise(thing, around))) {
    const draft = layout.read(thing, around);
    if (draft !== null) return draft;
  }
  return null;
}

/** The table under a header, by the layout that knows it best; null where none knows it. */
export function readUnderHeader(table: GridTable, context: LayoutContext): TableDraft | null {
  const [best] = ranked(OVER.table, (layout) => layout.recognise(table, context));
  return best === undefined ? null : best.read(table, context);
}

/** The list that a table with such a title is; null where it is none. */
export function listUnder(title: string): ListLayout | null {
  return ranked(OVER.list, (layout) => layout.recognise(title))[0] ?? null;
}
