/** Results that travel over the queue, packed: they are text that says the same words again and again. */
import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import { decodeResult, encodeResult } from '../batch/store.js';
import type { FileResult } from '../batch/task.js';
import { RESULT_BYTES, UNPACKED_BYTES } from './job.js';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** Null where the result is too large to travel. */
export async function packResult(result: FileResult): Promise<Buffer | null> {
  const bytes = Buffer.concat(encodeResult(result));
  if (bytes.length > UNPACKED_BYTES) return null;
  const packed = await pack(bytes, { level: constants.Z_BEST_SPEED });
  return packed.length > RESULT_BYTES ? null : packed;
}

/** Null where the bytes are no whole result. */
export async function unpackResult(packed: Buffer): Promise<FileResult | null> {
  const bytes = await unpack(packed, { maxOutputLength: UNPACKED_BYTES }).catch(() => null);
  return bytes === null ? null : decodeResult(bytes);
}
