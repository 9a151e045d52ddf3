/**
 * What the engine compiled is kept for the next run, and for the workers of this one: Node 22.1 and later do that by themselves where they are told a
 * folder. It is always one in the user's own cache folder, never one that others may write to, since what lies there is run.
 */
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { defaultStore } from './batch/store.js';

/** What Node 20, whose types these are, does not have. */
const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown };

/** Where compiled code is kept; null where nothing is to be kept (`--no-cache`), or whoever starts the program has said where. */
export function keptCodeFolder(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): string | null {
  const said = environment.NODE_COMPILE_CACHE ?? environment.NODE_DISABLE_COMPILE_CACHE;
  return said !== undefined || argv.includes('--no-cache') ? null : join(defaultStore(), 'code');
}

/** Keeps what is compiled from here on, in this thread and in workers that begin later. A folder that cannot be written to is no error. */
export function keepCode(argv: readonly string[]): void {
  const folder = keptCodeFolder(argv, process.env);
  if (enableCompileCache === undefined || folder === null) return;
  enableCompileCache(folder);
  // A worker asks its environment.
  process.env.NODE_COMPILE_CACHE = folder;
}
