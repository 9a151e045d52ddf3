/**
 * The reader's front door: bytes in, documents of the model out. One file may hold several documents (a zip).
 */
import type { Excerpt, PerformanceDocument, SourceReference } from '@perf-lint/core';
import { isFailed, toSourceDocuments } from './formats/index.js';
import type { ReadOptions, ReadOutcome } from './read-options.js';
import { readSource } from './read-source.js';
import type { Block } from './source-document.js';
import { Surroundings } from './surroundings.js';

/**
 * Reads a file of any supported format into documents of the model.
 * Never throws for bad input: what could not be read comes back as a failed outcome beside the good ones.
 */
export async function readDocuments(bytes: Uint8Array, options: ReadOptions): Promise<readonly ReadOutcome[]> {
  const results = await toSourceDocuments(bytes, options);
  return results.map((result) => (isFailed(result) ? result : { kind: 'read', document: readSource(result, options) }));
}

/** A document with the blocks it was read from. */
export interface DocumentWithOriginal {
  readonly document: PerformanceDocument;
  readonly blocks: readonly Block[];
}

/** The documents of a file with their blocks, for people who hold the reading against the original. What cannot be read is left out. */
export async function readWithOriginal(bytes: Uint8Array, options: ReadOptions): Promise<readonly DocumentWithOriginal[]> {
  const results = await toSourceDocuments(bytes, options);
  return results.flatMap((result) => (isFailed(result) ? [] : [{ document: readSource(result, options), blocks: result.blocks }]));
}

export type SurroundedOutcome =
  | (Extract<ReadOutcome, { readonly kind: 'read' }> & {
      /** What stands around a place of this document; null where it has no such place. */
      readonly around: (references: readonly SourceReference[]) => Excerpt | null;
    })
  | Extract<ReadOutcome, { readonly kind: 'failed' }>;

/** The same, with what stands around every place: the blocks of the file are kept for as long as the outcome is. */
export async function readWithSurroundings(bytes: Uint8Array, options: ReadOptions): Promise<readonly SurroundedOutcome[]> {
  const results = await toSourceDocuments(bytes, options);
  return results.map((result): SurroundedOutcome => {
    if (isFailed(result)) return result;
    const surroundings = new Surroundings(result);
    return { kind: 'read', document: readSource(result, options), around: (references) => surroundings.around(references) };
  });
}
