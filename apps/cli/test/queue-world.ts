/** A queue for tests: a real server on a port of its own, with workers and runs that can be killed. Linux and others with redis-server or valkey-server. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BIN, ENVIRONMENT } from './run-cli.js';

/** The server program of this machine; null where there is none. */
export const SERVER: string | null = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

/** Where there is no server, tests with one say that they were skipped; a machine that must have one sets PERF_LINT_QUEUE=required. */
export const withServer = SERVER !== null || process.env.PERF_LINT_QUEUE === 'required';
if (!withServer) process.stderr.write('redis-server: not installed here; the tests of the queue are skipped\n');

/** A process that tests started. */
export interface Started {
  readonly child: ChildProcess;
  /** What it has said so far on standard error. */
  said(): string;
  readonly ended: Promise<number | null>;
}

function started(child: ChildProcess): Started {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (status) => resolve(status)));
  return { child, said: () => text, ended };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

export class QueueWorld {
  readonly port: number;
  readonly #folder: string;
  readonly #more: readonly string[] | 'encrypted';
  readonly #all: Started[] = [];
  #server: Started | null = null;

  private constructor(port: number, folder: string, more: readonly string[] | 'encrypted') {
    this.port = port;
    this.#folder = folder;
    this.#more = more;
  }

  /**
   * @param folder where the server may write and programs run
   * @param more arguments of the server, or that it speaks encrypted with cert.pem and key.pem of the folder
   */
  static async open(folder: string, more: readonly string[] | 'encrypted' = []): Promise<QueueWorld> {
    const world = new QueueWorld(await freePort(), folder, more);
    await world.startServer();
    return world;
  }

  get url(): string {
    return `${this.#more === 'encrypted' ? 'rediss' : 'redis'}://127.0.0.1:${this.port}`;
  }

  async startServer(): Promise<void> {
    // Nothing is kept on disk: a server that starts again has forgotten everything.
    const pem = (name: string) => join(this.#folder, name);
    const more =
      this.#more === 'encrypted'
        ? [
            ...['--port', '0', '--tls-port', `${this.port}`, '--tls-auth-clients', 'no'],
            ...['--tls-cert-file', pem('cert.pem'), '--tls-key-file', pem('key.pem')],
          ]
        : ['--port', `${this.port}`, ...this.#more];
    const kept = ['--save', '', '--appendonly', 'no', '--dir', this.#folder];
    const args = ['--bind', '127.0.0.1', ...more, ...kept];
    const child = spawn(SERVER ?? 'redis-server', args, { cwd: this.#folder, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#server = this.#keep(child);
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => reject(new Error(`the server ended with ${status}`)));
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        if (/Ready to accept connections/.test(text)) resolve();
      });
    });
  }

  async stopServer(): Promise<void> {
    this.#server?.child.kill('SIGKILL');
    await this.#server?.ended;
  }

  /** Starts the program. */
  run(args: readonly string[]): Started {
    return this.#keep(
      spawn(process.execPath, [BIN, ...args], { cwd: this.#folder, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'] }),
    );
  }

  /** Starts a worker. */
  worker(...args: readonly string[]): Started {
    return this.run(['worker', '--queue', this.url, ...args]);
  }

  #keep(child: ChildProcess): Started {
    const kept = started(child);
    this.#all.push(kept);
    return kept;
  }

  async close(): Promise<void> {
    for (const { child } of this.#all) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await Promise.all(this.#all.map(({ ended }) => ended));
  }
}

/** Waits until something holds. Ends by the time of the test alone. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(50);
}
