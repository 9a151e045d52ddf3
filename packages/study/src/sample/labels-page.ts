/** The page that people label in: one file that works without a network, keeps what was entered in the browser, and exports it as a file. */
import { html, jsonForScript, type Language, page } from '@perf-lint/report';
import { DEFECTS } from '../labels/defects.js';
import { LABEL_SCRIPT } from './page-script.js';
import type { SampleItem } from './sample.js';
import { LABEL_WORDS } from './words.js';

/** Letters that no other key of the page takes. */
const KEYS = 'abcdefghilmopqrstuwxyz';

/** @param version of the tool, for the foot */
export function labelsPage(sampleId: string, items: readonly SampleItem[], language: Language, version: string): Promise<string> {
  const words = LABEL_WORDS[language];
  const defects = DEFECTS.map(({ code, title, guide }, index) => ({
    code,
    title: title[language],
    guide: guide[language],
    key: KEYS[index] ?? '',
  }));
  const buttons = defects.map(
    ({ code, title, guide, key }) =>
      html`<button type="button" class="plain" data-code="${code}" aria-pressed="false" title="${guide}"><b>${key.toUpperCase()}</b> ${title}</button> `,
  );
  const main = html`<section class="card"><p id="where" class="soft small"></p><h2 id="kind"></h2>
<ol id="excerpt" class="plain" aria-label="${words.excerpt}"></ol></section>
<section class="card"><div id="row">
<p><label>${words.name}<input id="name" autocomplete="off"></label></p>
<p><label>${words.value}<input id="value" autocomplete="off"></label></p>
<p class="piles"><button type="button" class="plain" id="sound" aria-pressed="false"><b>0</b> ${words.sound}</button> ${buttons}<button type="button" class="plain" id="unsure" aria-pressed="false"><b>?</b> ${words.unsure}</button></p></div>
<div id="stretch"><p><label>${words.count}<input id="count" inputmode="numeric" autocomplete="off"></label></p></div>
<p><label>${words.comment}<input id="comment" autocomplete="off"></label></p>
<p class="neighbours"><button type="button" class="plain" id="previous">← ${words.previous}</button><button type="button" class="plain" id="next">${words.next} →</button></p></section>
<section class="card"><p id="state" role="status"></p>
<p><label>${words.annotator}<input id="annotator" autocomplete="name"></label></p>
<p><button type="button" class="plain" id="export">${words.export}</button></p><p><label>${words.import}<input id="import" type="file" accept=".json"></label></p>
<p class="soft small">${words.keys}</p></section>`;
  return page(
    { title: words.title, crumbs: [], lead: null, main, data: jsonForScript({ sampleId, items, defects, words }), script: LABEL_SCRIPT },
    { language, version },
  );
}
