/**
 * Last step of a build, `tsx apps/cli/scripts/compile.mjs`: compiles the worker of the bundle ahead for the engine that runs this (`src/batch/compiled.ts`
 * says why), by reading documents of the common formats with it. Does nothing where that was done.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { madeSeeds } from '../../../packages/reader/fuzz/seeds.ts';
import { buildHash } from '../dist/batch/build-hash.js';
import { CODE, compiledFolder, SOURCE } from '../dist/batch/compiled.js';
import { compileLater } from '../dist/batch/workers.js';
import { directImports } from './direct-imports.mjs';

const CLI = fileURLToPath(new URL('..', import.meta.url));
const BUNDLE = new URL('../dist/bundle/', import.meta.url);
const SAMPLES = fileURLToPath(new URL('../../../data/samples', import.meta.url));
/** The program of the bundle, never the modules that `bin/perf-lint.js` runs where some of them are younger. */
const PROGRAM = `import { start } from '${new URL('start.js', BUNDLE)}'; process.exitCode = await start(process.argv.slice(2));`;
const FORMATS = /\.(?:pdf|xlsx|docx)$/;

// The settings of the engine are part of the folder's name.
compileLater();
const folder = compiledFolder(BUNDLE);
if (!existsSync(folder)) {
  rmSync(new URL('compiled/', BUNDLE), { recursive: true, force: true });
  try {
    await compileInto(fileURLToPath(folder));
  } catch (error) {
    // What is compiled ahead only saves time: a build without it is whole.
    rmSync(folder, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `perf-lint: the worker could not be compiled ahead, each run will compile it (不影响使用，只是启动慢一些): ${reason}\n`,
    );
  }
}

/** Only of a script does the engine hand out what it compiled while it ran: the worker's program is made one. @param {string} out */
async function compileInto(out) {
  const settings = /** @satisfies {import('esbuild').BuildOptions} */ ({
    absWorkingDir: CLI,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    define: { PERF_LINT_BUILD: JSON.stringify(buildHash()) },
  });
  await build({
    ...settings,
    plugins: [importFromOutside(), directImports()],
    entryPoints: [join(CLI, 'dist/batch/work.js')],
    outfile: join(out, SOURCE),
    format: 'cjs',
    define: { ...settings.define, 'import.meta.url': 'bundleUrl' },
    supported: { 'dynamic-import': false },
  });
  const worker = (/** @type {string} */ entry) =>
    build({ ...settings, entryPoints: [join(CLI, entry)], outfile: join(out, 'compiled-worker.js'), format: 'esm' });
  await worker('scripts/writing-worker.mjs');
  readDocuments();
  await worker('dist/batch/compiled-worker.js');
}

/** A script cannot import by itself; what reads scans stands outside of it. @returns {import('esbuild').Plugin} */
function importFromOutside() {
  return {
    name: 'import-from-outside',
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]cli[/\\]dist[/\\]assets\.js$/ }, ({ path }) => {
        const [before = '', after, ...more] = readFileSync(path, 'utf8').split('await import(');
        if (after === undefined || more.length > 0) throw new Error(`${path}: one import was expected here`);
        return { contents: `${before}await bundleImport(${after}`, loader: 'js' };
      });
    },
  };
}

/** Has the program read the samples, and a table in each of the common formats. */
function readDocuments() {
  const place = mkdtempSync(join(tmpdir(), 'perf-lint-compile-'));
  try {
    const seeds = madeSeeds().filter(({ name }) => FORMATS.test(name));
    for (const { name, bytes } of seeds) writeFileSync(join(place, name), bytes);
    const program = join(place, 'program.mjs');
    writeFileSync(program, PROGRAM);
    const lint = ['lint', SAMPLES, place, '--no-cache', '--workers', '1', '--fail-on', 'never', '--format', 'summary'];
    const { status, stderr } = spawnSync(process.execPath, [program, ...lint], { encoding: 'utf8' });
    if (status !== 0 || !existsSync(new URL(CODE, folder))) throw new Error(stderr);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
