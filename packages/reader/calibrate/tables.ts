/**
 * Tables made at random from rows of the samples and of the indicator library: which columns, under which headings, with which form
 * above. How they are printed is another matter (prints.ts).
 */
import type { Level1 } from '@perf-lint/core';
import type { Random } from './random.js';

/** An indicator to be printed, and the truth that a reading is held against. */
export interface TrueRow {
  readonly level1: Exclude<Level1, '' | 'management'>;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
}

export interface MadeTable {
  readonly projectName: string;
  /** In 万元. */
  readonly amount: number;
  readonly goal: string;
  /** Headings left to right. */
  readonly headings: readonly string[];
  readonly columns: readonly ColumnKind[];
  readonly rows: readonly TrueRow[];
  /** Cells of each row in the order of the columns. */
  readonly cells: readonly (readonly string[])[];
}

export type ColumnKind = 'serial' | 'level1' | 'level2' | 'name' | 'value' | 'weight' | 'actual' | 'score' | 'remark';

const CLASS_HEADINGS: Readonly<Record<TrueRow['level1'], readonly string[]>> = {
  cost: ['成本指标'],
  output: ['产出指标', '产出指标', '项目产出', '产出'],
  benefit: ['效益指标', '效益指标', '项目效益', '效益'],
  satisfaction: ['满意度指标', '满意度指标', '满意度'],
};
const ASPECTS: Readonly<Record<TrueRow['level1'], readonly string[]>> = {
  cost: ['经济成本指标', '社会成本指标'],
  output: ['数量指标', '质量指标', '时效指标'],
  benefit: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  satisfaction: ['服务对象满意度指标'],
};
const ORDER = ['cost', 'output', 'benefit', 'satisfaction'] as const;

const HEADINGS: Readonly<Record<ColumnKind, readonly string[]>> = {
  serial: ['序号'],
  level1: ['一级指标', '一级指标', '指标类别'],
  level2: ['二级指标', '二级指标', '指标类型'],
  name: ['三级指标', '三级指标', '三级指标', '指标名称', '绩效指标'],
  value: ['指标值', '指标值', '目标值', '年度指标值', '年度目标值', '绩效目标值'],
  weight: ['分值', '权重'],
  actual: ['实际完成值', '完成值'],
  score: ['得分'],
  remark: ['备注'],
};

/** Rows to choose from, by class. */
export type Stock = Readonly<Record<TrueRow['level1'], readonly { readonly name: string; readonly value: string }[]>>;

const PROJECTS = [
  '城区道路养护',
  '职业技能提升培训',
  '农村饮水安全巩固提升',
  '校舍维修改造',
  '公共图书馆免费开放',
  '基层医疗机构设备购置',
  '河道清淤整治',
  '困难群众救助补助',
];
const GOALS = [
  '完成年度各项任务，保障正常运转。',
  '按计划实施，改善群众生活条件，提高服务水平。',
  '通过项目实施，全面完成上级下达的任务。',
];

/** A table of four to fourteen rows. */
export function makeTable(stock: Stock, random: Random): MadeTable {
  const withLevel2 = random.chance(0.85);
  const rows: TrueRow[] = [];
  for (const level1 of ORDER) {
    if (level1 === 'cost' && random.chance(0.5)) continue;
    const aspects = random.some(ASPECTS[level1], random.between(1, ASPECTS[level1].length));
    for (const level2 of ASPECTS[level1].filter((aspect) => aspects.includes(aspect)))
      for (const row of random.some(stock[level1], random.between(1, level1 === 'output' ? 3 : 2)))
        if (!rows.some(({ name }) => name === row.name)) rows.push({ level1, level2: withLevel2 ? level2 : '', ...row });
  }
  const selfEvaluation = random.chance(0.25);
  const columns: ColumnKind[] = [
    ...(random.chance(0.12) ? (['serial'] as const) : []),
    'level1',
    ...(withLevel2 ? (['level2'] as const) : []),
    'name',
    ...(selfEvaluation && random.chance(0.5) ? (['weight'] as const) : []),
    'value',
    ...(selfEvaluation ? (['actual', 'score'] as const) : []),
    ...(!selfEvaluation && random.chance(0.2) ? (['weight'] as const) : []),
    ...(random.chance(0.12) ? (['remark'] as const) : []),
  ];
  const words = new Map(ORDER.map((level1) => [level1, random.of(CLASS_HEADINGS[level1])]));
  const weights = shares(rows.length);
  return {
    projectName: `${random.of(PROJECTS)}${random.of(['项目', '经费', '专项资金', ''])}`,
    amount: random.between(5, 900) + (random.chance(0.5) ? 0.5 : 0),
    goal: random.of(GOALS),
    columns,
    headings: columns.map((column) => random.of(HEADINGS[column])),
    rows,
    cells: rows.map((row, index) => columns.map((column) => cellOf(column, row, words, weights[index] ?? 10, index, random))),
  };
}

function cellOf(
  column: ColumnKind,
  row: TrueRow,
  words: ReadonlyMap<string, string>,
  weight: number,
  index: number,
  random: Random,
): string {
  switch (column) {
    case 'serial':
      return String(index + 1);
    case 'level1':
      return words.get(row.level1) ?? '';
    case 'level2':
      return row.level2;
    case 'name':
      return row.name;
    case 'value':
      return row.value;
    case 'weight':
      return String(weight);
    case 'actual':
      return random.chance(0.7) ? row.value.replace(/^[≥≤><=＝]/, '') : row.value;
    case 'score':
      return String(Math.max(1, weight - (random.chance(0.2) ? 1 : 0)));
    case 'remark':
      return '';
    default:
      return column satisfies never;
  }
}

/** Whole points that come to 90 or so, as forms give them. */
function shares(count: number): number[] {
  const each = Math.max(1, Math.floor(90 / count));
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? 90 - each * (count - 1) : each));
}
