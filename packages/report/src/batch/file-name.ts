/**
 * File names that every system takes: Windows forbids some characters and names, ignores case and trailing dots, and counts the length.
 */
import { shortHash } from '@perf-lint/core';

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

/**
 * A name without extension: readable parts, then the hash of `key`, which tells equal names apart (also where only case differs).
 * `key` should not depend on the order of a batch, so that the name stays when other files come and go.
 */
export function safeFileName(parts: readonly string[], key: string): string {
  const readable = parts.map(safePart).filter((part) => part !== '');
  return [...readable, shortHash(key)].join('-');
}

/** A name without extension of readable parts alone; "_" where nothing of them can stand in one. */
export function plainName(...parts: readonly string[]): string {
  return (
    parts
      .map(safePart)
      .filter((part) => part !== '')
      .join('-') || '_'
  );
}

/**
 * Names without extension for files of one folder: readable parts alone, and the hash of its key only for a name that another one has too.
 * Which of two has it does not depend on their order: both do.
 */
export function plainFileNames(files: readonly { readonly parts: readonly string[]; readonly key: string }[]): string[] {
  const names = files.map(({ parts }) =>
    parts
      .map(safePart)
      .filter((part) => part !== '')
      .join('-'),
  );
  const counts = new Map<string, number>();
  // Windows takes names for equal where only case differs.
  for (const name of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return names.map((name, index) => {
    const { key = '' } = files[index] ?? {};
    return name === '' || (counts.get(name.toLowerCase()) ?? 0) > 1 ? [name, shortHash(key)].filter((part) => part !== '').join('-') : name;
  });
}
