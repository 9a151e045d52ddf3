/**
 * An annotated copy, or why there is none.
 */
import type { Language, Localized } from '../../language.js';

export type Refusal =
  | 'format' // neither .xlsx nor PDF
  | 'nothing-to-mark'
  | 'no-workbook' // not a workbook whose parts can be patched in place
  | 'zip64'
  | 'unknown-encoding' // a part is not UTF-8
  | 'pdf-encrypted'
  | 'pdf-structure'; // the cross-reference cannot be followed

export type Annotation =
  | { readonly kind: 'annotated'; readonly bytes: Uint8Array /** Cells or boxes marked. */; readonly marks: number }
  | { readonly kind: 'refused'; readonly reason: Refusal };

const REFUSAL: Readonly<Record<Refusal, Localized>> = {
  format: {
    'zh-CN': '只能在 .xlsx 和 PDF 上标注。请用 WPS 或 Excel 另存为 .xlsx，或打印为 PDF 后重试。',
    en: 'only .xlsx and PDF can be marked. Save it as .xlsx or print it as PDF and try again.',
  },
  'nothing-to-mark': { 'zh-CN': '没有可以标注到具体位置的意见。', en: 'there is no opinion with a place to mark.' },
  'no-workbook': {
    'zh-CN': '工作簿的结构不完整，无法原样保留其余内容。请用 WPS 或 Excel 打开另存后重试。',
    en: 'the structure of the workbook is not complete enough to leave the rest as it is. Open and save it in a spreadsheet program and try again.',
  },
  zip64: { 'zh-CN': '工作簿过大（ZIP64）。请拆分后重试。', en: 'the workbook is too large (ZIP64). Split it and try again.' },
  'unknown-encoding': {
    'zh-CN': '工作簿内部不是 UTF-8 编码。请用 WPS 或 Excel 打开另存后重试。',
    en: 'the parts of the workbook are not UTF-8. Open and save it in a spreadsheet program and try again.',
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

export function refusalSentence(reason: Refusal, language: Language): string {
  return REFUSAL[reason][language];
}
