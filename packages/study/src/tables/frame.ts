import { LEVEL_CODES } from './codes.js';
import type { CodeList, RowOf, Table } from './field.js';

export const RESPONSE_CODES = {
  read: { 'zh-CN': '公开了，读出了绩效目标', en: 'published, and targets were read' },
  'no-targets': { 'zh-CN': '公开了，没有绩效目标表', en: 'published without a target table' },
  'not-read': { 'zh-CN': '公开了，没有读出来', en: 'published, and not read' },
  none: { 'zh-CN': '没有见到文件', en: 'no document was seen' },
} as const satisfies CodeList;

/** Units that ought to publish, where a list of them was given. */
export const FRAME = {
  name: 'frame',
  title: { 'zh-CN': '应公开单位', en: 'Units that ought to publish' },
  description: {
    'zh-CN': '名单上的每个单位一行，与部门、单位的名称和编码对照。给出名单（--frame）时才有。',
    en: 'One row per unit of the list, held against names and codes of departments and units. Only where a list was given (--frame).',
  },
  primaryKey: ['frameId'],
  foreignKeys: [],
  fields: [
    { name: 'frameId', type: 'integer', required: true, minimum: 1, description: { 'zh-CN': '名单里的行号', en: 'Number in the list' } },
    { name: 'unitCode', type: 'string', description: { 'zh-CN': '单位编码', en: 'Code' } },
    { name: 'unitName', type: 'string', description: { 'zh-CN': '单位名称', en: 'Name' } },
    { name: 'province', type: 'string', description: { 'zh-CN': '名单给出的省', en: 'Province as the list gives it' } },
    { name: 'city', type: 'string', description: { 'zh-CN': '名单给出的市', en: 'Prefecture as the list gives it' } },
    { name: 'county', type: 'string', description: { 'zh-CN': '名单给出的县', en: 'County as the list gives it' } },
    { name: 'level', type: 'string', codes: LEVEL_CODES, description: { 'zh-CN': '名单给出的层级', en: 'Level as the list gives it' } },
    { name: 'sector', type: 'string', description: { 'zh-CN': '名单给出的行业领域', en: 'Sector as the list gives it' } },
    { name: 'response', type: 'string', required: true, codes: RESPONSE_CODES, description: { 'zh-CN': '是否公开', en: 'What was found' } },
    { name: 'documents', type: 'integer', required: true, minimum: 0, description: { 'zh-CN': '见到的文件数', en: 'Documents found' } },
    { name: 'documentIds', type: 'list', description: { 'zh-CN': '这些文件的 documentId', en: 'Their documentId' } },
    {
      name: 'rows',
      type: 'integer',
      required: true,
      minimum: 0,
      description: { 'zh-CN': '读出的指标行', en: 'Indicator rows read of it' },
    },
  ],
} as const satisfies Table;

export type FrameRow = RowOf<typeof FRAME>;
