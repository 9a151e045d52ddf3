/**
 * The projects that the list expects and nobody submitted (未报), by department, to be printed or read out on the phone.
 */
import type { ListLine } from '@perf-lint/review';
import type { Batch } from '../batch/batch.js';
import type { Language } from '../language.js';
import type { ReportOptions } from '../options.js';
import { html, type Markup } from '../pages/html/markup.js';
import { page } from '../pages/html/page.js';
import { scrolling } from '../pages/html/scroll.js';
import { counted, numberText } from '../texts/amounts.js';
import { indexTitle } from './document-files.js';

export const MISSING_PAGE = 'missing.html';

/** "应报 9 个项目，未报 3 个". */
export function missingTitle({ expected, missing }: Batch, language: Language): string {
  const all = expected ?? missing.length;
  return language === 'zh-CN'
    ? `未报的项目：应报 ${all} 个，未报 ${missing.length} 个`
    : `Not submitted: ${missing.length} of ${counted(all, 'project')} expected`;
}

function table(department: string, lines: readonly ListLine[], language: Language): Markup {
  const zh = language === 'zh-CN';
  const head = (text: string, kind = ''): Markup => html`<th scope="col"${kind !== '' && html` class="${kind}"`}>${text}</th>`;
  const money = lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const caption = zh
    ? `${lines.length} 个项目，${numberText(Math.round(money * 100) / 100)} 万元`
    : `${counted(lines.length, 'project')}, ${numberText(Math.round(money * 100) / 100)} (10k yuan)`;
  return scrolling(
    department,
    html`<table><caption>${caption}</caption><thead><tr>${head(zh ? '序号' : 'No.', 'n')}${head(zh ? '预算单位' : 'Unit')}${head(
      zh ? '项目编码' : 'Code',
    )}${head(zh ? '项目名称' : 'Project')}${head(zh ? '金额（万元）' : 'Amount (10k yuan)', 'n')}${head(
      zh ? '业务科室' : 'Office',
    )}</tr></thead><tbody>${lines.map(
      ({ unitName, projectCode, projectName, amount, office }, index) =>
        html`<tr><td class="n">${index + 1}</td><td>${unitName}</td><td class="code">${projectCode}</td><th scope="row">${projectName}</th><td class="n">${
          amount === null ? '—' : numberText(amount)
        }</td><td class="k">${office}</td></tr>`,
    )}</tbody></table>`,
    language,
  );
}

/** The page as text. */
export function missingPage(batch: Batch, options: ReportOptions): Promise<string> {
  const { language } = options;
  const zh = language === 'zh-CN';
  const groups = new Map<string, ListLine[]>();
  for (const line of batch.missing) {
    const department = line.department || line.unitName || (zh ? '未写部门' : 'no department');
    const group = groups.get(department);
    if (group === undefined) groups.set(department, [line]);
    else group.push(line);
  }
  const main = html`${[...groups].map(
    ([department, lines], index) =>
      html`<section class="card" aria-labelledby="d${index}"><h2 id="d${index}">${department}</h2>${table(department, lines, language)}</section>`,
  )}`;
  const title = zh ? '未报的项目' : 'Projects not submitted';
  const crumbs = [{ title: indexTitle(language), href: 'index.html' }, { title }];
  return page({ title, crumbs, lead: html`<p class="soft">${missingTitle(batch, language)}</p>`, main }, options);
}
