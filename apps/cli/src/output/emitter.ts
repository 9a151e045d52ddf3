/**
 * Takes the outcomes of a batch in their final order and writes one output of them.
 * `rendering` is what workers make of each document for it; `outcome` gets that part.
 */
import type { FailedFile, FileSummary, Rendering } from '../batch/task.js';

export interface Emitter {
  readonly rendering: Rendering | null;
  begin(): Promise<void>;
  /** @param part what the worker rendered, of all documents of the file; "" where there is nothing */
  file(summary: FileSummary, part: string): Promise<void>;
  failure(failure: FailedFile): Promise<void>;
  /** Puts the output in its place. */
  end(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): void;
}
