/**
 * The folder that a dataset goes to. Its descriptor names the hash of every file as it was written, so that files nobody touched give way to a
 * new run, and one that somebody edited does not.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Standing } from '@perf-lint/report';
import type { Language } from '../language.js';
import { keepCopy, occupiedLine, refuse, standingAt, type Writing } from './overwriting.js';

export const DESCRIPTOR = 'datapackage.json';

const SEAL = /"seal":"sha256:([0-9a-f]{64})"/;
const ZEROS = '0'.repeat(64);

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The descriptor with the hash of everything else in it. */
export function sealedDescriptor(text: string): string {
  return text.replace(SEAL, `"seal":"sha256:${sha256(text)}"`);
}

function isAsWritten(text: string): boolean {
  const [, seal] = SEAL.exec(text) ?? [];
  return seal !== undefined && sha256(text.replace(SEAL, `"seal":"sha256:${ZEROS}"`)) === seal;
}

/** Hashes of the files of an earlier run by their names; null where no descriptor of ours stands there. */
function written(folder: string): ReadonlyMap<string, string> | null {
  const path = join(folder, DESCRIPTOR);
  if (!existsSync(path)) return null;
  try {
    const { generator, resources } = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly generator?: string;
      readonly resources?: readonly { readonly path?: string; readonly hash?: string }[];
    };
    if (generator !== 'perf-lint' || !Array.isArray(resources)) return null;
    return new Map(resources.map(({ path: name = '', hash = '' }) => [name, hash.replace(/^sha256:/, '')]));
  } catch {
    return null;
  }
}

async function standingIn(folder: string, name: string, before: ReadonlyMap<string, string> | null, language: Language): Promise<Standing> {
  const path = join(folder, name);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return { kind: 'free' };
  if (name === DESCRIPTOR && before !== null) return isAsWritten(readFileSync(path, 'utf8')) ? { kind: 'free' } : { kind: 'edited' };
  const hash = before?.get(name);
  if (hash === undefined) return standingAt(path, language);
  return sha256(readFileSync(path)) === hash ? { kind: 'free' } : { kind: 'edited' };
}

/** Ends the run where files that would be written were edited, or are somebody else's. With --force they are copied first. */
export async function makeRoomForDataset(folder: string, names: readonly string[], writing: Writing): Promise<void> {
  const before = written(folder);
  const taken: string[] = [];
  for (const name of names) {
    const standing = await standingIn(folder, name, before, writing.language);
    if (standing.kind === 'free') continue;
    if (writing.force) keepCopy(join(folder, name), writing.language);
    else taken.push(occupiedLine(join(folder, name), standing, writing.language));
  }
  refuse(taken, writing.language);
}
