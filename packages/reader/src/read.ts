/**
 * The reader's front door: bytes in, documents of the model out. One file may hold several documents (a zip).
 */
import { isFailed, toSourceDocuments } from './formats/index.js';
import type { ReadOptions, ReadOutcome } from './read-options.js';
import { readSource } from './read-source.js';

/**
 * Reads a file of any supported format into documents of the model.
 * Never throws for bad input: what could not be read comes back as a failed outcome beside the good ones.
 */
export async function readDocuments(bytes: Uint8Array, options: ReadOptions): Promise<readonly ReadOutcome[]> {
  const results = await toSourceDocuments(bytes, options);
  return results.map((result) => (isFailed(result) ? result : { kind: 'read', document: readSource(result, options) }));
}
