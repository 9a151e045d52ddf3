/**
 * Which character set a text is in, decided by proof and never by a guess: byte order mark, strict UTF-8, what the file declares, strict GB18030.
 *
 * A text that passes none of these is refused. Whole files of Chinese text never decode as both UTF-8 and GB18030 save for a handful of characters.
 */
import { ReadFailure } from '../failure.js';

export interface DecodedText {
  readonly text: string;
  /** Lower-case name of the character set, such as "utf-8", "gb18030", "utf-16le". */
  readonly encoding: string;
}

/**
 * Decodes strictly; a character cut off at the very end (a truncated file) is dropped, every other fault gives null.
 */
function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? null : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030';
  return null;
}

/** Share of characters that a Chinese or plain text consists of. */
function plausibility(text: string): number {
  const length = Math.min(text.length, 20_000);
  let good = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const ascii = (code >= 0x20 && code < 0x7f) || code === 0x09 || code === 0x0a || code === 0x0d || code === 0x0c;
    const han = (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x3000 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff5e);
    if (ascii || han || (code >= 0x2000 && code <= 0x22ff)) good++;
  }
  return length ? good / length : 0;
}

/** UTF-16 without a mark: only where one byte order reads as text and the other does not. */
function unmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  const even = bytes.length % 2 ? bytes.subarray(0, bytes.length - 1) : bytes;
  const readings = ['utf-16le', 'utf-16be'].map((encoding) => {
    const text = strict(encoding, even);
    return { encoding, text: text ?? '', score: text ? plausibility(text) : 0 };
  });
  readings.sort((a, b) => b.score - a.score);
  const [best, second] = readings;
  if (!best || !second || best.score < 0.97 || second.score > 0.6) return null;
  return { text: best.text, encoding: best.encoding };
}

/**
 * Whether a text that decodes as GB18030 is GB text: ordinary Chinese keeps to the characters of GB 2312 (both bytes of a pair from A1 up), while Big5,
 * Shift_JIS and Western text fall all over the table.
 */
function looksLikeGb(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[++at] ?? 0;
    if (trail >= 0x30 && trail <= 0x39) {
      at += 2; // four bytes: a rare character, no evidence either way
      continue;
    }
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa9))) common++;
  }
  return pairs > 0 && common / pairs >= (pairs < 8 ? 0.99 : 0.85);
}

/** UTF-8 by accident: a few GB characters whose bytes form two-byte UTF-8 sequences of alphabets that no budget is written in. */
function accidentalUtf8(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x800) return false;
    if (code >= 0x100 && !(code >= 0x370 && code <= 0x3ff)) strange++;
  }
  return strange > 0;
}

const CONTROL_ALLOWED = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/** Control characters mean that this is no text, whatever it decodes as; a stray one in a long text does not. */
function refuseControls(text: string): void {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && !CONTROL_ALLOWED.has(code)) || code === 0x7f) controls++;
  }
  if (controls > 2 && controls * 1000 > text.length) throw new ReadFailure({ id: 'binary', args: {} });
}

/** Names under which a file may declare a set, mapped to what decodes it: GB2312 and GBK are subsets of GB18030. */
function canonical(declared: string): string | null {
  const name = declared.trim().toLowerCase().replaceAll('_', '-');
  if (name === 'gb2312' || name === 'gbk' || name === 'cp936' || name === 'x-gbk' || name === 'gb-2312' || name === 'hz-gb-2312')
    return 'gb18030';
  if (name === 'utf8' || name === 'utf-8') return 'utf-8';
  if (name.startsWith('utf-16')) return null; // the bytes themselves decide
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** The set that HTML or XML declares in its first bytes: `charset=…` of a meta tag, `encoding="…"` of an XML declaration; null where none is. */
function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, 4096)) head += byte < 0x80 ? String.fromCharCode(byte) : '.';
  const markup =
    /^\s*<\?xml[^>]{0,200}\sencoding\s{0,5}=\s{0,5}["']([\w.:-]{2,40})/i.exec(head) ??
    /<meta\b[^>]{0,300}\bcharset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i.exec(head);
  return markup?.[1] ? canonical(markup[1]) : null;
}

/**
 * Decodes a text.
 *
 * Fails with "empty" on nothing but blanks, "binary" on bytes that are no text, "undecodable" where no character set can be proven.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new ReadFailure({ id: 'empty', args: {} });
  const decoded = decode(bytes);
  refuseControls(decoded.text);
  if (decoded.text.trim() === '') throw new ReadFailure({ id: 'empty', args: {} });
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark) {
    const text = strict(mark, bytes);
    if (text === null) throw new ReadFailure({ id: 'undecodable', args: { encoding: mark } });
    return { text: text.startsWith('\ufeff') ? text.slice(1) : text, encoding: mark };
  }
  if (bytes.includes(0)) {
    const wide = unmarkedUtf16(bytes);
    if (wide) return wide;
    throw new ReadFailure({ id: 'binary', args: {} });
  }
  const declared = declaredEncoding(bytes);
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null && !(declared !== 'utf-8' && accidentalUtf8(utf8) && looksLikeGb(bytes))) return { text: utf8, encoding: 'utf-8' };
  if (declared && declared !== 'utf-8' && declared !== 'gb18030') {
    const text = strict(declared, bytes);
    // A declared Western set decodes every byte string there is; only a multi-byte one proves anything.
    if (text !== null && !declared.startsWith('windows-') && !declared.startsWith('iso-')) return { text, encoding: declared };
  }
  const gb = strict('gb18030', bytes);
  if (gb !== null && (looksLikeGb(bytes) || declared === 'gb18030')) return { text: gb, encoding: 'gb18030' };
  throw new ReadFailure({ id: isMostlyText(bytes) ? 'undecodable' : 'binary', args: {} });
}

/** Few control bytes: the bytes were a text once, in a set that is not known. */
function isMostlyText(bytes: Uint8Array): boolean {
  let controls = 0;
  const length = Math.min(bytes.length, 65_536);
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && !CONTROL_ALLOWED.has(byte)) controls++;
  }
  return controls * 100 <= length;
}
