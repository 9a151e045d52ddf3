import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../limits.js';
import { readDocuments } from '../../read.js';
import { readZipDirectory } from './directory.js';
import { memberBytes } from './inflate.js';

const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;

/** The archive with the directory of ZIP64: every size and offset stands in extra fields, the old records hold only the mark that says so. */
function asZip64(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  expect(view.getUint32(end, true)).toBe(END);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const pieces: Uint8Array[] = [zip.slice(0, start)];
  let length = start;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (let at = start, index = 0; index < count; index++) {
    expect(view.getUint32(at, true)).toBe(DIRECTORY_ENTRY);
    const name = view.getUint16(at + 28, true);
    const entry = new Uint8Array(46 + name + 28);
    entry.set(zip.subarray(at, at + 46 + name));
    const out = new DataView(entry.buffer);
    out.setUint16(30, 28, true);
    out.setUint16(32, 0, true);
    out.setUint16(46 + name, 1, true);
    out.setUint16(46 + name + 2, 24, true);
    for (const [place, field] of [24, 20, 42].entries()) {
      out.setBigUint64(46 + name + 4 + place * 8, BigInt(view.getUint32(at + field, true)), true);
      out.setUint32(field, 0xffffffff, true);
    }
    add(entry);
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const directory = length - start;
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(4, 44n, true);
  tail.setBigUint64(24, BigInt(count), true);
  tail.setBigUint64(32, BigInt(count), true);
  tail.setBigUint64(40, BigInt(directory), true);
  tail.setBigUint64(48, BigInt(start), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(length), true);
  tail.setUint32(72, 1, true);
  tail.setUint32(76, END, true);
  tail.setUint16(84, 0xffff, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(88, 0xffffffff, true);
  tail.setUint32(92, 0xffffffff, true);
  add(new Uint8Array(tail.buffer));
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

describe('ZIP64', () => {
  const csv = '项目名称,一级指标,二级指标,三级指标,指标值\n某项目,产出指标,数量指标,培训人数,≥10人\n';

  it('is read as any archive is', async () => {
    const archive = readZipDirectory(asZip64(zipSync({ '甲.csv': strToU8(csv), 'b.csv': strToU8('x') })), DEFAULT_LIMITS);
    expect([...archive.members.keys()]).toEqual(['甲.csv', 'b.csv']);
    const member = archive.members.get('甲.csv');
    expect(member && strFromU8(memberBytes(archive, member))).toBe(csv);
    const [outcome] = await readDocuments(asZip64(zipSync({ '甲.csv': strToU8(csv) })), { path: 'a.zip' });
    expect(outcome?.kind === 'read' && outcome.document.reading.tables.map((table) => table.rows)).toEqual([1]);
  });

  it('is held against the limits by its own counts', async () => {
    const many = asZip64(zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.csv`, strToU8(csv)]))));
    const [outcome] = await readDocuments(many, { path: 'a.zip', limits: { members: 20 } });
    expect(outcome).toMatchObject({ kind: 'failed', problem: { id: 'limit', args: { limit: 'members', value: 20, actual: 30 } } });
  });

  it('that lies about its places is corrupt', async () => {
    const sound = asZip64(zipSync({ 'a.csv': strToU8(csv) }));
    for (const [from, value] of [
      [sound.length - 22 - 20 + 8, 0xffffffffffffffffn],
      [sound.length - 22 - 20 + 8, 5n],
      [sound.length - 22 - 20 - 56 + 48, BigInt(sound.length)],
    ] as const) {
      const broken = sound.slice();
      new DataView(broken.buffer).setBigUint64(from, value, true);
      const [outcome] = await readDocuments(broken, { path: 'a.zip' });
      expect(outcome).toMatchObject({ kind: 'failed', problem: { id: 'corrupt', args: { format: 'zip' } } });
    }
  });
});
