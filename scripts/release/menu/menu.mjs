/**
 * The menu of the archives for offices: five things to do and help, in Chinese. Files and folders may be dropped onto the starter, dragged into
 * the window or typed; a command of the program (`perf-lint.cmd lint …`) is handed on as it is.
 *
 * Runs by itself in the folder of the program, with nothing but Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { pathsOfLine, pathTyped } from './dropped.mjs';
import { newResultFolder } from './result-folder.mjs';
import { TEXTS } from './texts.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROGRAM = join(HERE, '../perf-lint.mjs');
/** Set by the starters; PERF_LINT_OPEN=no opens nothing. */
const environment = process.env;
/** Where the page and the instructions lie: the folder that was unpacked. */
const HOME = resolve(environment.PERF_LINT_HOME || join(HERE, '..'));

const arguments_ = process.argv.slice(2);
const dropped = pathsOfLine(environment.PERF_LINT_LINE ?? '', 'perf-lint.cmd') ?? arguments_;
const paths = dropped.map((path) => resolve(path)).filter((path) => existsSync(path));
const [first] = dropped;

// What begins with something else than a file or folder is a command of the program.
if (first !== undefined && !existsSync(resolve(first))) process.exitCode = perfLint(dropped, process.cwd());
else if (existsSync(PROGRAM)) await menu();
else {
  console.error(TEXTS.incomplete(PROGRAM));
  process.exitCode = 2;
}

/** Asks until somebody leaves, or the input ends. */
async function menu() {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  const ask = async (/** @type {string} */ question) => {
    process.stdout.write(question);
    const { value, done } = await lines.next();
    return done === true ? null : value.trim();
  };
  /** @type {Record<string, (ask: Ask, dropped: readonly string[]) => Promise<void>>} */
  const entries = { 1: audit, 2: letters, 3: compare, 4: summary, 5: workbench, 6: help };
  let given = paths;
  for (;;) {
    console.log(TEXTS.menu);
    if (given.length > 0) console.log(TEXTS.dropped(given));
    const answer = await ask(given.length > 0 ? TEXTS.chooseOrEnter : TEXTS.choose);
    if (answer === null || answer === '0') break;
    const entry = entries[answer === '' && given.length > 0 ? '1' : answer];
    if (entry === undefined) console.log(TEXTS.notThere(answer));
    else {
      await entry(ask, given);
      given = [];
    }
  }
  process.stdin.destroy();
}

/** @typedef {(question: string) => Promise<string | null>} Ask null where the input has ended */

/** Reports and a ledger of what was dropped, or of a folder that is asked for. @param {Ask} ask @param {readonly string[]} given */
async function audit(ask, given) {
  const read = given.length > 0 ? given : await pathsFrom(ask, TEXTS.askFolder);
  if (read.length === 0) return;
  const folder = newResultFolder('审核结果', read[0] ?? '', new Date());
  const from = dirname(read[0] ?? '');
  console.log(TEXTS.working);
  const names = read.map((path) => nameFrom(from, path));
  const status = perfLint(['report', ...names, '-o', nameFrom(from, folder), '--fail-on', 'never'], from);
  if (status !== 0) say(status);
  if (existsSync(join(folder, 'index.html'))) {
    say(perfLint(['ledger', 'make', ...names, '-o', nameFrom(from, join(folder, '台账.xlsx')), '--quiet'], from));
    console.log(TEXTS.auditDone(folder));
    open(join(folder, 'index.html'));
  }
}

/** Letters from a ledger that was filled in. @param {Ask} ask @param {readonly string[]} given */
async function letters(ask, given) {
  const [ledger] = given.length > 0 ? given : await pathsFrom(ask, TEXTS.askLedger);
  if (ledger === undefined) return;
  const office = await ask(TEXTS.askOffice);
  const deadline = await ask(TEXTS.askDeadline);
  const folder = newResultFolder('意见书', ledger, new Date());
  const options = [...(office ? ['--office', office] : []), ...(deadline ? ['--deadline', deadline] : [])];
  const from = dirname(ledger);
  finish(perfLint(['letter', nameFrom(from, ledger), '-o', nameFrom(from, folder), ...options], from), folder);
}

/** What became of the opinions between two rounds. @param {Ask} ask @param {readonly string[]} given */
async function compare(ask, given) {
  const [before] = given.length > 0 ? given : await pathsFrom(ask, TEXTS.askBefore);
  if (before === undefined) return;
  const [after] = given.length > 1 ? given.slice(1) : await pathsFrom(ask, TEXTS.askAfter);
  if (after === undefined) return;
  const [ledger] = await pathsFrom(ask, TEXTS.askLedgerOrNone);
  const folder = newResultFolder('复审', after, new Date());
  const from = dirname(after);
  const against = ledger === undefined ? [] : ['--ledger', nameFrom(from, ledger)];
  console.log(TEXTS.working);
  const rounds = [before, after].map((path) => nameFrom(from, path));
  finish(perfLint(['diff', ...rounds, ...against, '-f', 'xlsx', '-o', nameFrom(from, join(folder, '复审.xlsx'))], from), folder);
}

/** The summary for the leadership. @param {Ask} ask @param {readonly string[]} given */
async function summary(ask, given) {
  const [ledger] = given.length > 0 ? given : await pathsFrom(ask, TEXTS.askLedger);
  if (ledger === undefined) return;
  const [later] = given.length > 1 ? given.slice(1) : await pathsFrom(ask, TEXTS.askLaterOrNone);
  const folder = newResultFolder('汇总', ledger, new Date());
  const from = dirname(ledger);
  const second = later === undefined ? [] : ['--later', nameFrom(from, later)];
  finish(perfLint(['summary', nameFrom(from, ledger), ...second, '-o', nameFrom(from, folder)], from), folder);
}

async function workbench() {
  show(join(HOME, '审核工作台.html'));
}

async function help() {
  console.log(TEXTS.help);
  show(join(HOME, '说明.html'));
}

/** One existing path, asked for until there is one; none where nothing is typed. @param {Ask} ask @param {string} question @returns {Promise<string[]>} */
async function pathsFrom(ask, question) {
  for (;;) {
    const typed = await ask(question);
    if (typed === null || typed === '') return [];
    const path = pathTyped(typed);
    if (existsSync(path)) return [path];
    console.log(TEXTS.noSuchPath(path));
  }
}

/**
 * How the program is told a path: as seen from the folder it runs in, so that results name no folder of this machine and are the same on every one.
 * @param {string} from @param {string} path absolute
 */
function nameFrom(from, path) {
  const name = relative(from, path);
  // Of another drive there is no other name; one that begins with a dash would be taken for an option.
  if (isAbsolute(name)) return path;
  return name.startsWith('-') ? `./${name}` : name;
}

/** Runs the program in this window. @param {readonly string[]} words @param {string} cwd where a configuration is looked for @returns {number} exit status */
function perfLint(words, cwd) {
  if (!existsSync(PROGRAM)) {
    console.error(TEXTS.incomplete(PROGRAM));
    return 2;
  }
  return spawnSync(process.execPath, [PROGRAM, ...words], { cwd, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}

/** @param {number} status @param {string} folder */
function finish(status, folder) {
  say(status);
  if (status > 1) return;
  console.log(TEXTS.done(folder));
  open(folder);
}

/** @param {number} status of the program: above 1 something could not be done */
function say(status) {
  if (status > 1) console.log(TEXTS.problem);
}

/** @param {string} file of the archive */
function show(file) {
  if (!existsSync(file)) console.error(TEXTS.incomplete(file));
  else {
    console.log(file);
    open(file);
  }
}

/** Shows a file or folder with what the machine has for it; where it has nothing, the printed path is enough. @param {string} path */
function open(path) {
  if (environment.PERF_LINT_OPEN === 'no') return;
  const windows = process.platform === 'win32';
  // Explorer splits what it is given at commas unless it stands in quotes.
  const child = spawn(windows ? 'explorer.exe' : 'xdg-open', [windows ? `"${path}"` : path], {
    stdio: 'ignore',
    detached: true,
    windowsVerbatimArguments: true,
  });
  child.on('error', () => console.log(TEXTS.openYourself(path)));
  child.unref();
}
