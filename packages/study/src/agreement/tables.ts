/** Tables of an agreement as CSV, by the same description of columns as those of a dataset. */
import type { RowOf, Table } from '../tables/field.js';
import type { AgreementRow, Confusion } from './compare.js';
import type { Performance, RulePerformance, Validation } from './validate.js';

const QUESTION = {
  name: 'question',
  type: 'string',
  required: true,
  description: {
    'zh-CN': '缺陷代号；ANY 有无缺陷，COUNT 原件一段里的行数',
    en: 'Code of a defect; ANY for any of them, COUNT for rows of a stretch',
  },
} as const;

const interval = <Name extends string>(name: Name) =>
  [
    { name, type: 'number', description: { 'zh-CN': '估计值', en: 'Estimate' } },
    { name: `${name}Low`, type: 'number', description: { 'zh-CN': '95% 区间下端', en: 'Lower end of the 95 % interval' } },
    { name: `${name}High`, type: 'number', description: { 'zh-CN': '95% 区间上端', en: 'Upper end of the 95 % interval' } },
  ] as const;

const table = <const T extends Table>(each: T): T => each;

export const AGREEMENT_TABLE = table({
  name: 'agreement',
  title: { 'zh-CN': '一致性', en: 'Agreement' },
  description: { 'zh-CN': '标注人之间的一致性', en: 'Agreement of those who labelled' },
  primaryKey: ['question'],
  foreignKeys: [],
  fields: [
    QUESTION,
    {
      name: 'items',
      type: 'integer',
      required: true,
      description: { 'zh-CN': '至少两人标过的件数', en: 'Items that two people answered' },
    },
    { name: 'yes', type: 'integer', required: true, description: { 'zh-CN': '答“有”的次数', en: 'Answers of yes' } },
    { name: 'kappa', type: 'number', description: { 'zh-CN': 'Cohen kappa（多人取各对平均）', en: "Cohen's kappa, mean of pairs" } },
    ...interval('alpha'),
  ],
});

export const CONFUSION_TABLE = table({
  name: 'confusion',
  title: { 'zh-CN': '混淆', en: 'Confusion' },
  description: { 'zh-CN': '一人标这个、另一人标那个的次数', en: 'What one found where the other found something else' },
  primaryKey: [],
  foreignKeys: [],
  fields: [
    { name: 'one', type: 'string', description: { 'zh-CN': '一人标的，空为没有标', en: 'What one found, missing for nothing' } },
    { name: 'other', type: 'string', description: { 'zh-CN': '另一人标的', en: 'What the other found' } },
    { name: 'items', type: 'integer', required: true, description: { 'zh-CN': '次数', en: 'Times' } },
  ],
});

export const PERFORMANCE_TABLE = table({
  name: 'performance',
  title: { 'zh-CN': '准确率', en: 'Performance' },
  description: {
    'zh-CN': '程序与标注相比，按抽样概率加权；scope 为 together（连读取一起）或 judging（只算读对的行）',
    en: 'The program held against the labels, weighted; scope is together (with errors of reading) or judging (rows read right)',
  },
  primaryKey: ['scope', 'question'],
  foreignKeys: [],
  fields: [
    { name: 'scope', type: 'string', required: true, description: { 'zh-CN': '范围', en: 'Scope' } },
    QUESTION,
    { name: 'rows', type: 'integer', required: true, description: { 'zh-CN': '有结论的行', en: 'Rows with a truth' } },
    { name: 'defective', type: 'integer', required: true, description: { 'zh-CN': '其中有此缺陷的', en: 'Those that have the defect' } },
    ...interval('precision'),
    ...interval('recall'),
    ...interval('specificity'),
  ],
});

export const RULES_TABLE = table({
  name: 'rules',
  title: { 'zh-CN': '各规则', en: 'Rules' },
  description: { 'zh-CN': '每条规则说对的比例', en: 'How often each rule is right' },
  primaryKey: ['ruleId'],
  foreignKeys: [],
  fields: [
    { name: 'ruleId', type: 'string', required: true, description: { 'zh-CN': '规则', en: 'Rule' } },
    { name: 'rows', type: 'integer', required: true, description: { 'zh-CN': '它说到的行', en: 'Rows on which it spoke' } },
    ...interval('precision'),
  ],
});

/** What a study takes in to correct shares. */
export const VALIDATION_TABLE = table({
  name: 'validation',
  title: { 'zh-CN': '验证', en: 'Validation' },
  description: {
    'zh-CN': '每行每个问题的结论和程序所说，供 study 校正',
    en: 'Truth and what the program said, by row and question: study corrects with it',
  },
  primaryKey: ['documentId', 'rowId', 'question'],
  foreignKeys: [],
  fields: [
    { name: 'documentId', type: 'string', required: true, description: { 'zh-CN': '文件', en: 'Document' } },
    { name: 'rowId', type: 'string', required: true, description: { 'zh-CN': '行', en: 'Row' } },
    { name: 'stratum', type: 'string', required: true, description: { 'zh-CN': '层', en: 'Stratum' } },
    { name: 'probability', type: 'number', required: true, description: { 'zh-CN': '抽中的概率', en: 'Chance of being drawn' } },
    QUESTION,
    { name: 'truth', type: 'boolean', required: true, description: { 'zh-CN': '有没有这个缺陷', en: 'Whether the row has the defect' } },
    { name: 'said', type: 'boolean', required: true, description: { 'zh-CN': '程序说没说', en: 'Whether the program said so' } },
    { name: 'readRight', type: 'boolean', description: { 'zh-CN': '这一行读得对不对', en: 'Whether it was read right' } },
    { name: 'annotators', type: 'list', description: { 'zh-CN': '标注人', en: 'Who labelled' } },
  ],
});

export type ValidationRow = RowOf<typeof VALIDATION_TABLE>;

export function agreementCells({ interval: range, ...row }: AgreementRow): RowOf<typeof AGREEMENT_TABLE> {
  return { ...row, alphaLow: range?.low ?? null, alphaHigh: range?.high ?? null };
}

export function confusionCells({ one, other, items }: Confusion): RowOf<typeof CONFUSION_TABLE> {
  return { one: one === '' ? null : one, other: other === '' ? null : other, items };
}

export function performanceRows({ together, judging }: Validation): readonly RowOf<typeof PERFORMANCE_TABLE>[] {
  const cells = (scope: string) => (row: Performance) => ({
    scope,
    question: row.question,
    rows: row.rows,
    defective: row.defective,
    precision: row.precision.value,
    precisionLow: row.precision.interval?.low ?? null,
    precisionHigh: row.precision.interval?.high ?? null,
    recall: row.recall.value,
    recallLow: row.recall.interval?.low ?? null,
    recallHigh: row.recall.interval?.high ?? null,
    specificity: row.specificity.value,
    specificityLow: row.specificity.interval?.low ?? null,
    specificityHigh: row.specificity.interval?.high ?? null,
  });
  return [...together.map(cells('together')), ...judging.map(cells('judging'))];
}

export function ruleCells({ ruleId, rows, precision }: RulePerformance): RowOf<typeof RULES_TABLE> {
  return {
    ruleId,
    rows,
    precision: precision.value,
    precisionLow: precision.interval?.low ?? null,
    precisionHigh: precision.interval?.high ?? null,
  };
}

export const AGREEMENT_TABLES: readonly Table[] = [AGREEMENT_TABLE, CONFUSION_TABLE, PERFORMANCE_TABLE, RULES_TABLE, VALIDATION_TABLE];
