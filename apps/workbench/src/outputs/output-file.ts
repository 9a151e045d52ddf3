/** A file that leaves the page, before the browser has it: pure bytes, the same for the same session. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface OutputFile {
  /** Folders with "/". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What browsers and office programs know files by, by extension. */
const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  perf: 'application/zip',
  html: 'text/html',
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  md: 'text/markdown',
  txt: 'text/plain',
};

export function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

export function textFile(name: string, text: string): OutputFile {
  return { name, bytes: strToU8(text) };
}

/** A zip says when a part was written only from 1980 on, and the same files should make the same bytes. */
const MOMENT = new Date('2026-01-01T00:00:00Z');

/** One file as it is, several as a zip of that name. */
export function together(name: string, files: readonly OutputFile[]): OutputFile | null {
  const [only, ...others] = files;
  if (only === undefined) return null;
  if (others.length === 0) return only;
  const parts: Zippable = Object.fromEntries(files.map((file) => [file.name, file.bytes]));
  return { name: `${name}.zip`, bytes: zipSync(parts, { level: 6, mtime: MOMENT }) };
}
