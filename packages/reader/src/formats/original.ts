/**
 * The bytes that a document was read from, found again by their hash: in the file that it came in, or in the archive that holds it.
 */
import { ReadFailure } from '../failure.js';
import { ensureWithin, MAX_ARCHIVE_DEPTH } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import { extensionOf } from './detect.js';
import { sha256Of } from './sha256.js';
import { readZipDirectory } from './zip/directory.js';
import { memberBytes } from './zip/inflate.js';
import { readableMembers } from './zip.js';

/** The bytes with that SHA-256: the file's own, or those of a member of the archive that it is; null where it holds no such document. */
export async function originalBytes(bytes: Uint8Array, sha256: string, limits: ReadLimits): Promise<Uint8Array | null> {
  return found(bytes, sha256, limits, MAX_ARCHIVE_DEPTH);
}

/** A zip begins with "PK", and so do office documents: one of those is looked through in vain. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function found(bytes: Uint8Array, sha256: string, limits: ReadLimits, levels: number): Promise<Uint8Array | null> {
  if ((await sha256Of(bytes)) === sha256) return bytes;
  if (levels === 0 || !isZip(bytes)) return null;
  try {
    const archive = readZipDirectory(bytes, limits);
    ensureWithin('inflatedBytes', limits.inflatedBytes, archive.inflated);
    for (const member of readableMembers(archive)) {
      if (member.size > limits.fileBytes) continue;
      const inner = await found(memberBytes(archive, member), sha256, limits, extensionOf(member.name) === 'zip' ? levels - 1 : 0);
      if (inner !== null) return inner;
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
  }
  return null;
}
