/**
 * The server that a person named (Redis, Valkey), and how it is reached. No other host is ever contacted: the client follows no redirection.
 */
import { readFileSync } from 'node:fs';
import { Redis, type RedisOptions } from 'ioredis';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { queueTextsIn } from '../messages/queue-texts.js';
import { cannotRead } from '../messages/system-error.js';

/** Values of the options that name the server. Secrets come in files: what stands on a command line is seen by everybody on the machine. */
export interface ServerOptions {
  readonly queue?: string;
  readonly queuePasswordFile?: string;
  readonly queueCa?: string;
  readonly queueCert?: string;
  readonly queueKey?: string;
}

export interface Server {
  /** "redis://host:6379/0", fit to be shown. */
  readonly name: string;
  readonly options: Omit<RedisOptions, 'replyMapping'>;
}

/** Milliseconds until the first contact counts as failed. */
const FIRST_CONTACT_MS = 10_000;
const LONGEST_RETRY_MS = 2_000;

/** @throws UsageError where the URL or a file cannot be used */
export function serverOf(given: ServerOptions, language: Language): Server {
  const texts = queueTextsIn(language);
  const text = given.queue ?? '';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '' || !/^\/?\d{0,3}$/.test(url.pathname))
    // The URL may hold a password: it is not repeated.
    throw new UsageError(texts.badUrl());
  if (url.password !== '') throw new UsageError(texts.passwordInUrl());
  const encrypted = url.protocol === 'rediss:';
  if (!encrypted && (given.queueCa ?? given.queueCert ?? given.queueKey) !== undefined) throw new UsageError(texts.needsTls());
  if ((given.queueCert === undefined) !== (given.queueKey === undefined)) throw new UsageError(texts.certificateAndKey());
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? 6379 : Number(url.port);
  const db = Number(url.pathname.slice(1) || 0);
  const password = given.queuePasswordFile === undefined ? '' : firstLine(secret(given.queuePasswordFile, language));
  return {
    name: `${url.protocol}//${url.hostname}:${port}/${db}`,
    options: {
      host,
      port,
      db,
      family: 0,
      // The older protocol, which all servers speak.
      protocol: 2,
      ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
      ...(password === '' ? {} : { password }),
      ...(encrypted ? { tls: { ...tlsFiles(given, language), ...(isAddress(host) ? {} : { servername: host }) } } : {}),
      connectTimeout: FIRST_CONTACT_MS,
      maxRetriesPerRequest: null,
      retryStrategy: (times) => Math.min(100 * times, LONGEST_RETRY_MS),
    },
  };
}

function tlsFiles({ queueCa, queueCert, queueKey }: ServerOptions, language: Language): { ca?: Buffer; cert?: Buffer; key?: Buffer } {
  return {
    ...(queueCa === undefined ? {} : { ca: secret(queueCa, language) }),
    ...(queueCert === undefined ? {} : { cert: secret(queueCert, language) }),
    ...(queueKey === undefined ? {} : { key: secret(queueKey, language) }),
  };
}

function secret(path: string, language: Language): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannotRead(path, error, language);
  }
}

function firstLine(bytes: Buffer): string {
  return (
    bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)[0] ?? ''
  );
}

const isAddress = (host: string): boolean => host.includes(':') || /^\d+(\.\d+){3}$/.test(host);

/**
 * Says hello once, so that a wrong address, password or certificate is said at once and not waited for.
 * @throws UsageError with the reason
 */
export async function meet({ name, options }: Server, language: Language): Promise<void> {
  const client = new Redis({ ...options, lazyConnect: true, retryStrategy: () => null });
  let reason: Error | null = null;
  client.on('error', (error: Error) => {
    reason ??= error;
  });
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    throw new UsageError(queueTextsIn(language).noContact(name, reasonOf(reason ?? error)));
  } finally {
    client.disconnect();
  }
}

/** Code and words of an error of the connection; several addresses of one name fail together. */
function reasonOf(error: unknown): string {
  const { errors } = error as AggregateError;
  const { code, message } = (errors?.[0] ?? error) as NodeJS.ErrnoException;
  return message.includes(code ?? '') ? message : `${code} ${message}`;
}
