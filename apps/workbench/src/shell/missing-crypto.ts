/**
 * SHA-256 for a page that a plain http server hands out, which has no Web Crypto; the reader asks it for one thing only.
 */
import { sha256 } from '@noble/hashes/sha2.js';

if (crypto.subtle === undefined) {
  const digest = async (_algorithm: string, bytes: Uint8Array): Promise<ArrayBuffer> => sha256(new Uint8Array(bytes)).slice().buffer;
  Object.defineProperty(crypto, 'subtle', { value: { digest }, configurable: true });
}
