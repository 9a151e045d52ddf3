import { CLASS_CODES } from '../tables/codes.js';
import type { CodeList, RowOf, Table } from '../tables/field.js';

export const OUTCOME_CODES = {
  kept: { 'zh-CN': '保留，值未变', en: 'kept with its value' },
  changed: { 'zh-CN': '保留，值变了', en: 'kept with another value' },
  dropped: { 'zh-CN': '项目还在，指标没有了', en: 'gone from a project that is still there' },
  added: { 'zh-CN': '项目还在，指标是新的', en: 'new in a project that was there' },
  'project-dropped': { 'zh-CN': '项目没有了', en: 'gone with its project' },
  'project-added': { 'zh-CN': '项目是新的', en: 'came with a new project' },
} as const satisfies CodeList;

const MATCH_CODES = {
  code: { 'zh-CN': '编码相同', en: 'equal codes' },
  name: { 'zh-CN': '去掉年份的名称相同或相近', en: 'names without the year equal or alike' },
} as const satisfies CodeList;

/** An indicator from one year to the next. */
export const PANEL = {
  name: 'panel',
  title: { 'zh-CN': '逐年对照', en: 'Panel' },
  description: {
    'zh-CN': '同一单位相邻两个年度（有数据的）的指标逐条对照。没有年度的文件不在内。',
    en: 'Indicators of a unit from one year to the next that it has. Documents without a year are left out.',
  },
  primaryKey: [],
  foreignKeys: [],
  fields: [
    { name: 'yearFrom', type: 'integer', required: true, description: { 'zh-CN': '前一年度', en: 'Earlier year' } },
    { name: 'yearTo', type: 'integer', required: true, description: { 'zh-CN': '后一年度', en: 'Later year' } },
    { name: 'outcome', type: 'string', required: true, codes: OUTCOME_CODES, description: { 'zh-CN': '结果', en: 'What became of it' } },
    { name: 'unit', type: 'string', required: true, description: { 'zh-CN': '单位', en: 'Unit' } },
    { name: 'projectNameFrom', type: 'string', description: { 'zh-CN': '前一年度的项目', en: 'Project then' } },
    { name: 'projectNameTo', type: 'string', description: { 'zh-CN': '后一年度的项目', en: 'Project later' } },
    {
      name: 'projectMatch',
      type: 'string',
      codes: MATCH_CODES,
      description: { 'zh-CN': '项目怎样对上', en: 'How the project was matched' },
    },
    {
      name: 'projectLikeness',
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: { 'zh-CN': '项目名称的相似度', en: 'Likeness of the names of the project' },
    },
    { name: 'level1', type: 'string', codes: CLASS_CODES, description: { 'zh-CN': '一级指标', en: 'Class' } },
    { name: 'nameFrom', type: 'string', description: { 'zh-CN': '前一年度的名称', en: 'Name then' } },
    { name: 'nameTo', type: 'string', description: { 'zh-CN': '后一年度的名称', en: 'Name later' } },
    {
      name: 'rowLikeness',
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: { 'zh-CN': '指标名称的相似度', en: 'Likeness of the names of the indicator' },
    },
    { name: 'valueFrom', type: 'string', description: { 'zh-CN': '前一年度的值', en: 'Value then' } },
    { name: 'valueTo', type: 'string', description: { 'zh-CN': '后一年度的值', en: 'Value later' } },
    { name: 'documentIdFrom', type: 'string', description: { 'zh-CN': '前一年度的文件', en: 'Document then' } },
    { name: 'rowIdFrom', type: 'string', description: { 'zh-CN': '前一年度的行', en: 'Row then' } },
    { name: 'documentIdTo', type: 'string', description: { 'zh-CN': '后一年度的文件', en: 'Document later' } },
    { name: 'rowIdTo', type: 'string', description: { 'zh-CN': '后一年度的行', en: 'Row later' } },
  ],
} as const satisfies Table;

export type PanelRow = RowOf<typeof PANEL>;

/** Rows by years and what became of them. */
export const ATTRITION = {
  name: 'attrition',
  title: { 'zh-CN': '逐年去留', en: 'Attrition' },
  description: { 'zh-CN': '每两个年度之间各种结果的行数', en: 'Rows by what became of them, from each year to the next' },
  primaryKey: ['yearFrom', 'yearTo', 'outcome'],
  foreignKeys: [],
  fields: [
    { name: 'yearFrom', type: 'integer', required: true, description: { 'zh-CN': '前一年度', en: 'Earlier year' } },
    { name: 'yearTo', type: 'integer', required: true, description: { 'zh-CN': '后一年度', en: 'Later year' } },
    { name: 'outcome', type: 'string', required: true, codes: OUTCOME_CODES, description: { 'zh-CN': '结果', en: 'What became of it' } },
    { name: 'rows', type: 'integer', required: true, description: { 'zh-CN': '行', en: 'Rows' } },
    {
      name: 'share',
      type: 'number',
      required: true,
      description: {
        'zh-CN': '占前一年度的行（新的占后一年度的行）',
        en: 'Share of the rows of the earlier year; of new ones, of the later',
      },
    },
  ],
} as const satisfies Table;

/** Counts of a panel. */
export function attritionOf(rows: Iterable<PanelRow>): readonly RowOf<typeof ATTRITION>[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { yearFrom, yearTo, outcome } of rows) {
    const key = `${yearFrom} ${yearTo}`;
    const own = counts.get(key) ?? new Map<string, number>();
    counts.set(key, own.set(outcome, (own.get(outcome) ?? 0) + 1));
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, own]) => {
      const [yearFrom = 0, yearTo = 0] = key.split(' ').map(Number);
      const of = (outcome: string): number => own.get(outcome) ?? 0;
      const both = of('kept') + of('changed');
      const then = both + of('dropped') + of('project-dropped');
      const later = both + of('added') + of('project-added');
      return Object.keys(OUTCOME_CODES).flatMap((outcome) => {
        const rowsOf = of(outcome);
        const whole = outcome === 'added' || outcome === 'project-added' ? later : then;
        return rowsOf === 0 ? [] : [{ yearFrom, yearTo, outcome, rows: rowsOf, share: rowsOf / whole }];
      });
    });
}
