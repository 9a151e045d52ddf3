/**
 * SHA-256 through Web Crypto, which Node and browsers share.
 */
const UTF8 = new TextEncoder();

async function digest(bytes: Uint8Array): Promise<Uint8Array> {
  // A copy where the bytes lie in memory that is shared: Web Crypto does not take that.
  return new Uint8Array(
    await crypto.subtle.digest('SHA-256', bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : bytes.slice()),
  );
}

const hexadecimal = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Lower-case hexadecimal SHA-256 of bytes. */
export async function bytesSha256Hex(bytes: Uint8Array): Promise<string> {
  return hexadecimal(await digest(bytes));
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
export async function sha256Hex(text: string): Promise<string> {
  return hexadecimal(await digest(UTF8.encode(text)));
}

/** The same for a text that stands in one page only: nothing is kept of it. */
export async function singlePolicyHash(text: string): Promise<string> {
  return `'sha256-${btoa(String.fromCharCode(...(await digest(UTF8.encode(text)))))}'`;
}

const BY_TEXT = new Map<string, Promise<string>>();

/** A source expression of a content security policy ("'sha256-…'"); kept, because a site repeats the same few texts. */
export function policyHash(text: string): Promise<string> {
  let known = BY_TEXT.get(text);
  if (known === undefined) {
    known = singlePolicyHash(text);
    BY_TEXT.set(text, known);
  }
  return known;
}
