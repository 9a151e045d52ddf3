/**
 * File names that every system takes: Windows forbids some characters and names, ignores case and trailing dots, and counts the length.
 */

/** What Windows forbids, what addresses and shells trip over, controls and direction marks. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff<>:"/\\|?*#%&;`$'^!~{}[\].\s]+/g;

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Characters of a part of a name; Chinese names take three bytes each and file systems allow 255 bytes. */
const PART_LENGTH = 28;

function safePart(text: string): string {
  const flat = text
    .normalize('NFC')
    .replace(/[\ud800-\udfff]/gu, '')
    .replace(UNSAFE, '_')
    .replace(/_+/g, '_');
  const cut = Array.from(flat)
    .slice(0, PART_LENGTH)
    .join('')
    .replace(/^_+|_+$/g, '');
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** A 53-bit hash of a text as 11 characters: enough to tell files of a batch apart, the same in every run. */
export function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

/**
 * A name without extension: readable parts, then the hash of `key`, which tells equal names apart (also where only case differs).
 * `key` should not depend on the order of a batch, so that the name stays when other files come and go.
 */
export function safeFileName(parts: readonly string[], key: string): string {
  const readable = parts.map(safePart).filter((part) => part !== '');
  return [...readable, shortHash(key)].join('-');
}
