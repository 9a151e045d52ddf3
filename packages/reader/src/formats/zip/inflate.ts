/**
 * Inflates one member of an archive piece by piece and stops where it grows past the size that the directory states.
 */
import { Inflate } from 'fflate';
import { corrupt, ReadFailure } from '../../failure.js';
import type { ZipArchive, ZipMember } from './directory.js';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;
/** Small pieces in, so that one push inflates to 16 MB at the very most. */
const PIECE = 16 * 1024;

function compressedBytes(archive: ZipArchive, member: ZipMember): Uint8Array {
  const { bytes } = archive;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = member.headerOffset;
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw corrupt('zip', 'member without a header');
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + member.compressedSize > bytes.length) throw corrupt('zip', 'member cut off');
  return bytes.subarray(start, start + member.compressedSize);
}

/**
 * Hands the member's bytes to `take` in order.
 *
 * Fails with "encryption-not-read" on a protected member, "unsafe-archive" where it inflates past its stated size, "corrupt" on anything else that is wrong.
 */
export function inflateMember(archive: ZipArchive, member: ZipMember, take: (piece: Uint8Array) => void): void {
  if (member.encrypted) throw new ReadFailure({ id: 'encryption-not-read', args: { format: 'zip', member: member.name } });
  const data = compressedBytes(archive, member);
  if (member.method === 0) {
    for (let at = 0; at < data.length; at += PIECE) take(data.subarray(at, at + PIECE));
    return;
  }
  if (member.method !== 8) throw corrupt('zip', `compression method ${member.method}`);
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size > member.size) throw new ReadFailure({ id: 'unsafe-archive', args: { member: member.name, why: 'larger-than-stated' } });
    if (piece.length > 0) take(piece);
  });
  try {
    for (let at = 0; at < data.length; at += PIECE) inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
  } catch (error) {
    // What `take` throws on purpose passes; fflate's own errors carry a numeric code.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') throw corrupt('zip', 'member does not inflate');
    throw error;
  }
  if (size < member.size) throw corrupt('zip', 'member cut off');
}

/** The whole member as bytes. */
export function memberBytes(archive: ZipArchive, member: ZipMember): Uint8Array {
  // Grown as it inflates: the stated size alone must not make anyone allocate.
  let bytes = new Uint8Array(Math.min(member.size, 4 * PIECE));
  let length = 0;
  inflateMember(archive, member, (piece) => {
    if (length + piece.length > bytes.length) {
      const larger = new Uint8Array(Math.min(member.size, Math.max(bytes.length * 2, length + piece.length)));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(piece, length);
    length += piece.length;
  });
  return bytes.subarray(0, length);
}
