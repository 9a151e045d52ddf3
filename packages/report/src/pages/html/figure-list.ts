/**
 * The three figures with what stands behind each.
 */
import type { Figures } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { counted, figureText } from '../../texts/amounts.js';
import { FIGURE, FIGURE_MEANING, FIGURE_NAMES } from '../../texts/labels.js';
import type { FigureDeductions } from '../../view/figure-deductions.js';
import { figureSentences } from '../../view/figure-sentences.js';
import { html, type Markup } from './markup.js';

export function figureList(figures: Figures, deductions: FigureDeductions, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const left =
    figures.leftOut === 0
      ? ''
      : zh
        ? `按 ${figures.rows} 行计算，另有 ${figures.leftOut} 行不计分（读取存疑或表样自带）。`
        : `Over ${counted(figures.rows, 'row')}; ${figures.leftOut} are left out (read with doubt, or printed by the form).`;
  return html`<ul class="figures">${FIGURE_NAMES.map(
    (name) =>
      html`<li><div><b>${figureText(figures[name])}</b>${FIGURE[name][language]}</div><div class="soft small">${FIGURE_MEANING[name][language]}</div><ul>${figureSentences(
        name,
        deductions,
        figures,
        language,
      ).map((sentence) => html`<li>${sentence}</li>`)}</ul></li>`,
  )}</ul>${left !== '' && html`<p class="soft small">${left}</p>`}<p class="soft small">${
    zh
      ? '三个分值分别计算，不合成总分；意见在审核工作台或台账里定，本页是机审时的分值，不随之变化。'
      : 'The three figures are never blended into one. Opinions are decided in the workbench or the ledger; this page keeps the figures of the check.'
  }</p>`;
}
