/**
 * Takes the outcomes of a batch in their final order and writes one output of them.
 * `rendering` is what workers make of each document for it; `outcome` gets that part.
 */
import type { FailedFile, FileSummary, Part, Rendering } from '../batch/task.js';

export interface Emitter {
  readonly rendering: Rendering | null;
  begin(): Promise<void>;
  /** @param part what the worker rendered, of all documents of the file; empty where there is nothing */
  file(summary: FileSummary, part: Part): Promise<void>;
  failure(failure: FailedFile): Promise<void>;
  /** Puts the output in its place. */
  end(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** The lines of a part that holds a JSON value a line, as values. */
export function* valuesIn(part: Part): Generator<unknown> {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8');
  for (const line of text.split('\n')) if (line !== '') yield JSON.parse(line);
}
