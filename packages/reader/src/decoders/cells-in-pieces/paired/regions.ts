/**
 * Where the flattened project tables of a text stand: from a header to the next title, over repeated headers.
 */

import { type Fragment, lineFragments, PAGE, type Separator, separatorOf } from '../../../evidence/fragments.js';
import { endsTable, isFurniture, isPageMark, officeOf, pageNumberLines } from '../../../evidence/furniture.js';
import { squeeze, squeezeLine } from '../../../evidence/squeeze.js';
import type { TextLine } from '../../../source-document.js';
import { findPairedHeaders, type PairedHeader } from '../../paired-form/header.js';

export interface PairedRegion {
  readonly header: PairedHeader;
  readonly title: string;
  /** Index of the first line of the header. */
  readonly firstLine: number;
  /** Index of the line after the last of the region. */
  readonly endLine: number;
  readonly fragments: readonly Fragment[];
  /** True where the text ends inside the table. */
  readonly endsText: boolean;
}

/** How many lines of titles may stand between the end of a page's rows and the header that repeats. */
const FURNITURE_LINES = 10;

/** Finds the regions of paired-column tables in the lines of a text. */
export function findPairedRegions(lines: readonly TextLine[]): PairedRegion[] {
  const headers = findPairedHeaders(lines, squeeze(lines));
  if (headers.length === 0) return [];
  const numbers = pageNumberLines(lines);
  const regions: PairedRegion[] = [];
  let open: Draft | null = null;
  for (let h = 0; h < headers.length; h++) {
    const header = headers[h];
    if (header === undefined) continue;
    const limit = headers[h + 1]?.firstLine ?? lines.length;
    const furnitureStart = startOfFurniture(lines, header.firstLine);
    const office = officeAbove(lines, furnitureStart, header.firstLine);
    if (open !== null && open.endLine >= furnitureStart && sameTable(open, header, office)) open.pageTurned = true;
    else {
      if (open !== null) regions.push(finish(open, lines));
      open = {
        header,
        office,
        title: titleAbove(lines, furnitureStart, header.firstLine),
        endLine: header.endLine,
        fragments: [],
        pageTurned: false,
      };
    }
    takeRows(open, lines, header.endLine, limit, numbers);
  }
  if (open !== null) regions.push(finish(open, lines));
  return regions;
}

interface Draft {
  readonly header: PairedHeader;
  readonly office: string;
  readonly title: string;
  endLine: number;
  readonly fragments: Fragment[];
  /** A header was repeated since the last fragment: the next one begins a page. */
  pageTurned: boolean;
}

function finish(draft: Draft, lines: readonly TextLine[]): PairedRegion {
  const { header, title, endLine, fragments } = draft;
  return { header, title, firstLine: header.firstLine, endLine, fragments, endsText: endLine >= lines.length };
}

function sameTable(open: Draft, header: PairedHeader, office: string): boolean {
  return open.header.classes.join() === header.classes.join() && (office === '' || open.office === '' || office === open.office);
}

/** Adds the fragments of the lines from `from` up to the end of the table, at most `limit`. */
function takeRows(draft: Draft, lines: readonly TextLine[], from: number, limit: number, numbers: ReadonlySet<number>): void {
  let i = from;
  for (; i < limit; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const squeezed = squeezeLine(line.text);
    if (endsTable(squeezed)) break;
    if (isPageMark(squeezed) || numbers.has(i)) {
      // A page that begins with its number begins all the same.
      if (separatorOf(line) === PAGE) draft.pageTurned = true;
      continue;
    }
    if (/^\d{1,3}$/.test(squeezed) && isNumberBeforeTitle(lines, i)) continue;
    let separator: Separator = separatorOf(line);
    if (draft.pageTurned) separator = PAGE;
    draft.pageTurned = false;
    lineFragments(line, separator, draft.fragments);
  }
  draft.endLine = i;
}

/** True for a lone number that the title of the next page follows: a page number. */
function isNumberBeforeTitle(lines: readonly TextLine[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && endsTable(squeezeLine(next.text));
}

function startOfFurniture(lines: readonly TextLine[], headerLine: number): number {
  let start = headerLine;
  for (let i = headerLine - 1; i >= Math.max(0, headerLine - FURNITURE_LINES); i--) {
    const line = lines[i];
    if (line === undefined || !isFurniture(squeezeLine(line.text))) break;
    start = i;
  }
  return start;
}

function officeAbove(lines: readonly TextLine[], from: number, to: number): string {
  for (let i = to - 1; i >= from; i--) {
    const office = officeOf(squeezeLine(lines[i]?.text ?? ''));
    if (office !== '') return office;
  }
  return '';
}

function titleAbove(lines: readonly TextLine[], from: number, to: number): string {
  for (let i = to - 1; i >= from; i--) {
    const squeezed = squeezeLine(lines[i]?.text ?? '');
    if (endsTable(squeezed) && squeezed.length >= 8) return squeezed;
  }
  return '';
}
