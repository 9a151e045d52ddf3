/**
 * OLE compound files (legacy .xls and .doc, encrypted office files): a small file system of sectors with chains, read without trusting any of them.
 */
import { corrupt } from '../../failure.js';

const END_OF_CHAIN = 0xfffffffa; // this and above are marks, not sectors
const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
const MINI_SECTOR = 64;

export interface CompoundEntry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

export interface CompoundFile {
  /** The stream of that name, wherever it stands; undefined where there is none. */
  find(name: string): CompoundEntry | undefined;
  read(entry: CompoundEntry): Uint8Array;
}

class Compound implements CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: number[] = [];
  private readonly miniTable: number[] = [];
  private readonly entries: CompoundEntry[] = [];
  private readonly miniCutoff: number;
  private miniStream: Uint8Array | null = null;
  private root: CompoundEntry | null = null;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER_LENGTH) throw corrupt('ole', 'too short');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw corrupt('ole', 'sector size');
    this.sectorSize = 1 << shift;
    this.miniCutoff = this.view.getUint32(56, true);
    this.readTable();
    this.readEntries();
    const miniStart = this.view.getUint32(60, true);
    if (miniStart < END_OF_CHAIN) for (const number of words(this.chain(miniStart))) this.miniTable.push(number);
  }

  private sector(number: number): Uint8Array {
    const start = (number + 1) * this.sectorSize;
    if (start >= this.bytes.length) throw corrupt('ole', 'sector outside the file');
    return this.bytes.subarray(start, Math.min(start + this.sectorSize, this.bytes.length));
  }

  private readTable(): void {
    const lists: number[] = [];
    for (let at = 76; at < HEADER_LENGTH; at += 4) lists.push(this.view.getUint32(at, true));
    let next = this.view.getUint32(68, true);
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    for (let seen = 0; next < END_OF_CHAIN; seen++) {
      if (seen > most) throw corrupt('ole', 'circular sector list');
      const numbers = words(this.sector(next));
      next = numbers.pop() ?? END_OF_CHAIN;
      for (const number of numbers) lists.push(number);
    }
    if (lists.length > most + 109 + this.sectorSize) throw corrupt('ole', 'sector list larger than the file');
    for (const list of lists) if (list < END_OF_CHAIN) for (const number of words(this.sector(list))) this.table.push(number);
  }

  /** The bytes of a chain of sectors; a chain longer than the file runs in a circle. */
  private chain(start: number, size = Number.POSITIVE_INFINITY): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const most = Math.ceil(this.bytes.length / this.sectorSize) + 1;
    for (let number = start; number < END_OF_CHAIN && length < size; number = this.table[number] ?? END_OF_CHAIN) {
      if (pieces.length > most) throw corrupt('ole', 'circular chain');
      const piece = this.sector(number);
      pieces.push(piece);
      length += piece.length;
    }
    return join(pieces, Math.min(length, size));
  }

  private readEntries(): void {
    const directory = this.chain(this.view.getUint32(48, true));
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
      const type = directory[at + 66];
      if (type !== 2 && type !== 5) continue;
      const nameLength = Math.min(64, view.getUint16(at + 64, true));
      let name = '';
      for (let index = 0; index + 2 < nameLength; index += 2) name += String.fromCharCode(view.getUint16(at + index, true));
      const entry = { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
      if (type === 5) this.root = entry;
      else this.entries.push(entry);
    }
  }

  find(name: string): CompoundEntry | undefined {
    const wanted = name.toLowerCase();
    return this.entries.find((entry) => entry.name.toLowerCase() === wanted);
  }

  read(entry: CompoundEntry): Uint8Array {
    if (entry.size > this.bytes.length) throw corrupt('ole', 'stream larger than the file');
    if (entry.size >= this.miniCutoff || !this.root) return this.chain(entry.start, entry.size);
    this.miniStream ??= this.chain(this.root.start, this.root.size);
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (let number = entry.start; number < END_OF_CHAIN && length < entry.size; number = this.miniTable[number] ?? END_OF_CHAIN) {
      const piece = this.miniStream.subarray(number * MINI_SECTOR, (number + 1) * MINI_SECTOR);
      if (piece.length === 0) throw corrupt('ole', 'sector outside the file');
      pieces.push(piece);
      length += piece.length;
    }
    return join(pieces, Math.min(length, entry.size));
  }
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(view.getUint32(at, true));
  return numbers;
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    const part = piece.length > size - at ? piece.subarray(0, size - at) : piece;
    bytes.set(part, at);
    at += part.length;
    if (at >= size) break;
  }
  return bytes;
}

/** Opens a compound file. Fails with "corrupt" where its tables make no sense. */
export function openCompound(bytes: Uint8Array): CompoundFile {
  return new Compound(bytes);
}
