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

/** How many findings it has, by severity. */
export const FINDING_COUNTS = [
  {
    name: 'errors',
    type: 'integer',
    required: true,
    minimum: 0,
    description: { 'zh-CN': '退回必改的发现', en: 'Findings of severity error' },
  },
  {
    name: 'warnings',
    type: 'integer',
    required: true,
    minimum: 0,
    description: { 'zh-CN': '请核实的发现', en: 'Findings of severity warning' },
  },
  { name: 'hints', type: 'integer', required: true, minimum: 0, description: { 'zh-CN': '提示', en: 'Findings of severity info' } },
] as const satisfies readonly Field[];
