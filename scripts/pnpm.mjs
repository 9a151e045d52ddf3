/**
 * Finds and runs the pnpm that package.json pins, on a machine that has only Node and npm.
 *
 * Installing is skipped while node_modules was made from the very same lock file and package files.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules', '.perf-lint-installed');
const FLOOR = [20, 19];

/** Ends the process with one clear sentence where Node is older than the floor. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return;
  console.error(`perf-lint needs Node ${FLOOR.join('.')} or newer; this is ${process.versions.node}.`);
  console.error(`perf-lint 需要 Node ${FLOOR.join('.')} 或更高版本，当前为 ${process.versions.node}。`);
  process.exit(1);
}

/**
 * Runs a program of the workspace and waits for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, cwd?: string }} [options] quiet keeps its output and prints it only where it fails
 * @returns {number} its exit status; 1 where it could not be started
 */
export function run(command, args, options = {}) {
  const windows = process.platform === 'win32';
  const result = spawnSync(command, windows ? args.map((arg) => `"${arg}"`) : args, {
    cwd: options.cwd ?? ROOT,
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // npx is a .cmd file on Windows, which only a shell starts.
    shell: windows && command !== process.execPath,
    maxBuffer: 1 << 28,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NPM_CONFIG_UPDATE_NOTIFIER: 'false' },
  });
  if (options.quiet && result.status !== 0) {
    process.stdout.write(result.stdout ?? '');
    process.stderr.write(result.stderr ?? '');
  }
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** Runs the pinned pnpm. @param {readonly string[]} args @param {{ quiet?: boolean }} [options] */
export function pnpm(args, options) {
  const pinned = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).packageManager;
  return run('npx', ['-y', pinned, ...args], options);
}

/**
 * What may be installed beyond that which a build needs: the tools of tests, lint and benches (`devDependencies`), and what reads scans, which
 * brings 160 MB. Each is installed by the first command that wants it, and stays.
 * @typedef {'tools' | 'ocr'} Part
 */

/**
 * Installs exactly what the lock file names, unless node_modules stands for it already: what a build needs, and parts. Exits where that fails.
 * @param {readonly Part[]} [parts]
 */
export function install(parts = ['tools']) {
  requireNode();
  const stamp = stamped();
  const has = (/** @type {Part} */ part) => parts.includes(part) || stamp.includes(part);
  const wanted = [installedFrom(), ...(has('tools') ? ['tools'] : []), ...(has('ocr') ? ['ocr'] : [])].join(' ');
  if (stamp.join(' ') === wanted) return;
  console.log('perf-lint: installing dependencies (安装依赖) …');
  const status = pnpm([
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--reporter=append-only',
    '--config.confirm-modules-purge=false',
    ...(has('tools') ? [] : ['--prod']),
    ...(has('ocr') ? [] : ['--filter=!@perf-lint/ocr']),
  ]);
  if (status !== 0) {
    console.error('perf-lint: the installation failed; see the lines above (安装失败，请看上面的信息).');
    process.exit(status);
  }
  writeFileSync(STAMP, wanted);
}

/**
 * Builds packages in the order of their dependencies.
 * @param {string} [what] name of a package, built with all that it uses; every package where none is given
 * @returns {number} exit status
 */
export function build(what) {
  const status = turbo(what === undefined ? [] : [`--filter=${what}...`]);
  if (status === 0 && what === undefined) renewProgram();
  return status === 0 && (what === undefined || what === 'perf-lint') ? compileProgram() : status;
}

/**
 * After a build of everything the program in few files is that of the modules. What came out of turbo's cache has any date, and `bin/perf-lint.js` would
 * run the modules, which take twice as long to start, wherever one of them is the younger.
 */
function renewProgram() {
  const now = new Date();
  const program = join(ROOT, 'apps/cli/dist/bundle/start.js');
  if (existsSync(program)) utimesSync(program, now, now);
}

/**
 * Compiles the program ahead for the Node that runs this. It is no part of turbo's build: it would come out of its cache for another Node, and what
 * is handed on is to be the same whoever builds it.
 * @returns {number} exit status
 */
function compileProgram() {
  return run(process.execPath, [tool('tsx/dist/cli.mjs'), 'apps/cli/scripts/compile.mjs']);
}

/**
 * Builds every package from nothing: for what is handed on. A build that comes out of turbo's cache brings along what lay in the folder when it was
 * made, and leaves what lies there now: files of modules that are long gone.
 * @returns {number} exit status
 */
export function buildAnew() {
  const places = ['data', ...['packages', 'apps'].flatMap((each) => readdirSync(join(ROOT, each)).map((name) => `${each}/${name}`))];
  for (const made of [...places.map((place) => `${place}/dist`), 'data/src/generated'])
    rmSync(join(ROOT, made), { recursive: true, force: true });
  return turbo(['--force']);
}

/** @param {readonly string[]} options */
function turbo(options) {
  console.log('perf-lint: building (编译) …');
  return pnpm(['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', '--log-prefix=none', ...options]);
}

/** Path of a program that the root depends on, run with plain node. @param {string} path inside node_modules */
export function tool(path) {
  return join(ROOT, 'node_modules', path);
}

/** What node_modules was made from, and its parts. @returns {readonly string[]} */
function stamped() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8').split(' ') : [];
}

/** Hash of everything an installation follows from. */
function installedFrom() {
  const hash = createHash('sha256').update(process.version);
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'data/package.json'];
  for (const folder of ['packages', 'apps'])
    for (const name of readdirSync(join(ROOT, folder)).sort()) files.push(`${folder}/${name}/package.json`);
  for (const file of files) if (existsSync(join(ROOT, file))) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}
