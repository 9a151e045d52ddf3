/** First bytes by which files are known. */

export function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

/** "%PDF-" stands within the first 1 024 bytes: some producers write a line before it. */
export function isPdf(bytes: Uint8Array): boolean {
  const last = Math.min(bytes.length - 5, 1024);
  for (let at = 0; at <= last; at++) if (bytes[at] === 0x25 && startsWith(bytes, [0x50, 0x44, 0x46, 0x2d], at + 1)) return true;
  return false;
}
