/**
 * What reads text in pictures, where the page carries it: packed until the first scan is to be read.
 */
import type { Recogniser } from '@perf-lint/reader';
import { strFromU8, unzlibSync } from 'fflate';

/** Its parts as they stand in the page, as zlib streams. */
export interface PackedRecogniser {
  readonly binary: Uint8Array<ArrayBuffer>;
  readonly model: Uint8Array<ArrayBuffer>;
  readonly characters: Uint8Array<ArrayBuffer>;
}

declare global {
  /** Put there by the recogniser's program, which runs in the same worker (`in-page.ts` of packages/ocr). */
  var perfLintRecogniser:
    | ((parts: { readonly binary: Uint8Array; readonly model: Uint8Array; readonly characters: string }) => Promise<Recogniser>)
    | undefined;
}

/** Unpacks and starts it: some seconds, and 400 MB for as long as the worker lives. */
export function startRecogniser({ binary, model, characters }: PackedRecogniser): Promise<Recogniser> {
  if (globalThis.perfLintRecogniser === undefined) throw new Error('the program of the recogniser is not part of this worker');
  return globalThis.perfLintRecogniser({
    binary: unzlibSync(binary),
    model: unzlibSync(model),
    characters: strFromU8(unzlibSync(characters)),
  });
}
