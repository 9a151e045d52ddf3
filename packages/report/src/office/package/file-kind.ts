/**
 * What a file is by its bytes, in words an office knows: said where another file stands in the place of one of ours, or was given for one.
 */

import type { Language, Localized } from '../../language.js';
import { zipDirectory } from './zip-patch.js';

export type FileKind =
  | 'empty'
  | 'workbook'
  | 'word'
  | 'presentation'
  | 'open-document'
  | 'old-office' // .xls, .doc, .wps, .et, or any office file with a password
  | 'pdf'
  | 'html'
  | 'json'
  | 'xml'
  | 'csv'
  | 'text'
  | 'picture'
  | 'archive'
  | 'damaged-archive'
  | 'other';

const NAMES: Readonly<Record<FileKind, Localized>> = {
  empty: { 'zh-CN': '空文件', en: 'an empty file' },
  workbook: { 'zh-CN': 'Excel 工作簿', en: 'a workbook' },
  word: { 'zh-CN': 'Word 文档', en: 'a Word document' },
  presentation: { 'zh-CN': '演示文稿', en: 'a presentation' },
  'open-document': { 'zh-CN': 'OpenDocument 文件（.ods、.odt）', en: 'an OpenDocument file (.ods, .odt)' },
  'old-office': {
    'zh-CN': '旧格式（.xls、.doc、.et、.wps）或加了密码的文件',
    en: 'a file in an old format (.xls, .doc) or with a password',
  },
  pdf: { 'zh-CN': 'PDF 文件', en: 'a PDF' },
  html: { 'zh-CN': '网页', en: 'a web page' },
  json: { 'zh-CN': 'JSON 文件', en: 'a JSON file' },
  xml: { 'zh-CN': 'XML 文件', en: 'an XML file' },
  csv: { 'zh-CN': 'CSV 文件', en: 'a CSV file' },
  text: { 'zh-CN': '文本文件', en: 'a text file' },
  picture: { 'zh-CN': '图片', en: 'a picture' },
  archive: { 'zh-CN': '压缩包', en: 'an archive' },
  'damaged-archive': { 'zh-CN': '不完整或损坏的文件', en: 'an incomplete or damaged file' },
  other: { 'zh-CN': '其他文件', en: 'a file of another kind' },
};

/** "Word 文档", "a Word document". */
export function fileKindName(kind: FileKind, language: Language): string {
  return NAMES[kind][language];
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** The kind of a file; its name does not count. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x50, 0x4b)) return packageKind(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-office';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x47, 0x49, 0x46))
    return 'picture';
  if (startsWith(bytes, 0x52, 0x61, 0x72, 0x21) || startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf)) return 'archive';
  const head = bytes.subarray(0, 4096);
  return head.includes(0) ? 'other' : textKind(new TextDecoder('utf-8').decode(head));
}

function packageKind(bytes: Uint8Array): FileKind {
  const directory = zipDirectory(bytes);
  if (directory === null) return 'damaged-archive';
  if (directory === 'zip64') return 'archive';
  const holds = (start: string): boolean => directory.entries.some(({ name }) => name.startsWith(start));
  if (holds('xl/')) return 'workbook';
  if (holds('word/')) return 'word';
  if (holds('ppt/')) return 'presentation';
  return holds('content.xml') && holds('mimetype') ? 'open-document' : 'archive';
}

function textKind(head: string): FileKind {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (text === '') return 'empty';
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i.test(text)) return 'html';
  if (text.startsWith('<?xml') || /^<[A-Za-z][\w:.-]*[\s>]/.test(text)) return 'xml';
  if (/^[[{]\s*["\]}[{\d]/.test(text)) return 'json';
  const [first = '', second = ''] = text.split(/\r?\n/);
  const separators = (line: string): number => line.split(/[,\t]/).length - 1;
  return separators(first) > 0 && separators(first) === separators(second) ? 'csv' : 'text';
}
