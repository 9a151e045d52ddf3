/**
 * What a file is: its first bytes decide, its name only where the bytes leave it open (text formats).
 */
import { FILE_FORMATS, type FormatOf } from '@perf-lint/core';
import { corrupt } from '../failure.js';
import type { ArchiveKind, Carrier, Detected, Detection, OpenedArchive, OpenedText, SaveAdvice } from './format-entry.js';
import { openCompound } from './ole/compound.js';
import { packageKind } from './opc/kind.js';
import { CARRIERS, FORMATS, formatsOf } from './registry.js';
import { startsWith } from './signatures.js';
import type { ZipArchive } from './zip/directory.js';

/** Extension in lower case without its dot, "" if none. */
export function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * Formats that are recognised by their name where their bytes are a container like any other. Kingsoft's programs write ordinary office files under these
 * names: only what holds none is answered by its name.
 */
const BY_EXTENSION: ReadonlyMap<string, { readonly format: string; readonly advice: SaveAdvice }> = new Map([
  ['et', { format: 'et', advice: 'save-as-xlsx' }],
  ['ett', { format: 'et', advice: 'save-as-xlsx' }],
  ['wps', { format: 'wps', advice: 'save-as-docx' }],
  ['wpt', { format: 'wps', advice: 'save-as-docx' }],
  ['dps', { format: 'dps', advice: 'save-as-pdf' }],
  ['xlsb', { format: 'xlsb', advice: 'save-as-xlsx' }],
]);

interface Signature {
  readonly bytes: readonly number[];
  readonly result: Detected;
}

const unsupported = (format: string, advice: SaveAdvice): Detected => ({ kind: 'unsupported', format, advice });

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], result: { kind: 'image' } },
  { bytes: [0xff, 0xd8, 0xff], result: { kind: 'image' } },
  { bytes: [0x49, 0x49, 0x2a, 0x00], result: { kind: 'image' } },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], result: { kind: 'image' } },
  { bytes: [0x47, 0x49, 0x46, 0x38], result: { kind: 'image' } },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], result: unsupported('rtf', 'save-as-docx') },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], result: unsupported('rar', 'save-as-zip') },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], result: unsupported('7z', 'save-as-zip') },
  { bytes: [0x1f, 0x8b, 0x08], result: unsupported('gzip', 'save-as-zip') },
];

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function detectCompound(bytes: Uint8Array, named: Detected | null): Detected {
  const file = openCompound(bytes);
  if (file.find('EncryptedPackage')) return { kind: 'encrypted', file };
  for (const format of formatsOf('compound')) if (holds(FORMATS[format], file)) return { kind: 'compound', format, file };
  if (file.find('WpsCustomData')) return unsupported('wps', 'save-as-docx');
  if (file.find('PowerPoint Document')) return named ?? unsupported('ppt', 'save-as-pdf');
  return named ?? unsupported('ole', 'save-as-pdf');
}

/**
 * Tells the family of a file from its bytes. A zip is looked into later ({@link detectArchive}), a text when it is decoded ({@link detectText}).
 * Fails with "corrupt" on a compound file whose own structure is broken, and on what is called an OFD and is no archive.
 */
export function detect(bytes: Uint8Array, path: string): Detected {
  const named = BY_EXTENSION.get(extensionOf(path));
  const byName = named ? unsupported(named.format, named.advice) : null;
  if (startsWith(bytes, COMPOUND)) return detectCompound(bytes, byName);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return { kind: 'zip' };
  for (const { bytes: signature, result } of SIGNATURES) if (startsWith(bytes, signature)) return result;
  for (const kind of formatsOf('pages')) if (holds(FORMATS[kind], bytes)) return { kind };
  if (extensionOf(path) === 'ofd' && !looksLikeMarkup(bytes)) throw corrupt('ofd', 'no central directory');
  // A page or a workbook of XML under such a name is what it is; other text is read as no table.
  return byName === null || looksLikeMarkup(bytes) ? { kind: 'text' } : byName;
}

/** Tells an office file from a plain archive by the members that only it has. Fails with "corrupt" on what is called an OFD and holds none. */
export function detectArchive(archive: ZipArchive, mimetype: string, path: string): ArchiveKind {
  const isOpenDocument = mimetype.startsWith('application/vnd.oasis.opendocument.');
  const opened: OpenedArchive = { archive, mimetype, office: isOpenDocument ? null : packageKind(archive), extension: extensionOf(path) };
  for (const kind of formatsOf('archive')) if (holds(FORMATS[kind], opened)) return { kind };
  if (isOpenDocument) return { kind: 'unsupported', format: 'odt', advice: 'save-as-docx' };
  if (opened.office === 'xlsb') return { kind: 'unsupported', format: 'xlsb', advice: 'save-as-xlsx' };
  if (opened.office === 'pptx') return { kind: 'unsupported', format: 'pptx', advice: 'save-as-pdf' };
  if (opened.extension === 'ofd') throw corrupt('ofd', 'no pages');
  const named = BY_EXTENSION.get(opened.extension);
  return named ? { kind: 'unsupported', ...named } : { kind: 'archive' };
}

const TEXT_BY_EXTENSION: ReadonlyMap<string, FormatOf<'text'>> = new Map(
  Object.entries(FILE_FORMATS).flatMap(([format, { extensions, content }]) =>
    content === 'text' ? extensions.map((extension) => [extension, format as FormatOf<'text'>] as const) : [],
  ),
);

/** Text formats by what the text is, then by its name: an ".xls" that holds tabs is TSV, one that holds a table tag is HTML. */
export function detectText(text: string, path: string): FormatOf<'text' | 'markup'> | Carrier {
  const opened = openText(text, path);
  for (const carrier of Object.keys(CARRIERS) as Carrier[]) if (holds(CARRIERS[carrier], opened)) return carrier;
  for (const format of [...formatsOf('markup'), ...formatsOf('text')]) if (holds(FORMATS[format], opened)) return format;
  return TEXT_BY_EXTENSION.get(opened.extension) ?? 'text';
}

/** A text with what its format is told by. */
export function openText(text: string, path: string): OpenedText {
  const head = text.slice(0, 8192).trimStart();
  return { text, head, lower: head.toLowerCase(), extension: extensionOf(path) };
}

/** Whether a file is of a format by what it holds. */
function holds<T>({ sniff }: { readonly sniff: 'by-name' | ((opened: T) => boolean) }, opened: T): boolean {
  return sniff !== 'by-name' && sniff(opened);
}

/** Whether the first letter of a file opens a tag, behind whatever blanks and byte order mark. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(head);
}

/** Whether a text may be HTML, XML or a web archive by what its first bytes are, before it is decoded. */
export function mayBeMarkup(bytes: Uint8Array, path: string): boolean {
  if (/^x?html?$/.test(extensionOf(path))) return true;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).toLowerCase();
  return head.includes('<') || head.includes('mime-version:');
}

/** All of it, for formats that take in parts of others. */
export const DETECTION: Detection = { detect, detectArchive, detectText };
