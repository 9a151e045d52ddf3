/**
 * The project that the sentences of a text tell of, where no label and no title names one: 对某项目开展绩效自评, 某工程计划投资2179万元, 下达某补助资金62万元.
 */

import { FORM_READING, PROJECT_READING } from '@perf-lint/data';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import { isFunds, projectInPhrase } from './project-title.js';

/** Longer paragraphs are looked through no further. */
const FURTHEST = 600;
/** A line that short tells of nothing, and behind that many a document is no report on one project. */
const SHORTEST = 8;
const MOST_LINES = 400;
/** A name in a sentence: no mark inside, and only what is bracketed may hold one. */
const PHRASE = /(?:[^，,。；;:：、|《》（()）]|[（(][^（()）]{1,30}[)）]){3,50}?/;
const SUM = pattern`\d[\d,.]*(?:${MONEY_UNITS}|万(?![一-龥]))`;
/** 对某项目开展绩效自评; 现将某资金绩效目标公布如下; 组织完成某计划项目预算绩效运行监控. */
const EVALUATED = everyPattern`(?:${PROJECT_READING.evaluating})(${PHRASE})(?:项目)?(?:[（(][^（()）]{2,20}[)）])?${PROJECT_READING.formOf}?(?:${PROJECT_READING.evaluating})?${PROJECT_READING.beforeReviews}?绩效${PROJECT_READING.titleKinds}|(?:^|[，,。])(${PHRASE})项目(?:绩效)?${PROJECT_READING.scores}`;
/** 我单位实施的某项目，年初预算120万元; 该某资金项目于2020年初申报. */
const POINTED_AT = everyPattern`(?:^|[，,。；;：:])${PROJECT_READING.pointers}([^，,。；;:：的]{4,40}?)项目${PROJECT_READING.toldOfProject}`;
const WORKS = pattern`${PHRASE}(?:项目|工程)[”"]?`;
const FUNDS = pattern`${PHRASE}${PROJECT_READING.funds}[”"]?`;
const STARTS = pattern`(?:^|[，,。；;：:]|${[...FORM_READING.carriedOut, ...PROJECT_READING.namesThem]}的?)`;
const PAYS = pattern`[，,]?(?:项目)?(?:20\d\d年度?)?${PROJECT_READING.paying}[^，,。；;\d]{0,14}${SUM}`;
/** 某项目计划投资2179万元, 某工程年初预算120万元; 分别是某项目，涉及财政拨款300万元. */
const PAID = everyPattern`${STARTS}(${WORKS})${PAYS}`;
/** 某项目由某局实施, 某工程位于某镇. */
const SUBJECT = everyPattern`${STARTS}(${WORKS})[，,]?${PROJECT_READING.subjects}`;
/** 某经费2022年度预算安排62.5万元; 下达我区某补助资金共计62万元. */
const GIVEN = everyPattern`${STARTS}(${FUNDS})${PAYS}|${PROJECT_READING.giving}(${FUNDS})(?:${PROJECT_READING.counting}|为)?${SUM}`;
/** What only the report on a project says. */
const OF_REPORT = pattern`绩效(?:目标)?${PROJECT_READING.reportChapters}`;
const CITED = /《[^《》]*》|[（(][^（()）]*〔[^（()）]*[)）]/g;

/** From the surest to the least sure. What is built with the money names a project before the money does. */
const WAYS = [
  { way: POINTED_AT, sure: true },
  { way: EVALUATED, sure: true },
  { way: PAID, sure: false },
  { way: SUBJECT, sure: false },
  { way: GIVEN, sure: false },
] as const;

/** What sentences tell of the project of a text. */
export class ToldProject {
  /** The names told in each way, null where there are several. */
  private readonly names: (string | null | undefined)[] = WAYS.map(() => undefined);
  private report = false;
  private lines = 0;

  /** Takes a line of the document, its blanks dropped. */
  take(line: string): void {
    if (line.length < SHORTEST || this.lines > MOST_LINES) return;
    this.lines += 1;
    this.report ||= line.length < FURTHEST && OF_REPORT.test(line);
    const text = line.slice(0, FURTHEST).replace(CITED, '');
    for (const [index, { way }] of WAYS.entries()) {
      for (const match of text.matchAll(way)) {
        const [all, first, second = ''] = match;
        // 某项目自评得分: as a table has it, the name without 项目.
        const project = way === POINTED_AT || (first !== undefined && all.includes(`${first}项目`)) ? 'of-name' : 'none';
        const name = projectInPhrase(first ?? second, project);
        if (name !== '') this.add(index, name);
      }
    }
  }

  private add(index: number, name: string): void {
    const before = this.names[index];
    if (before === undefined) this.names[index] = name;
    else if (before !== name && !WAYS[index]?.sure) this.names[index] = null;
  }

  /** "" where no project is named, or several are and none of them more surely. */
  get name(): string {
    const [pointed, evaluated, paid, subject, given] = this.names;
    const built = typeof evaluated === 'string' && isFunds(evaluated) ? paid : undefined;
    return pointed ?? built ?? evaluated ?? paid ?? subject ?? given ?? '';
  }

  /** Whether the text is a report on the project that it names, so that its name is known though nothing else was read. */
  get isReport(): boolean {
    return this.name !== '' && (this.report || typeof this.names[1] === 'string');
  }
}
