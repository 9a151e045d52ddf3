/** The figures of a study as one static page: each stands beside its correction, and leads to the query that gives it. */
import { ruleTitle } from '@perf-lint/analyser';
import { SECTORS } from '@perf-lint/data';
import { html, type Language, type Markup, type Part, page } from '@perf-lint/report';
import type { Interval } from '../estimate/interval.js';
import type { Estimate } from '../estimate/prevalence.js';
import { DEFECTS } from '../labels/defects.js';
import { CLASS_CODES, LEVEL_CODES, STATUS_CODES } from '../tables/codes.js';
import { type ChartLine, intervalChart } from './chart.js';
import type { Figure } from './figures.js';
import type { Grouping } from './study-data.js';
import { figureId } from './tables.js';
import { GROUPING_CODES, STUDY_WORDS, WEIGHING_CODES } from './words.js';

export interface StudyPage {
  readonly figures: readonly Figure[];
  readonly language: Language;
  /** Who labelled; [] where nothing was validated. */
  readonly annotators: readonly string[];
  readonly version: string;
}

/** Groups of a grouping that the page shows, those with most rows; the table has all of them. */
const MOST_GROUPS = 25;
/** Rules whose points are shown. */
const MOST_RULES = 10;

interface Numbered {
  readonly id: string;
  readonly figure: Figure;
}

function subjectText({ measure, subject }: Figure, language: Language): string {
  if (subject === 'ANY') return STUDY_WORDS[language].any;
  const defect = DEFECTS.find(({ code }) => code === subject);
  if (measure === 'prevalence') return defect === undefined ? subject : `${subject} ${defect.title[language]}`;
  if (measure === 'heaping') return `${subject}%`;
  if (measure === 'documents') return Object.entries(STATUS_CODES).find(([status]) => status === subject)?.[1][language] ?? subject;
  return subject === '' ? '' : ruleTitle(subject as Parameters<typeof ruleTitle>[0], language);
}

function groupText(by: Grouping | 'all', group: string, language: Language): string {
  if (by === 'class') return CLASS_CODES[group]?.[language] ?? group;
  if (by === 'level') return Object.entries(LEVEL_CODES).find(([code]) => code === group)?.[1][language] ?? group;
  const sector = by === 'sector' ? SECTORS.find(({ code }) => code === group) : undefined;
  if (sector === undefined) return group;
  return `${group} ${language === 'zh-CN' ? sector.zh : sector.en}`;
}

const percent = (value: number): string => (100 * value).toFixed(1);
const plain = (value: number): string => value.toFixed(1);

function estimateText({ value, interval }: Estimate, print: (value: number) => string): string {
  return interval === null ? print(value) : `${print(value)} (${range(interval, print)})`;
}

const range = ({ low, high }: Interval, print: (value: number) => string): string => `${print(low)}–${print(high)}`;

const printOf = ({ measure }: Figure): ((value: number) => string) => {
  if (measure === 'documents') return String;
  return measure.startsWith('measurability') ? plain : percent;
};

const link = ({ id }: Numbered, text: string): Markup => html`<a href="#${id}">${text}</a>`;

class Page {
  readonly #language: Language;
  readonly #numbered: readonly Numbered[];
  /** Figures on the page, whose queries stand at its end. */
  readonly #shown = new Set<Numbered>();

  constructor({ figures, language }: StudyPage) {
    this.#language = language;
    this.#numbered = figures.map((figure, index) => ({ id: figureId(index), figure }));
  }

  #of(wanted: (figure: Figure) => boolean): readonly Numbered[] {
    const found = this.#numbered.filter(({ figure }) => wanted(figure));
    for (const each of found) this.#shown.add(each);
    return found;
  }

  get #words() {
    return STUDY_WORDS[this.#language];
  }

  #found(numbered: Numbered): Markup {
    return link(numbered, estimateText(numbered.figure.estimate, printOf(numbered.figure)));
  }

  #corrected(numbered: Numbered): Part {
    const { corrected } = numbered.figure;
    if (corrected === null) return html`<span class="soft">${this.#words.notCorrected}</span>`;
    const outside = corrected.value < 0 || corrected.value > 1 ? this.#words.outside : '';
    return link(numbered, `${estimateText(corrected, percent)}${outside}`);
  }

  #accuracy({ figure: { corrected } }: Numbered): string {
    if (corrected === null) return '';
    const { accuracy, sensitivity, specificity } = corrected;
    return `${percent(sensitivity)} · ${percent(specificity)}${accuracy.by === 'all' ? '' : ` (${GROUPING_CODES[accuracy.by][this.#language]})`}`;
  }

  #table(caption: string, heads: readonly string[], rows: readonly (readonly Part[])[]): Markup {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(
      ([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table></div>`;
  }

  #section(title: string, content: Part): Markup {
    return html`<section class="card"><h2>${title}</h2>${content}</section>`;
  }

  #prevalence(): Markup {
    const words = this.#words;
    const all = this.#of(({ measure, by, weighing }) => measure === 'prevalence' && by === 'all' && weighing === 'rows');
    const rows = all.map((each) => [
      subjectText(each.figure, this.#language),
      String(each.figure.rows),
      this.#found(each),
      this.#corrected(each),
      this.#accuracy(each),
    ]);
    return html`${intervalChart(
      words.prevalence,
      chartLines(
        all.map(({ figure }) => figure),
        this.#language,
      ),
    )}${this.#table(words.prevalence, [words.subject, words.rows, words.found, words.corrected, words.accuracy], rows)}`;
  }

  #otherWeights(): Markup {
    const words = this.#words;
    const all = this.#of(
      ({ measure, by, weighing, subject }) => measure === 'prevalence' && by === 'all' && weighing !== 'rows' && subject === 'ANY',
    );
    const rows = all.map((each) => [WEIGHING_CODES[each.figure.weighing][this.#language], this.#found(each), this.#corrected(each)]);
    return this.#table(words.otherWeights, [words.any, words.found, words.corrected], rows);
  }

  #documents(): Markup {
    const words = this.#words;
    const all = this.#of(({ measure }) => measure === 'documents');
    return this.#table(
      words.documents,
      [words.subject, words.documents],
      all.map((each) => [subjectText(each.figure, this.#language), this.#found(each)]),
    );
  }

  #plainTable(title: string, measures: readonly Figure['measure'][], print: (each: Numbered) => Part): Markup {
    const all = this.#of(({ measure, by }) => measures.includes(measure) && by === 'all');
    const words = this.#words;
    return this.#table(
      title,
      [words.subject, words.rows, words.found],
      all.map((each) => [print(each), String(each.figure.rows), this.#found(each)]),
    );
  }

  #sensitivity(): Markup {
    const words = this.#words;
    const mean = this.#numbered.find(({ figure }) => figure.measure === 'measurability' && figure.by === 'all')?.figure.estimate.value ?? 0;
    const change = ({ figure }: Numbered): number => Math.abs(figure.estimate.value - mean);
    const doubled = this.#numbered
      .filter(({ figure }) => figure.measure === 'measurability-double')
      .sort((a, b) => change(b) - change(a))
      .slice(0, MOST_RULES);
    const rows = doubled.map((each) => {
      const { subject } = each.figure;
      const [half] = this.#of((figure) => figure.measure === 'measurability-half' && figure.subject === subject);
      this.#shown.add(each);
      return [subjectText(each.figure, this.#language), half === undefined ? '' : this.#found(half), this.#found(each)];
    });
    return html`<p class="soft small">${words.sensitivityNote}</p>${this.#table(words.sensitivity, [words.subject, words.half, words.double], rows)}`;
  }

  #groups(by: Grouping): Markup | null {
    const words = this.#words;
    const title = GROUPING_CODES[by][this.#language];
    const groups = this.#numbered
      .filter(({ figure }) => figure.by === by && figure.measure === 'prevalence' && figure.subject === 'ANY')
      .sort((a, b) => b.figure.rows - a.figure.rows)
      .slice(0, MOST_GROUPS);
    if (groups.length === 0) return null;
    const rows = groups.map((each) => {
      this.#shown.add(each);
      const { group } = each.figure;
      const [mean] = this.#of((figure) => figure.by === by && figure.group === group && figure.measure === 'measurability');
      const [quantified] = this.#of((figure) => figure.by === by && figure.group === group && figure.measure === 'quantified');
      return [
        groupText(by, group, this.#language),
        String(each.figure.documents),
        String(each.figure.rows),
        this.#found(each),
        this.#corrected(each),
        mean === undefined ? '' : this.#found(mean),
        quantified === undefined ? '' : this.#found(quantified),
      ];
    });
    const heads = [title, words.documents, words.rows, `${words.any}: ${words.found}`, words.corrected, words.mean, words.quantified];
    return this.#table(title, heads, rows);
  }

  #queries(): Markup {
    const shown = this.#numbered.filter((each) => this.#shown.has(each));
    return html`${shown.map(
      ({ id, figure }) =>
        html`<div id="${id}"><h3>${id}</h3><pre><code>${figure.query}</code></pre>${figure.corrected !== null && html`<pre><code>${figure.corrected.query}</code></pre>`}</div>`,
    )}`;
  }

  render(annotators: readonly string[], groupings: readonly Grouping[]): Markup {
    const words = this.#words;
    const labels =
      annotators.length === 0 ? words.labelsNone : `${words.labelsBy}${annotators.join(this.#language === 'zh-CN' ? '、' : ', ')}`;
    const byGroup = groupings.map((by) => this.#groups(by));
    const parts = [
      this.#section(words.documents, this.#documents()),
      this.#section(words.prevalence, this.#prevalence()),
      this.#section(words.otherWeights, this.#otherWeights()),
      this.#section(
        words.scores,
        this.#plainTable(words.scores, ['measurability', 'quantified'], ({ figure }) =>
          figure.measure === 'quantified' ? words.quantified : words.mean,
        ),
      ),
      this.#section(words.sensitivity, this.#sensitivity()),
      this.#section(
        words.heaping,
        this.#plainTable(words.heaping, ['heaping'], ({ figure }) => subjectText(figure, this.#language)),
      ),
      this.#section(
        words.copied,
        this.#plainTable(words.copied, ['copied-projects'], () => words.copied),
      ),
      this.#section(words.groups, byGroup),
    ];
    return html`<section class="card"><p><strong>${labels}</strong></p>${annotators.length > 0 && html`<p>${words.labelsNote}</p>`}<p>${words.tool}</p><p class="soft small">${words.method}</p></section>${parts}${this.#section(words.queries, this.#queries())}`;
  }
}

function chartLines(figures: readonly Figure[], language: Language): readonly ChartLine[] {
  return figures.map((figure) => ({ label: subjectText(figure, language), found: figure.estimate, corrected: figure.corrected }));
}

/** The page. @param groupings in the order in which they are shown */
export function studyPage(study: StudyPage, groupings: readonly Grouping[]): Promise<string> {
  const { language, version, annotators } = study;
  const main = new Page(study).render(annotators, groupings);
  return page({ title: STUDY_WORDS[language].title, crumbs: [], lead: null, main, wide: true }, { language, version });
}

/** Shares of rows with a defect as a picture of its own. */
export function prevalencePicture({ figures, language }: StudyPage): string {
  const all = figures.filter(({ measure, by, weighing }) => measure === 'prevalence' && by === 'all' && weighing === 'rows');
  return `${intervalChart(STUDY_WORDS[language].prevalence, chartLines(all, language)).text}\n`;
}
