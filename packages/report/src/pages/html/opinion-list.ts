/**
 * Opinions as an ordered list: number, severity, what, why, what to write instead, where, source.
 */
import type { Excerpt } from '@perf-lint/core';
import type { ReportOptions } from '../../options.js';
import { SEVERITY } from '../../texts/labels.js';
import { placeText } from '../../texts/place.js';
import { excerptsOf } from '../../view/excerpts.js';
import type { Opinion } from '../../view/opinion.js';
import { type RowView, rowsOfOpinion } from '../../view/project-view.js';
import { sourceMark, sourceMarks, sourcesOfOpinions } from '../../view/source-notes.js';
import { html, type Markup } from './markup.js';
import { scrolling } from './scroll.js';

/** Rows named one by one before the rest is counted. */
const ROWS_NAMED = 4;

/** Where an opinion stands: "序 3 宣传报道", by the number in the indicator table. */
function placeOf(opinion: Opinion, rows: readonly RowView[], { language }: ReportOptions): Markup | null {
  const zh = language === 'zh-CN';
  const own = rowsOfOpinion(opinion, rows);
  if (own.length === 0) {
    const place = placeText(opinion.findings[0]?.references ?? [], language);
    return place === '' ? null : html`${zh ? `原文${place}` : place}`;
  }
  const named = own
    .slice(0, ROWS_NAMED)
    .map(
      (row, index) =>
        html`${index === 0 ? '' : zh ? '、' : ', '}<a href="#r${row.number}">${zh ? `序 ${row.number}` : `row ${row.number}`}</a> ${row.indicator.name}`,
    );
  const rest = own.length - ROWS_NAMED;
  return html`${named}${rest > 0 ? (zh ? ` 等 ${own.length} 行` : ` and ${rest} more`) : ''}`;
}

export function opinionList(opinions: readonly Opinion[], rows: readonly RowView[], options: ReportOptions): Markup {
  const { language } = options;
  const zh = language === 'zh-CN';
  if (opinions.length === 0)
    return html`<p class="empty">${zh ? '机器未发现问题，仍需人工审核。' : 'Nothing was found by machine; a person still reviews it.'}</p>`;
  const sources = sourcesOfOpinions(opinions);
  const list = html`<ol class="opinions">${opinions.map((opinion) => opinionItem(opinion, rows, sources, options))}</ol>`;
  if (sources.length === 0) return list;
  return html`${list}<h3>${zh ? '依据' : 'Sources'}</h3><ul class="sources">${sources.map(
    (source, index) => html`<li><span>${sourceMark(index)}</span> ${source}</li>`,
  )}</ul>`;
}

/** The rows of the file around the opinion, folded; the rows it is about are marked. */
function originals(opinion: number, excerpts: readonly Excerpt[], { language }: ReportOptions): Markup | null {
  if (excerpts.length === 0) return null;
  const zh = language === 'zh-CN';
  const tables = excerpts.map(
    ({ rows }) =>
      html`<table class="original"><tbody>${rows.map(
        ({ cells, here }) => html`<tr${here && html` class="here"`}>${cells.map((text) => html`<td>${text}</td>`)}</tr>`,
      )}</tbody></table>`,
  );
  const title = zh ? '原文前后' : 'In the file';
  return html`<details class="noprint"><summary>${title}</summary>${scrolling(zh ? `意见 ${opinion} 的原文前后` : `in the file, opinion ${opinion}`, html`${tables}`, language)}</details>`;
}

function opinionItem(opinion: Opinion, rows: readonly RowView[], sources: readonly string[], options: ReportOptions): Markup {
  const { language } = options;
  const zh = language === 'zh-CN';
  const place = placeOf(opinion, rows, options);
  const marks = sourceMarks(opinion, sources);
  const ask = opinion.certainty === 'ask' && (zh ? '（需单位说明）' : ' (needs an answer)');
  return html`<li id="o${opinion.number}"><span class="no">${opinion.number}</span><span><span class="chip ${opinion.severity}">${
    SEVERITY[opinion.severity][language]
  }</span></span><div class="body"><div class="say">${opinion.text}</div><div class="at">${place}${place !== null && ' · '}${opinion.rule}${ask}${
    marks !== '' && html` · ${zh ? '依据' : 'source'} ${marks}`
  }</div>${
    opinion.full !== '' && html`<details><summary>${zh ? '意见全文' : 'In full'}</summary><div class="at">${opinion.full}</div></details>`
  }${originals(opinion.number, excerptsOf(opinion, rows, options), options)}</div></li>`;
}
