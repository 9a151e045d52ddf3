/**
 * The charts of the index: spread of the figures, findings by rule and class, departments, money bands, heaping, completeness.
 */
import type { Pile } from '@perf-lint/analyser';
import { bin, mean, median } from 'd3-array';
import { type Batch, MONEY_BANDS, moneyBand } from '../batch/batch.js';
import type { ReportOptions } from '../options.js';
import { chart } from '../pages/charts/chart.js';
import { columns } from '../pages/charts/columns.js';
import { matrix } from '../pages/charts/matrix.js';
import { stackedBars } from '../pages/charts/stacked-bars.js';
import { html, type Markup } from '../pages/html/markup.js';
import { counted, numberText, shareText, yuanText } from '../texts/amounts.js';
import { ruleName } from '../texts/finding-texts.js';
import { CLASS, FIGURE, FIGURE_NAMES, PILE, PILES, PROJECT_CLASSES } from '../texts/labels.js';

const PILE_FILLS: Readonly<Record<Pile, string>> = { return: 'fe', verify: 'f2', hint: 'f1', doubtful: 'f4', clear: 'f3' };
const CLASS_FILLS = ['f1', 'f2', 'f3', 'f4', 'f5', 'f5'];
const RULES_SHOWN = 12;
const DEPARTMENTS_SHOWN = 20;

/** How the projects' figures spread, in tens. */
function spread(batch: Batch, name: (typeof FIGURE_NAMES)[number], { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const position = FIGURE_NAMES.indexOf(name);
  const values = batch.projects.map(({ figures }) => figures[position] ?? null).filter((value): value is number => value !== null);
  const tens = [10, 20, 30, 40, 50, 60, 70, 80, 90];
  const bins = bin<number, number>().domain([0, 100]).thresholds(tens)(values);
  const bars = bins.map((each, index) => ({
    label: `${index * 10}–${index === 9 ? 100 : index * 10 + 9}`,
    value: each.length,
    fill: 'f1',
    note: each.length === 0 ? '' : String(each.length),
  }));
  const title = zh ? `${FIGURE[name][language]}分布（项目数）` : `${FIGURE[name][language]}: number of projects`;
  const middle = median(values);
  const average = mean(values);
  const summary =
    middle === undefined || average === undefined
      ? zh
        ? '没有可计分的项目。'
        : 'No project could be scored.'
      : zh
        ? `${values.length} 个项目计分，中位数 ${Math.round(middle)}，平均 ${Math.round(average)}；${batch.projects.length - values.length} 个不计分。`
        : `${values.length} projects scored, median ${Math.round(middle)}, mean ${Math.round(average)}; ${batch.projects.length - values.length} not scored.`;
  return chart({
    id: `spread-${name}`,
    title,
    summary,
    svg: columns(bars, title),
    table: { columns: zh ? ['分数段', '项目数'] : ['Figure', 'Projects'], rows: bars.map(({ label, value }) => [label, value]) },
    language,
  });
}

function rulesByClass(batch: Batch, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const classes = [...PROJECT_CLASSES, 'management', ''] as const;
  const rules = [...batch.rules.values()].sort((a, b) => b.findings - a.findings).slice(0, RULES_SHOWN);
  const rows = rules.map(({ rule, classes: counts }) => ({
    label: ruleName(rule, language),
    values: classes.map((level1) => counts.get(level1) ?? 0),
  }));
  const names = classes.map((level1) => (level1 === '' ? (zh ? '整项' : 'Whole') : CLASS[level1][language]));
  const title = zh ? '问题类型与一级指标（意见数）' : 'Findings by rule and class';
  const total = [...batch.rules.values()].reduce((sum, { findings }) => sum + findings, 0);
  return chart({
    id: 'rules',
    title,
    summary: zh ? `共 ${total} 条意见，列出最多的 ${rows.length} 类。` : `${total} findings; the ${rows.length} most frequent rules.`,
    svg: matrix(rows, names, CLASS_FILLS, title),
    table: { columns: [zh ? '问题类型' : 'Rule', ...names], rows: rows.map(({ label, values }) => [label, ...values]) },
    language,
  });
}

const pileLegend = (language: ReportOptions['language']): { label: string; fill: string }[] =>
  PILES.map((pile) => ({ label: PILE[pile][language], fill: PILE_FILLS[pile] }));

function departmentBars(batch: Batch, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const shown = [...batch.departments]
    .sort((a, b) => b.piles.return - a.piles.return || b.piles.verify - a.piles.verify || b.amount - a.amount)
    .slice(0, DEPARTMENTS_SHOWN);
  const rows = shown.map(({ name, piles, projects, amount }) => ({
    label: name,
    segments: PILES.map((pile) => piles[pile]),
    note: zh ? `${projects} 个，${numberText(Math.round(amount))} 万元` : `${projects}, ${numberText(Math.round(amount))}`,
  }));
  const title = zh ? '部门（项目数与金额）' : 'Departments: projects and money';
  return chart({
    id: 'departments',
    title,
    summary: zh
      ? `共 ${batch.departments.length} 个部门，按退回必改的项目数排列${shown.length < batch.departments.length ? `，列出前 ${shown.length} 个` : ''}。`
      : `${batch.departments.length} departments by projects to return${shown.length < batch.departments.length ? `; the first ${shown.length}` : ''}.`,
    svg: stackedBars(
      rows,
      PILES.map((pile) => PILE_FILLS[pile]),
      title,
    ),
    legend: pileLegend(language),
    table: {
      columns: [zh ? '部门' : 'Department', ...PILES.map((pile) => PILE[pile][language]), zh ? '金额（万元）' : 'Amount (10k yuan)'],
      rows: shown.map(({ name, piles, amount }) => [name, ...PILES.map((pile) => piles[pile]), numberText(amount)]),
    },
    language,
  });
}

/** Names of the money bands: "50–100 万元". */
export function bandNames(language: ReportOptions['language']): string[] {
  const zh = language === 'zh-CN';
  return MONEY_BANDS.map((from, index) => {
    const to = MONEY_BANDS[index + 1];
    if (to === undefined) return zh ? `${from} 万元以上` : `${from} and more`;
    return index === 0 ? (zh ? `${to} 万元以下` : `below ${to}`) : zh ? `${from}–${to} 万元` : `${from} to ${to}`;
  });
}

function moneyBars(batch: Batch, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const names = [...bandNames(language), zh ? '未填金额' : 'no amount'];
  const bands = names.map((label) => ({ label, counts: PILES.map(() => 0), amount: 0 }));
  for (const { amount, pile } of batch.projects) {
    const position = moneyBand(amount);
    const band = bands[position === -1 ? bands.length - 1 : position];
    if (band === undefined) continue;
    const index = PILES.indexOf(pile);
    band.counts[index] = (band.counts[index] ?? 0) + 1;
    band.amount += amount ?? 0;
  }
  const rows = bands.map(({ label, counts, amount }) => ({
    label,
    segments: counts,
    note: zh
      ? `${counts.reduce((a, b) => a + b, 0)} 个，${numberText(Math.round(amount))} 万元`
      : `${counts.reduce((a, b) => a + b, 0)}, ${numberText(Math.round(amount))}`,
  }));
  const title = zh ? '金额段（项目数与金额）' : 'Money bands in 10k yuan: projects and money';
  return chart({
    id: 'money',
    title,
    summary: zh
      ? `${batch.projects.length} 个项目，合计 ${numberText(Math.round(batch.amount * 100) / 100)} 万元。`
      : `${counted(batch.projects.length, 'project')}, ${yuanText(batch.amount)} in all.`,
    svg: stackedBars(
      rows,
      PILES.map((pile) => PILE_FILLS[pile]),
      title,
    ),
    legend: pileLegend(language),
    table: {
      columns: [zh ? '金额段' : 'Band', ...PILES.map((pile) => PILE[pile][language]), zh ? '金额（万元）' : 'Amount (10k yuan)'],
      rows: bands.map(({ label, counts, amount }) => [label, ...counts, numberText(Math.round(amount * 100) / 100)]),
    },
    language,
  });
}

/** Values that many rows share because they are handy, not because they were measured. */
const HANDY = [95, 98, 100];

function heaping(batch: Batch, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const first = 80;
  const bars = Array.from({ length: 101 - first }, (_, index) => {
    const value = first + index;
    const count = batch.percentages.get(value) ?? 0;
    const handy = HANDY.includes(value);
    return { label: String(value), value: count, fill: handy ? 'f2' : 'f1', ...(handy ? { note: String(count) } : {}) };
  });
  const all = [...batch.percentages.values()].reduce((sum, count) => sum + count, 0);
  const handy = HANDY.reduce((sum, value) => sum + (batch.percentages.get(value) ?? 0), 0);
  const title = zh ? '百分比指标值的扎堆（80–100）' : 'Heaping of percentages (80 to 100)';
  return chart({
    id: 'heaping',
    title,
    summary: zh
      ? `${all} 个百分比指标值中，95、98、100 共 ${handy} 个（${shareText(handy, all)}）。`
      : `Of ${all} percentages, ${handy} are 95, 98 or 100 (${shareText(handy, all)}).`,
    svg: columns(bars, title),
    table: { columns: zh ? ['百分比', '行数'] : ['Percentage', 'Rows'], rows: bars.map(({ label, value }) => [`${label}%`, value]) },
    language,
  });
}

function completeness(batch: Batch, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const total = batch.projects.length;
  const rows = PROJECT_CLASSES.map((level1) => {
    const missing = batch.projects.filter((project) => project.missing.includes(level1)).length;
    return { label: CLASS[level1][language], segments: [total - missing, missing], note: shareText(total - missing, total) };
  });
  const title = zh ? '四类指标的齐全程度（项目数）' : 'Completeness of the four classes (projects)';
  return chart({
    id: 'completeness',
    title,
    summary: zh ? '每类指标有多少项目设了、多少项目没设。' : 'How many projects have indicators of each class.',
    svg: stackedBars(rows, ['f3', 'fbg'], title),
    legend: [
      { label: zh ? '已设' : 'present', fill: 'f3' },
      { label: zh ? '未设' : 'missing', fill: 'fbg' },
    ],
    table: {
      columns: zh ? ['一级指标', '已设', '未设'] : ['Class', 'Present', 'Missing'],
      rows: rows.map(({ label, segments }) => [label, ...segments]),
    },
    language,
  });
}

/** All charts of the index; nothing where no project was read. */
export function indexCharts(batch: Batch, options: ReportOptions): Markup | null {
  if (batch.projects.length === 0) return null;
  return html`<div class="charts">${FIGURE_NAMES.map((name) => spread(batch, name, options))}${rulesByClass(batch, options)}${
    // One department alone has nobody to be set beside.
    batch.departments.length > 1 && departmentBars(batch, options)
  }${moneyBars(batch, options)}${heaping(batch, options)}${completeness(batch, options)}</div>`;
}
