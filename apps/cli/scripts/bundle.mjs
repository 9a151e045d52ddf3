/**
 * Second step of the build: the program in few large files, which start in half the time of the many small ones. `bin/perf-lint.js` runs
 * them, and `npm run bundle` packs them for machines without a network.
 *
 * All files lie side by side, as they find worker and wasm relative to themselves. Parts that few runs need (PDF, workbooks,
 * configuration) stay parts of their own, so that starting is quick.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { noticesOf } from '../../../scripts/third-party.mjs';
import { buildHash } from '../dist/batch/build-hash.js';
import { directImports } from './direct-imports.mjs';

const CLI = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(CLI, 'dist/bundle');
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(join(CLI, 'package.json'), 'utf8'));

rmSync(OUT, { recursive: true, force: true });
/** What the program and its workers have in common would be cut into many small parts, each of which must be found and opened: each has all of its own. */
const PROGRAMS = [
  { start: join(CLI, 'dist/start.js') },
  { worker: join(CLI, 'dist/batch/worker.js') },
  // The pool starts its threads from files of its own beside it.
  { 'entry/worker': join(dirname(require.resolve('tinypool')), 'entry/worker.js') },
];
const settings = /** @satisfies {import('esbuild').BuildOptions} */ ({
  absWorkingDir: CLI,
  outdir: OUT,
  bundle: true,
  plugins: [directImports()],
  splitting: true,
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: 'part-[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'error',
  // The queue's library as modules, so that what nothing here uses of it is left out; it asks for these only where it stands on another store.
  alias: { bullmq: join(dirname(require.resolve('bullmq')), '../esm/index.js') },
  external: ['pg', 'redis', '@valkey/valkey-glide', 'msgpackr-extract'],
  define: { PERF_LINT_VERSION: JSON.stringify(version), PERF_LINT_BUILD: JSON.stringify(buildHash()) },
  // Packages written for require find it here.
  banner: { js: "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);" },
});
/** @type {Record<string, unknown>} */
const inputs = {};
for (const entryPoints of PROGRAMS) Object.assign(inputs, (await build({ ...settings, entryPoints })).metafile.inputs);
const reader = createRequire(require.resolve('@perf-lint/reader'));
copyFileSync(reader.resolve('@embedpdf/pdfium/pdfium.wasm'), join(OUT, 'pdfium.wasm'));
writeFileSync(join(OUT, 'THIRD-PARTY-LICENSES.txt'), noticesOf({ inputs }, CLI));
