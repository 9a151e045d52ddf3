/** Items of a sample, and their key, out of what was drawn. */
import type { SourceReference } from '@perf-lint/core';
import { locationOf, shortLocation } from '@perf-lint/report';
import { randomFor } from '../estimate/random.js';
import { defectsOfRules } from '../labels/defects.js';
import type { IndicatorTableRow } from '../tables/indicators.js';
import { type DrawnDocument, drawRows } from './draw.js';
import type { Original } from './original.js';
import type { ItemKey, SampleItem } from './sample.js';

/** A row of a drawn document with its places and what was found on it. */
export interface SampledRow {
  readonly projectId: string;
  readonly row: IndicatorTableRow;
  readonly references: readonly SourceReference[];
  readonly rules: readonly string[];
}

export interface SampledDocument extends DrawnDocument {
  readonly path: string;
  readonly rows: readonly SampledRow[];
  /** Places of every row that was read, those that count in another document among them. */
  readonly readAt: readonly (readonly SourceReference[])[];
  readonly original: Original;
}

export interface SampleSize {
  /** Rows wanted of all documents together. */
  readonly rows: number;
  readonly seed: number;
}

/** Letters of a name that say which row of a line is meant: not so many that the rest need not be read. */
const ANCHOR = 4;

class Items {
  readonly items: SampleItem[] = [];
  readonly keys: ItemKey[] = [];

  add(item: (itemId: string) => readonly [SampleItem, ItemKey]): void {
    const [made, key] = item(`s${String(this.items.length + 1).padStart(3, '0')}`);
    this.items.push(made);
    this.keys.push(key);
  }
}

function addRows(items: Items, document: SampledDocument, count: number, seed: number): void {
  const { documentId, path, stratum, original } = document;
  for (const { row: sampled, probability } of drawRows(document.rows, count, seed, documentId)) {
    const { row, references, rules } = sampled;
    const marked = original.linesOf(references);
    items.add((itemId) => [
      {
        itemId,
        kind: 'row',
        path,
        place: shortLocation(locationOf(references)),
        excerpt: original.excerpt(marked),
        anchor: (row.name ?? row.value ?? '').slice(0, ANCHOR),
      },
      {
        itemId,
        kind: 'row',
        documentId,
        path,
        stratum,
        probability: document.probability * probability,
        rowId: row.rowId,
        projectId: row.projectId,
        name: row.name,
        value: row.value,
        scored: row.scored,
        said: defectsOfRules(rules),
        rules,
      },
    ]);
  }
}

/** One stretch of the original, any as likely as another. */
function addStretch(items: Items, document: SampledDocument, seed: number): void {
  const { documentId, path, stratum, original, readAt } = document;
  const number = Math.floor(randomFor(seed, `stretch ${documentId}`)() * original.stretches);
  const excerpt = original.stretch(number);
  if (excerpt.length === 0) return;
  const rowsRead = readAt.filter((references) => original.stretchOf(references) === number).length;
  items.add((itemId) => [
    { itemId, kind: 'stretch', path, place: `${number + 1} / ${original.stretches}`, excerpt },
    { itemId, kind: 'stretch', documentId, path, stratum, probability: document.probability / original.stretches, rowsRead },
  ]);
}

/** Items and key. Of every document with rows as many are drawn as of another, and one stretch of every document. */
export function makeItems(documents: readonly SampledDocument[], { rows, seed }: SampleSize): Pick<Items, 'items' | 'keys'> {
  const items = new Items();
  const withRows = documents.filter((document) => document.rows.length > 0).length;
  const each = Math.max(1, Math.round(rows / Math.max(1, withRows)));
  for (const document of documents) {
    addRows(items, document, each, seed);
    addStretch(items, document, seed);
  }
  return items;
}
