/**
 * PDFium (WebAssembly) behind the few calls that the reader makes: documents, pages, glyphs with their origins, and painted paths.
 *
 * The calls go to the exports of the module directly; the JavaScript that comes with it only supplies what the module imports.
 */

import { corrupt, ReadFailure } from '../../failure.js';
import { MAX_ENGINE_MEMORY } from '../../limits.js';
import type { ReaderAssets } from '../../read-options.js';

type Call = (...args: number[]) => number;

export interface Engine {
  /** Exported function of the module by its C name. */
  readonly call: (name: string) => Call;
  readonly memory: WebAssembly.Memory;
  readonly malloc: Call;
  readonly free: Call;
}

/** Above this much memory an engine is thrown away after its document: WebAssembly memory never shrinks. */
const MAX_KEPT_MEMORY = 256 * 1024 * 1024;

/** The engine asked for more memory than {@link MAX_ENGINE_MEMORY}: forms that draw forms, or a page that inflates to hundreds of megabytes. */
class EngineFull extends Error {}

let compiled: Promise<WebAssembly.Module> | null = null;
let idle: Engine | null = null;

async function compile(assets: ReaderAssets): Promise<WebAssembly.Module> {
  if (!assets.pdfiumWasm) throw new Error('reading PDF needs the asset pdfiumWasm: hand in the bytes of pdfium.wasm');
  return WebAssembly.compile((await assets.pdfiumWasm()) as Uint8Array<ArrayBuffer>);
}

async function start(assets: ReaderAssets): Promise<Engine> {
  compiled ??= compile(assets);
  const [module, { init }] = await Promise.all([
    compiled.catch((error: unknown) => {
      compiled = null;
      throw error;
    }),
    import('@embedpdf/pdfium'),
  ]);
  let exported: WebAssembly.Exports | null = null;
  type Overrides = NonNullable<Parameters<typeof init>[0]>;
  await init({
    print() {},
    printErr() {},
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) {
      void WebAssembly.instantiate(module, bounded(imports)).then((instance) => {
        exported = instance.exports;
        done(instance, module);
      });
      return {};
    },
  } as unknown as Overrides);
  const exports = exported as WebAssembly.Exports | null;
  if (!exports) throw new Error('the PDF engine did not start');
  const call = (name: string): Call => {
    const found = exports[name];
    if (typeof found !== 'function') throw new Error(`the PDF engine lacks ${name}`);
    return found as Call;
  };
  call('PDFiumExt_Init')();
  return { call, memory: exports.memory as WebAssembly.Memory, malloc: call('malloc'), free: call('free') };
}

/**
 * The imports with a bound on what the engine's memory may grow to. A page is parsed with all that its forms draw before anyone can count it, so the memory
 * is what stops it: the engine asks here for every piece, and is left where it stands when it asks for too much.
 */
function bounded(imports: WebAssembly.Imports): WebAssembly.Imports {
  const { env } = imports;
  const grow = env?.emscripten_resize_heap;
  if (env === undefined || typeof grow !== 'function') throw new Error('the PDF engine does not ask for its memory');
  const resize = (bytes: number): unknown => {
    if (bytes >>> 0 > MAX_ENGINE_MEMORY) throw new EngineFull();
    return grow(bytes);
  };
  return { ...imports, env: { ...env, emscripten_resize_heap: resize } };
}

/** Starts an engine for the document to come. */
export async function prepareEngine(assets: ReaderAssets): Promise<void> {
  idle ??= await start(assets);
}

/** Views of the module's memory; made anew after it has grown. */
export class Heap {
  private buffer: ArrayBufferLike | null = null;
  private view = new DataView(new ArrayBuffer(0));

  constructor(private readonly memory: WebAssembly.Memory) {}

  get data(): DataView {
    if (this.buffer !== this.memory.buffer) {
      this.buffer = this.memory.buffer;
      this.view = new DataView(this.memory.buffer);
    }
    return this.view;
  }

  set(bytes: Uint8Array, at: number): void {
    new Uint8Array(this.memory.buffer).set(bytes, at);
  }
}

const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

/** Opens a document, trying no password first and then each one given; returns its handle. */
function open(engine: Engine, data: number, size: number, passwords: readonly string[]): number {
  const heap = new Heap(engine.memory);
  for (const password of ['', ...passwords]) {
    const bytes = new TextEncoder().encode(`${password}\0`);
    const pointer = engine.malloc(bytes.length);
    heap.set(bytes, pointer);
    const handle = engine.call('FPDF_LoadMemDocument')(data, size, pointer);
    engine.free(pointer);
    if (handle !== 0) return handle;
    const error = engine.call('FPDF_GetLastError')();
    if (error === ERROR_SECURITY) throw new ReadFailure({ id: 'encrypted', args: {} });
    if (error !== ERROR_PASSWORD) throw corrupt('pdf', `engine error ${error}`);
  }
  throw new ReadFailure({ id: passwords.length > 0 ? 'wrong-password' : 'encrypted', args: {} });
}

/**
 * Opens a PDF, hands engine and document to `use`, and closes it again.
 * Fails with "encrypted", "wrong-password", "too-heavy" or "corrupt". An engine that stumbled is not used again.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  passwords: readonly string[],
  assets: ReaderAssets,
  use: (engine: Engine, document: number) => T,
): Promise<T> {
  const engine = idle ?? (await start(assets));
  idle = null;
  let data = 0;
  let opened = false;
  try {
    data = engine.malloc(bytes.length);
    if (data === 0) throw corrupt('pdf', 'out of memory');
    new Heap(engine.memory).set(bytes, data);
    const document = open(engine, data, bytes.length, passwords);
    opened = true;
    const result = use(engine, document);
    engine.call('FPDF_CloseDocument')(document);
    engine.free(data);
    if (engine.memory.buffer.byteLength < MAX_KEPT_MEMORY) idle = engine;
    return result;
  } catch (error) {
    if (error instanceof ReadFailure) {
      // Pages that were left in the middle of reading are still open, and nobody gives their memory back.
      if (!opened) {
        engine.free(data);
        idle = engine;
      }
      throw error;
    }
    if (error instanceof EngineFull) throw new ReadFailure({ id: 'too-heavy', args: {} });
    // A trap inside the module: its state cannot be trusted any more.
    if (error instanceof WebAssembly.RuntimeError) throw corrupt('pdf', `engine: ${error.message.slice(0, 60)}`);
    throw error;
  }
}
