/**
 * Flattened target tables: text that was a table until its grid was lost. Finds them, decodes them, and returns grids.
 */
import type { UnplacedText } from '@perf-lint/core';
import type { Block, TextBlock, TextLine } from '../../source-document.js';
import { Cohesion } from './cohesion.js';
import { decode } from './decoder.js';
import { estimate, type Sample } from './estimate.js';
import { type Fragment, fragmentReferences } from './fragments.js';
import { overallGrid } from './overall-grid.js';
import { findOverallRegions, type OverallRegion } from './overall-region.js';
import { type DecodedRecord, pairedGrid } from './paired-grid.js';
import { decodePositioned, keepsPositions } from './positioned.js';
import { cutRecords, type ProjectRecord } from './records.js';
import { findPairedRegions, type PairedRegion } from './regions.js';

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
  const decoded: DecodedRecord[] = [];
  records.forEach((record, i) => {
    const sample = samples[i];
    if (record.kind === 'unit') decoded.push({ kind: 'unit', record });
    else if (sample !== null && sample !== undefined) {
      // A head without amounts at the end of the text is cut off: what stands there is not an indicator.
      if (record.headless && sample.head.endsText) pushUnplaced(unplaced, [...record.code, ...record.body]);
      else decoded.push({ kind: 'project', record, reading: decode(sample.body, header.classes, model, sample.head, cohesion, true) });
    }
  });
  return pairedGrid(header, region.title, decoded, unplaced, region.endsText);
}

function sampleOf(record: ProjectRecord, endsText: boolean): Sample {
  const type = record.type.map((fragment) => fragment.text).join('');
  return { body: record.body, head: { name: record.name, type, endsText } };
}

function pushUnplaced(unplaced: UnplacedText[], fragments: readonly Fragment[]): void {
  if (fragments.length === 0) return;
  unplaced.push({ text: fragments.map((fragment) => fragment.text).join(' '), references: fragments.flatMap(fragmentReferences) });
}
