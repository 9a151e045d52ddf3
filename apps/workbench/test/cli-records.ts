/** What the command line says of files, to hold the page against. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../cli/bin/perf-lint.js', import.meta.url));

/** Runs the command line where the files lie, so that paths are names; a password goes through a file as it must. */
export function perfLint(
  folder: string,
  args: readonly string[],
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const home = mkdtempSync(join(tmpdir(), 'perf-lint-home-'));
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: home, XDG_CACHE_HOME: home };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  });
  rmSync(home, { recursive: true, force: true });
  return { status, stdout, stderr };
}

/**
 * The indicator records of each file as `export --format jsonl` prints them, by the name of the file; none for a file without records.
 * One run a file: of files together the records also say which projects stand in several of them.
 */
export function cliRecords(folder: string, names: readonly string[]): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (const name of names) {
    const { stdout } = perfLint(folder, ['export', name, '--format', 'jsonl', '--quiet', '--no-cache', '--lang', 'zh-CN']);
    if (stdout !== '') records.set(name, stdout);
  }
  return records;
}
