/**
 * `npm run release -- --check`: makes everything twice, in fresh clones of what is committed that lie in folders of other names, each built by
 * itself, and holds the two against each other byte by byte; nothing may name the machine's folders.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, run } from '../pnpm.mjs';
import { entriesOf } from './archives.mjs';
import { CACHE } from './node-programs.mjs';

/** Of different depth, with a blank and letters of more bytes: what a path changes shows. */
const PLACES = ['one', '另 一处/perf-lint-2'];

/** @param {readonly string[]} options of the release that are handed on @returns {number} exit status */
export function checkRelease(options) {
  const folder = mkdtempSync(join(tmpdir(), 'perf-lint-release-'));
  try {
    const clones = PLACES.map((place) => join(folder, place));
    // Both before either is built: somebody may commit meanwhile.
    if (!clones.every(cloned)) return 1;
    const releases = clones.map((clone) => releaseIn(clone, options));
    const [one, other] = releases;
    if (!one || !other) return 1;
    const faults = [...differences(one, other), ...tellingPaths(one, [folder, ROOT.replace(/[\\/]$/, ''), homedir()])];
    for (const [name, { length }] of one) console.log(`${name}  ${(length / 1e6).toFixed(1)} MB`);
    for (const fault of faults) console.error(fault);
    if (faults.length === 0)
      console.log(`${one.size} 个文件，两次逐字节相同，没有本机路径 / files, the same bytes twice, no path of this machine`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} clone @returns {boolean} whether what is committed stands there now */
function cloned(clone) {
  mkdirSync(dirname(clone), { recursive: true });
  return run('git', ['clone', '--quiet', ROOT, clone]) === 0;
}

/** Builds and makes a release. @param {string} clone @param {readonly string[]} options @returns {Map<string, Uint8Array> | null} its files by their names */
function releaseIn(clone, options) {
  // What came from the registry is held against its sums in both: it need not be fetched twice.
  const cache = join(clone, CACHE);
  if (existsSync(join(ROOT, CACHE))) cpSync(join(ROOT, CACHE), cache, { recursive: true });
  const out = join(clone, 'dist-release');
  if (run(process.execPath, ['scripts/workspace.mjs', 'release', ...options], { cwd: clone, quiet: true }) !== 0) return null;
  return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
}

/** @param {ReadonlyMap<string, Uint8Array>} one @param {ReadonlyMap<string, Uint8Array>} other @returns {string[]} a line for each file that differs, with what differs in it */
function differences(one, other) {
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => !same(one.get(name), other.get(name)));
  return names.flatMap((name) => {
    const [entries, others] = [one, other].map((each) => entriesOf(name, each.get(name) ?? new Uint8Array()));
    const inside = [...new Set([...(entries?.keys() ?? []), ...(others?.keys() ?? [])])].filter(
      (entry) => !same(entries?.get(entry), others?.get(entry)),
    );
    return `${name}：两次不同 / differs: ${inside.join(', ')}`;
  });
}

/** Node's own program names folders of those who made it; it is held against its published sum. */
const NODE = /\/node(?:\.exe)?$/;

/** @param {ReadonlyMap<string, Uint8Array>} files @param {readonly string[]} folders @returns {string[]} a line for each place in which a folder stands */
function tellingPaths(files, folders) {
  const below = folders.flatMap((folder) => ['/', '\\'].map((separator) => `${folder}${separator}`));
  return [...files].flatMap(([name, bytes]) =>
    [...entriesOf(name, bytes)]
      .filter(([entry]) => !NODE.test(entry))
      .flatMap(([entry, content]) => {
        const text = Buffer.from(content.buffer, content.byteOffset, content.length);
        return below
          .filter((path) => text.includes(path))
          .map((path) => `${name} ${entry}：里面有本机路径 / holds a path of this machine: ${path}`);
      }),
  );
}

/** @param {Uint8Array | undefined} one @param {Uint8Array | undefined} other */
function same(one, other) {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}
