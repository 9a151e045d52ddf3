/**
 * The worker compiled ahead: most of what a run over one document takes is compiling its own program. The last step of a build (`scripts/compile.mjs`)
 * writes down what the engine makes of it, functions included that a document needs. That holds for this very engine with these settings, and for this
 * build: the folder says which. Nothing of it is handed on, as it is never the same twice; where there is none, the worker is compiled as it runs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { buildHash } from './build-hash.js';

/** Parts of a compiled program, in its folder. */
export const SOURCE = 'work.cjs';
export const CODE = 'work.code';

/** Where what is compiled for this engine and build stands. Ask when the engine has its settings: they count. @param home folder of the bundle */
export function compiledFolder(home: URL): URL {
  return new URL(`compiled/${buildHash().slice(0, 16)}-${cachedDataVersionTag().toString(16)}/`, home);
}

/** The module of the worker that was compiled ahead; null where there is none for this engine. @param home folder of the bundle */
export function compiledWorker(home: URL): URL | null {
  if (!existsSync(new URL('compiled/', home))) return null;
  const worker = new URL('compiled-worker.js', compiledFolder(home));
  return existsSync(worker) ? worker : null;
}

/** What a program that was compiled ahead exports, and what the engine has compiled of it by now. */
export interface CompiledProgram {
  readonly exports: unknown;
  /** Whether the engine took the code that was there. */
  readonly accepted: boolean;
  readonly code: () => Uint8Array;
}

/** What the program is given, a script that knows by itself neither where it stands nor how to import. `compile.mjs` names the last two. */
const GIVEN = 'exports, require, module, bundleUrl, bundleImport';

/**
 * Runs the program of a folder. Code that the engine does not take, or that is not there, is no error: it compiles the source.
 * @param home folder of the bundle, from where the program finds what lies beside it
 */
export function runCompiled(folder: URL, home: URL): CompiledProgram {
  const file = new URL(SOURCE, folder);
  const code = new URL(CODE, folder);
  const script = new Script(`(function (${GIVEN}) {${readFileSync(file, 'utf8')}\n})`, {
    filename: fileURLToPath(file),
    ...(existsSync(code) ? { cachedData: readFileSync(code) } : {}),
  });
  const program = { exports: {} };
  const { href } = new URL('worker.js', home);
  script.runInThisContext()(program.exports, createRequire(href), program, href, (url: string): Promise<unknown> => import(url));
  return { exports: program.exports, accepted: script.cachedDataRejected === false, code: () => script.createCachedData() };
}
