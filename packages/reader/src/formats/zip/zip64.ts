/**
 * ZIP64: the records that hold what does not fit into the 16 and 32 bits of the old ones (APPNOTE 4.3.14, 4.3.15, 4.5.3).
 */
import { corrupt } from '../../failure.js';

const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const END_OF_DIRECTORY = 0x06064b50;
const END_LENGTH = 56;
const EXTRA_FIELD = 0x0001;

/** What a field of 16 or 32 bits holds whose value stands in the ZIP64 record. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

/** Where a directory begins, and how many members it has. */
export interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
}

/** A whole number of 64 bits. Fails with "corrupt" where no file could be so long. */
function wide(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw corrupt('zip', 'broken central directory');
  return Number(value);
}

/** The place of the directory by the old record at `end`, or by the ZIP64 record where the old one points to it. */
export function directoryPlace(view: DataView, end: number): DirectoryPlace {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== ELSEWHERE_16 && offset !== ELSEWHERE_32) return { count, offset };
  const locator = end - LOCATOR_LENGTH;
  // 65 535 members are also what an archive without the record may have.
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR) return { count, offset };
  const at = wide(view, locator + 8);
  if (at + END_LENGTH > view.byteLength || view.getUint32(at, true) !== END_OF_DIRECTORY) throw corrupt('zip', 'broken central directory');
  return { count: wide(view, at + 32), offset: wide(view, at + 48) };
}

export interface MemberSizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
}

/** Sizes of a member, with those that its extra field holds because they do not fit. Fails with "corrupt" where one of them is missing. */
export function wideSizes(sizes: MemberSizes, extra: Uint8Array): MemberSizes {
  const { size, compressedSize, headerOffset } = sizes;
  if (size !== ELSEWHERE_32 && compressedSize !== ELSEWHERE_32 && headerOffset !== ELSEWHERE_32) return sizes;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  let at = 0;
  while (at + 4 <= extra.length && view.getUint16(at, true) !== EXTRA_FIELD) at += 4 + view.getUint16(at + 2, true);
  if (at + 4 > extra.length) return sizes;
  const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
  at += 4;
  // Only what does not fit stands there, in this order.
  const next = (value: number): number => {
    if (value !== ELSEWHERE_32) return value;
    if (at + 8 > end) throw corrupt('zip', 'broken central directory');
    at += 8;
    return wide(view, at - 8);
  };
  return { size: next(size), compressedSize: next(compressedSize), headerOffset: next(headerOffset) };
}
