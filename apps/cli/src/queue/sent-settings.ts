/** Settings of a run on their way to the workers: without passwords and limits, which each side has of its own. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { RunSettings } from '../batch/task.js';
import { UNPACKED_BYTES } from './job.js';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** What each side has of its own. */
export type OwnSettings = Pick<RunSettings, 'limits' | 'passwords' | 'ocr'>;

export interface SentSettings {
  readonly hash: string;
  readonly packed: Buffer;
}

export async function packSettings({ limits: _limits, passwords: _secret, ocr: _ocr, ...sent }: RunSettings): Promise<SentSettings> {
  const text = Buffer.from(JSON.stringify(sent));
  return { hash: createHash('sha256').update(text).digest('hex'), packed: await pack(text) };
}

/** The settings with what this side has of its own; null where the bytes are not what the hash says. */
export async function unpackSettings(hash: string, packed: Buffer, own: OwnSettings): Promise<RunSettings | null> {
  const text = await unpack(packed, { maxOutputLength: UNPACKED_BYTES }).catch(() => null);
  if (text === null || createHash('sha256').update(text).digest('hex') !== hash) return null;
  const sent = JSON.parse(text.toString('utf8')) as Omit<RunSettings, keyof OwnSettings>;
  return { ...sent, ...own };
}
