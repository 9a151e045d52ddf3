/**
 * The frame of a chart: title, picture, and the same numbers as a table for those who cannot see it.
 */

import type { Language } from '../../language.js';
import { cutToWidth, textWidth } from '../../texts/width.js';
import { html, type Markup, type Part } from '../html/markup.js';
import { scrolling } from '../html/scroll.js';

export interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface ChartParts {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence: its text alternative. */
  readonly summary: string;
  readonly svg: Markup;
  readonly legend?: readonly { readonly label: string; readonly fill: string }[];
  readonly table: ChartTable;
  readonly language: Language;
}

/** A colour's square beside its name. */
function swatch(fill: string): Markup {
  return html`<svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect width="10" height="10" class="${fill}"/></svg>`;
}

export function chart({ title, summary, svg, legend, table, language }: ChartParts): Markup {
  return html`<figure class="card"><figcaption>${title}</figcaption><p class="soft small">${summary}</p>${svg}${
    legend !== undefined && html`<ul class="legend">${legend.map(({ label, fill }) => html`<li>${swatch(fill)}${label}</li>`)}</ul>`
  }<details><summary>${language === 'zh-CN' ? '看数字' : 'Show numbers'}</summary>${scrolling(
    title,
    html`<table><caption>${title}</caption><thead><tr>${table.columns.map(
      (column, index) => html`<th scope="col"${index > 0 && html` class="n"`}>${column}</th>`,
    )}</tr></thead><tbody>${table.rows.map(
      (row) =>
        html`<tr>${row.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="n">${cell}</td>`))}</tr>`,
    )}</tbody></table>`,
    language,
  )}</details></figure>`;
}

/** The picture itself, named after the chart's title; its numbers stand in the table below. */
export function svg(width: number, height: number, label: string, content: Part): Markup {
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${content}</svg>`;
}

/** Columns of a label beside a bar. Latin letters are wider than half a Chinese character, so a name made of them gets fewer. */
const LABEL_COLUMNS = { chinese: 26, latin: 21 } as const;

/** A name cut to the room beside a bar. */
export function barLabel(name: string): string {
  return cutToWidth(name, textWidth(name) > name.length * 1.3 ? LABEL_COLUMNS.chinese : LABEL_COLUMNS.latin);
}

/** Coordinates without noise. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}
