/**
 * What a scan gives, held against the printed page that it was made of.
 */
import type { Indicator, PerformanceDocument } from '@perf-lint/core';
import { assemble } from '../src/formats/pdf/assemble.js';
import { layOut } from '../src/formats/pdf/layout.js';
import type { PageContent } from '../src/formats/pdf/page.js';
import type { Square } from '../src/formats/scan/lattice.js';
import { withRepeatedHeadings } from '../src/formats/scan/repeated-headings.js';
import { readSource } from '../src/read-source.js';
import type { RecognisedPage } from '../src/source-document.js';

export interface Tally {
  pages: number;
  accepted: number;
  cells: number;
  cellsRight: number;
  signs: number;
  signsRight: number;
  numbers: number;
  numbersRight: number;
  rows: number;
  read: number;
  right: number;
  /** Rows that are wrong and not doubted. */
  silent: number;
  /** Rows that are like none of the page. */
  invented: number;
  /** Rows that are doubted. */
  doubted: number;
  /** Processor seconds. */
  seconds: number;
}

export function emptyTally(): Tally {
  const zero = 0;
  return {
    pages: zero,
    accepted: zero,
    cells: zero,
    cellsRight: zero,
    signs: zero,
    signsRight: zero,
    numbers: zero,
    numbersRight: zero,
    rows: zero,
    read: zero,
    right: zero,
    silent: zero,
    invented: zero,
    doubted: zero,
    seconds: zero,
  };
}

export function added(one: Tally, other: Tally): Tally {
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, value + other[key as keyof Tally]])) as unknown as Tally;
}

/** Text reduced to what is compared: width, blanks and look-alike punctuation are nobody's error. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/⩾|>=|≧/g, '≥')
    .replace(/⩽|<=|≦/g, '≤')
    .replace(/[“”‘’"']/g, '"')
    .replace(/[—–―－]/g, '-')
    .replace(/[~～〜]/g, '~')
    .replace(/[,，]/g, ',')
    .replace(/\.\.+/g, '.');
}

function documentOf(contents: readonly PageContent[], scans?: readonly RecognisedPage[]): PerformanceDocument {
  const pages = contents.map(layOut);
  const layouts = scans === undefined ? pages : withRepeatedHeadings(pages, new Set(pages.map(({ page }) => page)));
  const source = { path: 'x.pdf', sha256: '', format: 'pdf' as const, encoding: '', blocks: assemble(layouts), notes: [] };
  return readSource(scans === undefined ? source : { ...source, scans }, { path: 'x.pdf' });
}

function rowsOf(document: PerformanceDocument): Indicator[] {
  return document.departments.flatMap((department) => [
    ...(department.overall?.indicators ?? []),
    ...department.units.flatMap((unit) => unit.projects.flatMap((project) => project.indicators)),
  ]);
}

const keyOf = ({ level1, name, value }: Indicator) => `${level1}|${folded(name)}|${folded(value)}`;

/** Rows of some pages as printed and as recognised, counted into a tally; wrong ones are handed to `tell`. */
export function compareRows(
  tally: Tally,
  printed: readonly PageContent[],
  recognised: { readonly contents: readonly PageContent[]; readonly scans: readonly RecognisedPage[] },
  tell: (line: string) => void,
): void {
  const wanted = rowsOf(documentOf(printed));
  const got = rowsOf(documentOf(recognised.contents, recognised.scans));
  const left = new Map<string, number>();
  for (const row of wanted) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1);
  tally.rows += wanted.length;
  tally.read += got.length;
  for (const row of got) {
    if (row.doubts.length > 0) tally.doubted++;
    const key = keyOf(row);
    const count = left.get(key) ?? 0;
    if (count > 0) {
      left.set(key, count - 1);
      tally.right++;
      tell(`right: ${key} (${row.confidence})`);
      continue;
    }
    if (row.doubts.length === 0) tally.silent++;
    const near = wanted.some((other) => share(keyOf(other), key) > 0.5);
    if (!near) tally.invented++;
    tell(`${row.doubts.length === 0 ? 'silent' : 'doubted'}${near ? '' : ' invented'}: ${key} (${row.confidence})`);
  }
  for (const [key, count] of left) if (count > 0) tell(`missing: ${key}`);
}

/** Share of the letters that two texts have in common. */
function share(a: string, b: string): number {
  const letters = new Map<string, number>();
  for (const letter of a) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  let common = 0;
  for (const letter of b) {
    const count = letters.get(letter) ?? 0;
    if (count === 0) continue;
    letters.set(letter, count - 1);
    common++;
  }
  return common / Math.max(a.length, b.length, 1);
}

/** Cells, signs and numbers of a page, by their place: what stands where the middle of each printed cell is. */
export function compareCells(tally: Tally, printed: PageContent, recognised: PageContent): void {
  const got = cellsOf(recognised);
  for (const { box, text } of cellsOf(printed)) {
    if (text === '') continue;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const read = got.find((other) => x > other.box.left && x < other.box.right && y > other.box.top && y < other.box.bottom)?.text ?? '';
    tally.cells++;
    if (read === text) tally.cellsRight++;
    const signs = (given: string): readonly string[] => given.match(/[<>≥≤=]/g) ?? [];
    tally.signs += signs(text).length;
    if (signs(text).join('') === signs(read).join('')) tally.signsRight += signs(text).length;
    const numbers = (given: string): readonly string[] => given.match(/\d[\d.,]*/g) ?? [];
    tally.numbers += numbers(text).length;
    tally.numbersRight += numbers(text).filter((number) => numbers(read).includes(number)).length;
  }
}

interface PlacedCell {
  readonly box: Square;
  readonly text: string;
}

function cellsOf(content: PageContent): PlacedCell[] {
  return layOut(content).tables.flatMap(({ table, ys }) =>
    table.cells.map((cell) => ({
      box: { left: table.xs[cell.left] ?? 0, right: table.xs[cell.right] ?? 0, top: ys[cell.top] ?? 0, bottom: ys[cell.bottom] ?? 0 },
      text: folded(cell.text),
    })),
  );
}
