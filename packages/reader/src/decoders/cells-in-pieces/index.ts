/**
 * Flattened target tables: text that was a table until its grid was lost. Finds them, decodes them, and returns grids.
 */
import type { UnplacedText } from '@perf-lint/core';
import { Cohesion } from '../../evidence/cohesion.js';
import { withoutPageEnds } from '../../evidence/furniture.js';
import type { Block, TextBlock, TextLine } from '../../source-document.js';
import { overallGrid } from './overall/grid.js';
import { findOverallRegions, type OverallRegion } from './overall/region.js';
import { findPairedRegions, type PairedRegion } from './paired/regions.js';
import { decodeRegion, prepareRegions, pushUnplaced } from './paired/table.js';

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
export function decodeCellsInPieces(block: TextBlock): DecodedText {
  const pairs = findPairedRegions(block.lines);
  // Paired tables are read page by page; one of a department goes on below the head of its next page.
  const lines = pairs.length > 0 ? block.lines : withoutPageEnds(block.lines);
  const regions: Region[] = [
    ...pairs.map((region): Region => ({ kind: 'paired', region })),
    ...findOverallRegions(lines).map((region): Region => ({ kind: 'overall', region })),
  ].sort((a, b) => a.region.firstLine - b.region.firstLine);
  if (regions.length === 0) return { blocks: [block], unplaced: [] };
  const cohesion = new Cohesion(lines);
  const paired = prepareRegions(regions.flatMap(({ kind, region }) => (kind === 'paired' ? [region] : [])));
  const blocks: Block[] = [];
  const unplaced: UnplacedText[] = [];
  let done = 0;
  for (const { kind, region } of regions) {
    if (region.firstLine < done) continue;
    pushText(blocks, lines, done, region.firstLine);
    if (kind === 'paired') blocks.push(decodeRegion(region, paired, cohesion, unplaced));
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
