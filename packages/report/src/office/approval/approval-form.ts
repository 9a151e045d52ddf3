/**
 * What the form of an approval (绩效目标批复表) says of one project: its fields and rows as text, before they are printed or put into an office's own form.
 */
import { rowsOfWeight, type Weighed, weightsOf } from '@perf-lint/core';
import {
  type Approval,
  comparedNames,
  compareVersions,
  type ProjectIdentity,
  type RoundProject,
  stageName,
  versionName,
} from '@perf-lint/review';
import type { Language, Localized } from '../../language.js';
import { numberText } from '../../texts/amounts.js';
import { CLASS } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { differenceOf, ROW_DIFFERENCE, rowChangeText } from '../../texts/version-words.js';

/** Fields of the form, by their names in an office's own form: {{项目名称}}. */
export type FormField =
  | 'year'
  | 'number'
  | 'date'
  | 'office'
  | 'version'
  | 'department'
  | 'unit'
  | 'unitCode'
  | 'project'
  | 'projectCode'
  | 'type'
  | 'amount'
  | 'fiscal'
  | 'period'
  | 'goal'
  | 'changes';

/** Fields of a row. */
export type RowField = 'index' | 'level1' | 'level2' | 'name' | 'value' | 'definition' | 'weight';

export const FORM_FIELD: Readonly<Record<FormField, Localized>> = {
  year: { 'zh-CN': '年度', en: 'year' },
  number: { 'zh-CN': '文号', en: 'number' },
  date: { 'zh-CN': '批复日期', en: 'date' },
  office: { 'zh-CN': '批复单位', en: 'office' },
  version: { 'zh-CN': '版本', en: 'version' },
  department: { 'zh-CN': '主管部门', en: 'department' },
  unit: { 'zh-CN': '实施单位', en: 'unit' },
  unitCode: { 'zh-CN': '单位编码', en: 'unit code' },
  project: { 'zh-CN': '项目名称', en: 'project' },
  projectCode: { 'zh-CN': '项目编码', en: 'project code' },
  type: { 'zh-CN': '项目类别', en: 'type' },
  amount: { 'zh-CN': '项目金额', en: 'amount' },
  fiscal: { 'zh-CN': '财政资金', en: 'fiscal funds' },
  period: { 'zh-CN': '项目期限', en: 'period' },
  goal: { 'zh-CN': '总体目标', en: 'goal' },
  changes: { 'zh-CN': '调整情况', en: 'changes' },
};

/** Labels of money where it stands beside them, which say in what it is. */
export const MONEY_FIELD = {
  amount: { 'zh-CN': '项目金额（万元）', en: 'Amount (10k yuan)' },
  fiscal: { 'zh-CN': '其中：财政资金（万元）', en: 'Of which fiscal funds (10k yuan)' },
} as const satisfies Partial<Record<FormField, Localized>>;

export const ROW_FIELD: Readonly<Record<RowField, Localized>> = {
  index: { 'zh-CN': '序号', en: 'no.' },
  level1: { 'zh-CN': '一级指标', en: 'class' },
  level2: { 'zh-CN': '二级指标', en: 'aspect' },
  name: { 'zh-CN': '三级指标', en: 'indicator' },
  value: { 'zh-CN': '指标值', en: 'value' },
  definition: { 'zh-CN': '指标说明', en: 'definition' },
  weight: { 'zh-CN': '权重', en: 'weight' },
};

interface FormRow extends Readonly<Record<RowField, string>> {
  /** How many rows its weight is merged over, from this one on; 0 where it stands in a row above. */
  readonly weightRows: number;
}

export interface ApprovalForm {
  readonly project: Pick<RoundProject, 'table'>;
  readonly amount: number | null;
  /** 财政资金 of it, null where the table prints none. */
  readonly fiscal: number | null;
  readonly fields: Readonly<Record<FormField, string>>;
  readonly rows: readonly FormRow[];
  /** Sum of the weights, "" where some row prints none. */
  readonly weightSum: string;
  /** What was adjusted, a sentence a line; empty where nothing was, or where this is the first approval. */
  readonly changes: readonly string[];
}

/** Approvals in their order: the last is printed, the one before it says what was adjusted. */
export interface PrintedApproval {
  readonly approval: Approval;
  readonly before: Approval | null;
}

/** 2026-02-03 → 2026年2月3日; "" stays. */
function dateText(date: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null || language !== 'zh-CN' ? date : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

const keyOf = ({ table, department, unitCode, unitName, projectCode, projectName }: ProjectIdentity): string =>
  JSON.stringify([table, department, unitCode, unitName, projectCode, projectName]);

/** What was adjusted since the approval before, by project. */
function changesOf({ approval, before }: PrintedApproval, language: Language): ReadonlyMap<string, readonly string[]> {
  const changes = new Map<string, string[]>();
  if (before === null) return changes;
  const zh = language === 'zh-CN';
  const { comparison } = compareVersions(before, approval);
  const say = (project: ProjectIdentity, line: string): void => {
    const key = keyOf(project);
    const said = changes.get(key) ?? [`${comparedNames(before, approval, language)}${zh ? '：' : ':'}`];
    changes.set(key, [...said, line]);
  };
  for (const { project, state, amountBefore, amountAfter } of comparison.projects) {
    if (state === 'added') say(project, zh ? `${versionName(before, language)}没有这个项目。` : `not in ${versionName(before, language)}.`);
    else if (amountBefore !== null && amountAfter !== null && amountBefore !== amountAfter)
      say(project, `${zh ? '项目金额（万元）' : 'amount (10k yuan)'} ${numberText(amountBefore)} → ${numberText(amountAfter)}`);
  }
  for (const row of comparison.rows)
    say(row.project, `${ROW_DIFFERENCE[differenceOf(row)][language]}${zh ? '：' : ': '}${rowChangeText(row)}`);
  return changes;
}

/** "产出指标"; 满意度指标 and 成本指标 alike. */
function classText(level1: RoundProject['rows'][number]['level1'], language: Language): string {
  if (level1 === '') return '';
  return language === 'zh-CN' ? `${CLASS[level1][language]}指标` : CLASS[level1][language];
}

function sumText(weights: readonly number[] | null): string {
  if (weights === null || weights.length === 0) return '';
  return numberText(Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 1e6) / 1e6);
}

/** The forms of an approval, one a project, in the order of its tables. */
export function approvalForms(printed: PrintedApproval, language: Language): readonly ApprovalForm[] {
  const { approval } = printed;
  const changes = changesOf(printed, language);
  return approval.tables.projects.map((project): ApprovalForm => {
    const { content } = project;
    const note = project.approval ?? approval;
    const weighed = project.rows.map(({ content: said }): Weighed => ({ weight: null, ...said }));
    const own = changes.get(keyOf(project)) ?? [];
    return {
      project,
      amount: project.amount,
      fiscal: content?.fiscal ?? null,
      changes: own,
      weightSum: sumText(weightsOf(weighed)),
      fields: {
        year: project.year === null ? '' : String(project.year),
        number: note.number,
        date: dateText(note.date, language),
        office: note.office,
        version: stageName(approval.stage, language),
        // The unit's own name would be taken for that of the department above it.
        department: project.departmentUnread === true ? '' : project.department,
        unit: project.unitName,
        unitCode: project.unitCode,
        project: project.projectName,
        projectCode: project.projectCode,
        type: content?.type ?? '',
        amount: project.amount === null ? '' : numberText(project.amount),
        fiscal: content?.fiscal === undefined ? '' : numberText(content.fiscal),
        period: content?.period ?? '',
        goal: content?.goal ?? '',
        changes: own.join('\n'),
      },
      rows: project.rows.map(({ level1, name, value, content: said }, index) => ({
        index: String(index + 1),
        level1: classText(level1, language),
        level2: said?.level2 ?? '',
        name,
        value: writtenValue(value),
        definition: said?.definition ?? '',
        weight: said?.weight == null ? '' : numberText(said.weight),
        weightRows: rowsOfWeight(weighed, index),
      })),
    };
  });
}
