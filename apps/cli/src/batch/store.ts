/**
 * Results on disk, addressed by what they were made from: the bytes, the path they are reported under, the build, the rules and the settings.
 * They feed the output, a second run, and a run that goes on where another was stopped.
 * A damaged entry is as good as none.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileResult, FileSummary, Part } from './task.js';

interface Header {
  readonly summary: FileSummary;
  /** Bytes of each part. */
  readonly parts: readonly number[];
}

/** Key of a result. @param settings hash of everything but the file, see `settingsHash` */
export function resultKey(sha256: string, path: string, settings: string, baseline: string): string {
  return createHash('sha256').update(`${sha256}\n${path}\n${settings}\n${baseline}`).digest('hex');
}

function entryPath(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key);
}

/** Checksum of bytes in pieces. */
export function checksum(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** A result as bytes: a line with the checksum of the rest, a line with the summary and the lengths of the parts, and the parts. */
export function encodeResult(result: FileResult): readonly Uint8Array[] {
  const header: Header = { summary: result.summary, parts: result.parts.map((part) => part.length) };
  const rest = [Buffer.from(`${JSON.stringify(header)}\n`), ...result.parts];
  return [Buffer.from(`${checksum(rest)}\n`), ...rest];
}

/** The result that bytes hold; null where they are damaged. */
export function decodeResult(bytes: Buffer): FileResult | null {
  const first = bytes.indexOf(10);
  const rest = bytes.subarray(first + 1);
  if (first !== 64 || bytes.toString('latin1', 0, 64) !== checksum([rest])) return null;
  const second = rest.indexOf(10);
  const header = JSON.parse(rest.toString('utf8', 0, second)) as Header;
  const parts: Part[] = [];
  let at = second + 1;
  for (const length of header.parts) {
    parts.push(rest.subarray(at, at + length));
    at += length;
  }
  return { summary: header.summary, parts };
}

/** Puts a result into the store. */
export function putResult(folder: string, key: string, result: FileResult): void {
  putEntry(folder, key, encodeResult(result));
}

/** Puts bytes into the store: in one step, so that a process killed at any moment leaves an old entry, a new one or none. */
export function putEntry(folder: string, key: string, pieces: readonly Uint8Array[]): void {
  const path = entryPath(folder, key);
  // Results hold what confidential documents say: nobody else on the machine may read them.
  mkdirSync(join(folder, key.slice(0, 2)), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    for (const piece of pieces) writeWhole(file, piece);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** A single write may take a part only. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** The result under a key; null where there is none or it is damaged. */
export function getResult(folder: string, key: string): FileResult | null {
  const bytes = getEntry(folder, key);
  return bytes === null ? null : decodeResult(bytes);
}

/** The bytes under a key, whole or not; null where there are none. */
export function getEntry(folder: string, key: string): Buffer | null {
  try {
    return readFileSync(entryPath(folder, key));
  } catch {
    return null;
  }
}

/** True where an entry stands under the key; whether it is whole shows when it is read. */
export function hasResult(folder: string, key: string): boolean {
  try {
    const handle = openSync(entryPath(folder, key), 'r');
    const start = Buffer.alloc(66);
    const whole = fstatSync(handle).size > 66 && readSync(handle, start, 0, 66, 0) === 66 && start[64] === 10;
    closeSync(handle);
    return whole;
  } catch {
    return false;
  }
}

/** The user's cache folder: documents are not littered with it. */
export function defaultStore(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'perf-lint', 'cache');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'perf-lint');
}

/** A store for this run only, for --no-cache: results wait there for their turn to be written. */
export function temporaryStore(): { readonly folder: string; remove(): void } {
  const folder = join(tmpdir(), `perf-lint-${process.pid}-${randomBytes(6).toString('hex')}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const KEPT_DAYS = 30;

/** Removes entries that no run has made for a month. Called after a batch; what cannot be removed stays. */
export function pruneStore(folder: string, now = Date.now()): void {
  const oldest = now - KEPT_DAYS * 86_400_000;
  for (const group of safeList(folder)) {
    if (group.length !== 2) continue;
    for (const name of safeList(join(folder, group))) {
      const path = join(folder, group, name);
      try {
        if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
      } catch {
        // Another run was quicker.
      }
    }
  }
}

function safeList(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
