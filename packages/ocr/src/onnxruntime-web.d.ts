/** The part of onnxruntime-web that a page needs: the package itself need not be installed where this is compiled. */
declare module 'onnxruntime-web/wasm' {
  import type { Runtime } from './recogniser.js';

  export const Tensor: Runtime['Tensor'];
  export const InferenceSession: Runtime['InferenceSession'];
  export const env: { readonly wasm: { numThreads: number; proxy: boolean; wasmBinary: Uint8Array } };
}
