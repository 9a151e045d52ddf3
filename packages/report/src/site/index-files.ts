/**
 * The index of a batch as files.
 */

import type { Batch } from '../batch/batch.js';
import type { ReportOptions } from '../options.js';
import { href } from '../pages/html/page.js';
import { escapeMarkdown as md, tableRow } from '../pages/markdown/escape.js';
import { counted, numberText, yuanText } from '../texts/amounts.js';
import { ruleName } from '../texts/finding-texts.js';
import { PILE, PILES } from '../texts/labels.js';
import { problemLine } from '../texts/problems.js';
import { sharedFilesSentence } from '../texts/shared-files.js';
import { indexTitle } from './document-files.js';
import { indexPage } from './index-page.js';
import { MISSING_PAGE, missingPage, missingTitle } from './missing-page.js';
import type { PageFormat } from './page-formats.js';
import { markdownFile, type ReportFile, reportFile } from './report-file.js';

/** The index as Markdown: departments with their piles, rules by frequency, what could not be read. */
function indexMarkdown(batch: Batch, { language }: ReportOptions): string {
  const zh = language === 'zh-CN';
  const lines = [
    `# ${indexTitle(language)}`,
    '',
    zh
      ? `文件 ${batch.documents} 个，项目 ${batch.projects.length} 个，${numberText(Math.round(batch.amount * 100) / 100)} 万元，指标 ${batch.rows} 行`
      : `${counted(batch.documents, 'file')}, ${counted(batch.projects.length, 'project')}, ${yuanText(batch.amount)}, ${counted(batch.rows, 'row')}`,
    ...batch.twice.map((pair) => `\n${md(sharedFilesSentence(pair, language))}`),
    '',
    `## ${zh ? '部门' : 'Departments'}`,
    '',
    tableRow([
      zh ? '部门' : 'Department',
      zh ? '项目' : 'Projects',
      zh ? '金额（万元）' : 'Amount (10k yuan)',
      ...PILES.map((pile) => PILE[pile][language]),
    ]),
    tableRow(['---', '---', '---', ...PILES.map(() => '---')]),
    ...batch.departments.map(({ name, file, projects, amount, piles }) =>
      tableRow([
        `[${md(name)}](<${href(`${file}.md`)}>)`,
        String(projects),
        numberText(Math.round(amount * 100) / 100),
        ...PILES.map((pile) => String(piles[pile])),
      ]),
    ),
    '',
    `## ${zh ? '问题类型' : 'Rules'}`,
    '',
    ...[...batch.rules.values()]
      .sort((a, b) => b.findings - a.findings)
      .map(({ rule, findings, projects }) =>
        zh
          ? `- ${ruleName(rule, language)}：${findings} 条，${projects} 个项目`
          : `- ${ruleName(rule, language)}: ${counted(findings, 'finding')}, ${counted(projects, 'project')}`,
      ),
  ];
  if (batch.missing.length > 0) {
    lines.push(
      '',
      `## ${missingTitle(batch, language)}`,
      '',
      ...batch.missing.map(
        ({ projectCode, projectName, unitName, department, office }) =>
          `- ${md([projectCode, projectName, unitName || department, office].filter((part) => part !== '').join(' · '))}`,
      ),
    );
  }
  if (batch.failures.length > 0) {
    lines.push(
      '',
      `## ${zh ? '无法读取的文件' : 'Files that could not be read'}`,
      '',
      ...batch.failures.map(({ path, problem }) => `- ${md(problemLine(path, problem, language))}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** index.html and index.md, as asked for, and the page of projects that nobody submitted, where there are any. */
export async function* indexFiles(batch: Batch, formats: readonly PageFormat[], options: ReportOptions): AsyncGenerator<ReportFile> {
  if (formats.includes('html')) yield reportFile('index.html', await indexPage(batch, options));
  if (formats.includes('html') && batch.missing.length > 0) yield reportFile(MISSING_PAGE, await missingPage(batch, options));
  if (formats.includes('markdown')) yield markdownFile('index.md', indexMarkdown(batch, options));
}
