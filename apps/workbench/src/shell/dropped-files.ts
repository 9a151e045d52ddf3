/**
 * Files out of a drop or a file field, folders walked, with their paths as the reviewer knows them.
 */
import { FILE_FORMATS } from '@perf-lint/core';

export interface DroppedFile {
  /** Path from the folder that was dropped, with "/". */
  readonly path: string;
  readonly file: File;
}

const WALKED: ReadonlySet<string> = new Set([
  'zip',
  'perf',
  ...Object.values(FILE_FORMATS).flatMap(({ extensions, walked }) => (walked ? extensions : [])),
]);

/** Files of a folder that are looked at, as the command line looks at them; one that is named itself always is. */
function isLookedAt(name: string): boolean {
  if (name.startsWith('~$') || name.startsWith('.')) return false;
  return WALKED.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** Files of a file field; those of a folder come with their path in it. */
export function chosenFiles(list: FileList): DroppedFile[] {
  const files = [...list].map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }));
  return files.filter(({ path, file }) => path === file.name || isLookedAt(file.name));
}

/** Everything in a drop. Must be called while the drop is handled: after it the browser forgets what was dropped. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosenFiles(transfer.files);
  const found = await Promise.all(entries.map((entry) => filesUnder(entry, true)));
  return found.flat();
}

async function filesUnder(entry: FileSystemEntry, named: boolean): Promise<DroppedFile[]> {
  const path = entry.fullPath.replace(/^\//u, '');
  if (entry.isFile) {
    if (!named && !isLookedAt(entry.name)) return [];
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  const files: DroppedFile[] = [];
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) files.push(...(await filesUnder(child, false)));
  return files;
}

/** A browser hands out a folder in parts of a hundred. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}
