/**
 * Web archives (MHTML), which Word and Excel write as "single file web page" and which come under the names .doc and .xls: the HTML part of the message.
 */

import { corrupt } from '../failure.js';
import { type DecodedText, decodeText } from './encoding.js';

const MAX_PARTS = 200;

function header(head: string, name: string): string {
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const wanted = `${name}:`;
  for (const line of lines) if (line.toLowerCase().startsWith(wanted)) return line.slice(wanted.length).trim();
  return '';
}

function quotedPrintable(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x3d) {
      // Characters that were decoded already (8-bit parts) go back to UTF-8.
      if (code < 0x80) bytes.push(code);
      else for (const byte of new TextEncoder().encode(text[at])) bytes.push(byte);
      continue;
    }
    if (text[at + 1] === '\n') {
      at++;
      continue;
    }
    const byte = Number.parseInt(text.slice(at + 1, at + 3), 16);
    if (Number.isNaN(byte)) bytes.push(code);
    else {
      bytes.push(byte);
      at += 2;
    }
  }
  return Uint8Array.from(bytes);
}

function base64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replace(/[^A-Za-z0-9+/=]/g, '')), (character) => character.charCodeAt(0));
  } catch {
    throw corrupt('html', 'web archive: base64');
  }
}

/** The parts of a message; a message without a boundary is one part. */
function partsOf(message: string): string[] {
  const headEnd = message.indexOf('\n\n');
  const boundary = /boundary\s{0,3}=\s{0,3}"?([^";\n]{1,100})/i.exec(message.slice(0, headEnd < 0 ? 4096 : headEnd))?.[1];
  if (!boundary) return [message];
  return message.split(`--${boundary.trim()}`, MAX_PARTS).map((part) => part.replace(/^\n/, ''));
}

/** The first HTML part that holds a table, else the first one. Fails with "corrupt" where there is none. */
export function extractPage(archive: string): DecodedText {
  let first: DecodedText | null = null;
  for (const part of partsOf(archive.replaceAll('\r\n', '\n'))) {
    const end = part.indexOf('\n\n');
    if (end < 0 || !header(part.slice(0, end), 'content-type').toLowerCase().startsWith('text/html')) continue;
    const body = part.slice(end + 2);
    const encoding = header(part.slice(0, end), 'content-transfer-encoding').toLowerCase();
    const page =
      encoding === 'quoted-printable'
        ? decodeText(quotedPrintable(body))
        : encoding === 'base64'
          ? decodeText(base64(body))
          : { text: body, encoding: 'utf-8' };
    if (/<table[\s>]/i.test(page.text)) return page;
    first ??= page;
  }
  if (!first) throw corrupt('html', 'web archive without a page');
  return first;
}
