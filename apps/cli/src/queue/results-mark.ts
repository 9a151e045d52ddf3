/**
 * How a worker finds out that its folder of results is that of the run: the run leaves an empty file of a random name in its own. No path
 * goes over the queue, and nobody has to say that a folder is shared.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of marks in a folder of results, where old entries are cleared away with the results. */
const MARKS = 'qq';

/** Leaves a mark; null where the folder may not be written to. */
export function leaveMark(folder: string): string | null {
  const mark = randomBytes(16).toString('hex');
  try {
    mkdirSync(join(folder, MARKS), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, MARKS, mark), '', { flag: 'wx', mode: 0o600 });
    return mark;
  } catch {
    return null;
  }
}

/** @param mark name of a mark, checked to be one */
export function hasMark(folder: string, mark: string): boolean {
  return existsSync(join(folder, MARKS, mark));
}

export function removeMark(folder: string, mark: string): void {
  rmSync(join(folder, MARKS, mark), { force: true });
}
