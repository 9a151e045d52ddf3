/** What a sample is: items that people label, and the key that says what stands behind each, which they do not see. */
import type { DefectCode } from '../labels/defects.js';

/** A line of the original. */
export interface ExcerptLine {
  readonly text: string;
  /** The row, or a part of it, stands here. */
  readonly marked: boolean;
}

interface ItemOf<Kind extends string> {
  readonly itemId: string;
  readonly kind: Kind;
  /** Path of the document. */
  readonly path: string;
  /** Where in it, in words. */
  readonly place: string;
  readonly excerpt: readonly ExcerptLine[];
}

/** A row to label. `anchor` are its first letters, as several rows may stand on one line. */
export type RowItem = ItemOf<'row'> & { readonly anchor: string };
/** A stretch of the original whose rows are counted. */
export type StretchItem = ItemOf<'stretch'>;

export type SampleItem = RowItem | StretchItem;

interface KeyOf<Kind extends string> {
  readonly itemId: string;
  readonly kind: Kind;
  readonly documentId: string;
  readonly path: string;
  readonly stratum: string;
  /** Chance that the item was drawn, all stages together. */
  readonly probability: number;
}

export type RowKey = KeyOf<'row'> & {
  readonly rowId: string;
  readonly projectId: string;
  readonly name: string | null;
  readonly value: string | null;
  readonly scored: boolean;
  /** Defects that the program found. */
  readonly said: readonly DefectCode[];
  /** Rules that spoke. */
  readonly rules: readonly string[];
};

export type StretchKey = KeyOf<'stretch'> & {
  /** Rows that were read and begin there. */
  readonly rowsRead: number;
};

export type ItemKey = RowKey | StretchKey;

/** Kept by who made the sample. */
export interface SampleKey {
  readonly schemaVersion: '1.0';
  readonly generator: 'perf-lint';
  readonly kind: 'sample-key';
  readonly sampleId: string;
  readonly seed: number;
  /** Documents of each stratum: all of them, and those drawn. */
  readonly strata: readonly { readonly stratum: string; readonly documents: number; readonly drawn: number }[];
  readonly tool: Readonly<Record<string, string>>;
  readonly items: readonly ItemKey[];
}
