/**
 * Archives that are the same bytes whenever they hold the same files: entries in order of name, one fixed moment, no owner, and a compressor
 * that does not come with the Node that happens to run.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../pnpm.mjs';

const { gunzipSync, gzipSync, unzipSync, zipSync } = createRequire(join(ROOT, 'packages/reader/package.json'))('fflate');

/** The moment of every entry. Local time, as a zip keeps it: the archive must not depend on where it was made. */
const MOMENT = new Date(2026, 0, 1);
const MOMENT_SECONDS = Date.UTC(2026, 0, 1) / 1000;
const BLOCK = 512;

/** @typedef {{ readonly bytes: Uint8Array, readonly runs?: boolean }} Entry content of a file, and whether it is a program */

/** @param {ReadonlyMap<string, Entry>} files by their paths with / @returns {(readonly [string, Entry])[]} */
function inOrder(files) {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * A zip, which Windows opens by itself.
 * @param {ReadonlyMap<string, Entry>} files by their paths with /
 * @returns {Uint8Array}
 */
export function zipOf(files) {
  /** @type {Record<string, [Uint8Array, object]>} */
  const entries = {};
  for (const [name, { bytes, runs }] of inOrder(files))
    entries[name] = [bytes, { mtime: MOMENT, os: 3, attrs: (runs === true ? 0o755 : 0o644) << 16 }];
  return zipSync(entries, { level: 9 });
}

/**
 * A tar.gz, which keeps on every Linux that programs may be run.
 * @param {ReadonlyMap<string, Entry>} files by their paths with /
 * @returns {Uint8Array}
 * @throws {Error} where a path is longer than the 100 bytes of a plain header
 */
export function tarGzOf(files) {
  const parts = [];
  for (const [name, { bytes, runs }] of inOrder(files))
    parts.push(header(name, bytes.length, runs === true), bytes, new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK));
  parts.push(new Uint8Array(2 * BLOCK));
  return gzipSync(Buffer.concat(parts), { level: 9, mtime: 0 });
}

/** One file's header in the ustar form. @param {string} name @param {number} size in bytes @param {boolean} runs @returns {Uint8Array} */
function header(name, size, runs) {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name}: a path of more than 100 bytes does not fit into the archive; shorten it.`);
  const block = Buffer.alloc(BLOCK);
  const octal = (/** @type {number} */ value, /** @type {number} */ at, /** @type {number} */ length) =>
    block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
  block.write(name, 0, 'utf8');
  octal(runs ? 0o755 : 0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(MOMENT_SECONDS, 136, 12);
  block.write('        ', 148, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

/**
 * What an archive holds; a file that is none holds itself.
 * @param {string} name that says by its ending what it is
 * @param {Uint8Array} bytes
 * @returns {Map<string, Uint8Array>} contents by their paths
 */
export function entriesOf(name, bytes) {
  if (bytes.length === 0) return new Map();
  if (name.endsWith('.zip')) return new Map(Object.entries(unzipSync(bytes)));
  if (name.endsWith('.tgz') || name.endsWith('.tar.gz')) return membersOf(gunzipSync(bytes));
  return new Map([['', bytes]]);
}

/** The plain files of a tar. @param {Uint8Array} tar @returns {Map<string, Uint8Array>} */
function membersOf(tar) {
  const text = (/** @type {number} */ at, /** @type {number} */ length) =>
    Buffer.from(tar.subarray(at, at + length))
      .toString('utf8')
      .replace(/\0.*$/s, '');
  const members = new Map();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const prefix = text(at + 345, 155);
    members.set(`${prefix === '' ? '' : `${prefix}/`}${text(at, 100)}`, tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return members;
}
