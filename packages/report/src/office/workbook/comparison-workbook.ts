/**
 * A comparison of two rounds as a workbook: summary, opinions with what became of them, new problems, projects before and after, renamed rows.
 */

import {
  ASIDE,
  type AsideState,
  decisionText,
  moneyChanges,
  moneyTotals,
  type NewOpinion,
  type OpinionOutcome,
  OUTCOME,
  OUTCOMES,
  type Outcome,
  outcomeCounts,
  type ProjectChange,
  type Renaming,
  type RoundComparison,
  renamingsOf,
} from '@perf-lint/review';
import type { Language } from '../../language.js';
import { figureMeans, MATCHED } from '../../pages/markdown/comparison-text.js';
import { figureText } from '../../texts/amounts.js';
import { kindName } from '../../texts/finding-texts.js';
import { FIGURE, FIGURE_NAMES, SEVERITY, TABLE } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { type FillName, factSheet, type SheetCell, type SheetColumn, tableSheet, workbookBytes } from './sheets.js';

const OUTCOME_FILL: Readonly<Record<Outcome, FillName>> = {
  changed: 'done',
  still: 'error',
  unchanged: 'warning',
  explained: 'info',
  'to-check': 'editable',
  'not-resubmitted': 'conflict',
  deleted: 'header',
};
const MONEY = '#,##0.00####';

export function projectColumns<Row extends { readonly project: OpinionOutcome['project'] }>(language: Language): SheetColumn<Row>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '部门' : 'Department', width: 18, value: ({ project }) => project.department },
    { heading: zh ? '预算单位' : 'Unit', width: 18, value: ({ project }) => project.unitName },
    { heading: zh ? '项目编码' : 'Project code', width: 23, value: ({ project }) => project.projectCode },
    {
      heading: zh ? '项目名称' : 'Project',
      width: 26,
      value: ({ project }) => (project.table === 'overall' ? TABLE.overall[language] : project.projectName),
    },
  ];
}

function opinionColumns(language: Language): SheetColumn<OpinionOutcome>[] {
  const zh = language === 'zh-CN';
  return [
    {
      heading: zh ? '结果' : 'Outcome',
      width: 12,
      value: ({ outcome }) => OUTCOME[outcome][language],
      fill: ({ outcome }) => OUTCOME_FILL[outcome],
    },
    ...projectColumns<OpinionOutcome>(language),
    { heading: zh ? '级别' : 'Severity', width: 10, value: ({ severity }) => SEVERITY[severity][language] },
    { heading: zh ? '审核意见' : 'Opinion', width: 44, value: ({ opinion }) => opinion },
    { heading: zh ? '指标（修改前）' : 'Indicator before', width: 22, value: ({ nameBefore }) => nameBefore },
    { heading: zh ? '指标值（修改前）' : 'Value before', width: 16, value: ({ valueBefore }) => writtenValue(valueBefore) },
    { heading: zh ? '指标（修改后）' : 'Indicator after', width: 22, value: ({ nameAfter }) => nameAfter },
    { heading: zh ? '指标值（修改后）' : 'Value after', width: 16, value: ({ valueAfter }) => writtenValue(valueAfter) },
    {
      heading: zh ? '对应方式' : 'Matched by',
      width: 12,
      value: ({ matchedBy }) => (matchedBy === null ? '' : MATCHED[matchedBy][language]),
    },
    { heading: zh ? '问题类型' : 'Rule', width: 16, value: ({ ruleId }) => kindName(ruleId, language) },
    { heading: zh ? '单位说明' : 'Explanation of the unit', width: 22, value: ({ reply }) => reply },
    {
      heading: zh ? '台账处理' : 'Decision',
      width: 20,
      value: ({ decision }) => (decision === null ? '' : decisionText(decision, language)),
    },
  ];
}

function newColumns(language: Language): SheetColumn<NewOpinion>[] {
  const zh = language === 'zh-CN';
  const where: Readonly<Record<NewOpinion['where'], string>> = zh
    ? { 'changed-row': '原有的行', 'new-row': '新增的行', project: '项目整体', 'new-project': '新增项目' }
    : { 'changed-row': 'row of the first round', 'new-row': 'new row', project: 'project', 'new-project': 'new project' };
  return [
    {
      heading: zh ? '级别' : 'Severity',
      width: 10,
      value: ({ severity }) => SEVERITY[severity][language],
      fill: ({ severity }) => severity,
    },
    ...projectColumns<NewOpinion>(language),
    { heading: zh ? '指标' : 'Indicator', width: 24, value: ({ name }) => name },
    { heading: zh ? '指标值' : 'Value', width: 18, value: ({ value }) => writtenValue(value) },
    { heading: zh ? '审核意见' : 'Opinion', width: 46, value: ({ opinion }) => opinion },
    { heading: zh ? '出现在' : 'On', width: 14, value: (each) => where[each.where] },
    { heading: zh ? '位置' : 'Place', width: 18, value: ({ place }) => place },
    { heading: zh ? '问题类型' : 'Rule', width: 16, value: ({ ruleId }) => kindName(ruleId, language) },
  ];
}

function changeColumns(language: Language): SheetColumn<ProjectChange>[] {
  const zh = language === 'zh-CN';
  const state: Readonly<Record<ProjectChange['state'], string>> = zh
    ? { both: '两轮都有', dropped: '已减少', 'not-resubmitted': '未重报', added: '新增' }
    : { both: 'in both', dropped: 'dropped', 'not-resubmitted': 'not submitted again', added: 'new' };
  return [
    ...projectColumns<ProjectChange>(language),
    { heading: zh ? '状态' : 'State', width: 10, value: (change) => state[change.state] },
    ...moneyColumns(language),
    { heading: zh ? '行数前' : 'Rows before', width: 9, value: ({ rowsBefore }) => rowsBefore, format: '0' },
    { heading: zh ? '行数后' : 'Rows after', width: 9, value: ({ rowsAfter }) => rowsAfter, format: '0' },
    ...figureColumns(language),
  ];
}

/** Money before and after, and by how much it differs. */
export function moneyColumns(language: Language): SheetColumn<ProjectChange>[] {
  const zh = language === 'zh-CN';
  const difference = ({ amountBefore, amountAfter }: ProjectChange): number | null =>
    amountBefore === null || amountAfter === null ? null : Math.round((amountAfter - amountBefore) * 1e6) / 1e6;
  return [
    { heading: zh ? '金额前（万元）' : 'Amount before', width: 13, value: ({ amountBefore }) => amountBefore, format: MONEY },
    { heading: zh ? '金额后（万元）' : 'Amount after', width: 13, value: ({ amountAfter }) => amountAfter, format: MONEY },
    {
      heading: zh ? '增减（万元）' : 'Difference',
      width: 13,
      value: difference,
      format: MONEY,
      fill: (change) => ((difference(change) ?? 0) === 0 ? null : 'warning'),
    },
  ];
}

function figureColumns(language: Language): SheetColumn<ProjectChange>[] {
  const zh = language === 'zh-CN';
  return FIGURE_NAMES.flatMap((name): SheetColumn<ProjectChange>[] => [
    {
      heading: `${FIGURE[name][language]}${zh ? '前' : ' before'}`,
      width: 10,
      value: ({ figuresBefore }) => rounded(figuresBefore?.[name] ?? null),
      format: '0',
    },
    {
      heading: `${FIGURE[name][language]}${zh ? '后' : ' after'}`,
      width: 10,
      value: ({ figuresAfter }) => rounded(figuresAfter?.[name] ?? null),
      format: '0',
    },
  ]);
}

const rounded = (figure: number | null): number | null => (figure === null ? null : Math.round(figure));

function renamingColumns(language: Language): SheetColumn<Renaming>[] {
  const zh = language === 'zh-CN';
  return [
    ...projectColumns<Renaming>(language),
    { heading: zh ? '原名称' : 'Before', width: 34, value: ({ before }) => before },
    { heading: zh ? '现名称' : 'After', width: 34, value: ({ after }) => after },
    { heading: zh ? '对应方式' : 'Matched by', width: 14, value: ({ by }) => MATCHED[by][language] },
  ];
}

function summary(comparison: RoundComparison, language: Language): (readonly [string, SheetCell])[] {
  const zh = language === 'zh-CN';
  const counts = outcomeCounts(comparison.opinions);
  const totals = moneyTotals(comparison);
  return [
    [zh ? '上一轮发出的意见（条）' : 'Opinions sent in the round before', null],
    [zh ? '合计' : 'Total', comparison.opinions.length],
    ...OUTCOMES.map((outcome) => [OUTCOME[outcome][language], counts[outcome]] as const),
    [zh ? '上一轮未发出的意见（条，不计）' : 'Opinions not sent, and not counted', null],
    ...(Object.keys(comparison.aside) as AsideState[]).map((state) => [ASIDE[state][language], comparison.aside[state]] as const),
    [zh ? '本轮' : 'This round', null],
    [
      zh ? '未重报的项目（个）' : 'Projects not submitted again',
      comparison.projects.filter(({ state, project }) => state === 'not-resubmitted' && project.table === 'project').length,
    ],
    [zh ? '新问题（条）' : 'New problems', comparison.added.length],
    [zh ? '项目金额合计，修改前（万元）' : 'Money of all projects before (10k yuan)', totals.before],
    [zh ? '项目金额合计，修改后（万元）' : 'Money of all projects after (10k yuan)', totals.after],
    [zh ? '金额有变化的项目（个）' : 'Projects whose money changed', moneyChanges(comparison).length],
    [zh ? '改名后仍对应上的指标（行）' : 'Rows found under another name', renamingsOf(comparison).length],
    [zh ? '分值（两轮都计分的项目平均）' : 'Figures (mean over projects scored twice)', null],
    ...figureMeans(comparison).map(
      ({ name, before, after, projects }) =>
        [
          FIGURE[name][language],
          `${figureText(before)} → ${figureText(after)}${zh ? `（${projects} 个项目）` : ` (${projects})`}`,
        ] as const,
    ),
  ];
}

/** The workbook of a comparison. */
export function comparisonWorkbook(comparison: RoundComparison, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const title = zh ? '复审对照' : 'Second round compared with the first';
  const opinions = [...comparison.opinions].sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  return workbookBytes(
    [
      factSheet({ name: zh ? '汇总' : 'Summary', title, facts: summary(comparison, language), widths: [36, 60] }),
      tableSheet({
        name: zh ? '逐条结果' : 'Opinions',
        columns: opinionColumns(language),
        rows: opinions,
        printedColumns: 12,
        paper: 'a3',
      }),
      tableSheet({
        name: zh ? '新问题' : 'New problems',
        columns: newColumns(language),
        rows: comparison.added,
        printedColumns: 9,
        paper: 'a3',
      }),
      tableSheet({ name: zh ? '项目前后' : 'Projects', columns: changeColumns(language), rows: comparison.projects }),
      tableSheet({ name: zh ? '改名的行' : 'Renamed rows', columns: renamingColumns(language), rows: renamingsOf(comparison) }),
    ],
    title,
  );
}
