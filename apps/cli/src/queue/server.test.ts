import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ServerOptions, serverOf } from './server.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-lint-server-'));
  writeFileSync(join(folder, 'password'), '\ufeffs3cret\r\nnot this\n');
  for (const name of ['ca', 'cert', 'key']) writeFileSync(join(folder, name), name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => join(folder, name);
const refusal = (given: ServerOptions): string => {
  try {
    serverOf(given, 'zh-CN');
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('the server that was named', () => {
  it('is a host, a port and a database', () => {
    expect(serverOf({ queue: 'redis://queue.example' }, 'en')).toMatchObject({
      name: 'redis://queue.example:6379/0',
      options: { host: 'queue.example', port: 6379, db: 0 },
    });
    expect(serverOf({ queue: 'redis://[::1]:7000/3' }, 'en')).toMatchObject({
      name: 'redis://[::1]:7000/3',
      options: { host: '::1', port: 7000, db: 3 },
    });
    expect(serverOf({ queue: 'redis://queue.example' }, 'en').options.tls).toBeUndefined();
  });

  it('takes its password and certificates from files, and shows none of them', () => {
    const server = serverOf(
      {
        queue: 'rediss://finance@queue.example',
        queuePasswordFile: inFolder('password'),
        queueCa: inFolder('ca'),
        queueCert: inFolder('cert'),
        queueKey: inFolder('key'),
      },
      'en',
    );
    expect(server.options).toMatchObject({ username: 'finance', password: 's3cret' });
    expect(server.options.tls).toMatchObject({ servername: 'queue.example', ca: Buffer.from('ca'), key: Buffer.from('key') });
    expect(server.name).toBe('rediss://queue.example:6379/0');
  });

  it('is refused with a sentence that repeats no secret', () => {
    for (const queue of ['', 'queue.example', 'http://queue.example', 'redis://', 'redis://h/name', 'redis://user:s3cret@h/x'])
      expect(refusal({ queue }), queue).toContain('--queue 应写成');
    const written = refusal({ queue: 'redis://user:s3cret@queue.example' });
    expect(written).toContain('--queue-password-file');
    expect(written).not.toContain('s3cret');
    expect(refusal({ queue: 'redis://h', queueCa: inFolder('ca') })).toContain('rediss://');
    expect(refusal({ queue: 'rediss://h', queueCert: inFolder('cert') })).toContain('--queue-key');
    expect(refusal({ queue: 'redis://h', queuePasswordFile: inFolder('none') })).toContain('读不了');
  });
});
