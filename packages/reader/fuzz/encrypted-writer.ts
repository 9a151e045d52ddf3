/**
 * Office files behind a password, as Office 2010 (agile) and 2007 (standard) write them: a package in, a compound file out. By Node's own cryptography,
 * so that it is another's than the reader's.
 */
import { createCipheriv, createHash, createHmac } from 'node:crypto';

type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';

const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;
/** Streams shorter than this are kept elsewhere in a compound file: ours are filled up to it. */
const SHORTEST = 4096;

const le32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A compound file of a few streams. */
export function writeCompound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams);
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const put = (bytes: Uint8Array): number => {
    const start = sectors.length;
    const count = Math.ceil(bytes.length / SECTOR);
    for (let index = 0; index < count; index++) {
      const sector = Buffer.alloc(SECTOR);
      sector.set(bytes.subarray(index * SECTOR, (index + 1) * SECTOR));
      sectors.push(sector);
      table.push(index + 1 < count ? sectors.length : END);
    }
    return start;
  };
  const starts = names.map((name) => put(streams[name] ?? new Uint8Array()));
  const directory = Buffer.alloc(128 * Math.ceil((names.length + 1) / 4) * 4);
  const entry = (
    index: number,
    name: string,
    { type, start, size, child, next }: Readonly<Record<'type' | 'start' | 'size' | 'child' | 'next', number>>,
  ) => {
    const at = index * 128;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE(2 * (name.length + 1), at + 64);
    directory.writeUInt8(type, at + 66);
    directory.writeUInt8(1, at + 67);
    directory.writeUInt32LE(FREE, at + 68);
    directory.writeUInt32LE(next, at + 72);
    directory.writeUInt32LE(child, at + 76);
    directory.writeUInt32LE(start, at + 116);
    directory.writeUInt32LE(size, at + 120);
  };
  entry(0, 'Root Entry', { type: 5, start: END, size: 0, child: 1, next: FREE });
  for (const [index, name] of names.entries())
    entry(index + 1, name, {
      type: 2,
      start: starts[index] ?? END,
      size: streams[name]?.length ?? 0,
      child: FREE,
      next: index + 1 < names.length ? index + 2 : FREE,
    });
  const directoryStart = put(directory);
  const tables = Math.ceil((table.length + 8) / (SECTOR / 4 - 1));
  const tableStart = sectors.length;
  for (let index = 0; index < tables; index++) table.push(TABLE);
  for (let index = 0; index < tables; index++) {
    const sector = Buffer.alloc(SECTOR, 0xff);
    for (let at = 0; at < SECTOR / 4; at++) sector.writeUInt32LE(table[index * (SECTOR / 4) + at] ?? FREE, at * 4);
    sectors.push(sector);
  }
  const header = Buffer.alloc(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(SHORTEST, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  for (let index = 0; index < 109; index++) header.writeUInt32LE(index < tables ? tableStart + index : FREE, 76 + 4 * index);
  return new Uint8Array(Buffer.concat([header, ...sectors]));
}

function hashed(name: HashName, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function sized(bytes: Uint8Array, size: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length), 0x36)]).subarray(0, size);
}

function aes(mode: 'cbc' | 'ecb', key: Uint8Array, start: Uint8Array | null, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, start);
  cipher.setAutoPadding(false);
  const filled = Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
  return Buffer.concat([cipher.update(filled), cipher.final()]);
}

function spun(name: HashName, salt: Uint8Array, password: string, spins: number): Buffer {
  let current = hashed(name, salt, Buffer.from(password, 'utf16le'));
  for (let spin = 0; spin < spins; spin++) current = hashed(name, le32(spin), current);
  return current;
}

/** Bytes that are the same in every run. */
const salted = (size: number, seed: number) => Uint8Array.from({ length: size }, (_, at) => (seed + at * 37) & 0xff);

export interface AgileOptions {
  readonly hash?: HashName;
  readonly keySize?: 16 | 24 | 32;
  readonly spins?: number;
}

const HASH_NAMES: Readonly<Record<HashName, string>> = { sha1: 'SHA1', sha256: 'SHA256', sha384: 'SHA384', sha512: 'SHA512' };
const BLOCKS = ['fea7d2763b4b9e79', 'd7aa0f6d3061344e', '146e0be7abacd0d6'].map((hex) => Buffer.from(hex, 'hex'));
/** Space behind the stream that is not counted, as the other cutoff has it. */
const padded = (bytes: Uint8Array, fill: number) => Buffer.concat([bytes, Buffer.alloc(Math.max(0, SHORTEST - bytes.length), fill)]);

/** A package behind a password as Office 2010 and later write it. */
export function encryptAgile(
  bytes: Uint8Array,
  password: string,
  { hash = 'sha512', keySize = 32, spins = 1000 }: AgileOptions = {},
): Uint8Array {
  const [dataSalt, salt, verifier, key] = [salted(16, 3), salted(16, 91), salted(16, 150), salted(keySize, 201)];
  const base = spun(hash, salt, password, spins);
  const seal = (block: Uint8Array | undefined, content: Uint8Array) =>
    aes('cbc', sized(hashed(hash, base, block ?? new Uint8Array()), keySize), sized(salt, 16), content).toString('base64');
  const facts = (value: Uint8Array) =>
    `saltSize="16" blockSize="16" keyBits="${keySize * 8}" hashSize="${base.length}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${HASH_NAMES[hash]}" saltValue="${Buffer.from(value).toString('base64')}"`;
  const pieces: Buffer[] = [le32(bytes.length), le32(0)];
  for (let at = 0, piece = 0; at < bytes.length; at += 4096, piece++)
    pieces.push(aes('cbc', key, sized(hashed(hash, dataSalt, le32(piece)), 16), bytes.subarray(at, at + 4096)));
  const content = padded(Buffer.concat(pieces), 0);
  // Proof that nobody changed the content: programs that write such files add it, and some that read them ask for it.
  const proof = salted(base.length, 33);
  const prove = (block: string, value: Uint8Array) =>
    aes('cbc', key, sized(hashed(hash, dataSalt, Buffer.from(block, 'hex')), 16), value).toString('base64');
  const integrity = `<dataIntegrity encryptedHmacKey="${prove('5fb2ad010cb9e1f6', proof)}" encryptedHmacValue="${prove('a0677f02b22c8433', createHmac(hash, proof).update(content).digest())}"/>`;
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<keyData ${facts(dataSalt)}/>${integrity}<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">` +
    `<p:encryptedKey spinCount="${spins}" ${facts(salt)} encryptedVerifierHashInput="${seal(BLOCKS[0], verifier)}" encryptedVerifierHashValue="${seal(BLOCKS[1], hashed(hash, verifier))}" encryptedKeyValue="${seal(BLOCKS[2], key)}"/>` +
    '</keyEncryptor></keyEncryptors></encryption>';
  return writeCompound({
    EncryptionInfo: padded(Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]), 0x20),
    EncryptedPackage: content,
  });
}

/** A package behind a password as Office 2007 writes it. */
export function encryptStandard(bytes: Uint8Array, password: string, keySize: 16 | 24 | 32 = 16): Uint8Array {
  const [salt, verifier] = [salted(16, 17), salted(16, 77)];
  const base = hashed('sha1', spun('sha1', salt, password, 50_000), le32(0));
  const half = (fill: number) =>
    hashed(
      'sha1',
      Uint8Array.from({ length: 64 }, (_, at) => (base[at] ?? 0) ^ fill),
    );
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keySize);
  const algorithm = { 16: 0x660e, 24: 0x660f, 32: 0x6610 }[keySize];
  const provider = Buffer.from('Microsoft Enhanced RSA and AES Cryptographic Provider\0', 'utf16le');
  const header = Buffer.concat([
    le32(0x24),
    le32(0),
    le32(algorithm),
    le32(0x8004),
    le32(keySize * 8),
    le32(0x18),
    le32(0),
    le32(0),
    provider,
  ]);
  const seal = (content: Uint8Array) => aes('ecb', key, null, content);
  const info = [
    Buffer.from([3, 0, 2, 0]),
    le32(0x24),
    le32(header.length),
    header,
    le32(16),
    salt,
    seal(verifier),
    le32(20),
    seal(hashed('sha1', verifier)),
  ];
  return writeCompound({
    EncryptionInfo: padded(Buffer.concat(info), 0),
    EncryptedPackage: padded(Buffer.concat([le32(bytes.length), le32(0), seal(bytes)]), 0),
  });
}
