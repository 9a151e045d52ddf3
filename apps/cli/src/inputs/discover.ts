/**
 * Turns what the user named (files, folders, globs, lists) into inputs, lazily and in an order that is the same on every machine.
 */
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { extensionOf, isDebris, isSupported } from './file-types.js';
import { IgnoreFiles } from './ignore-file.js';
import { isOwnOutput, isOwnUnread } from './own-output.js';

export type Input =
  /** `named`: stands on the command line itself, so that not being able to read it is an error. `path` is as given, with "/". */
  | { readonly kind: 'file'; readonly path: string; readonly file: string; readonly named: boolean }
  /** In a walked folder, of a type that is not read. */
  | { readonly kind: 'unsupported'; readonly path: string }
  /** Named, but neither there nor a pattern that matches anything. */
  | { readonly kind: 'missing'; readonly path: string; readonly pattern: boolean }
  /** Written by this tool: in a walked folder it is passed over, named it is an error. */
  | { readonly kind: 'own-output'; readonly path: string }
  /** Named, and a pipe or a device. */
  | { readonly kind: 'not-a-file'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly error: unknown };

export interface DiscoverOptions {
  readonly cwd: string;
  /** Patterns as in .gitignore beside the ignore files found. */
  readonly ignore: readonly string[];
  /** Files that the run writes: none of them is an input. */
  readonly written?: readonly string[];
  /** Windows writes paths with "\", which globs take for an escape. */
  readonly windows?: boolean;
}

/** The name that outputs carry: as given, with "/". A leading "./" is dropped. */
export function displayPath(path: string, windows: boolean): string {
  const plain = windows ? path.replaceAll('\\', '/') : path;
  return plain.startsWith('./') && plain.length > 2 ? plain.slice(2) : plain;
}

/** Order of names by code units: the same in every locale. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All inputs in order; a file that several arguments name comes once, at its first place. */
export async function* discover(paths: Iterable<string> | AsyncIterable<string>, options: DiscoverOptions): AsyncGenerator<Input> {
  const windows = options.windows ?? process.platform === 'win32';
  const ignored = new IgnoreFiles(resolve(options.cwd), options.ignore);
  const seen = new Set<string>();
  const written = new Set((options.written ?? []).map((path) => resolve(options.cwd, path)));
  for await (const argument of paths) {
    for await (const input of expand(argument, { ...options, windows }, ignored)) {
      if (input.kind === 'file') {
        if (written.has(input.file)) {
          if (input.named || !(await isOwnAlready(input.file))) throw new OutputIsInput(input.path);
          yield { kind: 'own-output', path: input.path };
          continue;
        }
        if (seen.has(input.file)) continue;
        seen.add(input.file);
      }
      yield input;
    }
  }
}

async function* expand(
  argument: string,
  options: DiscoverOptions & { readonly windows: boolean },
  ignored: IgnoreFiles,
): AsyncGenerator<Input> {
  const { windows } = options;
  const path = displayPath(argument, windows);
  const file = resolve(options.cwd, argument);
  let status: ReturnType<typeof statSync> | null = null;
  try {
    status = statSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EINVAL' && code !== 'ENAMETOOLONG') {
      yield { kind: 'unreadable', path, error };
      return;
    }
  }
  // A file whose name holds brackets is that file, not a pattern.
  if (status?.isFile()) {
    yield { kind: 'file', path, file, named: true };
    return;
  }
  if (status?.isDirectory()) {
    yield* walk(path === '.' ? '' : path, file, ignored, windows);
    return;
  }
  if (status !== null) {
    yield { kind: 'not-a-file', path };
    return;
  }
  // What knows patterns is loaded where something may be one.
  const { matching } = await import('./patterns.js');
  const matches = await matching(argument, options.cwd, windows);
  if (matches === null || matches.length === 0) yield { kind: 'missing', path, pattern: matches !== null };
  for (const match of (matches ?? []).sort(byName)) {
    const found = resolve(options.cwd, match);
    if (isDebris(found.slice(found.lastIndexOf('/') + 1)) || ignored.ignores(found, false)) continue;
    const shown = displayPath(match, windows);
    // A pattern such as 附件/** names everything: what it matches is treated as if the folder had been walked.
    yield walked(shown, found);
  }
}

/** Walks a folder depth first, names in order, one folder's listing in memory at a time along the way down. */
function* walk(path: string, folder: string, ignored: IgnoreFiles, windows: boolean): Generator<Input> {
  ignored.enter(folder);
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'unreadable', path, error };
    return;
  }
  entries.sort((a, b) => byName(a.name, b.name));
  for (const entry of entries) {
    const { name } = entry;
    if (isDebris(name) || name === 'node_modules') continue;
    const file = join(folder, name);
    const shown = path === '' ? name : path.endsWith('/') ? path + name : `${path}/${name}`;
    if (entry.isDirectory()) {
      if (!ignored.ignores(file, true)) yield* walk(shown, file, ignored, windows);
    } else if (entry.isFile() || (entry.isSymbolicLink() && linksToFile(file))) {
      if (ignored.ignores(file, false)) continue;
      yield walked(shown, file);
    }
  }
}

/** A file that nobody named himself. */
function walked(path: string, file: string): Input {
  if (isSupported(file)) return { kind: 'file', path, file, named: false };
  return { kind: isOwnUnread(file, extensionOf(file)) ? 'own-output' : 'unsupported', path };
}

/** True where a file that is about to be replaced was written by an earlier run. Plain text carries no mark, and holds no table worth the risk. */
async function isOwnAlready(file: string): Promise<boolean> {
  if (extensionOf(file) === 'txt') return true;
  return isOwnOutput(await readFile(file));
}

/** Thrown where a run would replace one of its own inputs. */
export class OutputIsInput extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

/** Links to files are followed, links to folders are not: they may lead back up. */
function linksToFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
