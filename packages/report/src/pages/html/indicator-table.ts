/**
 * The indicator table as printed, with the flagged cells marked and numbered after their opinions.
 */

import type { Finding } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { CLASS, REPAIR, RESULT } from '../../texts/labels.js';
import { LIBRARY, libraryText } from '../../texts/library-texts.js';
import { placeText } from '../../texts/place.js';
import { printedValue } from '../../texts/printed-value.js';
import { doubtsText } from '../../texts/reading-doubts.js';
import { SCAN_PICTURE } from '../../texts/scan-picture.js';
import { weightText } from '../../texts/weight-text.js';
import { hasResult, printedResult, type RowView } from '../../view/project-view.js';
import { html, type Markup } from './markup.js';
import { scrolling } from './scroll.js';

type Part = Finding['part'];

/** A cell's text; where opinions are about this part of the row, marked and followed by their numbers. */
function cell(text: string, row: RowView, parts: readonly Part[], language: ReportOptions['language']): Markup {
  const marks = row.marks.filter(({ part }) => parts.includes(part));
  if (marks.length === 0) return html`${text}`;
  const severity = marks.some((mark) => mark.severity === 'error')
    ? 'error'
    : marks.some((mark) => mark.severity === 'warning')
      ? 'warning'
      : 'info';
  const zh = language === 'zh-CN';
  const shown = text === '' ? (zh ? '（空）' : '(empty)') : text;
  const references = marks.map(
    ({ opinion }) =>
      html`<a class="ref" href="#o${opinion}" aria-label="${zh ? `意见 ${opinion}` : `opinion ${opinion}`}">[${opinion}]</a>`,
  );
  return html`<mark class="${severity}">${shown}</mark>${references}`;
}

/** What a cell of a scan looks like, under what was read of it. */
function pictureOf({ picture }: RowView, part: 'name' | 'value', language: ReportOptions['language']): Markup | null {
  if (picture === null || picture[part] === '') return null;
  return html`<img class="scan" src="${picture[part]}" alt="${SCAN_PICTURE[part][language]}">`;
}

function notesOn(row: RowView, language: ReportOptions['language']): Markup | null {
  const { indicator, analysis } = row;
  const zh = language === 'zh-CN';
  const notes: string[] = [];
  if (indicator.doubts.length > 0) notes.push(`${zh ? '读取存疑：' : 'read with doubt: '}${doubtsText(indicator.doubts, language)}`);
  else if (indicator.template) notes.push(zh ? '表样自带' : 'printed by the form');
  else if (analysis !== null && !analysis.scored) notes.push(zh ? '不计分' : 'not scored');
  if (indicator.doubts.length > 0) notes.push(...indicator.repairs.map((repair) => REPAIR[repair][language]));
  if (row.picture !== null && row.picture.name + row.picture.value === '') notes.push(SCAN_PICTURE.missing[language]);
  return notes.length === 0 ? null : html`<div class="soft small">${notes.join(zh ? '；' : '; ')}</div>`;
}

/** Which columns have anything to show: a column no row fills is left out. */
interface Columns {
  readonly level2: boolean;
  readonly definition: boolean;
  readonly weight: boolean;
  /** What a self-evaluation says came of the target. */
  readonly result: boolean;
  readonly previous: boolean;
  readonly library: boolean;
  /** Where the row stands in the document. */
  readonly place: boolean;
  /** Opinions on the row as a whole. */
  readonly whole: boolean;
}

/** Where a row stands in the document. */
function rowPlace({ valueReferences, nameReferences }: RowView['indicator'], language: ReportOptions['language']): string {
  return placeText(valueReferences.length > 0 ? valueReferences : nameReferences, language);
}

/** A short place stays on one line; the address of a cell on a sheet with a long name may wrap. */
function placeCell(place: string): Markup {
  return html`<td class="soft small${place.length <= 12 && ' k'}">${place}</td>`;
}

function columnsOf(rows: readonly RowView[]): Columns {
  return {
    level2: rows.some(({ indicator }) => indicator.level2 !== ''),
    definition: rows.some(({ indicator }) => indicator.definition !== ''),
    weight: rows.some(({ indicator }) => indicator.weight !== null),
    result: rows.some(hasResult),
    previous: rows.some(({ indicator }) => indicator.previousValue !== ''),
    library: rows.some(({ library }) => library !== null),
    place: rows.some(({ indicator }) => indicator.valueReferences.length + indicator.nameReferences.length > 0),
    whole: rows.some(({ marks }) => marks.some(({ part }) => part === 'project' || part === 'table')),
  };
}

function tableRow(row: RowView, before: RowView | undefined, columns: Columns, language: ReportOptions['language']): Markup {
  const { indicator, analysis } = row;
  const newClass = before === undefined || before.indicator.level1 !== indicator.level1;
  const scored = analysis?.scored === true;
  return html`<tr id="r${row.number}"${newClass && before !== undefined && html` class="b"`}><td class="n soft">${row.number}</td><td class="k">${cell(
    CLASS[indicator.level1][language],
    row,
    ['level'],
    language,
  )}</td>${columns.level2 && html`<td class="a">${indicator.level2}</td>`}<th scope="row">${cell(indicator.name, row, ['name'], language)}${pictureOf(row, 'name', language)}</th><td class="v">${cell(
    printedValue(indicator.value, language),
    row,
    ['value'],
    language,
  )}${pictureOf(row, 'value', language)}${notesOn(row, language)}</td>${
    columns.result && html`<td class="v">${cell(printedResult(row), row, ['result'], language)}</td>`
  }${columns.previous && html`<td>${indicator.previousValue}</td>`}${
    columns.definition && html`<td class="small">${indicator.definition}</td>`
  }${columns.weight && html`<td class="n">${cell(weightText(indicator, language), row, ['weight'], language)}</td>`}<td class="n">${
    scored ? analysis.measurability : '—'
  }</td>${columns.library && html`<td class="small">${libraryText(row.library, language)}</td>`}${columns.place && placeCell(rowPlace(indicator, language))}${
    columns.whole &&
    html`<td class="k">${row.marks
      .filter(({ part }) => part === 'project' || part === 'table')
      .map(({ opinion }) => html`<a class="ref" href="#o${opinion}">[${opinion}]</a>`)}</td>`
  }</tr>`;
}

export function indicatorTable(rows: readonly RowView[], caption: string, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const columns = columnsOf(rows);
  const head = (text: string, kind = ''): Markup => html`<th scope="col"${kind !== '' && html` class="${kind}"`}>${text}</th>`;
  const table = html`${scrolling(
    caption,
    html`<table class="targets"><caption>${caption}</caption><thead><tr>${head(
      zh ? '序' : 'No.',
      'n',
    )}${head(zh ? '一级指标' : 'Class', 'k')}${columns.level2 && head(zh ? '二级指标' : 'Aspect')}${head(zh ? '三级指标' : 'Indicator')}${head(
      zh ? '指标值' : 'Value',
    )}${columns.result && head(RESULT[language])}${columns.previous && head(zh ? '上年值' : 'Last year')}${columns.definition && head(zh ? '指标说明' : 'Definition')}${
      columns.weight && head(zh ? '权重' : 'Weight', 'n')
    }${head(zh ? '可衡量性' : 'Measurability', 'n')}${columns.library && head(LIBRARY[language])}${columns.place && head(zh ? '原文位置' : 'Place', 'k')}${columns.whole && head(zh ? '整行意见' : 'Whole row')}</tr></thead><tbody>${rows.map(
      (row, index) => tableRow(row, rows[index - 1], columns, language),
    )}</tbody></table>`,
    language,
  )}`;
  return table;
}
