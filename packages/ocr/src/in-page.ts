/**
 * The recogniser for a page that is one file: the build of the workbench makes one classic script of this and what it needs. The binary of the runtime, the
 * model and its characters are handed in: a page opened from a file can fetch none of them.
 */
import * as runtime from 'onnxruntime-web/wasm';
import { createFrom, type Recogniser, type RecogniserParts } from './recogniser.js';

export interface PackedParts extends Pick<RecogniserParts, 'model' | 'characters'> {
  /** `ort-wasm-simd-threaded.wasm` of the runtime. */
  readonly binary: Uint8Array;
}

declare global {
  /** Starts the recogniser; a second or two, and 400 MB. */
  var perfLintRecogniser: ((parts: PackedParts) => Promise<Recogniser>) | undefined;
}

globalThis.perfLintRecogniser = ({ binary, model, characters }) => {
  const { wasm } = runtime.env;
  // Threads need memory that only pages of a server may share, and gain nothing here.
  wasm.numThreads = 1;
  wasm.proxy = false;
  wasm.wasmBinary = binary;
  return createFrom({ runtime, provider: 'wasm', model, characters });
};
