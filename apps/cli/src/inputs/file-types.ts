/** Which files of a walked folder are looked at. A file named on the command line is always tried: its bytes decide. */
import { FILE_FORMATS } from '@perf-lint/core';

/** An archive of documents is looked into. */
const SUPPORTED: ReadonlySet<string> = new Set([
  'zip',
  ...Object.values(FILE_FORMATS).flatMap(({ extensions, walked }) => (walked ? extensions : [])),
]);

const TEXTS = new Set(['txt', 'text', 'md', 'markdown', 'tsv', 'tab', 'csv']);

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

/** True for plain text, going by the name. */
export function isText(path: string): boolean {
  return TEXTS.has(extensionOf(path));
}

/** Lock files of offices (~$名.docx, .~lock.名#), hidden files and what systems leave. */
export function isDebris(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.') || DEBRIS.has(name.toLowerCase());
}
