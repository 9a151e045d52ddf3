/**
 * Compact facts of a document that a first pass leaves behind: rules across documents and years run on these, not on documents held in memory.
 */
import type { Comparator, Level1 } from '@perf-lint/core';

export interface CompactRow {
  readonly level1: Level1;
  /** Folded name and value, see RowFacts. */
  readonly name: string;
  readonly value: string;
  readonly comparator: Comparator | null;
  /** Lower and upper bound with their factor applied; null where the target has no number. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly direction: 'higher' | 'lower' | 'exact' | 'neutral' | 'unknown';
  /** Its reading was in doubt: nothing that needs this row rests on it. */
  readonly doubtful?: true;
}

export interface CompactProject {
  readonly unitCode: string;
  readonly unitName: string;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** 万元. */
  readonly amount: number | null;
  readonly goal: string;
  readonly rows: readonly CompactRow[];
}

export interface DocumentFacts {
  readonly path: string;
  readonly sha256: string;
  readonly department: string;
  readonly year: number | null;
  readonly overall: readonly CompactRow[];
  readonly projects: readonly CompactProject[];
}
