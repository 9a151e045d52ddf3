/**
 * Shows that a change of the code changes no record: `node scripts/records.mjs [--analyses] [files or folders] > before`, then the same after the change.
 *
 * Prints one line a document: SHA-256 of the JSON lines that `export` gives for it, how many they are, its path. With --analyses the hash is that of
 * `lint --format json`, which also holds findings, checks and text that no row took. A document that cannot be read has the exit status in its line.
 * Without paths it takes the samples and, where they stand beside the checkout, the documents that the evaluation reads.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join, relative, resolve, sep } from 'node:path';
import { ROOT } from './pnpm.mjs';

const BESIDE = ['disclosures', 'layouts', 'formats', 'fields/docs', 'office', 'field'];
/** What stands beside documents and is none: truth tables. */
const NO_DOCUMENTS = new Set(['.jsonl', '.json', '.mjs', '.js']);

/** Every file under a path, in the order of names. @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
    .filter((file) => !NO_DOCUMENTS.has(extname(file)));
}

/**
 * What the command prints for one document, as a line. Paths are printed from the root of the checkout, so that two checkouts side by side agree.
 * @param {string} path @param {boolean} analyses @returns {Promise<string>}
 */
function lineOf(path, analyses) {
  const command = analyses ? ['lint', '--fail-on', 'never'] : ['export'];
  const format = analyses ? 'json' : 'jsonl';
  const name = relative(ROOT, path).split(sep).join('/');
  const program = join(ROOT, 'apps/cli/bin/perf-lint.js');
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...command, name, '--format', format, '--quiet', '--no-cache', '--workers', '1'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const hash = createHash('sha256');
    let lines = 0;
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      hash.update(chunk);
      for (const byte of chunk) if (byte === 10) lines += 1;
    });
    child.on('close', (status) => done(`${hash.digest('hex')} ${status === 0 ? lines : `exit-${status}`} ${name}`));
  });
}

const given = process.argv.slice(2);
const analyses = given.includes('--analyses');
const named = given.filter((argument) => argument !== '--analyses').map((argument) => resolve(argument));
const standard = [join(ROOT, 'data/samples'), ...BESIDE.map((folder) => join(ROOT, '../shared', folder))];
const waiting = (named.length > 0 ? named : standard.filter((folder) => existsSync(folder))).flatMap(filesUnder);

/** @type {Promise<string>[]} */
const lines = [];
async function work() {
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const line = lineOf(path, analyses);
    lines.push(line);
    await line;
  }
}
await Promise.all(Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, work));
for (const line of await Promise.all(lines)) process.stdout.write(`${line}\n`);
