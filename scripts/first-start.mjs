/**
 * `npm run first-start`: what somebody waits for who types `npm start` in a fresh clone on a machine that has never seen any of it. Clones what is
 * committed into an empty folder, with an empty home and empty caches, runs `npm start` there and prints time, bytes received and bytes on disk.
 *
 * The registry is that of this machine's own settings. Other programs make the time longer: the load before the start is printed with it.
 */
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, requireNode, run } from './pnpm.mjs';

/** A clock tick of Linux, in which /proc counts the time of processors. */
const TICKS_A_SECOND = 100;
const environment = process.env;

requireNode();
const folder = mkdtempSync(join(tmpdir(), 'perf-lint-first-start-'));
let status = 1;
try {
  status = firstStart();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);

/** @returns {number} exit status */
function firstStart() {
  const clone = join(folder, 'perf-lint');
  const home = join(folder, 'home');
  const received = join(folder, 'received');
  mkdirSync(home);
  if (run('git', ['clone', '--quiet', ROOT, clone]) !== 0) return 1;
  Object.assign(environment, environmentOf(home, received));
  const load = loadavg()[0] ?? 0;
  const cpu = processorSeconds();
  const began = performance.now();
  const ended = run('npm', ['start', '--silent'], { cwd: clone });
  const seconds = (performance.now() - began) / 1000;
  if (ended !== 0) return ended;
  const bytes = readFileSync(received, 'utf8')
    .trim()
    .split('\n')
    .reduce((sum, line) => sum + Number(line), 0);
  const seen = new Set();
  const [inClone, inHome] = [sizeOf(clone, seen), sizeOf(home, seen)];
  console.log('');
  console.log(
    `npm start: ${seconds.toFixed(1)} s, ${(processorSeconds() - cpu).toFixed(1)} s of processors, load before ${load.toFixed(1)}`,
  );
  console.log(`received ${megabytes(bytes)}; on disk ${megabytes(inClone)} in the checkout, ${megabytes(inHome)} in caches`);
  return 0;
}

/** Folders in which npm and pnpm keep things are empty ones; where they fetch from stays. @param {string} home @param {string} received @returns {Record<string, string>} */
function environmentOf(home, received) {
  const settings = environment.npm_config_userconfig ?? environment.NPM_CONFIG_USERCONFIG ?? join(homedir(), '.npmrc');
  // npm hands its settings down under names of its own, in which its cache stands as well.
  for (const name of Object.keys(environment)) if (/^npm_config_(?:cache|prefix|userconfig)$/i.test(name)) delete environment[name];
  return {
    HOME: home,
    USERPROFILE: home,
    LOCALAPPDATA: join(home, 'local'),
    PNPM_HOME: join(home, 'pnpm'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
    npm_config_cache: join(home, 'npm'),
    ...(existsSync(settings) ? { npm_config_userconfig: settings } : {}),
    NODE_OPTIONS: `--import=${pathToFileURL(join(ROOT, 'scripts/first-start/received.mjs')).href}`,
    PERF_LINT_RECEIVED: received,
  };
}

/** Seconds that ended children kept a processor busy; 0 where the system does not say. */
function processorSeconds() {
  if (!existsSync('/proc/self/stat')) return 0;
  // The name of the program, in brackets, may hold blanks.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
}

/** Bytes of all files below a folder; one that stands in several places counts once. @param {string} folder @param {Set<number>} seen */
function sizeOf(folder, seen) {
  let size = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) size += sizeOf(path, seen);
    else if (entry.isFile()) {
      const { ino, size: own } = lstatSync(path);
      if (!seen.has(ino)) size += own;
      seen.add(ino);
    }
  }
  return size;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
