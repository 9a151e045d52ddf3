/**
 * A comparison of two rounds as text for terminals or as Markdown.
 */

import {
  moneyChanges,
  moneyTotals,
  type NewOpinion,
  type OpinionOutcome,
  OUTCOME,
  OUTCOMES,
  outcomeCounts,
  type RoundComparison,
} from '@perf-lint/review';
import { MARKDOWN_MARK } from '../../generator-mark.js';
import type { Language } from '../../language.js';
import { amountText, counted, figureText, numberText } from '../../texts/amounts.js';
import { ruleName } from '../../texts/finding-texts.js';
import { FIGURE, FIGURE_NAMES, SEVERITY, TABLE } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { escapeMarkdown, tableRow } from './escape.js';

export const MATCHED: Readonly<Record<NonNullable<OpinionOutcome['matchedBy']>, Readonly<Record<Language, string>>>> = {
  name: { 'zh-CN': '名称相同', en: 'same name' },
  asked: { 'zh-CN': '按意见改名', en: 'renamed as asked' },
  alike: { 'zh-CN': '名称相近', en: 'like name' },
  value: { 'zh-CN': '指标值相同', en: 'same value' },
};

function projectTitle(project: OpinionOutcome['project'], language: Language): string {
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

function summaryLines(comparison: RoundComparison, language: Language): string[] {
  const zh = language === 'zh-CN';
  const counts = outcomeCounts(comparison.opinions);
  const dropped = comparison.projects.filter(({ state }) => state === 'dropped').length;
  const added = comparison.projects.filter(({ state }) => state === 'added').length;
  const lines = [
    `${zh ? '上一轮意见' : 'Opinions of the first round'} ${comparison.opinions.length}${zh ? '：' : ': '}${OUTCOMES.map((outcome) => `${OUTCOME[outcome][language]} ${counts[outcome]}`).join(zh ? '，' : ', ')}`,
    zh ? `新问题 ${comparison.added.length}` : `new: ${comparison.added.length}`,
  ];
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
  const reason =
    outcome.outcome === 'explained' && outcome.decision !== null && outcome.decision.reviewer !== ''
      ? zh
        ? `（${outcome.decision.reviewer}）`
        : ` (${outcome.decision.reviewer})`
      : '';
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
        own.map((each) => [projectTitle(each.project, language), rowChange(each), each.opinion, ruleName(each.ruleId, language)]),
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
  if (comparison.renamings.length > 0) {
    lines.push(`## ${zh ? '改名后仍对应上的行' : 'Rows found again under another name'}`, '');
    lines.push(
      ...table(
        zh ? ['项目', '原名称', '现名称', '对应方式'] : ['Project', 'Before', 'After', 'Matched by'],
        comparison.renamings.map((each) => [projectTitle(each.project, language), each.before, each.after, MATCHED[each.by][language]]),
      ),
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
