/**
 * The index of a batch: a work queue first (piles, search, filters), then what recurs, what could not be read, charts.
 */

import type { Batch } from '../batch/batch.js';
import type { ReportOptions } from '../options.js';
import { html, jsonForScript, type Markup } from '../pages/html/markup.js';
import { href, page } from '../pages/html/page.js';
import { scrolling } from '../pages/html/scroll.js';
import { counted, numberText, yuanText } from '../texts/amounts.js';
import { ruleName } from '../texts/finding-texts.js';
import { FIGURE, FIGURE_NAMES, PILE, PILE_ACTION, PILES, SEVERITIES, SEVERITY, TABLE } from '../texts/labels.js';
import { problemSentence } from '../texts/problems.js';
import { readingDoubts } from '../texts/reading-doubts.js';
import { sharedFilesSentence } from '../texts/shared-files.js';
import { indexTitle } from './document-files.js';
import { bandNames, indexCharts } from './index-charts.js';
import { indexData, officeNames, PROJECTS_LISTED } from './index-data.js';
import { INDEX_SCRIPT } from './index-script.js';
import { MISSING_PAGE, missingTitle } from './missing-page.js';

/** Departments listed without a script; more are reached through the queue. */
const DEPARTMENTS_LISTED = 300;

const head = (text: string, kind = ''): Markup => html`<th scope="col"${kind !== '' && html` class="${kind}"`}>${text}</th>`;

const sortable = (text: string, key: number, kind = ''): Markup =>
  html`<th scope="col"${kind !== '' && html` class="${kind}"`}><button type="button" data-sort="${key}">${text}</button></th>`;

function pileButtons(batch: Batch, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  return html`<div class="piles noprint" role="group" aria-label="${zh ? '按机审建议筛选' : 'Filter by pile'}">${PILES.map(
    (pile) =>
      html`<button type="button" class="p-${pile}" data-pile="${pile}" aria-pressed="false" title="${PILE_ACTION[pile][language]}"><b>${batch.piles[pile]}</b>${PILE[pile][language]}</button>`,
  )}</div>`;
}

function controls(batch: Batch, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const all = zh ? '全部' : 'All';
  const select = (id: string, label: string, options: readonly (readonly [value: number, label: string])[]): Markup =>
    html`<label>${label}<select id="${id}"><option value="">${all}</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;
  const departments = batch.departmentLabels().map((name, index) => [index, name] as const);
  const rules = [...batch.rules.values()].map(
    ({ rule, projects }, index) => [index, `${ruleName(rule, language)}（${projects}）`, projects] as const,
  );
  const offices = officeNames(batch);
  const bands = bandNames(language).map((name, index) => [index, name] as const);
  return html`<div class="controls" role="search"><label class="wide">${
    zh ? '搜索（项目名称、编码、单位、全部意见）' : 'Search (name, code, unit, all opinions)'
  }<input id="q" type="search" autocomplete="off" spellcheck="false"></label>${select(
    'department',
    zh ? '部门' : 'Department',
    [...departments].sort((a, b) => (a[1] < b[1] ? -1 : 1)),
  )}${
    offices.length > 0 &&
    select(
      'office',
      zh ? '业务科室' : 'Office',
      offices.map((name, index) => [index, name] as const),
    )
  }${select(
    'rule',
    zh ? '问题类型' : 'Rule',
    [...rules]
      .filter(([, , projects]) => projects > 0)
      .sort((a, b) => b[2] - a[2])
      .map(([value, label]) => [value, label] as const),
  )}${select(
    'severity',
    zh ? '含有' : 'Contains',
    SEVERITIES.map((severity, index) => [index, SEVERITY[severity][language]] as const),
  )}${select('band', zh ? '金额' : 'Amount (10k yuan)', [...bands, [-1, zh ? '未填金额' : 'no amount']])}<div><button type="button" class="plain" id="reset">${
    zh ? '清除筛选' : 'Clear filters'
  }</button></div></div>`;
}

function queue(batch: Batch, options: ReportOptions): Markup {
  const { language } = options;
  const zh = language === 'zh-CN';
  const left = batch.projects.length - PROJECTS_LISTED;
  return html`<section class="card" aria-labelledby="h-queue"><h2 id="h-queue" tabindex="-1">${zh ? '项目队列' : 'Projects'}</h2>${pileButtons(batch, options)}${controls(batch, options)}${
    left > 0 &&
    html`<p>${zh ? `项目太多，本页列出最急的 ${PROJECTS_LISTED} 个，其余 ${left} 个见各部门页面。` : `This page lists the ${PROJECTS_LISTED} most urgent projects; the other ${left} stand on the departments' pages.`}</p>`
  }<p id="status" role="status"></p><noscript><p>${
    zh ? '浏览器禁用了脚本，筛选不可用；请从下面的部门进入。' : 'Scripts are off: filters do not work; go on from the departments below.'
  }</p></noscript>${scrolling(
    zh ? '项目队列' : 'Projects',
    html`<table class="queue"><caption>${
      zh
        ? '默认按轻重、金额排序；点列名改排序，再点一次反向，点第三次还原'
        : 'By urgency, then money; click a column to sort, again to turn round, once more to undo'
    }</caption><thead><tr>${sortable(zh ? '项目' : 'Project', 1)}${sortable(zh ? '部门' : 'Department', 3, 'whose')}${sortable(zh ? '金额（万元）' : 'Amount (10k yuan)', 4, 'n')}${sortable(
      zh ? '机审建议' : 'Pile',
      6,
    )}${head(zh ? '首要意见' : 'First opinion')}${SEVERITIES.map((severity, index) => sortable(SEVERITY[severity][language], 10 + index, 'n'))}${FIGURE_NAMES.map(
      (name, index) => sortable(FIGURE[name][language], 7 + index, 'n'),
    )}</tr></thead><tbody id="rows"></tbody></table>`,
    language,
  )}<p class="noprint"><button type="button" class="plain" id="more" hidden></button> <button type="button" class="plain" id="print">${
    zh ? '打印筛出项目的全部意见' : 'Print all opinions on these projects'
  }</button></p>${
    batch.shortened &&
    html`<p class="soft">${zh ? '意见太多，一部分项目只能按首要意见搜索和打印，全部意见见项目页。' : 'There are too many opinions: some projects are searched and printed by their first opinion only; their pages have all of them.'}</p>`
  }</section>`;
}

function recurring(batch: Batch, { language }: ReportOptions): Markup | null {
  if (batch.rules.size === 0) return null;
  const zh = language === 'zh-CN';
  const rules = [...batch.rules.values()].map((entry, index) => ({ entry, index })).sort((a, b) => b.entry.findings - a.entry.findings);
  return html`<section class="card" aria-labelledby="h-rules"><h2 id="h-rules">${zh ? '按问题处理' : 'By rule'}</h2>${scrolling(
    zh ? '按问题处理' : 'By rule',
    html`<table><caption>${zh ? '点“看项目”只留有这类问题的项目' : '"Show projects" keeps the projects with findings of the rule'}</caption><thead><tr>${head(zh ? '问题类型' : 'Rule')}${head(
      zh ? '意见数' : 'Findings',
      'n',
    )}${head(zh ? '项目数' : 'Projects', 'n')}${head(zh ? '涉及金额（万元）' : 'Money (10k yuan)', 'n')}${head(zh ? '操作' : 'Action', 'noprint')}</tr></thead><tbody>${rules.map(
      ({ entry, index }) =>
        html`<tr><th scope="row">${ruleName(entry.rule, language)}</th><td class="n">${entry.findings}</td><td class="n">${entry.projects}</td><td class="n">${numberText(
          Math.round(entry.amount * 100) / 100,
        )}</td><td class="noprint">${
          entry.projects > 0 &&
          html`<button type="button" class="plain" data-rule="${index}" aria-label="${zh ? `看项目：${ruleName(entry.rule, language)}` : `Show projects: ${ruleName(entry.rule, language)}`}">${zh ? '看项目' : 'Show projects'}</button>`
        }</td></tr>`,
    )}</tbody></table>`,
    language,
  )}</section>`;
}

function departmentsPart(batch: Batch, { language }: ReportOptions): Markup | null {
  if (batch.departments.length === 0) return null;
  const zh = language === 'zh-CN';
  const sorted = [...batch.departments].sort((a, b) => b.piles.return - a.piles.return || b.amount - a.amount);
  const left = sorted.length - DEPARTMENTS_LISTED;
  return html`<section class="card" aria-labelledby="h-departments"><h2 id="h-departments">${zh ? `部门（${batch.departments.length}）` : `Departments (${batch.departments.length})`}</h2>${scrolling(
    zh ? '部门' : 'Departments',
    html`<table>${sorted.length > 1 && html`<caption>${zh ? '按退回必改的项目数排序' : 'By projects to return'}</caption>`}<thead><tr>${head(zh ? '部门' : 'Department')}${head(zh ? '项目' : 'Projects', 'n')}${head(
      zh ? '金额（万元）' : 'Amount (10k yuan)',
      'n',
    )}${PILES.map((pile) => head(PILE[pile][language], 'n'))}</tr></thead><tbody>${sorted
      .slice(0, DEPARTMENTS_LISTED)
      .map(
        ({ name, file, overallFile, projects, amount, piles }) =>
          html`<tr><th scope="row"><a href="${href(`${file}.html`)}">${name}</a>${
            overallFile !== '' && html` · <a href="${href(`${overallFile}.html`)}">${TABLE.overall[language]}</a>`
          }</th><td class="n">${projects}</td><td class="n">${numberText(
            Math.round(amount * 100) / 100,
          )}</td>${PILES.map((pile) => html`<td class="n">${piles[pile]}</td>`)}</tr>`,
      )}</tbody></table>`,
    language,
  )}${
    left > 0 &&
    html`<p class="soft">${zh ? `另有 ${left} 个部门，请在项目队列里按部门筛选后进入。` : `${left} more departments: reach them through the queue.`}</p>`
  }</section>`;
}

function readingPart(batch: Batch, { language }: ReportOptions): Markup | null {
  const zh = language === 'zh-CN';
  const { failures, withoutTargets, doubtful, twice } = batch;
  if (failures.length + withoutTargets.length + doubtful.length + twice.length === 0) return null;
  const colon = zh ? '：' : ': ';
  const linked = (path: string, reading: string): Markup => html`<a href="${href(`${reading}.html`)}">${path}</a>`;
  return html`<section class="card" aria-labelledby="h-reading"><h2 id="h-reading">${zh ? '读取情况' : 'Reading'}</h2>${
    twice.length > 0 &&
    html`<h3>${zh ? '在两份文件里都有的项目' : 'Projects in two files'}</h3><ul class="plain">${twice.map(
      (pair) => html`<li>${sharedFilesSentence(pair, language)}</li>`,
    )}</ul>`
  }${
    failures.length > 0 &&
    html`<h3>${zh ? `无法读取的文件（${failures.length}）` : `Files that could not be read (${failures.length})`}</h3><ul class="plain">${failures.map(
      ({ path, problem }) => html`<li>${path}${colon}${problemSentence(problem, language)}</li>`,
    )}</ul>`
  }${
    withoutTargets.length > 0 &&
    html`<h3>${zh ? `没有绩效目标表的文件（${withoutTargets.length}）` : `Files without a target table (${withoutTargets.length})`}</h3><ul class="plain">${withoutTargets.map(
      ({ path, reading }) => html`<li>${linked(path, reading)}</li>`,
    )}</ul>`
  }${
    doubtful.length > 0 &&
    html`<h3>${zh ? `要对照原件的文件（${doubtful.length}）` : `Files to compare with the original (${doubtful.length})`}</h3><ul class="plain">${doubtful.map(
      ({ path, reading, checksFailed, unplaced }) =>
        html`<li>${linked(path, reading)}${colon}${readingDoubts(checksFailed, unplaced, language).join(zh ? '，' : ', ')}</li>`,
    )}</ul>`
  }</section>`;
}

/** The index as one page of text. */
export function indexPage(batch: Batch, options: ReportOptions): Promise<string> {
  const { language } = options;
  const zh = language === 'zh-CN';
  const amount = numberText(Math.round(batch.amount * 100) / 100);
  const lead = html`<p class="soft">${
    zh
      ? `文件 ${batch.documents} 个 · 部门 ${batch.departments.length} 个 · 项目 ${batch.projects.length} 个 · ${amount} 万元 · 指标 ${batch.rows} 行（读取存疑 ${batch.doubtfulRows} 行）${batch.failures.length > 0 ? ` · 无法读取 ${batch.failures.length} 个` : ''}`
      : `${counted(batch.documents, 'file')} · ${counted(batch.departments.length, 'department')} · ${counted(batch.projects.length, 'project')} · ${yuanText(batch.amount)} · ${counted(batch.rows, 'row')} (${batch.doubtfulRows} read with doubt)${batch.failures.length > 0 ? ` · ${batch.failures.length} not read` : ''}`
  }</p>${batch.missing.length > 0 && html`<p><a href="${MISSING_PAGE}">${missingTitle(batch, language)}</a></p>`}`;
  const charts = indexCharts(batch, options);
  const main = html`${queue(batch, options)}${departmentsPart(batch, options)}${recurring(batch, options)}${readingPart(batch, options)}${
    charts !== null && html`<section aria-labelledby="h-charts"><h2 id="h-charts">${zh ? '图表' : 'Charts'}</h2>${charts}</section>`
  }<div id="paper"></div>`;
  return page(
    {
      title: indexTitle(language),
      crumbs: [],
      lead,
      main,
      wide: true,
      data: jsonForScript(indexData(batch, options)),
      script: INDEX_SCRIPT,
    },
    options,
  );
}
