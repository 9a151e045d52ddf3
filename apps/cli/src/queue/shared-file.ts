/** Files below the shared root, which each side names for itself. */
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Declined } from './job.js';

/** The path of a file below the root with "/", links followed on both; null where it lies elsewhere. @param root its real path */
export async function belowRoot(root: string, file: string): Promise<string | null> {
  const path = relative(root, await realpath(file));
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return path.split(sep).join('/');
}

/**
 * Bytes of a file that somebody else names: a file, below the root when all links are followed, within the limit.
 * @param root its real path
 * @param path below the root with "/"
 */
export async function readShared(root: string, path: string, limit: number): Promise<Buffer | Declined> {
  const steps = path.split('/');
  if (path.includes('\0') || steps.some((step) => step === '' || step === '.' || step === '..' || step.includes(sep))) return 'outside';
  try {
    const real = await realpath(join(root, ...steps));
    if ((await belowRoot(root, real)) === null) return 'outside';
    // A link that was put there since is not followed, and something else than a file does not hold up the worker.
    const file = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await file.stat();
      if (!status.isFile()) return 'not-there';
      return status.size > limit ? 'large-document' : await file.readFile();
    } finally {
      await file.close();
    }
  } catch {
    return 'not-there';
  }
}
