/**
 * Draws documents, those said to hold no table among them, and rows of them, each with the chance it had: documents by stratum, projects of each
 * document, rows of each project. What is known of findings changes no chance: the sample is blind to them.
 */
import { drawn, randomFor } from '../estimate/random.js';

/** A document that may be drawn. */
export interface FrameDocument {
  readonly documentId: string;
  readonly stratum: string;
  readonly hasRows: boolean;
}

export interface DrawnDocument extends FrameDocument {
  readonly probability: number;
}

export interface StratumCount {
  readonly stratum: string;
  readonly documents: number;
  readonly drawn: number;
}

/**
 * Documents by stratum, in proportion to its documents and at least two of each (all where it has no more), so that each says how much its documents
 * differ.
 */
export function drawDocuments(frame: readonly FrameDocument[], count: number, seed: number) {
  const strata = new Map<string, FrameDocument[]>();
  for (const document of frame) {
    const own = strata.get(document.stratum);
    if (own === undefined) strata.set(document.stratum, [document]);
    else own.push(document);
  }
  const documents: DrawnDocument[] = [];
  const counts: StratumCount[] = [];
  for (const [stratum, own] of [...strata].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const wanted = Math.min(own.length, Math.max(FEWEST_OF_STRATUM, Math.round((count * own.length) / frame.length)));
    const chosen = drawn(own, wanted, randomFor(seed, `documents ${stratum}`));
    for (const document of chosen) documents.push({ ...document, probability: chosen.length / own.length });
    counts.push({ stratum, documents: own.length, drawn: chosen.length });
  }
  return { documents, strata: counts };
}

const FEWEST_OF_STRATUM = 2;

/** A row that may be drawn. */
export interface FrameRow {
  readonly projectId: string;
}

export interface DrawnRow<Row> {
  readonly row: Row;
  /** Chance within its document. */
  readonly probability: number;
}

/**
 * Rows of a document: of so many projects so many rows each, as near to a square as the document allows, which spreads them over its projects.
 * @param count rows wanted of the document
 */
export function drawRows<Row extends FrameRow>(
  rows: readonly Row[],
  count: number,
  seed: number,
  documentId: string,
): readonly DrawnRow<Row>[] {
  const projects = new Map<string, Row[]>();
  for (const row of rows) {
    const own = projects.get(row.projectId);
    if (own === undefined) projects.set(row.projectId, [row]);
    else own.push(row);
  }
  const all = [...projects.values()];
  const wanted = Math.min(all.length, Math.ceil(Math.sqrt(count)));
  const chosen = drawn(all, wanted, randomFor(seed, `projects ${documentId}`));
  const each = Math.max(1, Math.round(count / Math.max(1, chosen.length)));
  return chosen.flatMap((own) => {
    const some = drawn(own, each, randomFor(seed, `rows ${documentId} ${own[0]?.projectId ?? ''}`));
    return some.map((row) => ({ row, probability: (chosen.length / all.length) * (some.length / own.length) }));
  });
}
