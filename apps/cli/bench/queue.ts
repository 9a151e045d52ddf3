/**
 * `npm run bench -- --queue`: processor time of a run over a queue (run, worker and server together) beside that of the local pool, on the
 * cores of this machine. Needs redis-server.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { makeCorpus } from './corpus.js';
import { measure, processorTimeOf } from './measure.js';

export interface QueueBench {
  readonly bin: string;
  readonly folder: string;
  readonly from: string;
  readonly files: number;
  readonly rounds: number;
  say(line: string): void;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export async function benchQueue({ bin, folder, from, files, rounds, say }: QueueBench): Promise<void> {
  makeCorpus(join(folder, 'texts'), { files, from });
  const port = await freePort();
  const server = spawn('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--save', ''], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await heard(server, server.stdout, 'Ready to accept connections');
  const workers = ['--workers', `${availableParallelism()}`];
  const url = ['--queue', `redis://127.0.0.1:${port}`, '--shared-root', '.', '--cache-dir', 'kept'];
  const startWorker = async (): Promise<ChildProcess> => {
    const worker = spawn(process.execPath, [bin, 'worker', '--lang', 'en', ...workers, ...url], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await heard(worker, worker.stderr, 'worker ready');
    return worker;
  };
  const run = async (more: readonly string[]) => {
    rmSync(join(folder, 'kept'), { recursive: true, force: true });
    return measure(process.execPath, [bin, 'export', 'texts', '-o', 'out.jsonl', '--quiet', '--cache-dir', 'kept', ...more], folder);
  };
  const timeOf = (child: ChildProcess): number => processorTimeOf(child.pid ?? 0);
  const ratios: Record<'started with the run' | 'running already', { cpu: number[]; clock: number[] }> = {
    'started with the run': { cpu: [], clock: [] },
    'running already': { cpu: [], clock: [] },
  };
  for (let round = 0; round < rounds; round++) {
    const local = await run(workers);
    const served = timeOf(server);
    const worker = await startWorker();
    const first = await run(url);
    const between = timeOf(worker) + timeOf(server) - served;
    const second = await run(url);
    const after = timeOf(worker) + timeOf(server) - served;
    worker.kill('SIGKILL');
    ratios['started with the run'].cpu.push((first.cpu + between) / local.cpu);
    ratios['started with the run'].clock.push(first.seconds / local.seconds);
    ratios['running already'].cpu.push((second.cpu + after - between) / local.cpu);
    ratios['running already'].clock.push(second.seconds / local.seconds);
  }
  server.kill('SIGKILL');
  say(`| ${files} texts over a queue, medians of ${rounds} rounds | processor time to local | by the clock |`);
  say('|---|---|---|');
  for (const [what, { cpu, clock }] of Object.entries(ratios))
    say(`| worker ${what} | ${median(cpu).toFixed(2)} | ${median(clock).toFixed(2)} |`);
}

function heard(child: ChildProcess, stream: NodeJS.ReadableStream | null, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      if (piece.includes(text)) resolve();
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
