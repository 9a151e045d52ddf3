/**
 * A comparison of two rounds as text for terminals or as Markdown.
 */

import {
  ASIDE,
  type AsideState,
  moneyChanges,
  moneyTotals,
  type NewOpinion,
  type OpinionOutcome,
  OUTCOME,
  OUTCOMES,
  outcomeCounts,
  type ProjectChange,
  type RoundComparison,
  renamingsOf,
} from '@perf-lint/review';
import { MARKDOWN_MARK } from '../../generator-mark.js';
import type { Language } from '../../language.js';
import { amountText, counted, figureText, numberText } from '../../texts/amounts.js';
import { kindName } from '../../texts/finding-texts.js';
import { FIGURE, FIGURE_NAMES, SEVERITY, TABLE } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { escapeMarkdown, tableRow } from './escape.js';

export const MATCHED: Readonly<Record<NonNullable<OpinionOutcome['matchedBy']>, Readonly<Record<Language, string>>>> = {
  name: { 'zh-CN': '名称相同', en: 'same name' },
  asked: { 'zh-CN': '按意见改名', en: 'renamed as asked' },
  alike: { 'zh-CN': '名称相近', en: 'like name' },
  value: { 'zh-CN': '指标值相同', en: 'same value' },
};

export function projectTitle(project: OpinionOutcome['project'], language: Language): string {
  if (project.table === 'overall') return `${project.department} · ${TABLE.overall[language]}`;
  const name = project.projectName === '' ? (language === 'zh-CN' ? '（未填名称）' : '(no name)') : project.projectName;
  return project.projectCode === ''
    ? name
    : language === 'zh-CN'
      ? `${name}（${project.projectCode}）`
      : `${name} (${project.projectCode})`;
}

/** "宣传报道 ≥12片 → ≥12篇", names only where they changed. */
function rowChange({ nameBefore, nameAfter, ...values }: OpinionOutcome): string {
  const [valueBefore, valueAfter] = [writtenValue(values.valueBefore), writtenValue(values.valueAfter)];
  if (nameBefore === '' && valueBefore === '') return '';
  const before = `${nameBefore} ${valueBefore}`.trim();
  if (nameAfter === '' && valueAfter === '') return before;
  if (nameBefore === nameAfter) return valueBefore === valueAfter ? before : `${nameBefore} ${valueBefore} → ${valueAfter}`;
  return `${before} → ${nameAfter} ${valueAfter}`.trim();
}

/** Means of the figures over the projects that both rounds scored. */
export function figureMeans({ projects }: RoundComparison): {
  readonly name: (typeof FIGURE_NAMES)[number];
  readonly before: number | null;
  readonly after: number | null;
  readonly projects: number;
}[] {
  return FIGURE_NAMES.map((name) => {
    const both = projects.flatMap(({ figuresBefore, figuresAfter }) => {
      const before = figuresBefore?.[name] ?? null;
      const after = figuresAfter?.[name] ?? null;
      return before === null || after === null ? [] : [{ before, after }];
    });
    const mean = (side: 'before' | 'after'): number | null =>
      both.length === 0 ? null : both.reduce((sum, pair) => sum + pair[side], 0) / both.length;
    return { name, before: mean('before'), after: mean('after'), projects: both.length };
  });
}

/** "另有未发出的：不采纳 32，待议 4"; nothing where everything was sent. */
function asideLines({ aside }: RoundComparison, language: Language): string[] {
  const zh = language === 'zh-CN';
  const parts = (Object.keys(aside) as AsideState[])
    .filter((state) => aside[state] > 0)
    .map((state) => `${ASIDE[state][language]} ${aside[state]}`);
  return parts.length === 0 ? [] : [`${zh ? '未发出的（不计）：' : 'not sent, and not counted: '}${parts.join(zh ? '，' : ', ')}`];
}

function summaryLines(comparison: RoundComparison, language: Language): string[] {
  const zh = language === 'zh-CN';
  const counts = outcomeCounts(comparison.opinions);
  const inState = (wanted: ProjectChange['state']): readonly ProjectChange[] =>
    comparison.projects.filter(({ state, project }) => state === wanted && project.table === 'project');
  const [dropped, added, missing] = [inState('dropped').length, inState('added').length, inState('not-resubmitted')];
  const lines = [
    `${zh ? '上一轮发出的意见' : 'Opinions sent in the round before'} ${comparison.opinions.length}${zh ? ' 条：' : ': '}${OUTCOMES.map((outcome) => `${OUTCOME[outcome][language]} ${counts[outcome]}${zh ? ' 条' : ''}`).join(zh ? '，' : ', ')}`,
    ...asideLines(comparison, language),
    zh ? `新问题 ${comparison.added.length}` : `new: ${comparison.added.length}`,
  ];
  if (missing.length > 0) {
    const money = missing.reduce((sum, { amountBefore }) => sum + (amountBefore ?? 0), 0);
    lines.push(
      zh
        ? `未重报的项目 ${missing.length} 个，${amountText(Math.round(money * 1e6) / 1e6, language)}（金额照旧计入；确已全部报来的，加 --complete）`
        : `${counted(missing.length, 'project')} not submitted again, ${amountText(Math.round(money * 1e6) / 1e6, language)} (still counted; add --complete where everything was submitted)`,
    );
  }
  if (dropped + added > 0)
    lines.push(zh ? `减少项目 ${dropped} 个，新增项目 ${added} 个` : `${counted(dropped, 'project')} dropped, ${added} new`);
  const totals = moneyTotals(comparison);
  lines.push(
    `${zh ? '项目金额合计' : 'money of all projects'} ${amountText(totals.before, language)} → ${amountText(totals.after, language)}`,
  );
  for (const { name, before, after, projects } of figureMeans(comparison)) {
    if (projects > 0)
      lines.push(
        `${FIGURE[name][language]}${zh ? `（${projects} 个项目平均）` : ` (mean of ${projects})`} ${figureText(before)} → ${figureText(after)}`,
      );
  }
  return lines;
}

function opinionLine(outcome: OpinionOutcome, language: Language): string {
  const zh = language === 'zh-CN';
  const row = rowChange(outcome);
  const by =
    outcome.matchedBy === null || outcome.matchedBy === 'name'
      ? ''
      : zh
        ? `（${MATCHED[outcome.matchedBy][language]}）`
        : ` (${MATCHED[outcome.matchedBy][language]})`;
  const reason = outcome.outcome === 'explained' ? (zh ? `（单位：${outcome.reply}）` : ` (the unit: ${outcome.reply})`) : '';
  return `[${OUTCOME[outcome.outcome][language]}]${reason} ${row === '' ? '' : `${row}${by}${zh ? '：' : ': '}`}${outcome.opinion}`;
}

function newLine({ severity, name, value, opinion }: NewOpinion, language: Language): string {
  const row = `${name} ${writtenValue(value)}`.trim();
  return `[${SEVERITY[severity][language]}] ${row === '' ? '' : `${row}${language === 'zh-CN' ? '：' : ': '}`}${opinion}`;
}

function grouped<Item extends { readonly project: OpinionOutcome['project'] }>(
  items: readonly Item[],
  language: Language,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const title = projectTitle(item.project, language);
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  return groups;
}

/** The comparison for a terminal: what is left to do first, per project. */
export function comparisonText(comparison: RoundComparison, language: Language): string {
  const zh = language === 'zh-CN';
  const lines = [...summaryLines(comparison, language), ''];
  const byOutcome = [...comparison.opinions].sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  for (const [title, opinions] of grouped(byOutcome, language))
    lines.push(title, ...opinions.map((opinion) => `  ${opinionLine(opinion, language)}`), '');
  if (comparison.added.length > 0) {
    lines.push(zh ? '新问题' : 'New problems');
    for (const [title, opinions] of grouped(comparison.added, language))
      lines.push(`  ${title}`, ...opinions.map((opinion) => `    ${newLine(opinion, language)}`));
    lines.push('');
  }
  const money = moneyChanges(comparison);
  if (money.length > 0) {
    lines.push(zh ? '金额变化' : 'Money changed');
    for (const { project, amountBefore, amountAfter } of money)
      lines.push(`  ${projectTitle(project, language)} ${amountText(amountBefore, language)} → ${amountText(amountAfter, language)}`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The comparison as Markdown. */
export function comparisonMarkdown(comparison: RoundComparison, language: Language): string {
  const zh = language === 'zh-CN';
  const md = escapeMarkdown;
  const lines = [
    MARKDOWN_MARK,
    '',
    `# ${zh ? '复审对照' : 'Second round compared with the first'}`,
    '',
    ...summaryLines(comparison, language).map((line) => `- ${md(line)}`),
    '',
  ];
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
    tableRow(head),
    tableRow(head.map(() => '---')),
    ...rows.map((row) => tableRow(row.map(md))),
    '',
  ];
  for (const outcome of OUTCOMES) {
    const own = comparison.opinions.filter((each) => each.outcome === outcome);
    if (own.length === 0) continue;
    lines.push(`## ${OUTCOME[outcome][language]}${zh ? `（${own.length}）` : ` (${own.length})`}`, '');
    const head = zh ? ['项目', '行（修改前 → 修改后）', '意见', '问题类型'] : ['Project', 'Row (before → after)', 'Opinion', 'Rule'];
    lines.push(
      ...table(
        head,
        own.map((each) => [projectTitle(each.project, language), rowChange(each), each.opinion, kindName(each.ruleId, language)]),
      ),
    );
  }
  if (comparison.added.length > 0) {
    lines.push(`## ${zh ? `新问题（${comparison.added.length}）` : `New problems (${comparison.added.length})`}`, '');
    const head = zh ? ['项目', '行', '意见', '级别'] : ['Project', 'Row', 'Opinion', 'Severity'];
    lines.push(
      ...table(
        head,
        comparison.added.map((each) => [
          projectTitle(each.project, language),
          `${each.name} ${writtenValue(each.value)}`.trim(),
          each.opinion,
          SEVERITY[each.severity][language],
        ]),
      ),
    );
  }
  const money = moneyChanges(comparison);
  if (money.length > 0) {
    lines.push(`## ${zh ? '金额变化（万元）' : 'Money changed (10k yuan)'}`, '');
    const text = (amount: number | null): string => (amount === null ? '—' : numberText(amount));
    lines.push(
      ...table(
        zh ? ['项目', '修改前', '修改后'] : ['Project', 'Before', 'After'],
        money.map((each) => [projectTitle(each.project, language), text(each.amountBefore), text(each.amountAfter)]),
      ),
    );
  }
  if (renamingsOf(comparison).length > 0) {
    lines.push(`## ${zh ? '改名后仍对应上的行' : 'Rows found again under another name'}`, '');
    lines.push(
      ...table(
        zh ? ['项目', '原名称', '现名称', '对应方式'] : ['Project', 'Before', 'After', 'Matched by'],
        renamingsOf(comparison).map((each) => [projectTitle(each.project, language), each.before, each.after, MATCHED[each.by][language]]),
      ),
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
