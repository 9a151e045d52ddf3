import type { Aspect } from '@perf-lint/core';
import { LIBRARY } from '@perf-lint/data';

/** A standard indicator, of the built-in library or of a province's own. */
export interface LibraryEntry {
  readonly id: string;
  /** 指标编码 of an imported library, "" in the built-in one. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly aspect: Aspect | null;
  /** "" for a date and where the library gives none. */
  readonly unit: string;
  readonly direction: 'higher' | 'lower' | 'exact' | 'date' | 'unknown';
  /** How the target is usually written, the number left blank: "≥__%"; "" where it cannot be told. */
  readonly form: string;
  /** Kind of project (zh), "" where the library gives none. */
  readonly kind: string;
  /** Id in data/regulations, or the name of the imported library. */
  readonly source: string;
}

let builtIn: readonly LibraryEntry[] | undefined;

/** The library that comes with the toolkit (data/library), in its order. */
export function builtInLibrary(): readonly LibraryEntry[] {
  builtIn ??= LIBRARY.flatMap(({ kind, source, indicators }) =>
    indicators.map((indicator) => ({ ...indicator, code: '', kind: kind.zh, source })),
  );
  return builtIn;
}
