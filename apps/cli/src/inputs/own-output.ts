/**
 * Which files this tool has written itself: they are never documents. Known by marks that the files carry, wherever they lie and whatever they
 * are called; a ledger or a letter that was edited keeps its mark.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import {
  FINDINGS_CSV_HEADERS,
  GENERATOR,
  HTML_MARK,
  MARKDOWN_MARK,
  MARKED_COPY,
  recordsCsvHeader,
  zipDirectory,
  zipMember,
} from '@perf-lint/report';
import { isOwnTable } from './own-tables.js';

/** Bytes at either end of a file that are looked at. */
const EDGE = 4096;
/** The properties of an office file are a few hundred bytes. */
const PROPERTIES = 1 << 16;

const STARTS: readonly string[] = [MARKDOWN_MARK, recordsCsvHeader().trimEnd(), ...FINDINGS_CSV_HEADERS.map((header) => header.trimEnd())];

/** Marks near the beginning: pages, JSON of findings and manifests, SARIF, JUnit, records and findings a line each. */
const NEAR_START: readonly string[] = [
  HTML_MARK,
  `"tool":{"name":"${GENERATOR}"`,
  `"driver":{"name":"${GENERATOR}"`,
  `"generator":"${GENERATOR}"`,
  `<testsuites name="${GENERATOR}"`,
];

/** True for a file of ours by its content. Never throws: what cannot be made out is a document. */
export async function isOwnOutput(bytes: Uint8Array): Promise<boolean> {
  if (hasTextMark(bytes.subarray(0, EDGE), bytes.subarray(-EDGE))) return true;
  if (await isOwnTable(Buffer.from(bytes.subarray(0, EDGE)).toString('utf8'))) return true;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    const directory = zipDirectory(bytes);
    if (directory === null || directory === 'zip64') return false;
    const entry = directory.entries.find(({ name }) => name === 'docProps/core.xml');
    if (entry === undefined || entry.size > PROPERTIES || entry.compressed > PROPERTIES) return false;
    const content = await zipMember(bytes, directory, entry.name);
    return content !== null && Buffer.from(content).toString('utf8').includes(`<dc:creator>${GENERATOR}</dc:creator>`);
  } catch {
    return false;
  }
}

const PDF_SEAL = /\s+%perf-lint sha256:[0-9a-f]{64}$/;

function hasTextMark(start: Uint8Array, end: Uint8Array): boolean {
  const head = Buffer.from(start)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (STARTS.some((mark) => head.startsWith(mark)) || NEAR_START.some((mark) => head.includes(mark))) return true;
  if (head.startsWith('{') && head.includes('"documentSha256":') && head.includes('"schemaVersion":')) return true;
  // The seal of a marked PDF stands behind its mark.
  const tail = Buffer.from(end).toString('latin1').trimEnd().replace(PDF_SEAL, '');
  return tail.endsWith(MARKED_COPY) || isParquetOfOurs(start, end);
}

/** Parquet names who made it in its foot. */
function isParquetOfOurs(start: Uint8Array, end: Uint8Array): boolean {
  return Buffer.from(start).toString('latin1', 0, 4) === 'PAR1' && Buffer.from(end).toString('latin1').includes(GENERATOR);
}

/** Extensions of what is written and never read: such a file of ours is not an unsupported document. */
const NEVER_READ = new Set(['json', 'jsonl', 'sarif', 'xml', 'parquet']);

/** The same for a file of a walked folder that is of no supported type. @param extension in lower case */
export function isOwnUnread(file: string, extension: string): boolean {
  if (!NEVER_READ.has(extension)) return false;
  try {
    const { size } = statSync(file);
    const handle = openSync(file, 'r');
    try {
      const start = Buffer.alloc(Math.min(EDGE, size));
      const end = Buffer.alloc(Math.min(EDGE, size));
      readSync(handle, start, 0, start.length, 0);
      readSync(handle, end, 0, end.length, Math.max(0, size - end.length));
      return hasTextMark(start, end);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}

/** Values of the options that name what a run writes. */
export interface OutputOptions {
  readonly output?: string;
  readonly format?: string | readonly string[];
  readonly manifest?: string;
  readonly debugFile?: string;
}

/** Files that a run writes itself, as given; folders and standard output are none. */
export function outputFiles({ output, format, manifest, debugFile }: OutputOptions): readonly string[] {
  const formats = (typeof format === 'string' ? [format] : (format ?? [])).map((each) => each.split('=').slice(1).join('='));
  return [output, ...formats, manifest, debugFile].filter((path): path is string => path !== undefined && path !== '' && path !== '-');
}
