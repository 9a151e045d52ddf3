/**
 * Replaces members of a zip in place: what is not named keeps its very bytes, compressed as they were.
 */

interface Entry {
  readonly name: string;
  /** Its record in the central directory. */
  readonly central: Uint8Array;
  readonly offset: number;
  readonly method: number;
  readonly compressed: number;
  /** Declared size after unpacking. */
  readonly size: number;
}

export interface ZipDirectory {
  readonly entries: readonly Entry[];
  /** Where the central directory begins. */
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_NAME = 0x0800;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The directory of an archive; null where there is none that can be followed, "zip64" for large archives. */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | 'zip64' | null {
  const data = view(bytes);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 22 - 65_536 && data.getUint32(end, true) !== END) end--;
  if (end < 0 || data.getUint32(end, true) !== END) return null;
  const count = data.getUint16(end + 10, true);
  const start = data.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) return 'zip64';
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== CENTRAL) return null;
    const nameLength = data.getUint16(at + 28, true);
    const length = 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    const compressed = data.getUint32(at + 20, true);
    const offset = data.getUint32(at + 42, true);
    if (offset === 0xffffffff || compressed === 0xffffffff) return 'zip64';
    if (offset + 30 > bytes.length || data.getUint32(offset, true) !== LOCAL) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      central: bytes.slice(at, at + length),
      offset,
      method: data.getUint16(at + 10, true),
      compressed,
      size: data.getUint32(at + 24, true),
    });
    at += length;
  }
  return { entries, start };
}

/** Content of a member; null where there is none. */
export async function zipMember(bytes: Uint8Array, directory: ZipDirectory, name: string): Promise<Uint8Array | null> {
  const entry = directory.entries.find((each) => each.name === name);
  if (entry === undefined) return null;
  const data = view(bytes);
  const begin = entry.offset + 30 + data.getUint16(entry.offset + 26, true) + data.getUint16(entry.offset + 28, true);
  const content = bytes.subarray(begin, begin + entry.compressed);
  if (entry.method === 0) return content.slice();
  if (entry.method !== 8) return null;
  const { inflateSync } = await import('fflate');
  return inflateSync(content);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** Date and time of entries that are new: 1980-01-01, so that the same input gives the same bytes. */
const DATE = 0x0021;

function newRecords(
  name: string,
  content: Uint8Array,
  compressed: Uint8Array,
  offset: number,
): { readonly local: Uint8Array; readonly central: Uint8Array } {
  const nameBytes = new TextEncoder().encode(name);
  const local = new Uint8Array(30 + nameBytes.length + compressed.length);
  const head = view(local);
  head.setUint32(0, LOCAL, true);
  head.setUint16(4, 20, true);
  head.setUint16(6, UTF8_NAME, true);
  head.setUint16(8, 8, true);
  head.setUint16(12, DATE, true);
  head.setUint32(14, crc32(content), true);
  head.setUint32(18, compressed.length, true);
  head.setUint32(22, content.length, true);
  head.setUint16(26, nameBytes.length, true);
  local.set(nameBytes, 30);
  local.set(compressed, 30 + nameBytes.length);
  const central = new Uint8Array(46 + nameBytes.length);
  const record = view(central);
  record.setUint32(0, CENTRAL, true);
  record.setUint16(4, 20, true);
  // Version, flags, method, time, date, checksum and sizes are those of the local record.
  central.set(local.subarray(4, 30), 6);
  record.setUint16(30, 0, true);
  record.setUint32(42, offset, true);
  central.set(nameBytes, 46);
  return { local, central };
}

/** The comment at the end of an archive, empty where there is none. */
function commentOf(bytes: Uint8Array): Uint8Array {
  const data = view(bytes);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (data.getUint32(at, true) === END && data.getUint16(at + 20, true) === bytes.length - at - 22) return bytes.subarray(at + 22);
  return new Uint8Array(0);
}

/**
 * The archive with some members replaced and new ones added at its end. Bytes of all others are copied as they stand.
 * @param comment stands at the end of the archive in place of the one that is there
 */
export async function patchZip(
  bytes: Uint8Array,
  directory: ZipDirectory,
  changed: ReadonlyMap<string, Uint8Array>,
  comment?: string,
): Promise<Uint8Array> {
  const { deflateSync } = await import('fflate');
  const ordered = [...directory.entries].sort((a, b) => a.offset - b.offset);
  const endOf = new Map(ordered.map((entry, index) => [entry.name, ordered[index + 1]?.offset ?? directory.start]));
  const pieces: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  const push = (local: Uint8Array, central: Uint8Array): void => {
    pieces.push(local);
    centrals.push(central);
    offset += local.length;
  };
  const fresh = (name: string, content: Uint8Array): void => {
    const { local, central } = newRecords(name, content, deflateSync(content, { level: 6 }), offset);
    push(local, central);
  };
  for (const entry of ordered) {
    const content = changed.get(entry.name);
    if (content !== undefined) {
      fresh(entry.name, content);
      continue;
    }
    const central = entry.central.slice();
    view(central).setUint32(42, offset, true);
    push(bytes.subarray(entry.offset, endOf.get(entry.name)), central);
  }
  const known = new Set(ordered.map(({ name }) => name));
  for (const [name, content] of changed) if (!known.has(name)) fresh(name, content);
  const size = centrals.reduce((sum, central) => sum + central.length, 0);
  const said = comment === undefined ? commentOf(bytes) : new TextEncoder().encode(comment);
  const end = new Uint8Array(22 + said.length);
  const tail = view(end);
  tail.setUint32(0, END, true);
  tail.setUint16(8, centrals.length, true);
  tail.setUint16(10, centrals.length, true);
  tail.setUint32(12, size, true);
  tail.setUint32(16, offset, true);
  tail.setUint16(20, said.length, true);
  end.set(said, 22);
  return joined([...pieces, ...centrals, end]);
}

/** Pieces one after another. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
