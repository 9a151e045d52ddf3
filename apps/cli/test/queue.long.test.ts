import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '../bench/corpus.js';
import { QueueWorld, type Started, until, withServer } from './queue-world.js';
import { perfLint, temporaryFolder } from './run-cli.js';
import { makeSmallCorpus } from './small-corpus.js';

let folder: ReturnType<typeof temporaryFolder>;
let world: QueueWorld;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await world?.close();
  folder.remove();
});

const inFolder = (name: string) => join(folder.path, name);
const local = (...args: readonly string[]) => perfLint(args, { cwd: folder.path });
const read = (name: string) => readFileSync(inFolder(name), 'utf8');

/** Entries in a folder of results. */
function stored(name: string): number {
  try {
    return readdirSync(inFolder(name), { recursive: true }).filter((entry) => /[0-9a-f]{64}$/.test(String(entry))).length;
  } catch {
    return 0;
  }
}

/** Every file below a folder with its content. */
function contents(name: string): Readonly<Record<string, string>> {
  const files = readdirSync(inFolder(name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(inFolder(name).length), readFileSync(path, 'latin1')];
    }),
  );
}

describe.runIf(withServer)('work over a queue', () => {
  it('writes the bytes of a local run while workers and the run itself are killed and the server forgets everything', async () => {
    world = await QueueWorld.open(folder.path);
    makeSmallCorpus(inFolder('报送'), 240);
    local('export', '报送', '-o', 'local.jsonl', '--cache-dir', 'own', '--workers', '2');
    const random = seeded(Number(process.env.PERF_LINT_SEED ?? 20));
    const worker = () => world.worker('--shared-root', '.', '--cache-dir', 'shared', '--workers', '1', '--quiet');
    const workers: Started[] = [worker(), worker(), worker()];
    const args = ['export', '报送', '-o', 'queue.jsonl', '--queue', world.url, '--shared-root', '.', '--cache-dir', 'shared', '--resume'];
    let run = world.run(args);
    let over = false;
    const watch = (watched: Started) =>
      void watched.ended.then(() => {
        if (watched === run) over = true;
      });
    watch(run);
    const done: string[] = [];
    // One death after another, each once some more results are there.
    for (const step of ['worker', 'run', 'worker', 'server', 'worker', 'run', 'worker']) {
      const enough = stored('shared') + 8 + Math.floor(random() * 12);
      await until(() => over || stored('shared') >= enough);
      if (over) break;
      done.push(step);
      if (step === 'worker') {
        const victim = Math.floor(random() * workers.length);
        workers[victim]?.child.kill('SIGKILL');
        workers[victim] = worker();
      } else if (step === 'run') {
        const before = run;
        run = world.run(args);
        watch(run);
        before.child.kill('SIGKILL');
      } else {
        await world.stopServer();
        await sleep(200);
        await world.startServer();
      }
    }
    // The broken files of the corpus make it 2, as locally.
    expect(await run.ended, run.said()).toBe(2);
    expect(done).toEqual(['worker', 'run', 'worker', 'server', 'worker', 'run', 'worker']);
    expect(read('queue.jsonl')).toBe(read('local.jsonl'));
  });

  it('writes what lint, report and dataset write here, whether documents are read from a folder or travel, kept results or not', async () => {
    world = await QueueWorld.open(folder.path);
    makeSmallCorpus(inFolder('in'), 24);
    writeFileSync(inFolder('in/large.txt'), Buffer.alloc((8 << 20) + 1));
    mkdirSync(inFolder('elsewhere'));
    makeSmallCorpus(inFolder('elsewhere'), 3);
    symlinkSync(inFolder('elsewhere/科室0/000.md'), inFolder('in/link.md'));
    const config = { overrides: [{ files: ['in/科室1/**'], preset: 'lenient' }] };
    writeFileSync(inFolder('perf-lint.config.json'), JSON.stringify(config));
    const shared = world.worker('--shared-root', 'in', '--cache-dir', 'cache', '--workers', '2');
    world.worker('--cache-dir', 'own', '--workers', '2');
    const reports = (...more: readonly string[]) => ['report', 'in', '--across', '--fail-on', 'never', ...more];
    local(...reports('-o', 'a'), '--no-cache');
    const overShared = world.run(reports('-o', 'b', '--queue', world.url, '--shared-root', 'in', '--cache-dir', 'cache'));
    expect(await overShared.ended, overShared.said()).toBe(2);
    const [a, b] = [contents('a'), contents('b')];
    const withoutFolder = (manifest: string | undefined) => (manifest ?? '').replace(/"-o","[ab]"/, '').replace(',"--no-cache"', '');
    expect(withoutFolder(b['/manifest.json'])).toBe(withoutFolder(a['/manifest.json']));
    expect({ ...b, '/manifest.json': '' }).toEqual({ ...a, '/manifest.json': '' });
    local('dataset', 'in', '-o', 'c', '--no-cache');
    const overSent = world.run(['dataset', 'in', '-o', 'd', '--queue', world.url, '--no-cache']);
    expect(await overSent.ended, overSent.said()).toBe(2);
    expect(contents('d')).toEqual(contents('c'));
    expect(overSent.said()).toContain('in/large.txt：文件太大');
    // A run looks round when it begins, and says whose worker is not for it; workers look round every few seconds, and may miss a short run.
    expect(overSent.said()).toContain('一边有 --shared-root，另一边没有');
    shared.child.kill('SIGTERM');
    expect(await shared.ended).toBe(130);
    expect(shared.said()).toMatch(/worker 已停止，共处理 \d+ 个文件。\n$/);
    // Nothing of a run that ended waits on the server but its settings, which end by themselves.
    const client = new Redis(world.port, '127.0.0.1');
    const keys = await client.keys('perf-lint:*');
    expect(keys.filter((key) => /:(document|result):|documents-[0-9a-f]+:[0-9a-f]{64}/.test(key))).toEqual([]);
    for (const key of keys.filter((each) => each.includes(':settings:'))) expect(await client.ttl(key)).toBeGreaterThan(0);
    client.disconnect();
  });

  it('gives up a document that was begun alone and cost its worker each time, in the words of a local run', async () => {
    world = await QueueWorld.open(folder.path);
    makeSmallCorpus(inFolder('in'), 2);
    const run = world.run(['export', 'in', '-o', 'out.jsonl', '--queue', world.url, '--shared-root', '.', '--no-cache']);
    const client = new Redis(world.port, '127.0.0.1');
    let jobs: string[] = [];
    while (jobs.length < 2) jobs = (await client.keys('perf-lint:documents-*')).filter((key) => /:[0-9a-f]{64}$/.test(key));
    for (const key of jobs) {
      const { path } = JSON.parse((await client.hget(key, 'data')) ?? '{}') as { path: string };
      // As three workers that died over it would leave it.
      if (path.endsWith('001.md')) await client.hset(key, { ats: 4, progress: '{"alone":3}' });
    }
    client.disconnect();
    world.worker('--shared-root', '.');
    expect(await run.ended).toBe(2);
    expect(run.said()).toContain('in/科室0/001.md：处理时程序异常中止');
    expect(new Set(read('out.jsonl').match(/"document":"[^"]+"/g))).toEqual(new Set(['"document":"in/科室0/000.md"']));
  });

  it('refuses workers of other settings with a sentence on both sides, and gives up after the time that was asked for', async () => {
    world = await QueueWorld.open(folder.path);
    makeSmallCorpus(inFolder('in'), 2);
    writeFileSync(inFolder('other.json'), JSON.stringify({ limits: { seconds: 7 } }));
    writeFileSync(inFolder('passwords.txt'), 'geheim\n');
    const limits = world.worker('--config', 'other.json');
    const passwords = world.worker('--password-file', 'passwords.txt', '--lang', 'en');
    await until(() => limits.said().includes('已就绪') && passwords.said().includes('ready'));
    const run = world.run(['lint', 'in', '--queue', world.url, '--queue-wait', '4', '--no-cache']);
    expect(await run.ended).toBe(2);
    expect(run.said()).toContain('配置中的限制（limits、process）不同');
    expect(run.said()).toContain('--password-file 不同');
    expect(run.said()).toContain('仍没有合适的 worker');
    await until(() => limits.said().includes('不接') && passwords.said().includes('is not taken: --password-file differs'));
    const dump = spawnSync('grep', ['-rc', 'geheim', folder.path], { encoding: 'utf8' }).stdout;
    expect(dump.split('\n').filter((line) => line !== '' && !line.endsWith(':0'))).toEqual([`${inFolder('passwords.txt')}:1`]);
  });

  it('takes the password of the server from a file, and says what is wrong with the connection at once', async () => {
    world = await QueueWorld.open(folder.path, ['--requirepass', 's3cret']);
    makeSmallCorpus(inFolder('in'), 3);
    writeFileSync(inFolder('right'), 's3cret\n');
    writeFileSync(inFolder('wrong'), 'guess\n');
    const lint = (...more: readonly string[]) => world.run(['lint', 'in', '--no-cache', '--fail-on', 'never', ...more]);
    const worker = world.worker('--queue-password-file', 'right');
    const right = lint('--queue', world.url, '--queue-password-file', 'right');
    expect(await right.ended, right.said()).toBe(0);
    for (const attempt of [
      lint('--queue', world.url),
      lint('--queue', world.url, '--queue-password-file', 'wrong'),
      lint('--queue', 'redis://127.0.0.1:1', '--queue-password-file', 'right'),
      lint('--queue', `rediss://127.0.0.1:${world.port}`),
    ]) {
      expect(await attempt.ended).toBe(2);
      expect(attempt.said()).toMatch(/^perf-lint: 连不上队列服务器 rediss?:\/\/127\.0\.0\.1:\d+\/0：.+。\n$/);
    }
    expect(worker.said()).not.toContain('s3cret');
  });

  it('speaks over an encrypted connection to a server whose certificate it was given', async () => {
    const pem = (...args: readonly string[]) => spawnSync('openssl', args, { cwd: folder.path }).status === 0;
    // Where nothing makes certificates there is nothing to encrypt with.
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
    if (!pem('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem', '-days', '2', ...subject)) return;
    world = await QueueWorld.open(folder.path, 'encrypted');
    makeSmallCorpus(inFolder('in'), 3);
    world.worker('--queue-ca', 'cert.pem');
    const run = world.run(['lint', 'in', '--no-cache', '--fail-on', 'never', '--queue', world.url, '--queue-ca', 'cert.pem']);
    expect(await run.ended, run.said()).toBe(0);
    const stranger = world.run(['lint', 'in', '--no-cache', '--queue', world.url]);
    expect(await stranger.ended).toBe(2);
    expect(stranger.said()).toContain('连不上队列服务器');
  });
});
