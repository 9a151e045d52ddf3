/**
 * How an office file is encrypted (ECMA-376 part 2 as [MS-OFFCRYPTO] extends it): the stream EncryptionInfo, read without trusting any number in it.
 */
import { corrupt, ReadFailure } from '../../failure.js';
import { type Attributes, parseXmlText } from '../xml/events.js';

export type HashName = 'SHA1' | 'SHA256' | 'SHA384' | 'SHA512';

/** Sizes in bytes. */
export interface KeyFacts {
  readonly hash: HashName;
  readonly salt: Uint8Array;
  readonly keySize: number;
  readonly blockSize: number;
}

/** Office 2010 and later, WPS, LibreOffice. */
export interface AgileScheme extends KeyFacts {
  readonly kind: 'agile';
  /** Of the key that the password gives, which opens the key of the content. */
  readonly password: KeyFacts & {
    readonly spins: number;
    readonly verifier: Uint8Array;
    readonly verifierHash: Uint8Array;
    readonly key: Uint8Array;
  };
}

/** Office 2007. */
export interface StandardScheme {
  readonly kind: 'standard';
  readonly salt: Uint8Array;
  readonly keySize: number;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
}

export type EncryptionScheme = AgileScheme | StandardScheme;

/** Office asks for 100 000 rounds; many more are there to keep a reader busy. */
const MAX_SPINS = 1_000_000;
/** Salts, verifiers and keys are shorter than this, in bytes. */
const LONGEST = 256;
const AES_128 = 0x660e;
const AES_256 = 0x6610;

/** What no password of ours opens: rights management, ciphers of other kinds. */
function unreadable(): ReadFailure {
  return new ReadFailure({ id: 'encryption-not-read', args: { format: 'office' } });
}

function base64(text: string): Uint8Array {
  if (text.length > 2 * LONGEST) throw corrupt('office', 'encryption: too long');
  try {
    return Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  } catch {
    throw corrupt('office', 'encryption: not base64');
  }
}

function hashName(text: string): HashName {
  switch (text.toUpperCase().replace('-', '')) {
    case 'SHA1':
      return 'SHA1';
    case 'SHA256':
      return 'SHA256';
    case 'SHA384':
      return 'SHA384';
    case 'SHA512':
      return 'SHA512';
    default:
      throw unreadable();
  }
}

function keyFacts(attributes: Attributes): KeyFacts {
  const get = (name: string) => attributes.get(name) ?? '';
  if (get('cipherAlgorithm').toUpperCase() !== 'AES' || get('cipherChaining') !== 'ChainingModeCBC') throw unreadable();
  const [keySize, blockSize] = [Number(get('keyBits')) / 8, Number(get('blockSize'))];
  if (![16, 24, 32].includes(keySize) || blockSize !== 16) throw corrupt('office', 'encryption: sizes');
  return { hash: hashName(get('hashAlgorithm')), salt: base64(get('saltValue')), keySize, blockSize };
}

function agile(xml: string): AgileScheme {
  let content: Attributes | null = null;
  let password: Attributes | null = null;
  parseXmlText(
    xml,
    {
      open(name, attributes) {
        if (name === 'keyData') content ??= attributes;
        // Others are for certificates.
        if (name === 'encryptedKey' && attributes.has('spinCount')) password ??= attributes;
      },
      close() {},
      text() {},
    },
    'office',
  );
  const [data, own] = [content as Attributes | null, password as Attributes | null];
  if (!data) throw corrupt('office', 'encryption: no key data');
  if (!own) throw unreadable();
  const spins = Number(own.get('spinCount'));
  if (!Number.isInteger(spins) || spins < 0 || spins > MAX_SPINS) throw corrupt('office', 'encryption: rounds');
  const bytes = (name: string) => base64(own.get(name) ?? '');
  return {
    kind: 'agile',
    ...keyFacts(data),
    password: {
      ...keyFacts(own),
      spins,
      verifier: bytes('encryptedVerifierHashInput'),
      verifierHash: bytes('encryptedVerifierHashValue'),
      key: bytes('encryptedKeyValue'),
    },
  };
}

function standard(bytes: Uint8Array, view: DataView): StandardScheme {
  const headerSize = view.getUint32(8, true);
  const verifier = 12 + headerSize;
  if (headerSize < 32 || verifier + 72 > bytes.length) throw corrupt('office', 'encryption: too short');
  const algorithm = view.getUint32(20, true);
  // RC4 and ciphers of other programs.
  if (algorithm < AES_128 || algorithm > AES_256) throw unreadable();
  const keySize = view.getUint32(28, true) / 8;
  if (![16, 24, 32].includes(keySize) || view.getUint32(verifier, true) !== 16) throw corrupt('office', 'encryption: sizes');
  const at = (from: number, length: number) => bytes.slice(verifier + from, verifier + from + length);
  return { kind: 'standard', keySize, salt: at(4, 16), verifier: at(20, 16), verifierHash: at(40, 32) };
}

/** Reads the stream EncryptionInfo. Fails with "corrupt", and with "encryption-not-read" on what is no password with AES. */
export function encryptionScheme(bytes: Uint8Array): EncryptionScheme {
  if (bytes.length < 12) throw corrupt('office', 'encryption: too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  if (major === 4 && minor === 4) {
    try {
      return agile(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8)));
    } catch (error) {
      throw error instanceof TypeError ? corrupt('office', 'encryption: no text') : error;
    }
  }
  if (minor === 2 && major >= 2 && major <= 4) return standard(bytes, view);
  throw unreadable();
}
