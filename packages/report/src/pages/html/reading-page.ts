/**
 * The page that says how a document was read.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { shownPath } from '../../texts/shown-path.js';
import { readingSections } from '../../view/reading-lines.js';
import { html, type Markup } from './markup.js';
import { type Crumb, page } from './page.js';

/** The sections of the reading report, with headings of the third level. */
export function readingPart(analysis: Analysis, options: ReportOptions): Markup {
  return html`${readingSections(analysis, options).map(
    ({ title, lines }) => html`<h3>${title}</h3><ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  )}`;
}

export function readingPage(analysis: Analysis, crumbs: readonly Crumb[], options: ReportOptions): Promise<string> {
  const zh = options.language === 'zh-CN';
  const title = zh ? '读取报告' : 'How the document was read';
  const lead = html`<p class="soft">${shownPath(analysis.document.path)}</p>`;
  const main = html`<section class="card" aria-labelledby="h-reading"><h2 id="h-reading">${zh ? '读到了什么、还差什么' : 'What was read, and what was not'}</h2>${readingPart(analysis, options)}</section>`;
  return page({ title, crumbs: [...crumbs, { title }], lead, main }, options);
}
