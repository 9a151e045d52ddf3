/**
 * Limits against hostile input: what is counted, how much of it is sane, and the budget that a reader spends while it works.
 */
import { ReadFailure } from './failure.js';
import type { ReadLimits } from './read-options.js';

/**
 * Defaults: far above any budget document seen (25 000 rows of 14 columns are 350 000 cells), far below what hurts a machine.
 */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 200 * 1024 * 1024,
  pages: 2000,
  cells: 2_000_000,
  inflatedBytes: 512 * 1024 * 1024,
  members: 5000,
};

/** An archive that inflates to more than this many times its size is refused; office files stay below 60. */
export const MAX_INFLATION_RATIO = 200;

/** Below this many inflated bytes the ratio is not looked at: a short file of blanks deflates well and harms nobody. */
export const RATIO_FLOOR_BYTES = 1024 * 1024;

/** Elements of XML nested deeper than this are not an office document. */
export const MAX_XML_DEPTH = 256;

/** Tables nested deeper than this are read as text of the table around them. */
export const MAX_TABLE_DEPTH = 16;

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
