/**
 * What a line on standard input of `perf-lint pipe` asks for: the path of a file, or a JSON object with the name and the bytes of one. A line
 * is one input, whatever stands in it: what is wrong with it is its own outcome, in its own place.
 */
import { constants } from 'node:buffer';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BatchInput } from '../batch/run-batch.js';
import type { Problem } from '../batch/task.js';
import { type ByteLine, byteLines } from './byte-lines.js';
import { displayPath } from './discover.js';

export interface PipeLinesOptions {
  readonly cwd: string;
  /** Bytes that one input may have. */
  readonly fileBytes: number;
}

/** Room in a line for the name beside the content. */
const BESIDE_CONTENT = 1 << 16;

/** The inputs of a stream of lines, one a line, in order. */
export async function* pipeInputs(stream: AsyncIterable<Uint8Array>, options: PipeLinesOptions): AsyncGenerator<BatchInput> {
  const most = Math.min(4 * Math.ceil(options.fileBytes / 3) + BESIDE_CONTENT, constants.MAX_STRING_LENGTH);
  for await (const line of byteLines(stream, most)) yield inputOf(line, options);
}

/** The input of one line. */
export function inputOf({ bytes, cut }: ByteLine, options: PipeLinesOptions): BatchInput {
  const isObject = /^[ \t]*\{/.test(bytes.subarray(0, 64).toString('latin1'));
  if (cut && isObject) return tooLarge(bytes, options.fileBytes);
  if (cut) return refused('', 'too-long');
  const text = textOf(bytes);
  if (text === null) return refused('', 'not-utf-8');
  if (text.trim() === '') return refused('', 'empty');
  return isObject ? given(text) : named(text, options.cwd);
}

function refused(path: string, why: string): BatchInput {
  return { kind: 'refused', path, problem: { id: 'bad-line', args: { why } } };
}

/** Content over the limit was not kept; its name is known where it stands before it. */
function tooLarge(beginning: Buffer, value: number): BatchInput {
  const [, name] = /^\s*\{\s*"name"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(beginning.toString('utf8')) ?? [];
  const problem: Problem = { id: 'limit', args: { limit: 'fileBytes', value } };
  const known: unknown = name === undefined ? '' : parsed(name);
  return { kind: 'refused', path: typeof known === 'string' ? known : '', problem };
}

function textOf(bytes: Buffer): string | null {
  try {
    // The mark that some programs set before the first line is dropped by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Bytes that came in the line. */
function given(text: string): BatchInput {
  const value = parsed(text);
  if (value === undefined) return refused('', 'not-json');
  const { name, base64, ...others } = value as Readonly<Record<string, unknown>>;
  const path = typeof name === 'string' ? name.replaceAll('\\', '/') : '';
  if (path.trim() === '' || typeof base64 !== 'string' || Object.keys(others).length > 0) return refused(path, 'shape');
  const bytes = bytesOf(base64);
  return bytes === null ? refused(path, 'not-base64') : { kind: 'bytes', path, bytes };
}

/** The bytes of a Base64 text, which may be broken into lines; null where it is none or was cut off. */
function bytesOf(base64: string): Uint8Array | null {
  const text = /\s/.test(base64) ? base64.replace(/\s+/g, '') : base64;
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  return Buffer.from(text, 'base64');
}

/** A file by its path, taken as it stands: no pattern, no folder, and blanks at its ends belong to it. */
function named(argument: string, cwd: string): BatchInput {
  const path = displayPath(argument, process.platform === 'win32');
  const file = resolve(cwd, argument);
  try {
    const status = statSync(file);
    if (status.isFile()) return { kind: 'file', path, file, named: true };
    return status.isDirectory() ? { kind: 'refused', path, problem: { id: 'folder', args: {} } } : { kind: 'not-a-file', path };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL' || code === 'ENAMETOOLONG';
    // A path that no system takes (one with a NUL in it) names nothing.
    return missing || code === 'ERR_INVALID_ARG_VALUE' ? { kind: 'missing', path, pattern: false } : { kind: 'unreadable', path, error };
  }
}
