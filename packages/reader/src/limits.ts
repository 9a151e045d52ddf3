/**
 * Limits against hostile input: what is counted, how much of it is sane, and the budget that a reader spends while it works.
 */
import { ReadFailure } from './failure.js';
import type { ReadLimits } from './read-options.js';

/**
 * Defaults: far above any budget document seen (25 000 rows of 14 columns are 350 000 cells and 5 million characters), far below what hurts a machine.
 * A cell of Excel holds 32 767 characters.
 */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 200 * 1024 * 1024,
  pages: 2000,
  objects: 2_500_000,
  cells: 2_000_000,
  cellCharacters: 32_767,
  characters: 30_000_000,
  inflatedBytes: 512 * 1024 * 1024,
  members: 5000,
  scannedPages: 200,
};

/** An archive that inflates to more than this many times its size is refused; office files stay below 60. */
export const MAX_INFLATION_RATIO = 200;

/** Below this many inflated bytes the ratio is not looked at: a short file of blanks deflates well and harms nobody. */
export const RATIO_FLOOR_BYTES = 1024 * 1024;

/** Archives inside archives are opened down to this depth: a zip of the units' zips. */
export const MAX_ARCHIVE_DEPTH = 2;

/** Elements of XML nested deeper than this are not an office document. */
export const MAX_XML_DEPTH = 256;

/** Tables nested deeper than this are read as text of the table around them. */
export const MAX_TABLE_DEPTH = 16;

/** Memory of the PDF engine in bytes: a file of 200 MB fits in, and a process with it stays below 600 MB. */
export const MAX_ENGINE_MEMORY = 384 * 1024 * 1024;

/** Glyphs of one page: the fullest page of a budget book has some ten thousand. */
export const MAX_PAGE_GLYPHS = 300_000;

/** The defaults with what the caller set over them. */
export function resolveLimits(limits: Partial<ReadLimits> | undefined): ReadLimits {
  return { ...DEFAULT_LIMITS, ...limits };
}

/** Fails with a "limit" problem where `actual` is above `value`. */
export function ensureWithin(limit: keyof ReadLimits, value: number, actual: number): void {
  if (actual > value) throw new ReadFailure({ id: 'limit', args: { limit, value, actual } });
}

/** Counts what one file uses of a limit, over all its parts. */
export class Budget {
  private used = 0;

  constructor(
    private readonly limit: keyof ReadLimits,
    private readonly value: number,
  ) {}

  /** Fails with a "limit" problem once the sum of all calls is above the limit. */
  spend(count: number): void {
    this.used += count;
    if (this.used > this.value) ensureWithin(this.limit, this.value, this.used);
  }
}

/** Counts the cells of one file, and what they show: a text that many cells share is stored once, and shown by each. */
export class CellBudget extends Budget {
  private readonly shown: Budget;

  constructor(limits: ReadLimits) {
    super('cells', limits.cells);
    this.shown = new Budget('characters', limits.characters);
  }

  /** Counts a cell that shows so many characters. */
  show(characters: number): void {
    this.spend(1);
    this.shown.spend(characters);
  }
}
