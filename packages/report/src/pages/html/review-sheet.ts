/**
 * The reviewer's sheet (绩效目标审核表) in the official shape: opinions by heading, the items of its form, grade, signature and date left blank.
 */
import type { ReportOptions } from '../../options.js';
import { subjectOfTable } from '../../record/table-subject.js';
import { matterName } from '../../texts/subject-words.js';
import type { ProjectView } from '../../view/project-view.js';
import { emptySectionText, evidenceText } from '../../view/review-evidence.js';
import { itemsTitle } from '../../view/review-form.js';
import { html, type Markup } from './markup.js';
import { scrolling } from './scroll.js';

export function reviewSheet(view: ProjectView, { language }: ReportOptions): Markup {
  const zh = language === 'zh-CN';
  const sections = view.sections.map(({ id, name, opinions }) => {
    return html`<tr><th scope="row">${name[language]}</th><td>${
      opinions.length === 0
        ? html`<span class="soft">${emptySectionText(view, id, language)}</span>`
        : html`<ol class="plain">${opinions.map(({ number, text }) => html`<li value="${number}">${text}</li>`)}</ol>`
    }<span class="fill"></span></td></tr>`;
  });
  const items = view.items.map((each, index) => {
    const { item } = each;
    const span = view.items.filter((other) => other.item.dimension === item.dimension).length;
    const first = view.items[index - 1]?.item.dimension !== item.dimension;
    return html`<tr>${first && html`<th scope="rowgroup" rowspan="${span}">${item.dimension[language]}</th>`}<th scope="row">${item.name[language]}</th><td>${evidenceText(each, language)}</td><td>${item.left[language]}</td><td></td></tr>`;
  });
  const head = (text: string): Markup => html`<th scope="col">${text}</th>`;
  return html`<section class="card newpage" aria-labelledby="h-review"><h2 id="h-review">${
    zh ? `${matterName([subjectOfTable(view.project)], 'zh-CN')}审核表（供审核人填写）` : 'Review sheet (for the reviewer)'
  }</h2>
${scrolling(
  zh ? '审核意见' : 'Opinions',
  html`<table class="review"><caption>${
    zh ? '审核意见（机审草稿，可增删）' : 'Opinions (drafted by machine, to be edited)'
  }</caption><thead><tr>${head(zh ? '内容' : 'Part')}${head(zh ? '审核意见' : 'Opinion')}</tr></thead><tbody>${sections}</tbody></table>`,
  language,
)}
<h3>${itemsTitle(view.form, language)}</h3>
${scrolling(
  itemsTitle(view.form, language),
  html`<table class="review items"><caption>${view.form.whose[language]}</caption><thead><tr>${head(zh ? '审核方面' : 'Dimension')}${head(zh ? '审核内容' : 'Item')}${head(zh ? '机审所见' : 'Seen by machine')}${head(
    zh ? '须由审核人判断' : 'Left to the reviewer',
  )}${head(view.form.answer[language])}</tr></thead><tbody>${items}<tr><th scope="row" colspan="2">${view.form.overall[language]}</th><td colspan="3"><span class="fill"></span></td></tr></tbody></table>`,
  language,
)}
<p class="sign">${zh ? '审核人：' : 'Reviewer: '}<span></span> ${zh ? '日期：' : 'Date: '}<span>${zh ? '　　　年　　月　　日' : ''}</span></p></section>`;
}
