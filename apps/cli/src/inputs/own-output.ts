/**
 * Which files this tool has written itself: they are never documents. Known by marks that the files carry, wherever they lie and whatever they
 * are called; a ledger or a letter that was edited keeps its mark.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { hasOwnMark, hasTextMark, MARKED_EDGE } from '@perf-lint/report';
import { isOwnTable } from './own-tables.js';

/** True for a file of ours by its content. Never throws: what cannot be made out is a document. */
export async function isOwnOutput(bytes: Uint8Array): Promise<boolean> {
  return (await hasOwnMark(bytes)) || isOwnTable(Buffer.from(bytes.subarray(0, MARKED_EDGE)).toString('utf8'));
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
      const start = Buffer.alloc(Math.min(MARKED_EDGE, size));
      const end = Buffer.alloc(Math.min(MARKED_EDGE, size));
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
