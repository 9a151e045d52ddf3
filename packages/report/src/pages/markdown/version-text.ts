/**
 * Two versions of a year's targets held against each other, as text for terminals or as Markdown: project by project, what differs.
 */
import { moneyChanges, type ProjectIdentity, type RowChange, type VersionComparison, versionName } from '@perf-lint/review';
import { MARKDOWN_MARK } from '../../generator-mark.js';
import type { Language } from '../../language.js';
import { amountText } from '../../texts/amounts.js';
import { differenceOf, projectsIn, ROW_DIFFERENCE, rowChangeText, saidText, versionSummary } from '../../texts/version-words.js';
import { projectTitle } from './comparison-text.js';
import { escapeMarkdown, tableRow } from './escape.js';

interface Differing {
  readonly title: string;
  readonly money: string;
  readonly rows: readonly RowChange[];
}

/** Projects that differ, in the order of the versions. */
function differing({ comparison }: VersionComparison, language: Language): readonly Differing[] {
  const keyOf = (project: ProjectIdentity): string => JSON.stringify(project);
  const rows = new Map<string, RowChange[]>();
  for (const row of comparison.rows) rows.set(keyOf(row.project), [...(rows.get(keyOf(row.project)) ?? []), row]);
  const money = new Map(
    moneyChanges(comparison).map(({ project, amountBefore, amountAfter }) => [
      keyOf(project),
      `${amountText(amountBefore, language)} → ${amountText(amountAfter, language)}`,
    ]),
  );
  return comparison.projects.flatMap(({ project, state }) => {
    const key = keyOf(project);
    const own = { title: projectTitle(project, language), money: money.get(key) ?? '', rows: rows.get(key) ?? [] };
    return state === 'both' && (own.money !== '' || own.rows.length > 0) ? [own] : [];
  });
}

/** Projects of one version alone, each list under a sentence that names the version. */
function oneSided(
  compared: VersionComparison,
  language: Language,
): readonly { readonly heading: string; readonly titles: readonly string[] }[] {
  const zh = language === 'zh-CN';
  const only = (name: string): string => (zh ? `只在${name}里的项目` : `Projects only ${name}`);
  return [
    { heading: only(versionName(compared.before, language)), changes: projectsIn(compared, 'dropped') },
    { heading: only(versionName(compared.after, language)), changes: projectsIn(compared, 'added') },
  ].flatMap(({ heading, changes }) =>
    changes.length === 0 ? [] : [{ heading, titles: changes.map(({ project }) => projectTitle(project, language)) }],
  );
}

export function versionText(compared: VersionComparison, language: Language): string {
  const lines = [...versionSummary(compared, language), ''];
  for (const { title, money, rows } of differing(compared, language)) {
    lines.push(money === '' ? title : `${title}  ${money}`);
    for (const row of rows) lines.push(`  [${ROW_DIFFERENCE[differenceOf(row)][language]}] ${rowChangeText(row)}`);
    lines.push('');
  }
  for (const { heading, titles } of oneSided(compared, language)) lines.push(heading, ...titles.map((title) => `  ${title}`), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

export function versionMarkdown(compared: VersionComparison, language: Language): string {
  const zh = language === 'zh-CN';
  const md = escapeMarkdown;
  const [heading = '', ...said] = versionSummary(compared, language);
  const names = [versionName(compared.before, language), versionName(compared.after, language)];
  const lines = [MARKDOWN_MARK, '', `# ${md(heading.replace(/[：:]$/u, ''))}`, '', ...said.map((line) => `- ${md(line)}`), ''];
  const head = [zh ? '不同' : 'Difference', ...names.map(md)];
  for (const { title, money, rows } of differing(compared, language)) {
    lines.push(`## ${md(title)}`, '');
    if (money !== '') lines.push(md(money), '');
    if (rows.length === 0) continue;
    lines.push(tableRow(head), tableRow(head.map(() => '---')));
    for (const row of rows)
      lines.push(tableRow([ROW_DIFFERENCE[differenceOf(row)][language], md(saidText(row.before)), md(saidText(row.after))]));
    lines.push('');
  }
  for (const { heading: only, titles } of oneSided(compared, language))
    lines.push(`## ${md(only)}`, '', ...titles.map((title) => `- ${md(title)}`), '');
  return `${lines.join('\n').trimEnd()}\n`;
}
