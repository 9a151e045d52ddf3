/** The files of the program as the build made it, by their paths in an archive, and what stands around them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../pnpm.mjs';

const CLI = join(ROOT, 'apps/cli');
const MENU = fileURLToPath(new URL('./menu', import.meta.url));
export const PAGE = join(ROOT, 'apps/workbench/dist/perf-lint.html');
export const SELF_CHECK_PAGE = join(ROOT, 'apps/workbench/dist/perf-lint-self-check.html');
/** The page that reads scans, there where `npm run ocr` installed what that takes. */
export const SCAN_PAGE = join(ROOT, 'apps/workbench/dist/perf-lint-ocr.html');
export const { version: VERSION } = JSON.parse(readFileSync(join(CLI, 'package.json'), 'utf8'));

/** @typedef {import('./archives.mjs').Entry} Entry */

/** @param {string} text @returns {Entry} */
export function textEntry(text) {
  return { bytes: Buffer.from(text) };
}

/** All files below a folder. @param {string} folder @param {string} under path in the archive, ending in / or empty @returns {Map<string, Entry>} */
export function filesOf(folder, under) {
  const files = new Map();
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const path = join(folder, name);
    if (statSync(path).isFile()) files.set(`${under}${name.split(sep).join('/')}`, { bytes: readFileSync(path) });
  }
  return files;
}

/**
 * The program in few large files with its menu: needs Node and nothing else.
 * @param {string} under path in the archive, ending in / or empty
 * @returns {Map<string, Entry>}
 */
export function programFiles(under) {
  const program = `#!/usr/bin/env node
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') process.stdout.write(${JSON.stringify(`${VERSION}\n`)});
else {
  const { start } = await import('./start.js');
  process.exitCode = await start(process.argv.slice(2));
}
`;
  // What was compiled ahead on this machine is for its Node alone, and never the same twice.
  const bundle = [...filesOf(join(CLI, 'dist/bundle'), '')].filter(([name]) => !name.startsWith('compiled/'));
  return new Map([
    ...bundle.map(([name, entry]) => /** @type {const} */ ([`${under}${name}`, entry])),
    ...filesOf(MENU, `${under}menu/`),
    [`${under}perf-lint.mjs`, { bytes: Buffer.from(program), runs: true }],
    [`${under}package.json`, textEntry(`${JSON.stringify({ name: 'perf-lint', version: VERSION, type: 'module', private: true })}\n`)],
  ]);
}

/** @param {string} under @returns {Map<string, Entry>} */
export function sampleFiles(under) {
  return filesOf(join(ROOT, 'data/samples'), under);
}

/** @param {string} path below the root of the repository @returns {Uint8Array} */
export function fileOfRoot(path) {
  return readFileSync(join(ROOT, path));
}
