/** Which files of a walked folder are looked at. A file named on the command line is always tried: its bytes decide. */
import { FILE_FORMATS } from '@perf-lint/core';

/** An archive of documents is looked into. */
const SUPPORTED: ReadonlySet<string> = new Set([
  'zip',
  ...Object.values(FILE_FORMATS).flatMap(({ extensions, walked }) => (walked ? extensions : [])),
]);

/** Files that programs leave beside documents; nobody would call them skipped. */
const DEBRIS = new Set(['thumbs.db', 'desktop.ini', '.ds_store']);

/** Extension in lower case without its dot, "" where there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

export function isSupported(path: string): boolean {
  return SUPPORTED.has(extensionOf(path));
}

/** Outputs that a run has not finished yet. */
const UNFINISHED = /\.perf-lint\.\d+\.tmp$/;

/** Lock files of offices (~$名.docx, .~lock.名#), hidden files, what systems leave, and outputs that are being written. */
export function isDebris(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.') || DEBRIS.has(name.toLowerCase()) || UNFINISHED.test(name);
}
