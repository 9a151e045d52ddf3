/** What is labelled: the defects of a row, each with the rules that answer to it and what the guide says of it. */
import type { RuleId } from '@perf-lint/analyser';
import type { Localized } from '@perf-lint/report';

export interface Defect {
  readonly code: string;
  readonly title: Localized;
  /** When a row has it, and when not. */
  readonly guide: Localized;
  readonly rules: readonly RuleId[];
}

const said = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });

export const DEFECTS = [
  {
    code: 'DIR',
    title: said('方向', 'direction'),
    guide: said(
      '比较符与名称想要的方向相反：满意度 ≤98%，成本 ≥500 万元。计划数量的 ≤（可能是限额）、出差和接待一类消耗的 ≤ 不算；一项消耗写 ≥ 算。',
      'The comparator goes against what the name wants: satisfaction ≤98 %, a cost ≥5 million. Not ≤ on consumption such as receptions; ≥ on it is.',
    ),
    rules: ['inverted-comparator', 'consumption-floor'],
  },
  {
    code: 'EMPTY',
    title: said('空缺', 'empty'),
    guide: said('原件上名称或指标值就没有写。', 'Name or value is not there in the original.'),
    rules: ['empty-name', 'empty-value'],
  },
  {
    code: 'GARBLED',
    title: said('看不懂', 'garbled'),
    guide: said(
      '原件上的名称或值不成其为指标：名称处是数字，值处是分数，格子错位。',
      'Name or value in the original is no indicator: a number for a name, scores for values, shifted cells.',
    ),
    rules: ['garbled-indicator'],
  },
  {
    code: 'UNDEF',
    title: said('内涵不清', 'undefined'),
    guide: said(
      '名称没有说衡量什么：光是一个对象、愿望或时间（居民 ≥90%，促进经济发展 ≥95%）。',
      'The name does not say what is measured: a mere subject, aim or time.',
    ),
    rules: ['undefined-measure'],
  },
  {
    code: 'UNIT',
    title: said('单位', 'unit'),
    guide: said('数没有单位，或单位与名称不合。', 'A number without a unit, or with one that does not fit the name.'),
    rules: ['missing-unit', 'unit-mismatch'],
  },
  {
    code: 'VAGUE',
    title: said('空泛', 'vague'),
    guide: said(
      '值是文字，没有能核对的标准（明显、提升、良好、定性:优）。通过验收、零事故、达到某某标准不算。',
      'The value is words without a criterion that could be checked. Passing an inspection or no accident is one.',
    ),
    rules: ['vague-value', 'ungraded-scale'],
  },
  {
    code: 'RESTATE',
    title: said('重复名称', 'restated'),
    guide: said('值重复名称，或写的是要做的事而不是目标。', 'The value repeats the name, or says the work instead of a target.'),
    rules: ['restated-value'],
  },
  {
    code: 'RANGE',
    title: said('界限', 'bound'),
    guide: said(
      '不可能或没有约束的界限：比率高于 100%，好的比率 ≤100%，≥0。比率 ≥100% 不算。',
      'A bound that cannot be or binds nobody: a rate above 100 %, ≤100 % on something good, ≥0. A rate ≥100 % is none.',
    ),
    rules: ['impossible-bound', 'vacuous-bound'],
  },
  {
    code: 'CAT',
    title: said('归类', 'class'),
    guide: said(
      '印在不该在的一级或二级指标下：费用在产出下，满意度在效益下。',
      'Printed under a class it does not belong to: a cost under output, a satisfaction under benefit.',
    ),
    rules: ['wrong-category'],
  },
  {
    code: 'TIME',
    title: said('时限', 'time'),
    guide: said('时限不成形、不可能或不在年度内。', 'A deadline or duration that is malformed, impossible or outside the year.'),
    rules: ['invalid-deadline'],
  },
  {
    code: 'DUP',
    title: said('重复', 'repeated'),
    guide: said('重复同一项目里前面的指标；标在后面的一行。', 'Repeats an indicator of the same project; the later row has it.'),
    rules: ['duplicate-indicator'],
  },
  {
    code: 'CONFLICT',
    title: said('矛盾', 'conflict'),
    guide: said(
      '与同一行、同一项目或表上的另一个数相矛盾：名称里的数与值，成本目标与项目金额。',
      'Contradicts another number of the row, the project or the table.',
    ),
    rules: ['name-value-conflict', 'cost-amount-mismatch', 'unit-cost-mismatch'],
  },
  {
    code: 'TYPO',
    title: said('错字', 'misprint'),
    guide: said('错别字或写坏的词。', 'A misspelt or corrupted word.'),
    rules: ['suspected-typo'],
  },
  {
    code: 'MULTI',
    title: said('几项并一行', 'several'),
    guide: said('一行里有几项指标。', 'Several indicators in one row.'),
    rules: ['compound-indicator'],
  },
] as const satisfies readonly Defect[];

export type DefectCode = (typeof DEFECTS)[number]['code'];

export const DEFECT_CODES: readonly DefectCode[] = DEFECTS.map(({ code }) => code);

/** Defects whose rules are among those given. */
export function defectsOfRules(rules: Iterable<string>): readonly DefectCode[] {
  const said = new Set<string>(rules);
  return DEFECTS.filter((defect) => defect.rules.some((rule) => said.has(rule))).map(({ code }) => code);
}
