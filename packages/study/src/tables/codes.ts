/** Codes of the tables in words, taken from where the reports have them, so that the codebook says what the reports say. */
import { type RuleId, ruleTitle } from '@perf-lint/analyser';
import { FILE_FORMATS, type TargetKind } from '@perf-lint/core';
import { CEILING, CLASS, DOUBT, LAYOUT, type Localized, MODEL, ORIGIN, PILE, REPAIR, SEVERITY, TABLE, UNSCORED } from '@perf-lint/report';
import type { CodeList } from './field.js';

const said = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });

/** A code list without the code "", which a table leaves empty. */
function withoutEmpty(codes: Readonly<Record<string, Localized>>): CodeList {
  return Object.fromEntries(Object.entries(codes).filter(([code]) => code !== ''));
}

export const STATUS_CODES = {
  read: said('读出了绩效目标', 'targets were read'),
  'no-targets': said('没有绩效目标表', 'there is no target table'),
  'not-read': said('有绩效目标表，没有读出来', 'a target table is there and was not read'),
  'blank-form': said('空白表样', 'a blank form'),
  failed: said('文件未能读取，原因见 problem', 'the file could not be read: see problem'),
} as const satisfies CodeList;

export const LEVEL_CODES = {
  central: said('中央', 'central'),
  province: said('省级', 'province'),
  city: said('市级', 'prefecture'),
  county: said('县级', 'county'),
  township: said('乡镇级', 'township'),
} as const satisfies CodeList;

export const ORIGIN_OF_PLACE = {
  mapping: said('对照文件', 'the mapping file'),
  name: said('文件里的名称', 'names in the document'),
} as const satisfies CodeList;

/** What a table may print beside name and value. */
export const COLUMN_CODES = {
  'unit-code': said('单位编码', 'code of the unit'),
  'project-code': said('项目编码', 'code of the project'),
  amount: said('项目金额', 'money of the project'),
  'total-amount': said('项目总额', 'money over all years'),
  funding: said('资金来源', 'money by source'),
  goal: said('年度目标', 'goal of the year'),
  period: said('项目起止时间', 'period'),
  type: said('项目类别', 'kind of project'),
  level1: said('一级指标', 'class'),
  level2: said('二级指标', 'aspect'),
  definition: said('指标解释', 'definition'),
  weight: said('分值权重', 'weight'),
  direction: said('指标方向', 'direction'),
  'previous-value': said('上年值', "last year's value"),
} as const satisfies CodeList;

export type PrintedColumn = keyof typeof COLUMN_CODES;

export const TARGET_CODES = {
  quantity: said('数量', 'a quantity'),
  range: said('区间', 'a range'),
  deadline: said('期限', 'a point in time'),
  duration: said('时长', 'a length of time'),
  graded: said('等级', 'a grade of a scale'),
  'yes-no': said('是否', 'a state that is met or not'),
  qualitative: said('文字', 'words without a number'),
  empty: said('空', 'nothing'),
  unreadable: said('读不出', 'characters that make no target'),
} as const satisfies Readonly<Record<TargetKind, Localized>>;

export const BOUND_CODES = {
  before: said('前、以前', 'before'),
  end: said('底、末', 'at the end'),
  within: said('内', 'within'),
  whole: said('全年', 'the whole time'),
  on: said('在该时', 'at that time'),
} as const satisfies CodeList;

export const CHANGE_CODES = {
  increase: said('比上年增加', 'more than before'),
  decrease: said('比上年减少', 'less than before'),
} as const satisfies CodeList;

export const RECURRING_CODES = {
  year: said('每年', 'every year'),
  quarter: said('每季度', 'every quarter'),
  month: said('每月', 'every month'),
} as const satisfies CodeList;

export const DIRECTION_CODES = {
  positive: said('正向：越高越好', 'the more the better'),
  negative: said('反向：越低越好', 'the less the better'),
} as const satisfies CodeList;

export const CERTAINTY_CODES = {
  sure: said('可用铅笔核对的事实', 'a fact that can be checked with a pencil'),
  likely: said('依据词表', 'rests on a lexicon'),
  ask: said('需要单位说明', 'only the unit can tell'),
} as const satisfies CodeList;

export const PART_CODES = {
  name: said('指标名称', 'name of the indicator'),
  value: said('指标值', 'value'),
  level: said('指标类别', 'class'),
  weight: said('权重', 'weight'),
  result: said('完成值', 'result'),
  project: said('项目', 'project'),
  table: said('表', 'table'),
} as const satisfies CodeList;

export const SUGGESTION_CODES = {
  value: said('改指标值', 'another value'),
  name: said('改名称', 'another name'),
  unit: said('改单位', 'another unit'),
  move: said('移到别的类别', 'move to another class'),
  text: said('说明', 'in words'),
} as const satisfies CodeList;

export const SOURCE_CODES = {
  text: said('文字', 'text'),
  scan: said('扫描件识别', 'read from a picture'),
} as const satisfies CodeList;

export const FORMAT_CODES: CodeList = Object.fromEntries(
  [...Object.keys(FILE_FORMATS), 'unknown'].map((format) => [format, said(format, format)]),
);

/** Titles of rules as reports print them. */
export function ruleCodes(rules: readonly RuleId[]): CodeList {
  return Object.fromEntries(rules.map((rule) => [rule, said(ruleTitle(rule, 'zh-CN'), ruleTitle(rule, 'en'))]));
}

export const CLASS_CODES = withoutEmpty(CLASS);
export const UNSCORED_CODES = withoutEmpty(UNSCORED);
export const CEILING_CODES: CodeList = CEILING;
export const DOUBT_CODES: CodeList = DOUBT;
export const LAYOUT_CODES: CodeList = LAYOUT;
export const MODEL_CODES: CodeList = MODEL;
export const PROJECT_ORIGIN_CODES: CodeList = ORIGIN;
export const PILE_CODES: CodeList = PILE;
export const REPAIR_CODES: CodeList = REPAIR;
export const SEVERITY_CODES: CodeList = SEVERITY;
export const TABLE_CODES: CodeList = TABLE;
