/**
 * A hash of the program: results of another build are not used again. Covers the rules and the lexicons too, as they are compiled into it.
 */
import { createHash, scryptSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunSettings } from './task.js';

const PACKAGES = ['core', 'data', 'reader', 'analyser', 'review', 'report', 'study'];

/** Set by the bundler, where the program is one file. */
declare const PERF_LINT_BUILD: string | undefined;

let known: string | undefined;

/** Hash of every module of the build; read once. */
export function buildHash(): string {
  known ??= typeof PERF_LINT_BUILD === 'string' ? PERF_LINT_BUILD : hashModules();
  return known;
}

function hashModules(): string {
  const hash = createHash('sha256').update(process.version);
  const require = createRequire(import.meta.url);
  const folders = [join(dirname(fileURLToPath(import.meta.url)), '..')];
  for (const name of PACKAGES) folders.push(dirname(require.resolve(`@perf-lint/${name}`)));
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true })
      .map(String)
      // The same modules once more, in few large files.
      .filter((name) => name.endsWith('.js') && !name.startsWith('bundle'));
    for (const file of files.sort()) hash.update(file.split(sep).join('/')).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** Hash of everything that a result depends on but the file itself. */
export function settingsHash({ passwords, ...settings }: RunSettings): string {
  return createHash('sha256')
    .update(buildHash())
    .update(JSON.stringify({ ...settings, passwords: passwordsHash(passwords) }))
    .digest('hex');
}

/** Hash of passwords, "" where there are none; slow, as it stands where others see it and must not be guessed from. */
export function passwordsHash(passwords: readonly string[]): string {
  return passwords.length === 0 ? '' : scryptSync(JSON.stringify(passwords), 'perf-lint passwords', 32).toString('hex');
}
