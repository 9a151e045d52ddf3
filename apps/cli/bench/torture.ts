/**
 * `npm run torture [-- KILLS [FILES [SEED]]]`: kills a batch again and again without warning, goes on with --resume each time,
 * and compares what comes out in the end with the output of a run that was left alone. Ends with status 1 where a byte differs.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCorpus, seeded } from './corpus.js';

const BIN = fileURLToPath(new URL('../bin/perf-lint.js', import.meta.url));
const [kills = 50, files = 200, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'perf-lint-torture-'));
const random = seeded(seed);

const stored = (): number => {
  const cache = join(folder, 'cache');
  return existsSync(cache) ? readdirSync(cache, { recursive: true }).filter((name) => String(name).length > 60).length : 0;
};

/** Runs the batch; kills it once the store holds `until` results. Says whether it was killed. */
function run(output: string, until: number, ...more: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const args = [BIN, 'export', 'corpus', '--format', 'jsonl', '--output', output, '--quiet', ...more];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const watch = setInterval(() => {
      if (stored() >= until) child.kill('SIGKILL');
    }, 1);
    child.on('exit', (_, signal) => {
      clearInterval(watch);
      resolve(signal === 'SIGKILL');
    });
  });
}

makeCorpus(join(folder, 'corpus'), { files, broken: 0.05, seed });
await run('whole.jsonl', Number.POSITIVE_INFINITY, '--no-cache');
let killed = 0;
for (let round = 0; round < kills; round++) {
  // The nearer the end, the smaller the steps, so that there is something left to kill.
  const step = 1 + Math.floor((random() * 2 * (files - stored())) / (kills - round + 1));
  if (await run('a.jsonl', stored() + step, '--cache-dir', 'cache', '--resume')) killed += 1;
  else break;
}
await run('a.jsonl', Number.POSITIVE_INFINITY, '--cache-dir', 'cache', '--resume');
const same = readFileSync(join(folder, 'a.jsonl')).equals(readFileSync(join(folder, 'whole.jsonl')));
console.log(`${files} files, killed ${killed} times, ${stored()} results kept: the output is ${same ? 'identical' : 'DIFFERENT'}`);
rmSync(folder, { recursive: true, force: true });
process.exit(same ? 0 : 1);
