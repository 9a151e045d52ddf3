/**
 * Decodes a project table whose text keeps its positions: every line holds pieces of several cells, aligned in columns.
 * Columns are found page by page, names and values paired by their height, rows gathered round the project whose code stands at their middle.
 */

import type { UnplacedText } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { type Fragment, fragmentReferences, NEAR } from '../../evidence/fragments.js';
import type { TextLine } from '../../source-document.js';
import type { DecodedRecord } from '../paired-form/grid.js';
import type { PairedHeader } from '../paired-form/header.js';
import { isType } from '../paired-form/project-type.js';
import type { PathCell } from '../paired-form/reading.js';
import { isAmount, isCode } from '../paired-form/records.js';
import { amountsRight, coveredRuns, type Interval, joinWords, matchRuns, type Piece, wordsOf } from './columns.js';
import type { Head } from './head.js';
import { divideNames } from './names.js';
import { type GridRowBand, gatherProjects } from './projects.js';
import { type PairedRow, pairRows } from './rows.js';

/** A line of the table with the page it stands on. */
export interface PlacedLine {
  readonly line: TextLine;
  readonly page: number;
}

const PAGE_HEIGHT = 10_000;
const ALIGNED_SHARE = 0.4;

/** True where most lines of a table hold several pieces far apart: the text keeps its positions. */
export function keepsPositions(lines: readonly PlacedLine[]): boolean {
  if (lines.length < 3) return false;
  let aligned = 0;
  for (const { line } of lines) if (/\S {3,}\S/.test(line.text) || /^ {8,}\S/.test(line.text)) aligned++;
  return aligned >= lines.length * ALIGNED_SHARE;
}

/** The records of a positioned table, or null where its columns could not be told. */
export function decodePositioned(
  header: PairedHeader,
  headerLines: readonly TextLine[],
  lines: readonly PlacedLine[],
  unplaced: UnplacedText[],
): DecodedRecord[] | null {
  const pages = pagesOf(lines);
  const names: Piece[][] = header.classes.map(() => []);
  const values: Piece[][] = header.classes.map(() => []);
  const heads: Head[] = [];
  let expected = headerCenters(headerLines, header.classes.length * 2);
  let anchor: number | null = null;
  for (const page of pages) {
    const split = splitPage(page, header, expected, anchor);
    if (split === null) return null;
    expected = split.centers;
    anchor = split.right;
    const before = heads.at(-1);
    if (before !== undefined) before.name.push(...split.carried);
    else for (const piece of split.carried) unplaced.push({ text: piece.fragment.text, references: fragmentReferences(piece.fragment) });
    heads.push(...split.heads);
    split.columns.forEach((pieces, column) => {
      (column % 2 === 0 ? names : values)[column >> 1]?.push(...pieces);
    });
  }
  if (heads.length === 0) return null;
  const rows = header.classes.flatMap((kind, k) => pairRows(k, kind, names[k] ?? [], values[k] ?? []));
  return recordsOf(gatherProjects(heads, bandsOf(rows), PAGE_HEIGHT));
}

function pagesOf(lines: readonly PlacedLine[]): Piece[][] {
  const pages: Piece[][] = [];
  let last = -1;
  for (const { line, page } of lines) {
    if (page !== last) pages.push([]);
    last = page;
    pages.at(-1)?.push(...wordsOf(line, line.line + page * PAGE_HEIGHT));
  }
  return pages;
}

const PAIR_HEADINGS = new Set([...FORM_READING.pairNames, ...FORM_READING.pairValues]);

/** Middles of the name and value headings, as far as one line holds them all. */
function headerCenters(lines: readonly TextLine[], count: number): number[] {
  for (const line of lines) {
    const pieces = wordsOf(line, 0).filter((piece) => PAIR_HEADINGS.has(piece.fragment.text));
    if (pieces.length === count) return pieces.map((piece) => (piece.left + piece.right) / 2);
  }
  return [];
}

interface SplitPage {
  readonly heads: Head[];
  readonly columns: Piece[][];
  readonly centers: number[];
  readonly right: number;
  /** Lines of a name that goes on from the page before. */
  readonly carried: Piece[];
}

/** Lines at the top of a page that hold nothing but the ends of money headings: what is left of its header. */
function withoutHeadingEnds(pieces: readonly Piece[], header: PairedHeader): readonly Piece[] {
  const funds = header.funds.join('');
  let rest = pieces;
  for (let i = 0; i < 3; i++) {
    const y = rest[0]?.y;
    const line = rest.filter((piece) => piece.y === y);
    if (line.length === 0 || !line.every((piece) => funds.includes(piece.fragment.text) || /^名?称[)）]$/.test(piece.fragment.text))) break;
    rest = rest.filter((piece) => piece.y !== y);
  }
  return rest;
}

function splitPage(all: readonly Piece[], header: PairedHeader, expected: readonly number[], anchor: number | null): SplitPage | null {
  const pieces = withoutHeadingEnds(all, header);
  const codes = codesOf(pieces);
  const codeLines = new Set(codes.map((piece) => piece.y));
  const right = amountsRight(pieces, codeLines) || anchor || 0;
  const count = header.classes.length * 2;
  const zone = pieces.filter((piece) => piece.left >= right);
  if (right === 0 || zone.length === 0) return null;
  const shift = anchor === null ? 0 : right - anchor;
  const runs = coveredRuns(zone, count);
  if (runs.length < count && expected.length !== count) return null;
  const order = matchRuns(runs, expected.length === count ? expected.map((center) => center + shift) : runs.map(() => 0));
  const columns: Piece[][] = Array.from({ length: count }, () => []);
  for (const piece of zone) place(piece, runs, order, columns);
  const centers = Array.from({ length: count }, (_, column) => {
    const run = runs[order.indexOf(column)];
    return run === undefined ? (expected[column] ?? 0) + shift : (run.left + run.right) / 2;
  });
  const { heads, carried } = headsOf(
    pieces.filter((piece) => piece.left < right),
    codes,
    header.hasType,
    anchor !== null,
  );
  return { heads, columns: columns.map(joinWords), centers, right, carried };
}

/** Codes stand leftmost, in one column: a short number in a name's column is none. */
function codesOf(pieces: readonly Piece[]): Piece[] {
  const codes = pieces.filter((piece) => isCode(piece.fragment.text) && isLeftmost(piece, pieces));
  const long = codes.filter((piece) => piece.fragment.text.length > 9);
  if (long.length === 0) return codes;
  const left = long.reduce((least, piece) => Math.min(least, piece.left), Number.POSITIVE_INFINITY);
  const right = long.reduce((most, piece) => Math.max(most, piece.right), Number.NEGATIVE_INFINITY);
  return codes.filter((piece) => piece.right > left && piece.left < right);
}

function isLeftmost(piece: Piece, pieces: readonly Piece[]): boolean {
  return !pieces.some((other) => other.y === piece.y && other.left < piece.left);
}

/** Puts a word into the column it overlaps most. */
function place(word: Piece, runs: readonly Interval[], order: readonly number[], columns: Piece[][]): void {
  let best = -1;
  let most = 0;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (run === undefined) continue;
    const overlap = Math.min(run.right, word.right) - Math.max(run.left, word.left);
    if (overlap > most) {
      most = overlap;
      best = i;
    }
  }
  columns[order[best] ?? -1]?.push(word);
}

function headsOf(words: readonly Piece[], codes: readonly Piece[], hasType: boolean, goesOn: boolean): { heads: Head[]; carried: Piece[] } {
  const heads: Head[] = codes.map((code) => ({
    code,
    amounts: words.filter((word) => word.y === code.y && isAmount(word.fragment.text)),
    name: [],
    type: [],
    page: Math.floor(code.y / PAGE_HEIGHT),
  }));
  const taken = new Set<Piece>([...codes, ...heads.flatMap((head) => head.amounts)]);
  const rest = words.filter((word) => !taken.has(word));
  const types = hasType ? rest.filter((word) => isType(word.fragment.text)) : [];
  for (const type of types) nearest(heads, type)?.type.push(type);
  const carried = divideNames(joinWords(rest.filter((word) => !types.includes(word))), heads, goesOn);
  return { heads, carried };
}

function nearest(heads: readonly Head[], word: Piece): Head | null {
  let best: Head | null = null;
  for (const head of heads) if (best === null || Math.abs(head.code.y - word.y) < Math.abs(best.code.y - word.y)) best = head;
  return best;
}

/** Rows of the grid: the rows of all classes that stand at the same height. */
function bandsOf(rows: readonly PairedRow[]): GridRowBand[] {
  const sorted = [...rows].sort((a, b) => a.top - b.top || a.level - b.level);
  const bands: { top: number; bottom: number; rows: PairedRow[] }[] = [];
  for (const row of sorted) {
    const band = bands.at(-1);
    if (band !== undefined && row.top <= band.bottom && !band.rows.some((known) => known.level === row.level)) {
      band.rows.push(row);
      band.bottom = Math.max(band.bottom, row.bottom);
    } else bands.push({ top: row.top, bottom: row.bottom, rows: [row] });
  }
  for (const band of bands) band.rows.sort((a, b) => a.level - b.level);
  return bands;
}

function recordsOf(projects: readonly { head: Head; bands: readonly GridRowBand[] }[]): DecodedRecord[] {
  return projects.map(({ head, bands }) => {
    const code = [head.code.fragment];
    const name = head.name.map((piece) => piece.fragment);
    const amounts = head.amounts.map((piece) => piece.fragment);
    if (bands.length === 0 && head.code.fragment.text.length <= 9) return { kind: 'unit', record: { kind: 'unit', code, name, amounts } };
    const body: Fragment[] = [];
    const cells: PathCell[] = [];
    for (const band of bands) {
      let newRow = true;
      for (const row of band.rows) {
        for (const [side, pieces] of [row.name, row.value].entries()) {
          if (pieces.length === 0) continue;
          const start = body.length;
          body.push(...pieces.map((piece) => ({ ...piece.fragment, before: NEAR as typeof NEAR })));
          cells.push({
            start,
            end: body.length,
            column: 2 * row.level + side,
            lines: pieces.length,
            newRow,
            continued: false,
            confidence: row.confidence,
          });
          newRow = false;
        }
      }
    }
    const type = head.type.map((piece) => piece.fragment);
    return {
      kind: 'project',
      record: { kind: 'project', code, name, type, amounts, body, headless: false },
      reading: { cells, skipped: [], score: 0 },
    };
  });
}
