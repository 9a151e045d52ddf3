/**
 * The seal of a page, a Markdown or text file or a marked PDF of ours: a last line with a hash over everything before it.
 */
import { bytesSha256Hex, sha256Hex } from '../../pages/html/digest.js';
import type { Seal } from './seal.js';

/** How the line is kept out of sight: a comment of HTML and Markdown, a comment of PDF, or a line of text. */
export type SealStyle = 'markup' | 'pdf' | 'plain';

const MARK = 'perf-lint sha256:';
const LAST_LINE = /(?:^|[\r\n])(<!-- |%)?perf-lint sha256:([0-9a-f]{64})(?: -->)?[\r\n]*$/;
/** The line with what may stand around it. */
const LINE_BYTES = 120;

/** The last line. @param hash lower-case hexadecimal SHA-256 of what stands before it, line feeds only */
export function sealLine(hash: string, style: SealStyle): string {
  switch (style) {
    case 'markup':
      return `<!-- ${MARK}${hash} -->\n`;
    case 'pdf':
      return `%${MARK}${hash}\n`;
    case 'plain':
      return `${MARK}${hash}\n`;
    default:
      return style satisfies never;
  }
}

/** A page or Markdown file with its seal. */
export async function sealedMarkup(content: string): Promise<string> {
  const body = content === '' || content.endsWith('\n') ? content : `${content}\n`;
  return `${body}${sealLine(await sha256Hex(body), 'markup')}`;
}

/** A marked PDF with its seal, which stands behind the end of the file, where readers pass over it. */
export async function sealedPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const separate = bytes.at(-1) === 10 ? 0 : 1;
  const body = new Uint8Array(bytes.length + separate);
  body.set(bytes);
  if (separate === 1) body[bytes.length] = 10;
  const line = new TextEncoder().encode(sealLine(await bytesSha256Hex(body), 'pdf'));
  const whole = new Uint8Array(body.length + line.length);
  whole.set(body);
  whole.set(line, body.length);
  return whole;
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** True where the end of a file looks like a seal, so that the rest is worth reading. */
export function endsInSeal(tail: Uint8Array): boolean {
  return LAST_LINE.test(latin1(tail.subarray(-LINE_BYTES)));
}

/** Whether the file ends in our seal and it fits. Line ends that a program or version control changed do not count, nor a byte order mark. */
export async function tailSeal(bytes: Uint8Array): Promise<Seal> {
  const tail = latin1(bytes.subarray(-LINE_BYTES));
  const match = LAST_LINE.exec(tail);
  if (match === null) return latin1(bytes).includes(MARK) ? 'broken' : 'none';
  const lineStart = match.index + (/^[\r\n]/.test(match[0]) ? 1 : 0);
  const body = bytes.subarray(0, bytes.length - (tail.length - lineStart));
  if (match[1] === '%') return (await bytesSha256Hex(body)) === match[2] ? 'intact' : 'broken';
  const text = new TextDecoder('utf-8').decode(body).replaceAll('\r\n', '\n');
  return (await sha256Hex(text)) === match[2] ? 'intact' : 'broken';
}
