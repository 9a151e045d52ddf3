/** Heavy parts that the reader loads only when a file needs them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReaderAssets } from '@perf-lint/reader';

/** In a bundle the binary lies beside the program; in the workspace it comes with its package. */
async function pdfiumWasm(): Promise<Uint8Array> {
  try {
    return await readFile(new URL('./pdfium.wasm', import.meta.url));
  } catch {
    const reader = createRequire(import.meta.url).resolve('@perf-lint/reader');
    return readFile(createRequire(reader).resolve('@embedpdf/pdfium/pdfium.wasm'));
  }
}

export const readerAssets: ReaderAssets = { pdfiumWasm };
