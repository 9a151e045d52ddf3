/**
 * Flattened target tables: text that was a table until its grid was lost. Finds them, decodes them, and returns grids.
 */
import type { UnplacedText } from '@perf-lint/core';
import type { Block, TextBlock, TextLine } from '../../source-document.js';
import { Cohesion } from './cohesion.js';
import type { ColumnModel } from './column-model.js';
import { decode, type Reading } from './decoder.js';
import { estimate, type Sample } from './estimate.js';
import { type Fragment, fragmentReferences } from './fragments.js';
import type { PairedHeader } from './header.js';
import { overallGrid } from './overall-grid.js';
import { findOverallRegions, type OverallRegion } from './overall-region.js';
import { type DecodedRecord, pairedGrid } from './paired-grid.js';
import { decodePositioned, keepsPositions } from './positioned.js';
import { cutRecords, type ProjectRecord } from './records.js';
import { findPairedRegions, type PairedRegion } from './regions.js';
import { Repertoire } from './repertoire.js';

/** Projects with a cell less sure than this are read a second time. */
const READ_AGAIN = 0.75;

export interface DecodedText {
  /** The block in pieces: text as it was, and a table of origin "decoded" in the place of every flattened table. */
  readonly blocks: readonly Block[];
  /** Text inside a table that no cell took. */
  readonly unplaced: readonly UnplacedText[];
}

/**
 * Replaces every flattened target table of a text block by its decoded grid. Never throws; a text without such a table comes
 * back as it is. Linear in the length of the text.
 */
export function decodeFlattened(block: TextBlock): DecodedText {
  const lines = block.lines;
  const regions: Region[] = [
    ...findPairedRegions(lines).map((region): Region => ({ kind: 'paired', region })),
    ...findOverallRegions(lines).map((region): Region => ({ kind: 'overall', region })),
  ].sort((a, b) => a.region.firstLine - b.region.firstLine);
  if (regions.length === 0) return { blocks: [block], unplaced: [] };
  const cohesion = new Cohesion(lines);
  const blocks: Block[] = [];
  const unplaced: UnplacedText[] = [];
  let done = 0;
  for (const { kind, region } of regions) {
    if (region.firstLine < done) continue;
    pushText(blocks, lines, done, region.firstLine);
    if (kind === 'paired') blocks.push(decodeRegion(region, lines, cohesion, unplaced));
    else {
      const { block: table, leftover } = overallGrid(region, cohesion);
      blocks.push(table);
      pushUnplaced(unplaced, leftover);
    }
    done = region.endLine;
  }
  pushText(blocks, lines, done, lines.length);
  return { blocks, unplaced };
}

type Region = { readonly kind: 'paired'; readonly region: PairedRegion } | { readonly kind: 'overall'; readonly region: OverallRegion };

function pushText(blocks: Block[], lines: readonly TextLine[], from: number, to: number): void {
  if (to > from) blocks.push({ kind: 'text', lines: lines.slice(from, to) });
}

function decodeRegion(region: PairedRegion, lines: readonly TextLine[], cohesion: Cohesion, unplaced: UnplacedText[]): Block {
  const { header } = region;
  if (keepsPositions(region.lines)) {
    const records = decodePositioned(header, lines.slice(header.firstLine, header.endLine), region.lines, unplaced);
    if (records !== null) return pairedGrid(header, region.title, records, unplaced, false);
  }
  const { records, stray } = cutRecords(region.fragments, header.hasType);
  pushUnplaced(unplaced, stray);
  const samples = records.map((record, i) =>
    record.kind === 'project' ? sampleOf(record, region.endsText && i === records.length - 1) : null,
  );
  const model = estimate(
    samples.filter((sample) => sample !== null),
    header,
    cohesion,
  );
  const readings = decodeAll(samples, header, model, cohesion);
  const decoded: DecodedRecord[] = [];
  records.forEach((record, i) => {
    const reading = readings[i];
    if (record.kind === 'unit') decoded.push({ kind: 'unit', record });
    // A head without amounts at the end of the text is cut off: what stands there is not an indicator.
    else if (record.headless && samples[i]?.head.endsText) pushUnplaced(unplaced, [...record.code, ...record.body]);
    else if (reading !== null && reading !== undefined) decoded.push({ kind: 'project', record, reading });
  });
  return pairedGrid(header, region.title, decoded, unplaced, region.endsText);
}

/** Decodes every project; those that are not sure a second time, knowing what the sure ones hold. */
function decodeAll(samples: readonly (Sample | null)[], header: PairedHeader, model: ColumnModel, cohesion: Cohesion): (Reading | null)[] {
  const repertoire = new Repertoire();
  const readings = samples.map((sample, project) => {
    if (sample === null) return null;
    const reading = decode(sample.body, header.classes, model, sample.head, cohesion, true, sample.shapes);
    repertoire.take(sample.body, reading, project);
    return reading;
  });
  return readings.map((reading, project) => {
    const sample = samples[project];
    if (reading === null || sample === null || sample === undefined) return null;
    if (reading.cells.every((cell) => cell.confidence >= READ_AGAIN)) return reading;
    const known = { bonus: (text: string, value: boolean): number => repertoire.bonus(text, value, project) };
    return decode(sample.body, header.classes, model, sample.head, cohesion, true, sample.shapes, known);
  });
}

function sampleOf(record: ProjectRecord, endsText: boolean): Sample {
  const type = record.type.map((fragment) => fragment.text).join('');
  return { body: record.body, head: { name: record.name, type, endsText }, shapes: new Map() };
}

function pushUnplaced(unplaced: UnplacedText[], fragments: readonly Fragment[]): void {
  if (fragments.length === 0) return;
  unplaced.push({ text: fragments.map((fragment) => fragment.text).join(' '), references: fragments.flatMap(fragmentReferences) });
}
