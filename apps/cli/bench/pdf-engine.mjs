/**
 * `node pdf-engine.mjs FILE.pdf`: what a PDF costs at least here: Node, a worker that can be killed, and in it the engine, which names every letter
 * of every page. Nothing is read of them. No reader on this engine can take less.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

if (isMainThread) {
  // As the program does: compiled later, which costs a single document less.
  if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=1000000 --wasm-tiering-budget=50000000');
  new Worker(fileURLToPath(import.meta.url), { workerData: process.argv[2] });
} else {
  const reader = createRequire(import.meta.url).resolve('@perf-lint/reader');
  /** @type {typeof import('../../../packages/reader/src/formats/pdf/engine.js')} */
  const { withDocument } = await import(new URL('./formats/pdf/engine.js', pathToFileURL(reader)).href);
  const pdfiumWasm = async () => readFileSync(createRequire(reader).resolve('@embedpdf/pdfium/pdfium.wasm'));
  let letters = 0;
  await withDocument(readFileSync(workerData), [], { pdfiumWasm }, ({ call }, document) => {
    const pages = call('FPDF_GetPageCount')(document);
    for (let index = 0; index < pages; index++) {
      const page = call('FPDF_LoadPage')(document, index);
      const text = call('FPDFText_LoadPage')(page);
      const count = call('FPDFText_CountChars')(text);
      const unicode = call('FPDFText_GetUnicode');
      for (let at = 0; at < count; at++) if (unicode(text, at) > 0) letters++;
      call('FPDFText_ClosePage')(text);
      call('FPDF_ClosePage')(page);
    }
  });
  console.log(letters);
}
