/**
 * The central directory of a zip archive (ZIP64 too), read before anything is inflated: names, sizes, and whether they can be believed.
 */

import { corrupt, ReadFailure } from '../../failure.js';
import { ensureWithin, MAX_INFLATION_RATIO, RATIO_FLOOR_BYTES } from '../../limits.js';
import type { ReadLimits } from '../../read-options.js';
import { decodeMemberName } from './member-name.js';
import { directoryPlace, type MemberSizes, wideSizes } from './zip64.js';

export interface ZipMember {
  /** Name with "/" between folders, as decoded (UTF-8 where flagged, GB18030 otherwise). */
  readonly name: string;
  readonly folder: boolean;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** By name; the first of two members with one name wins. */
  readonly members: ReadonlyMap<string, ZipMember>;
  /** Bytes that all members inflate to, as the directory states. */
  readonly inflated: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const MAX_COMMENT = 0xffff;

/** Offset of the end-of-directory record, searched from the end as the comment behind it has any length. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  const first = Math.max(0, last - MAX_COMMENT);
  for (let at = last; at >= first; at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw corrupt('zip', 'no central directory');
}

/**
 * Reads and checks the directory.
 *
 * Fails with "limit" on too many members or too many inflated bytes, with "unsafe-archive" on an inflation that no honest file has, with "corrupt"
 * on a directory that does not fit its file. Sizes are only what the archive says: inflating stops where they turn out to be a lie.
 */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ZipArchive {
  if (bytes.length < END_LENGTH) throw corrupt('zip', 'too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, offset } = directoryPlace(view, end);
  let at = offset;
  ensureWithin('members', limits.members, count);
  const members = new Map<string, ZipMember>();
  let inflated = 0;
  let compressed = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw corrupt('zip', 'broken central directory');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + ENTRY_LENGTH + nameLength;
    if (nameEnd + extraLength > view.byteLength) throw corrupt('zip', 'broken central directory');
    const extra = bytes.subarray(nameEnd, nameEnd + extraLength);
    const name = decodeMemberName(bytes.subarray(at + ENTRY_LENGTH, nameEnd), (flags & 0x800) !== 0, extra);
    const sizes: MemberSizes = {
      size: view.getUint32(at + 24, true),
      compressedSize: view.getUint32(at + 20, true),
      headerOffset: view.getUint32(at + 42, true),
    };
    const member: ZipMember = {
      name,
      folder: name.endsWith('/'),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      ...wideSizes(sizes, extra),
    };
    inflated += member.size;
    compressed += member.compressedSize;
    if (member.size > RATIO_FLOOR_BYTES && member.size > member.compressedSize * MAX_INFLATION_RATIO) {
      throw new ReadFailure({ id: 'unsafe-archive', args: { member: name, why: 'inflation-ratio' } });
    }
    if (!members.has(name)) members.set(name, member);
    at = nameEnd + extraLength + view.getUint16(at + 32, true);
  }
  ensureWithin('inflatedBytes', limits.inflatedBytes, inflated);
  if (compressed > bytes.length) throw new ReadFailure({ id: 'unsafe-archive', args: { member: '', why: 'overlapping-members' } });
  return { bytes, members, inflated };
}
