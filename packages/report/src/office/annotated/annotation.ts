/**
 * An annotated copy, or why there is none.
 */
import type { FileFormat } from '@perf-lint/core';
import type { Language, Localized } from '../../language.js';

export type Refusal =
  | 'format' // neither .xlsx, .docx nor PDF
  | 'nothing-to-mark'
  | 'no-package' // not a file whose parts can be patched in place
  | 'zip64'
  | 'unknown-encoding' // a part is not UTF-8
  | 'parts-inside' // a Word document that takes other files in: whose table is whose is not known
  | 'encrypted' // an office file behind a password
  | 'pdf-encrypted'
  | 'pdf-structure'; // the cross-reference cannot be followed

export type Annotation =
  | { readonly kind: 'annotated'; readonly bytes: Uint8Array /** Cells or boxes marked. */; readonly marks: number }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** What to save a file as that cannot be marked, by its format. */
type Advice = 'word' | 'workbook' | 'text';

const ADVICE: Readonly<Record<FileFormat, Advice>> = {
  doc: 'word',
  docx: 'word',
  xls: 'workbook',
  xlsx: 'workbook',
  ods: 'workbook',
  csv: 'workbook',
  tsv: 'workbook',
  html: 'workbook',
  json: 'text',
  text: 'text',
  markdown: 'text',
  pdf: 'text',
  ofd: 'text',
  unknown: 'text',
};

const FORMAT_REFUSAL: Readonly<Record<Advice, Localized>> = {
  word: {
    'zh-CN': '旧格式的 Word 文档（.doc、.wps）上不能标注。请用 WPS 或 Word 打开，另存为 .docx 后重试。',
    en: 'old Word documents (.doc, .wps) cannot be marked. Open it in a word processor, save it as .docx and try again.',
  },
  workbook: {
    'zh-CN': '这种表格文件上不能标注。请用 WPS 或 Excel 打开，另存为 .xlsx 后重试。',
    en: 'this kind of table cannot be marked. Open it in a spreadsheet program, save it as .xlsx and try again.',
  },
  text: {
    'zh-CN': '这种文件没有可以加批注的单元格或页面。请在单位报送的 .xlsx、.docx 或 PDF 上标注，或看 perf-lint report 的报告。',
    en: 'this file has no cells or pages to put comments on. Mark the .xlsx, .docx or PDF that the unit sent, or see the pages of perf-lint report.',
  },
};

const REFUSAL: Readonly<Record<Exclude<Refusal, 'format'>, Localized>> = {
  'nothing-to-mark': { 'zh-CN': '没有可以标注到具体位置的意见。', en: 'there is no opinion with a place to mark.' },
  'no-package': {
    'zh-CN': '文件的结构不完整，无法原样保留其余内容。请用 WPS 或 Office 打开另存后重试。',
    en: 'the structure of the file is not complete enough to leave the rest as it is. Open and save it in an office program and try again.',
  },
  zip64: { 'zh-CN': '文件过大（ZIP64）。请拆分后重试。', en: 'the file is too large (ZIP64). Split it and try again.' },
  'unknown-encoding': {
    'zh-CN': '文件内部不是 UTF-8 编码。请用 WPS 或 Office 打开另存后重试。',
    en: 'the parts of the file are not UTF-8. Open and save it in an office program and try again.',
  },
  'parts-inside': {
    'zh-CN': '这份 Word 文档里嵌着别的文件，分不清表格在哪一份里。请用 WPS 或 Word 打开另存后重试。',
    en: 'this Word document takes in other files, and it is not clear where its tables stand. Open and save it in a word processor and try again.',
  },
  encrypted: {
    'zh-CN': '文件有打开密码，不能在副本上标注。请取消密码另存后重试。',
    en: 'the file has a password and cannot be marked. Save it without the password and try again.',
  },
  'pdf-encrypted': {
    'zh-CN': 'PDF 已加密，不能追加标注。请另存一份不加密的文件后重试。',
    en: 'the PDF is encrypted and nothing can be appended. Save it without a password and try again.',
  },
  'pdf-structure': {
    'zh-CN': 'PDF 的索引不完整，追加标注可能损坏文件，没有标注。请用 WPS 或浏览器重新打印为 PDF 后重试。',
    en: 'the index of the PDF is incomplete; appending could damage the file. Print it to PDF again and try once more.',
  },
};

/** Why a file was not marked, and what to do. */
export function refusalSentence(reason: Refusal, format: FileFormat, language: Language): string {
  return reason === 'format' ? FORMAT_REFUSAL[ADVICE[format]][language] : REFUSAL[reason][language];
}
