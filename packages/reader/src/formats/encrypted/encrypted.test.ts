import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encryptAgile, encryptStandard, writeCompound } from '../../../fuzz/encrypted-writer.js';
import { madeSeeds } from '../../../fuzz/seeds.js';
import type { ReadLimits } from '../../read-options.js';
import { isFailed, toSourceDocuments } from '../index.js';

const seed = (name: string) => madeSeeds().find((each) => each.name === name)?.bytes ?? new Uint8Array();

/** What a file gives with some passwords: its format and how many rows its table has, or its problem. */
async function told(bytes: Uint8Array, passwords: readonly string[], limits: Partial<ReadLimits> = {}): Promise<string> {
  const [result] = await toSourceDocuments(bytes, { path: 'a.xlsx', passwords, limits });
  if (!result) return 'nothing';
  if (isFailed(result)) return [result.problem.id, result.problem.args.format].filter(Boolean).join(' ');
  const table = result.blocks.find((block) => block.kind === 'table');
  return `${result.format} ${table?.kind === 'table' ? table.rows.length : 0}`;
}

describe('office files behind a password', () => {
  const kinds: readonly (readonly [string, (bytes: Uint8Array, password: string) => Uint8Array])[] = [
    ['as Office 2010 and later write them', encryptAgile],
    ['as LibreOffice wrote them', (bytes, password) => encryptAgile(bytes, password, { hash: 'sha1', keySize: 16 })],
    ['with other hashes and keys', (bytes, password) => encryptAgile(bytes, password, { hash: 'sha256', keySize: 24 })],
    ['with SHA-384', (bytes, password) => encryptAgile(bytes, password, { hash: 'sha384' })],
    ['as Office 2007 writes them', encryptStandard],
    ['as Office 2007 with long keys', (bytes, password) => encryptStandard(bytes, password, 32)],
  ];
  it.each(kinds)('are opened by the password that fits, %s', async (_name, encrypt) => {
    const locked = encrypt(seed('table.xlsx'), '密码 9·a');
    expect(await told(locked, ['no', '密码 9·a'])).toBe('xlsx 7');
    expect(await told(locked, ['no'])).toBe('wrong-password');
    expect(await told(locked, [])).toBe('encrypted');
    expect(await told(encrypt(seed('table.docx'), 'x'), ['x'])).toMatch(/^docx \d/);
  });

  it('go by the hash of the file as it came', async () => {
    const locked = encryptAgile(seed('table.xlsx'), 'x');
    const [open] = await toSourceDocuments(locked, { path: 'a.xlsx', passwords: ['x'] });
    const [shut] = await toSourceDocuments(locked, { path: 'a.xlsx' });
    expect(open?.sha256).toBe(shut?.sha256);
    expect(JSON.stringify(shut)).not.toContain('VelvetSweatshop');
  });

  it('open by themselves where they are only protected against changes', async () => {
    expect(await told(encryptAgile(seed('table.xlsx'), 'VelvetSweatshop'), [])).toBe('xlsx 7');
  });

  it('are refused where no password of ours opens them', async () => {
    const content = new Uint8Array(5000);
    expect(await told(writeCompound({ EncryptedPackage: content }), ['x'])).toBe('encryption-not-read office');
    const info = (...head: number[]) => Uint8Array.from({ length: 5000 }, (_, at) => head[at] ?? 0);
    // RC4 by the same stream, and a version of its own.
    const rc4 = info(3, 0, 2, 0, 0, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0x68);
    expect(await told(writeCompound({ EncryptionInfo: rc4, EncryptedPackage: content }), ['x'])).toBe('encryption-not-read office');
    expect(await told(writeCompound({ EncryptionInfo: info(4, 0, 3), EncryptedPackage: content }), ['x'])).toBe(
      'encryption-not-read office',
    );
  });

  it('do no harm where they lie', async () => {
    const locked = encryptAgile(seed('table.xlsx'), 'x', { spins: 1000 });
    const text = Buffer.from(locked).toString('latin1');
    const patched = (from: string, to: string) => new Uint8Array(Buffer.from(text.replace(from, to.padEnd(from.length)), 'latin1'));
    expect(await told(patched('spinCount="1000" ', 'spinCount="9e99" '), ['x'])).toBe('corrupt office');
    expect(await told(patched('blockSize="16"', 'blockSize="0"'), ['x'])).toBe('corrupt office');
    expect(await told(patched('cipherAlgorithm="AES"', 'cipherAlgorithm="RC2"'), ['x'])).toBe('encryption-not-read office');
    expect(await told(locked, ['x'], { fileBytes: 200_000, inflatedBytes: 100 })).toBe('limit');
    expect(await told(encryptAgile(strToU8('no package at all'), 'x'), ['x'])).toBe('corrupt zip');
  });
});
