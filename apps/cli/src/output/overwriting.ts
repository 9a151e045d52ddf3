/**
 * Nobody's work is written over: before a file takes a place, what stands there is looked at. Empty files, and ours as we wrote them, give
 * way; a ledger with decisions, a paper edited since, or a file of another program is refused, or kept as a dated copy with --force.
 */
import { closeSync, constants, copyFileSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { endsInSeal, type Standing } from '@perf-lint/report';
import type { Ledger } from '@perf-lint/review';
import { UsageError } from '../exit-status.js';
import { isOwnTable } from '../inputs/own-tables.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { overwritingTexts } from '../messages/overwriting.js';

/** How a command writes: in which language it refuses, and whether --force was given. */
export interface Writing {
  readonly language: Language;
  readonly force: boolean;
}

/** What a ledger that is to be written does for one that stands there untouched since its decisions were carried over. */
export type LedgerFate =
  /** The new file holds none of its decisions. */
  | { readonly kind: 'dropped' }
  /** The new ledger is not made yet: it is weighed when it is written. */
  | { readonly kind: 'weighed-later' }
  | { readonly kind: 'replaced'; readonly by: Ledger };

const DROPPED: LedgerFate = { kind: 'dropped' };

/** Files named of many that stand in the way. */
const NAMED = 5;

/** Ends the run where one of the places is taken, before any work is done. With --force nothing is refused. */
export async function refuseOccupied(paths: readonly string[], writing: Writing, fate: LedgerFate = DROPPED): Promise<void> {
  if (writing.force) return;
  const taken: string[] = [];
  for (const path of paths) {
    const standing = await standingAt(path, writing.language);
    if (!(await givesWay(standing, fate))) taken.push(occupiedLine(path, standing, writing.language));
  }
  refuse(taken, writing.language);
}

/** Ends the run with the places that are taken; nothing where there are none. */
export function refuse(lines: readonly string[], language: Language): void {
  if (lines.length === 0) return;
  const named = lines.slice(0, NAMED);
  if (lines.length > NAMED) named.push(messagesIn(language).more(lines.length - NAMED));
  throw new UsageError(overwritingTexts(language).occupied(named));
}

/** Makes room for a file that is about to take its place: what is somebody's work is refused, or copied beside it with --force. */
export async function makeRoom(path: string, writing: Writing, fate: LedgerFate = DROPPED): Promise<void> {
  const standing = await standingAt(path, writing.language);
  if (await givesWay(standing, fate)) return;
  if (!writing.force) refuse([occupiedLine(path, standing, writing.language)], writing.language);
  keepCopy(path, writing.language);
}

async function givesWay(standing: Standing, fate: LedgerFate): Promise<boolean> {
  if (standing.kind === 'free') return true;
  if (standing.kind !== 'ledger' || !standing.intact) return false;
  switch (fate.kind) {
    case 'dropped':
      return false;
    case 'weighed-later':
      return true;
    case 'replaced': {
      const { keepsDecisions } = await import('@perf-lint/report');
      return keepsDecisions(fate.by, standing.ledger);
    }
    default:
      return fate satisfies never;
  }
}

/** One line: the file, and what it is that may not be lost. */
export function occupiedLine(path: string, standing: Standing, language: Language): string {
  const texts = overwritingTexts(language);
  switch (standing.kind) {
    case 'ledger':
      return texts.ledger(path, standing.decisions);
    case 'edited':
      return texts.edited(path);
    case 'foreign':
      return texts.foreign(path, standing.what);
    case 'free':
      return path;
    default:
      return standing satisfies never;
  }
}

/** Longer texts are known by their beginning and end. */
const WHOLE = 64 << 20;

/** What stands in a place. Nothing, a folder and a device are free: writing to them ends in its own way. */
export async function standingAt(path: string, language: Language): Promise<Standing> {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || !found.isFile()) return { kind: 'free' };
    const content = contentOf(path, found);
    // What tells works of people from ours knows every ledger and every rule: it is loaded where something stands in the way.
    const { standingOf } = await import('@perf-lint/report');
    const standing = await standingOf(content);
    if (standing.kind !== 'foreign' || extname(path).toLowerCase() !== '.csv') return standing;
    return (await isOwnTable(Buffer.from(content.subarray(0, 4096)).toString('utf8'))) ? { kind: 'free' } : standing;
  } catch (error) {
    // A place inside a file is no place: writing there says so.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return { kind: 'free' };
    throw new UsageError(messagesIn(language).cannotRead(path, (error as Error).message));
  }
}

function contentOf(path: string, { size }: Stats): Uint8Array {
  if (size <= WHOLE) return new Uint8Array(readFileSync(path));
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(1 << 20);
    const tail = Buffer.alloc(1 << 16);
    readSync(handle, head, 0, head.length, 0);
    readSync(handle, tail, 0, tail.length, size - tail.length);
    const isWhole = /^(?:PK|%PDF)/.test(head.toString('latin1', 0, 4)) || endsInSeal(tail);
    return new Uint8Array(isWhole ? readFileSync(path) : Buffer.concat([head, tail]));
  } finally {
    closeSync(handle);
  }
}

/** True for the name of a copy that {@link keepCopy} made. */
export function isKeptCopy(name: string): boolean {
  return /\.\d{8}-\d{6}(?:-\d+)?(?:\.[^./\\]*)?$/.test(name);
}

/** Copies a file beside itself, with the time in its name: 台账.20241105-143000.xlsx. */
export function keepCopy(path: string, language: Language, now = new Date()): void {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const stamp = `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  const extension = extname(path);
  for (let number = 1; ; number++) {
    const name = `${basename(path, extension)}.${stamp}${number === 1 ? '' : `-${number}`}${extension}`;
    const copy = join(dirname(path), name);
    try {
      copyFileSync(path, copy, constants.COPYFILE_EXCL);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new UsageError(messagesIn(language).cannotWrite(copy, (error as Error).message));
    }
    process.stderr.write(`${overwritingTexts(language).kept(path, copy)}\n`);
    return;
  }
}
