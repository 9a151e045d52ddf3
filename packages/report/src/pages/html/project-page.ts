/**
 * The page of one project.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { amountText } from '../../texts/amounts.js';
import { ceilingSentence } from '../../texts/ceiling-sentence.js';
import { departmentName } from '../../texts/department-name.js';
import { ORIGIN, ORIGIN_NOTE, PILE } from '../../texts/labels.js';
import { pileReason } from '../../texts/pile-text.js';
import { placeText } from '../../texts/place.js';
import { shownPath } from '../../texts/shown-path.js';
import { checkedOut } from '../../view/checked-out.js';
import type { ProjectView } from '../../view/project-view.js';
import { figureList } from './figure-list.js';
import { indicatorTable } from './indicator-table.js';
import { html, type Markup, type Part } from './markup.js';
import { opinionList } from './opinion-list.js';
import { type Crumb, page } from './page.js';
import { reviewSheet } from './review-sheet.js';

/** A fact as term and description; nothing where there is none. */
export function fact(term: string, description: Part): Markup | null {
  return description === '' || description === null ? null : html`<div><dt>${term}</dt><dd>${description}</dd></div>`;
}

function factsOf(analysis: Analysis, view: ProjectView, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const { project, unit, department, result } = view;
  const place = placeText(project.references, language);
  const funding =
    project.funding.length === 0
      ? ''
      : project.funding.map(({ source, amount }) => `${source} ${amountText(amount, language)}`).join(zh ? '；' : '; ');
  return html`<dl class="facts">${fact(zh ? '项目编码' : 'Code', project.code === '' ? '' : html`<span class="code">${project.code}</span>`)}${fact(zh ? '部门' : 'Department', departmentName(department, analysis.document))}${
    unit.name !== department.name && fact(zh ? '预算单位' : 'Unit', [unit.code, unit.name].filter((part) => part !== '').join(' '))
  }${fact(zh ? '年度金额' : 'Amount', amountText(project.amount, language))}${fact(zh ? '资金来源' : 'Money from', funding)}${fact(
    zh ? '项目类别' : 'Type',
    project.type,
  )}${fact(zh ? '起止时间' : 'Period', project.period)}${fact(zh ? '项目来源' : 'Origin', ORIGIN[result.origin][language])}${fact(
    zh ? '来源文件' : 'File',
    `${shownPath(analysis.document.path)}${place === '' ? '' : zh ? `（${place}）` : ` (${place})`}`,
  )}</dl>`;
}

/** Where the page's links lead; addresses are relative to it. */
export interface ProjectLinks {
  /** Back to the index and the department. */
  readonly crumbs: readonly Crumb[];
  /** The projects before and after it in the department's order of urgency. */
  readonly previous?: Crumb;
  readonly next?: Crumb;
}

function neighbours({ previous, next }: ProjectLinks, { language }: ReportOptions): Markup | null {
  if (previous?.href === undefined && next?.href === undefined) return null;
  const zh = language === 'zh-CN';
  return html`<nav class="neighbours noprint" aria-label="${zh ? '前后项目' : 'Projects before and after'}">${
    previous?.href !== undefined && html`<a rel="prev" href="${previous.href}">${zh ? '← 上一个：' : '← Previous: '}${previous.title}</a>`
  }${next?.href !== undefined && html`<a rel="next" href="${next.href}">${zh ? '下一个：' : 'Next: '}${next.title} →</a>`}</nav>`;
}

/** The page of a project as text. */
export function projectPage(analysis: Analysis, view: ProjectView, links: ProjectLinks, options: ReportOptions): Promise<string> {
  const { language } = options;
  const zh = language === 'zh-CN';
  const { project, result } = view;
  const title = project.name === '' ? (zh ? '（未填项目名称）' : '(no project name)') : project.name;
  const checked = checkedOut(view, options);
  const ceiling = ceilingSentence(result, options);
  const main = html`<section class="card" aria-labelledby="h-facts"><h2 id="h-facts">${zh ? '项目情况' : 'Project'}</h2>${factsOf(analysis, view, options)}</section>
<section class="card" aria-labelledby="h-figures"><h2 id="h-figures">${zh ? '三项分值' : 'Three figures'}</h2>${figureList(result.figures, view.deductions, options)}${ceiling !== '' && html`<p class="small">${ceiling}</p>`}</section>
<section class="card" aria-labelledby="h-opinions"><h2 id="h-opinions">${zh ? `审核意见（${view.opinions.length}）` : `Opinions (${view.opinions.length})`}</h2>${view.opinions.length > 0 && ORIGIN_NOTE[result.origin][language] !== '' && html`<p class="soft">${ORIGIN_NOTE[result.origin][language]}</p>`}${opinionList(view.opinions, view.rows, options)}</section>
<section class="card" aria-labelledby="h-table"><h2 id="h-table">${zh ? '绩效目标（按原表）' : 'Targets as printed'}</h2>${
    project.goal === '' ? null : html`<h3>${zh ? '总体目标' : 'Overall goal'}</h3><p>${project.goal}</p>`
  }${indicatorTable(view.rows, zh ? '绩效指标；带方括号数字的单元格见对应意见' : 'Indicators; numbers in brackets refer to the opinions', options)}</section>
${
  checked.length > 0 &&
  html`<section class="card" aria-labelledby="h-checked"><h2 id="h-checked">${zh ? '核对无误的内容' : 'What checked out'}</h2><ul class="plain">${checked.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>`
}
${reviewSheet(view, options)}${neighbours(links, options)}`;
  const lead = html`<p><span class="chip ${result.pile}">${PILE[result.pile][language]}</span> <span class="soft">${pileReason(result, language)}</span></p>`;
  return page({ title, crumbs: [...links.crumbs, { title }], lead, main }, options);
}
