/**
 * The page of one department: figures, what recurs, projects by urgency, the overall targets (部门整体) with their opinions.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { amountText, figureText, numberText } from '../../texts/amounts.js';
import { departmentName } from '../../texts/department-name.js';
import { FIGURE, FIGURE_NAMES, PILE, PILES, SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { readingDoubts } from '../../texts/reading-doubts.js';
import { shownPath } from '../../texts/shown-path.js';
import { departmentCheckedOut } from '../../view/checked-out.js';
import type { DepartmentView, ProjectLine } from '../../view/department-view.js';
import { figureList } from './figure-list.js';
import { indicatorTable } from './indicator-table.js';
import { html, type Markup } from './markup.js';
import { opinionList } from './opinion-list.js';
import { type Crumb, page } from './page.js';
import { fact } from './project-page.js';
import { scrolling } from './scroll.js';

/** Where the page's links lead; addresses are relative to it. */
export interface DepartmentLinks {
  readonly crumbs: readonly Crumb[];
  readonly reading: string;
  readonly project: (line: ProjectLine) => string;
}

const head = (text: string, kind = ''): Markup => html`<th scope="col"${kind !== '' && html` class="${kind}"`}>${text}</th>`;

function projectTable(view: DepartmentView, links: DepartmentLinks, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const caption = zh ? '按处理轻重、金额排序' : 'By urgency, then money';
  return html`${scrolling(
    zh ? '项目' : 'Projects',
    html`<table><caption>${caption}</caption><thead><tr>${head(
      zh ? '项目' : 'Project',
    )}${head(zh ? '预算单位' : 'Unit')}${head(zh ? '金额（万元）' : 'Amount (10k yuan)', 'n')}${head(zh ? '机审建议' : 'Pile')}${SEVERITIES.map(
      (severity) => head(SEVERITY[severity][language], 'n'),
    )}${FIGURE_NAMES.map((name) => head(FIGURE[name][language], 'n'))}</tr></thead><tbody>${view.projects.map((line) => {
      const { project, unit } = line.place;
      const { figures, pile } = line.result;
      return html`<tr><th scope="row"><a href="${links.project(line)}">${project.name === '' ? (zh ? '（未填名称）' : '(no name)') : project.name}</a><div class="soft small code">${project.code}</div></th><td>${unit.name}</td><td class="n">${
        project.amount === null ? '—' : numberText(project.amount)
      }</td><td class="k"><span class="chip ${pile}">${PILE[pile][language]}</span></td>${SEVERITIES.map(
        (severity) => html`<td class="n">${line.counts[severity]}</td>`,
      )}${FIGURE_NAMES.map((name) => html`<td class="n">${figureText(figures[name])}</td>`)}</tr>`;
    })}</tbody></table>`,
    language,
  )}`;
}

function causeTable(view: DepartmentView, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  return html`${scrolling(
    zh ? '反复出现的问题' : 'What recurs',
    html`<table><caption>${
      zh ? '同一原因只说一次，意见以第一处为例' : 'Each cause once; the opinion is that on its first row'
    }</caption><thead><tr>${head(zh ? '级别' : 'Severity')}${head(zh ? '问题' : 'Rule')}${head(zh ? '意见（例）' : 'Opinion (example)')}${head(
      zh ? '处数' : 'Findings',
      'n',
    )}${head(zh ? '涉及项目' : 'Projects', 'n')}${head(zh ? '涉及金额（万元）' : 'Money (10k yuan)', 'n')}</tr></thead><tbody>${view.causes.map(
      (cause) =>
        html`<tr><td class="k"><span class="chip ${cause.severity}">${SEVERITY[cause.severity][language]}</span></td><th scope="row">${cause.rule}</th><td>${cause.text}</td><td class="n">${cause.rows}</td><td class="n">${cause.projects}</td><td class="n">${numberText(cause.amount)}</td></tr>`,
    )}</tbody></table>`,
    language,
  )}`;
}

function overallPart(view: DepartmentView, options: ReportOptions): Markup | null {
  const { overall } = view.department;
  if (overall === null) return null;
  const zh = options.language === 'zh-CN';
  return html`<section class="card" aria-labelledby="h-overall"><h2 id="h-overall">${zh ? '部门整体绩效目标' : 'Overall targets of the department'}</h2><dl class="facts">${fact(
    zh ? '部门预算总额' : 'Budget',
    amountText(overall.budget, options.language),
  )}</dl>${overall.goal !== '' && html`<h3>${zh ? '年度履职目标' : 'Goals of the year'}</h3><p>${overall.goal}</p>`}${
    overall.duties.length > 0 &&
    html`<h3>${zh ? '年度主要任务' : 'Main tasks'}</h3><ul class="plain">${overall.duties.map(({ name, content }) => html`<li>${name}${name !== '' && content !== '' && (zh ? '：' : ': ')}${content}</li>`)}</ul>`
  }<h3>${zh ? `审核意见（${view.overallOpinions.length}）` : `Opinions (${view.overallOpinions.length})`}</h3>${opinionList(view.overallOpinions, view.overallRows, options)}<h3>${
    zh ? '绩效指标（按原表）' : 'Indicators as printed'
  }</h3>${indicatorTable(view.overallRows, zh ? '部门整体绩效指标；带方括号数字的单元格见对应意见' : 'Overall indicators; numbers in brackets refer to the opinions', options)}</section>`;
}

export function departmentPage(analysis: Analysis, view: DepartmentView, links: DepartmentLinks, options: ReportOptions): Promise<string> {
  const { language } = options;
  const zh = language === 'zh-CN';
  const { document } = analysis;
  const title = departmentName(view.department, document);
  const figures = view.result?.figures;
  const counts = PILES.filter((pile) => view.piles[pile] > 0).map(
    (pile) => html`<span class="chip ${pile}">${PILE[pile][language]} ${view.piles[pile]}</span> `,
  );
  const failed = document.reading.checks.filter(({ passed }) => !passed).length;
  const unplaced = document.reading.unplaced.length;
  const doubts = readingDoubts(failed, unplaced, language);
  const readingLine = doubts.length === 0 ? '' : `${doubts.join(zh ? '、' : ', ')}${zh ? '，' : '; '}`;
  const lead = html`<p>${counts}</p><p class="soft small">${shownPath(document.path)}${document.year === null ? '' : ` · ${document.year}`} · ${readingLine}<a href="${links.reading}">${
    zh ? '看读取报告' : 'how it was read'
  }</a></p>`;
  const checked = departmentCheckedOut(view, document.reading.checks, options);
  const main = html`${
    figures !== undefined &&
    html`<section class="card" aria-labelledby="h-figures"><h2 id="h-figures">${zh ? '三项分值（整体与全部项目）' : 'Three figures (overall table and all projects)'}</h2>${figureList(figures, view.deductions, options)}</section>`
  }${
    view.causes.length > 0 &&
    html`<section class="card" aria-labelledby="h-causes"><h2 id="h-causes">${zh ? '反复出现的问题' : 'What recurs'}</h2>${causeTable(view, options)}</section>`
  }<section class="card" aria-labelledby="h-projects"><h2 id="h-projects">${zh ? `项目（${view.projects.length}）` : `Projects (${view.projects.length})`}</h2>${
    view.projects.length === 0
      ? html`<p class="empty">${zh ? '没有读到项目绩效目标表。' : 'No project targets were read.'}</p>`
      : projectTable(view, links, options)
  }</section>${overallPart(view, options)}${
    checked.length > 0 &&
    html`<section class="card" aria-labelledby="h-checked"><h2 id="h-checked">${zh ? '核对无误的内容' : 'What checked out'}</h2><ul class="plain">${checked.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>`
  }`;
  return page({ title, crumbs: [...links.crumbs, { title }], lead, main }, options);
}
