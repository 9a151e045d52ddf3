/**
 * SHA-256 through Web Crypto, which Node and browsers share.
 */
const UTF8 = new TextEncoder();

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', UTF8.encode(text)));
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
export async function sha256Hex(text: string): Promise<string> {
  return Array.from(await digest(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const BY_TEXT = new Map<string, Promise<string>>();

/** A source expression of a content security policy ("'sha256-…'"); kept, because a site repeats the same few texts. */
export function policyHash(text: string): Promise<string> {
  let known = BY_TEXT.get(text);
  if (known === undefined) {
    known = digest(text).then((bytes) => `'sha256-${btoa(String.fromCharCode(...bytes))}'`);
    BY_TEXT.set(text, known);
  }
  return known;
}
