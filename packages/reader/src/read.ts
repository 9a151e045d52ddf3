/**
 * The reader's front door: bytes in, documents of the model out. One file may hold several documents (a zip).
 */
import type { PerformanceDocument } from '@perf-lint/core';
import { isFailed, toSourceDocuments } from './formats/index.js';
import type { ReadOptions, ReadOutcome } from './read-options.js';
import { readSource } from './read-source.js';
import type { Block } from './source-document.js';

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
