/**
 * What differs between two versions of a year's targets, in words that name both.
 */
import { comparedNames, type ProjectChange, type RowChange, type SaidRow, type VersionComparison, versionName } from '@perf-lint/review';
import type { Language, Localized } from '../language.js';
import { amountText } from './amounts.js';
import { writtenValue } from './printed-value.js';

/** How a row differs. */
export type RowDifference = 'value' | 'name' | 'name-and-value' | 'added' | 'dropped';

export const ROW_DIFFERENCES = ['value', 'name-and-value', 'name', 'added', 'dropped'] as const satisfies readonly RowDifference[];

export const ROW_DIFFERENCE: Readonly<Record<RowDifference, Localized>> = {
  value: { 'zh-CN': '指标值不同', en: 'other value' },
  name: { 'zh-CN': '名称不同', en: 'other name' },
  'name-and-value': { 'zh-CN': '名称和指标值不同', en: 'other name and value' },
  added: { 'zh-CN': '增加的指标', en: 'added' },
  dropped: { 'zh-CN': '没有了的指标', en: 'gone' },
};

export function differenceOf({ before, after, by }: RowChange): RowDifference {
  if (before === null) return 'added';
  if (after === null) return 'dropped';
  if (by === 'name') return 'value';
  return writtenValue(before.value) === writtenValue(after.value) ? 'name' : 'name-and-value';
}

/** "培训人数 ≥200人"; "—" where the version has no such row. */
export function saidText(row: SaidRow | null): string {
  return row === null ? '—' : `${row.name} ${writtenValue(row.value)}`.trim();
}

/** "培训人数 ≥200人 → ≥150人"; the name again only where it differs. */
export function rowChangeText(change: RowChange): string {
  const { before, after } = change;
  if (before === null || after === null) return saidText(before ?? after);
  return differenceOf(change) === 'value'
    ? `${saidText(before)} → ${writtenValue(after.value)}`
    : `${saidText(before)} → ${saidText(after)}`;
}

/** Projects that stand in one of two versions alone, overall targets left out. */
export function projectsIn({ comparison }: VersionComparison, state: ProjectChange['state']): readonly ProjectChange[] {
  return comparison.projects.filter((change) => change.state === state && change.project.table === 'project');
}

/** True where both versions print the money of a project. */
export function printsMoney({ amountBefore, amountAfter }: ProjectChange): boolean {
  return amountBefore !== null && amountAfter !== null;
}

/** "批复（2026-02-03）与申报相比：" and what differs, a sentence a line. */
export function versionSummary(compared: VersionComparison, language: Language): readonly string[] {
  const zh = language === 'zh-CN';
  const { before, after, comparison } = compared;
  const [earlier, later] = [versionName(before, language), versionName(after, language)];
  const both = projectsIn(compared, 'both');
  const [gone, fresh] = [projectsIn(compared, 'dropped').length, projectsIn(compared, 'added').length];
  // A table of results often prints no money: that is no change of it.
  const printed = both.filter(printsMoney);
  const money = printed.filter(({ amountBefore, amountAfter }) => amountBefore !== amountAfter).length;
  const sum = (side: 'amountBefore' | 'amountAfter'): string =>
    amountText(Math.round(printed.reduce((all, change) => all + (change[side] ?? 0), 0) * 1e6) / 1e6, language);
  const counts = ROW_DIFFERENCES.map((kind) => ({ kind, count: comparison.rows.filter((row) => differenceOf(row) === kind).length }));
  const differing = counts.filter(({ count }) => count > 0);
  const rows = differing.map(({ kind, count }) => `${ROW_DIFFERENCE[kind][language]} ${count}`).join(zh ? '，' : ', ');
  const only = zh
    ? [gone > 0 ? `${earlier}有、${later}没有的 ${gone} 个` : '', fresh > 0 ? `${later}新增的 ${fresh} 个` : '']
    : [gone > 0 ? `${gone} only ${earlier}` : '', fresh > 0 ? `${fresh} only ${later}` : ''];
  const parts = only.filter((part) => part !== '');
  const projects = [zh ? `两版都有的项目 ${both.length} 个` : `${both.length} projects in both`, ...parts].join(zh ? '，' : ', ');
  const heading = `${comparedNames(before, after, language)}${zh ? '：' : ':'}`;
  // What stands in one version alone is held against nothing: it is neither the same nor another.
  if (!comparison.projects.some(({ state }) => state === 'both'))
    return [heading, zh ? `${projects}，指标和金额没有可比的。` : `${projects}; there is nothing to compare.`];
  if (differing.length === 0 && parts.length === 0 && money === 0)
    return [heading, zh ? `${projects}，内容和金额都相同。` : `${projects}, the same in targets and money.`];
  return [
    heading,
    zh ? `${projects}。` : `${projects}.`,
    rows === '' ? (zh ? '指标都相同。' : 'No indicator differs.') : zh ? `指标：${rows}。` : `Indicators: ${rows}.`,
    ...(printed.length === 0
      ? []
      : [
          zh
            ? `这些项目的金额合计 ${sum('amountBefore')} → ${sum('amountAfter')}，金额不同的 ${money} 个。`
            : `Their money ${sum('amountBefore')} → ${sum('amountAfter')}, ${money} projects differ.`,
        ]),
  ];
}
