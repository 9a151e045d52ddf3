/** Columns that several tables have. */
import type { Field } from './field.js';

export const MONEY = { 'zh-CN': '万元', en: '10,000 yuan' } as const;
export const POINTS = { 'zh-CN': '分', en: 'points' } as const;

export const DOCUMENT_KEY = {
  name: 'documentId',
  type: 'string',
  required: true,
  description: { 'zh-CN': '所在文件', en: 'Document it stands in' },
} as const satisfies Field;

/** Where it stands in the document. */
export const PLACE = [
  { name: 'page', type: 'integer', minimum: 1, description: { 'zh-CN': 'PDF 页', en: 'PDF page' } },
  { name: 'line', type: 'integer', minimum: 1, description: { 'zh-CN': '文本行', en: 'Line of the text' } },
  { name: 'cell', type: 'string', description: { 'zh-CN': '单元格', en: 'Cell' } },
] as const satisfies readonly Field[];
