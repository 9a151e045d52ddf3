/** The figures of a study as a table. */

import type { RowOf, Table } from '../tables/field.js';
import type { Figure } from './figures.js';
import { GROUPING_CODES, MEASURE_CODES, WEIGHING_CODES } from './words.js';

export const FIGURES_TABLE = {
  name: 'figures',
  title: { 'zh-CN': '统计结果', en: 'Figures' },
  description: { 'zh-CN': '每个数一行，附得出它的 SQL', en: 'A row a number, with the SQL that gives it' },
  primaryKey: ['figure'],
  foreignKeys: [],
  fields: [
    { name: 'figure', type: 'string', required: true, description: { 'zh-CN': '编号，网页上同', en: 'Number, as on the page' } },
    {
      name: 'measure',
      type: 'string',
      required: true,
      codes: MEASURE_CODES,
      description: { 'zh-CN': '量的是什么', en: 'What is measured' },
    },
    { name: 'subject', type: 'string', description: { 'zh-CN': '缺陷、规则、百分数或读取结果', en: 'Defect, rule, percentage or status' } },
    { name: 'by', type: 'string', required: true, codes: GROUPING_CODES, description: { 'zh-CN': '按什么分组', en: 'Grouping' } },
    { name: 'group', type: 'string', description: { 'zh-CN': '哪一组', en: 'Group' } },
    {
      name: 'weighing',
      type: 'string',
      required: true,
      codes: WEIGHING_CODES,
      description: { 'zh-CN': '怎样加权、按哪一档判断', en: 'How rows weigh and are judged' },
    },
    { name: 'documents', type: 'integer', required: true, description: { 'zh-CN': '文件数', en: 'Documents' } },
    { name: 'rows', type: 'integer', required: true, description: { 'zh-CN': '行数（项目数、文件数）', en: 'Rows (projects, documents)' } },
    { name: 'value', type: 'number', required: true, description: { 'zh-CN': '程序所见', en: 'As the program found it' } },
    { name: 'low', type: 'number', description: { 'zh-CN': '95% 区间下端', en: 'Lower end of its 95 % interval' } },
    { name: 'high', type: 'number', description: { 'zh-CN': '95% 区间上端', en: 'Upper end' } },
    {
      name: 'corrected',
      type: 'number',
      description: { 'zh-CN': '校正后（Rogan-Gladen），可能在 0 到 1 之外', en: 'Corrected (Rogan and Gladen), may lie outside 0 to 1' },
    },
    { name: 'correctedLow', type: 'number', description: { 'zh-CN': '校正后区间下端', en: 'Lower end of its interval' } },
    { name: 'correctedHigh', type: 'number', description: { 'zh-CN': '校正后区间上端', en: 'Upper end' } },
    { name: 'sensitivity', type: 'number', description: { 'zh-CN': '校正所用的灵敏度', en: 'Sensitivity used' } },
    { name: 'specificity', type: 'number', description: { 'zh-CN': '校正所用的特异度', en: 'Specificity used' } },
    {
      name: 'accuracyOf',
      type: 'string',
      codes: GROUPING_CODES,
      description: { 'zh-CN': '灵敏度、特异度来自哪些行：本组或全部', en: 'Rows behind sensitivity and specificity' },
    },
    { name: 'query', type: 'string', required: true, description: { 'zh-CN': '得出 value 的 SQL', en: 'SQL that gives value' } },
    { name: 'correctedQuery', type: 'string', description: { 'zh-CN': '得出 corrected 的 SQL', en: 'SQL that gives corrected' } },
  ],
} as const satisfies Table;

/** Number of a figure by its place. */
export const figureId = (index: number): string => `f${String(index + 1).padStart(4, '0')}`;

export function figureCells(figure: Figure, index: number): RowOf<typeof FIGURES_TABLE> {
  const { measure, subject, by, group, weighing, documents, rows, estimate, corrected, query } = figure;
  return {
    figure: figureId(index),
    measure,
    subject: subject === '' ? null : subject,
    by,
    group: group === '' ? null : group,
    weighing,
    documents,
    rows,
    value: estimate.value,
    low: estimate.interval?.low ?? null,
    high: estimate.interval?.high ?? null,
    corrected: corrected?.value ?? null,
    correctedLow: corrected?.interval?.low ?? null,
    correctedHigh: corrected?.interval?.high ?? null,
    sensitivity: corrected?.sensitivity ?? null,
    specificity: corrected?.specificity ?? null,
    accuracyOf: corrected?.accuracy.by ?? null,
    query,
    correctedQuery: corrected?.query ?? null,
  };
}
