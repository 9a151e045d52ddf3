/**
 * Keys out of passwords, and content out of keys: AES and hashes by @noble, as browsers keep their own to pages with a certificate.
 */
import { cbc, ecb } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { corrupt } from '../../failure.js';
import { joined } from '../joined-bytes.js';
import type { AgileScheme, EncryptionScheme, HashName, KeyFacts, StandardScheme } from './scheme.js';

type Hash = (bytes: Uint8Array) => Uint8Array;

const HASHES: Readonly<Record<HashName, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };

const STANDARD_SPINS = 50_000;
/** Content is encrypted in pieces of so many bytes, each with a start of its own. */
const PIECE = 4096;
/** What the keys for the verifier, its hash and the key of the content are made with. */
const VERIFIER = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_HASH = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const CONTENT_KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);
/** Fills up what is shorter than it has to be. */
const FILL = 0x36;

function littleEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function sized(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length >= size) return bytes.slice(0, size);
  const filled = new Uint8Array(size).fill(FILL);
  filled.set(bytes);
  return filled;
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index]);

/** A password as Office hashes it. */
function utf16(password: string): Uint8Array {
  const bytes = new Uint8Array(2 * password.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < password.length; at++) view.setUint16(2 * at, password.charCodeAt(at), true);
  return bytes;
}

/** Hash of salt and password, hashed again with a counter before it. */
function spun(hash: Hash, salt: Uint8Array, password: string, spins: number): Uint8Array {
  let current = hash(joined([salt, utf16(password)]));
  const round = new Uint8Array(4 + current.length);
  const view = new DataView(round.buffer);
  for (let spin = 0; spin < spins; spin++) {
    view.setUint32(0, spin, true);
    round.set(current, 4);
    current = hash(round);
  }
  return current;
}

function chained(key: Uint8Array, start: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes.length % 16 !== 0) throw corrupt('office', 'encryption: broken block');
  return cbc(key, start, { disablePadding: true }).decrypt(bytes);
}

/** The key of the content, null where the password is another. */
function agileKey({ password: facts, keySize }: AgileScheme, password: string): Uint8Array | null {
  const hash = HASHES[facts.hash];
  const base = spun(hash, facts.salt, password, facts.spins);
  const open = (block: Uint8Array, bytes: Uint8Array) =>
    chained(sized(hash(joined([base, block])), facts.keySize), sized(facts.salt, facts.blockSize), bytes);
  // The verifier is as long as its salt, and filled up to whole blocks.
  const expected = hash(open(VERIFIER, facts.verifier).slice(0, facts.salt.length));
  if (!same(expected, open(VERIFIER_HASH, facts.verifierHash).slice(0, expected.length))) return null;
  return open(CONTENT_KEY, facts.key).slice(0, keySize);
}

function agileContent({ hash, salt, blockSize }: KeyFacts, key: Uint8Array, content: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  for (let at = 0, piece = 0; at < size; at += PIECE, piece++) {
    const encrypted = content.subarray(at, at + PIECE);
    const start = sized(HASHES[hash](joined([salt, littleEndian(piece)])), blockSize);
    const plain = chained(key, start, encrypted.subarray(0, encrypted.length - (encrypted.length % 16)));
    whole.set(plain.subarray(0, Math.min(plain.length, size - at)), at);
  }
  return whole;
}

function standardKey(scheme: StandardScheme, password: string): Uint8Array | null {
  const base = sha1(joined([spun(sha1, scheme.salt, password, STANDARD_SPINS), littleEndian(0)]));
  const half = (fill: number) => {
    const block = new Uint8Array(64).fill(fill);
    for (const [index, byte] of base.entries()) block[index] = byte ^ fill;
    return sha1(block);
  };
  const key = joined([half(FILL), half(0x5c)]).slice(0, scheme.keySize);
  const open = (bytes: Uint8Array) => ecb(key, { disablePadding: true }).decrypt(bytes);
  const expected = sha1(open(scheme.verifier));
  return same(expected, open(scheme.verifierHash).slice(0, expected.length)) ? key : null;
}

/** Content behind a password, null where the password is another; `bytes` is the stream EncryptedPackage. Fails with "corrupt". */
export function decrypted(scheme: EncryptionScheme, password: string, bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 8) throw corrupt('office', 'encryption: too short');
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const content = bytes.subarray(8);
  if (size > content.length) throw corrupt('office', 'encryption: cut short');
  switch (scheme.kind) {
    case 'agile': {
      const key = agileKey(scheme, password);
      return key && agileContent(scheme, key, content, size);
    }
    case 'standard': {
      const key = standardKey(scheme, password);
      const whole = content.subarray(0, content.length - (content.length % 16));
      return key && ecb(key, { disablePadding: true }).decrypt(whole).slice(0, size);
    }
    default:
      return scheme satisfies never;
  }
}
