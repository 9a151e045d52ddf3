import { CEILING_CODES, PILE_CODES, PROJECT_ORIGIN_CODES, TABLE_CODES, UNSCORED_CODES } from './codes.js';
import { DOCUMENT_KEY, FINDING_COUNTS, MONEY, POINTS } from './common.js';
import type { RowOf, Table } from './field.js';

/** Projects and overall targets. */
export const PROJECTS = {
  name: 'projects',
  title: { 'zh-CN': '项目', en: 'Projects' },
  description: {
    'zh-CN': '每个项目一行，部门整体绩效目标也是一行（table 为 overall）。',
    en: 'One row per project; the overall targets of a department are a row as well (table is overall).',
  },
  primaryKey: ['documentId', 'projectId'],
  foreignKeys: [{ fields: ['documentId'], table: 'documents', references: ['documentId'] }],
  fields: [
    DOCUMENT_KEY,
    {
      name: 'projectId',
      type: 'string',
      required: true,
      description: {
        'zh-CN': '文件里的项目：p 加序号，部门整体为 o 加序号',
        en: 'Project of the document: p and a number, o and a number for overall targets',
      },
    },
    {
      name: 'projectKey',
      type: 'string',
      required: true,
      description: {
        'zh-CN': '同一单位、同一编码（没有编码的按名称）的项目相同，与文件和年度无关',
        en: 'Equal for projects of one unit with one code (without a code: one name), whatever document or year',
      },
    },
    { name: 'table', type: 'string', required: true, codes: TABLE_CODES, description: { 'zh-CN': '哪一种表', en: 'Kind of table' } },
    {
      name: 'countsIn',
      type: 'string',
      description: {
        'zh-CN': '同一项目以哪份文件为准（documentId）；空表示以本行为准。默认只输出空的',
        en: 'documentId of the document where the project counts; missing where it is this row. By default only those are written',
      },
    },
    { name: 'departmentCode', type: 'string', description: { 'zh-CN': '部门编码', en: 'Code of the department' } },
    { name: 'department', type: 'string', description: { 'zh-CN': '部门', en: 'Department' } },
    { name: 'unitCode', type: 'string', description: { 'zh-CN': '预算单位编码', en: 'Code of the budget unit' } },
    { name: 'unitName', type: 'string', description: { 'zh-CN': '预算单位', en: 'Budget unit' } },
    { name: 'projectCode', type: 'string', description: { 'zh-CN': '项目编码', en: 'Code of the project' } },
    { name: 'projectName', type: 'string', description: { 'zh-CN': '项目名称', en: 'Name of the project' } },
    { name: 'projectType', type: 'string', description: { 'zh-CN': '项目类别', en: 'Kind of project as printed' } },
    {
      name: 'amount',
      type: 'number',
      unit: MONEY,
      description: { 'zh-CN': '当年金额；部门整体为部门预算', en: "Money of the year; of overall targets the department's budget" },
    },
    { name: 'totalAmount', type: 'number', unit: MONEY, description: { 'zh-CN': '各年合计', en: 'Money over all years' } },
    {
      name: 'funding',
      type: 'array',
      description: { 'zh-CN': '资金来源：[{source 来源, amount 万元}]', en: 'Money by source: [{source, amount in 10,000 yuan}]' },
    },
    { name: 'goal', type: 'string', description: { 'zh-CN': '年度目标；部门整体为年度履职目标', en: 'Goal of the year' } },
    { name: 'period', type: 'string', description: { 'zh-CN': '项目起止时间', en: 'Period as printed' } },
    {
      name: 'origin',
      type: 'string',
      codes: PROJECT_ORIGIN_CODES,
      description: { 'zh-CN': '谁能改目标', en: 'Who can change its targets' },
    },
    { name: 'pile', type: 'string', codes: PILE_CODES, description: { 'zh-CN': '分堆', en: 'Pile it goes to' } },
    {
      name: 'ceiling',
      type: 'string',
      codes: CEILING_CODES,
      description: { 'zh-CN': '机审上限（不是等级）', en: 'Highest grade that is left open (no grade)' },
    },
    {
      name: 'measurability',
      type: 'number',
      unit: POINTS,
      minimum: 0,
      maximum: 100,
      description: { 'zh-CN': '可衡量性', en: 'Measurability' },
    },
    {
      name: 'completeness',
      type: 'number',
      unit: POINTS,
      minimum: 0,
      maximum: 100,
      description: { 'zh-CN': '完整性', en: 'Completeness' },
    },
    { name: 'consistency', type: 'number', unit: POINTS, minimum: 0, maximum: 100, description: { 'zh-CN': '一致性', en: 'Consistency' } },
    { name: 'unscored', type: 'string', codes: UNSCORED_CODES, description: { 'zh-CN': '为什么不给分', en: 'Why there are no figures' } },
    { name: 'rows', type: 'integer', required: true, minimum: 0, description: { 'zh-CN': '指标行', en: 'Indicator rows' } },
    ...FINDING_COUNTS,
  ],
} as const satisfies Table;

export type ProjectRow = RowOf<typeof PROJECTS>;
