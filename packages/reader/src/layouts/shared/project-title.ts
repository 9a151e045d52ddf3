/**
 * The project that a title names: “关于某县2022年某项目绩效评价报告”. Who reports, which place and which year may stand before the name or be part of it,
 * and so may 项目 behind it: a title does not say which, the text below it does.
 */

import { compact } from '@perf-lint/core';
import { FORM_READING, PROJECT_READING } from '@perf-lint/data';
import { exactRoles } from '../../evidence/headings.js';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';

export const LONGEST_TITLE = 60;
const SHORTEST_NAME = 4;
/** Words of which titles of forms are made: with nothing else before it, 绩效目标表 names no project. */
const GENERIC = everyPattern`(?:20\d\d)?年度?|${PROJECT_READING.titleWords}`;
const OFFICE = pattern`${PROJECT_READING.officeEnds}$`;
const PLACES = [...PROJECT_READING.places, ...PROJECT_READING.smallPlaces];
const OFFICE_BEFORE = pattern`^[一-龥]{1,6}?${PLACES}[一-龥]{0,12}?(?:${PROJECT_READING.officesBefore}|[一-龥]局|[一-龥]厅)(?=[^，,。]{4})`;
/** What stands before a title: 附件2：, 一、, （直达资金）. */
const MARKS = pattern`^(?:${PROJECT_READING.titleMarks}[:：]|(?:附?表|附件?)\s*\d*[:：]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]\s*|\d?(?=20\d\d年)|[（(]${PROJECT_READING.directFunds}[)）])+`;
const PLACE = pattern`^[一-龥]{2,8}${PLACES}$`;
/** 某县 before a name; 县民 and 市场 go on. */
const PLACE_BEFORE = pattern`^[一-龥]{2,4}${PROJECT_READING.places}(?!场|民)`;
/** 关于, or the office that reports before it. */
const CONCERNING = pattern`^(?:[一-龥]{2,24}${PROJECT_READING.officeEnds})?关于${PROJECT_READING.concerning}?`;
/** A number of a document, what goes on with 及, and a heading: 穗财保〔2022〕129号, 某资金及, 机构名称. */
const TORN = pattern`〔\d{4}〕\d+号|、$|${PROJECT_READING.goesOn}$`;
/** 某局专项资金: whose money it is, and not what for. */
const OFFICE_FUNDS = pattern`${[...PROJECT_READING.officeEnds, ...PROJECT_READING.brigades]}(?:专项)?${PROJECT_READING.funds}$`;
const FACILITY = pattern`${PROJECT_READING.facilities}$`;
const NO_NAME = pattern`^[\d.\-—]+$|${PROJECT_READING.noNames}|万元$`;
const NO_PROJECT = pattern`${PROJECT_READING.noProjects}|^[本该各全]`;
/** 项目绩效目标表 and 项目支出绩效自评表 are what the table is; elsewhere (改造项目2024年度绩效目标) 项目 belongs to the name. */
const TITLE_OF_FORM = pattern`(?:${PROJECT_READING.formOf}?|(?<=项目)${PROJECT_READING.projectFunds})${PROJECT_READING.beforeReviews}?绩效${PROJECT_READING.titleKinds}`;
const NAME_BEHIND = pattern`绩效${PROJECT_READING.titleKinds}.{0,10}[（(](.{3,50}?)(?:[)）]|(?<=${FORM_READING.projectEnds}))$`;
/** 绩效评价报告——某经费. */
const NAME_BEHIND_DASH = pattern`^(.{0,30}绩效.{0,10}${PROJECT_READING.titleEnds})(?:[—-]{1,3})(.{3,50})$`;
/** What a report on one project calls itself. */
const REPORT = pattern`${PROJECT_READING.reportKinds}|绩效${PROJECT_READING.reviews}.{0,8}${PROJECT_READING.reportEnds}$`;
const REPORT_TITLE = pattern`项目(?:支出)?(?=${PROJECT_READING.reportKinds})`;
/** 某局_设备购置; 某市2023年某资金; 某补助资金转移支付. */
const OWNER_MARKED = pattern`^[一-龥]{2,24}${PROJECT_READING.officeEnds}[_＿]`;
const YEAR_BEFORE = pattern`^20(?:\d\d|xx)年?(?:度(?!假))?${PROJECT_READING.partsOfYear}?`;
/** 某区专项转移支付2023年度某补贴: what money it comes from. */
const OWN_FUNDS = pattern`(?:${PROJECT_READING.levelsOfMoney})?(?:专项)?${PROJECT_READING.handedDown}$`;
/** 某补贴实施情况, 某放流工作实施方案: what else is written about a project. */
const PLAN = pattern`(?:工作)?${PROJECT_READING.planTitles}$`;
/** What stands before a name in a sentence, and what shows that a part of one is no name. */
const UP_TO_VERB = pattern`^.*${[...FORM_READING.carriedOut, ...PROJECT_READING.giving, ...PROJECT_READING.namesThem]}[的了]?`;
const PHRASE_LEADS = pattern`^${PROJECT_READING.phraseLeads}+`;
const SENTENCE = pattern`^在|${PROJECT_READING.inSentences}`;
/** 财政配套补助资金: whose money it is. */
const MONEY_ALONE = everyPattern`${[...PROJECT_READING.levelsOfMoney, ...PROJECT_READING.funds, ...PROJECT_READING.moneyKinds]}`;
const MOST_STARTS = 6;
const PLACE_AND_YEAR = pattern`^[一-龥]{1,8}?${PLACES}(?=20\d\d年)`;
/** 某市 right before the name; 小区 and 城乡 are no places. */
const PLACE_ALONE = pattern`^(?:[一-龥]{1,6}?|XX)${PROJECT_READING.places}(?<!${PROJECT_READING.noPlaces})(?!${PROJECT_READING.afterNoPlaces})(?=[^，,。]{4})`;
const FUNDS = pattern`${PROJECT_READING.funds}$`;
/** Names that are whole without 项目 behind them. */
export const NAMED_WHOLE = pattern`${PROJECT_READING.wholeNames}$`;
const HANDED_DOWN = pattern`(?<=${FORM_READING.projectEnds})${PROJECT_READING.handedDown}$`;
/** 某工程2020年度绩效自评: a title again, which says no more than the first. */
const TITLE_AGAIN = pattern`^(?:20\d\d年?度?)?${PROJECT_READING.formOf}?(?:${PROJECT_READING.handedDown})?(?:20\d\d年?度?)?${PROJECT_READING.beforeReviews}?${[...PROJECT_READING.performance, ...PROJECT_READING.reportKinds, ...PROJECT_READING.reviews]}`;
const AS_FORM = pattern`^项目${[...PROJECT_READING.formOf, ...PROJECT_READING.projectFunds]}`;
const QUOTE_ENDS = /^(?:项目)?[”"」]/;
/** Behind a name; elsewhere it is the beginning of a longer one. */
const ENDS_NAME = pattern`^(?:$|[^一-龥]|${PROJECT_READING.afterNames})`;
/** What may stand before a name in a sentence; behind other words it is the end of a longer one. */
const BEGINS_NAME = pattern`(?:^|[^一-龥\d]|20\d\d年度?|${PROJECT_READING.beforeNames})$`;

/** Whether 项目 stands behind the name in its title: as part of the name, as what the form is of, or not at all. */
type Project = 'of-name' | 'of-form' | 'none';

/** A name with what stands before it in its title: which of it belongs to the name is what most sentences of the text say. */
export class NameInTitle {
  private readonly told: number[];
  private toldAsProject = 0;
  private toldBare = 0;
  /** “某经费项目”: the text says where the name begins and ends. */
  private quoted: string | undefined;

  /**
   * @param whole everything that stands in the place of a name
   * @param starts where the name may begin, in ascending order
   * @param usual which of them it is where the text does not say
   */
  constructor(
    private readonly whole: string,
    private readonly starts: readonly number[],
    private readonly usual: number,
    private readonly project: Project,
  ) {
    this.told = starts.map(() => 0);
  }

  /** Takes a line of the text: how it speaks of the project. */
  take(line: string): void {
    const core = this.whole.slice(this.starts.at(-1));
    for (let at = line.indexOf(core); at >= 0; at = line.indexOf(core, at + core.length)) {
      const end = at + core.length;
      const behind = line.slice(end, end + 24);
      if (TITLE_AGAIN.test(behind) || !ENDS_NAME.test(behind)) continue;
      const said = this.starts.findIndex((start) => {
        const own = this.whole.slice(start);
        return line.endsWith(own, end) && BEGINS_NAME.test(line.slice(Math.max(0, end - own.length - 8), end - own.length));
      });
      if (said < 0) continue;
      this.told[said] = (this.told[said] ?? 0) + 1;
      if (QUOTE_ENDS.test(behind) && /[“"「]$/.test(line.slice(0, end - this.whole.length + (this.starts[said] ?? 0))))
        this.quoted ??= `${this.whole.slice(this.starts[said])}${behind.startsWith('项目') ? '项目' : ''}`;
      if (!behind.startsWith('项目')) this.toldBare += 1;
      else if (!AS_FORM.test(behind)) this.toldAsProject += 1;
    }
  }

  get name(): string {
    if (this.quoted !== undefined) return this.quoted;
    // What money is called with its place and year changes from sentence to sentence.
    const most = FUNDS.test(this.whole) ? 0 : Math.max(...this.told);
    const start = most === 0 || this.told[this.starts.indexOf(this.usual)] === most ? this.usual : this.starts[this.told.indexOf(most)];
    return `${this.whole.slice(start)}${this.isProject ? '项目' : ''}`;
  }

  /** Whether a name is one of those that the title may mean. */
  mayBe(name: string): boolean {
    return this.starts.some((start) => name === this.whole.slice(start) || name === `${this.whole.slice(start)}项目`);
  }

  private get isProject(): boolean {
    if (this.project === 'none') return false;
    if (this.project === 'of-form') return this.toldAsProject > this.toldBare;
    return this.toldBare === 0 || this.toldAsProject > 0;
  }
}

export interface TitledProject {
  readonly named: NameInTitle;
  /** The office that the title names before the project, "" if none. */
  readonly office: string;
  /** Whether the title is that of a report on the project, of a table that may stand in any document, or of a plan, which may be that of a page. */
  readonly kind: 'report' | 'table' | 'plan';
}

/** Whether a line may be the title of what is written about one project. */
export function isPlanTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && PLAN.test(line);
}

/** Whether a line is what a report on one project calls itself. */
export function isReportTitle(line: string): boolean {
  return REPORT.test(line);
}

/** The project that a title names, null where it names none. */
export function projectInTitle(title: string): TitledProject | null {
  const whole = (/^《([^《》]+)》$/.exec(compact(title))?.[1] ?? compact(title)).replace(MARKS, '');
  const kind = REPORT.test(whole) ? 'report' : 'table';
  const line = whole.replace(CONCERNING, '');
  const [, before, behind] = NAME_BEHIND_DASH.exec(line) ?? [];
  if (before !== undefined && behind !== undefined && isProjectName(behind)) return alone(behind, kind);
  if (line.length > LONGEST_TITLE || /[。；;：:，,|?？]/.test(line)) return null;
  const bracketed = NAME_BEHIND.exec(line)?.[1];
  if (bracketed !== undefined && isProjectName(bracketed)) return alone(bracketed, kind);
  const place = formIn(line);
  return place === null
    ? null
    : titled(line.slice(0, place.at), {
        ...place,
        kind: place.plan ? 'plan' : kind,
        concerning: line !== whole,
        office: reporterIn(whole),
      });
}

/** Where in a title the name ends and what the title is of begins, and whose 项目 stands between; null where no form or report is named. */
function formIn(line: string): { readonly at: number; readonly project: Project; readonly plan?: true } | null {
  const form = line.search(TITLE_OF_FORM);
  const at = form < 0 ? line.search(REPORT_TITLE) : form;
  if (at < 2) {
    const plan = line.search(PLAN);
    return plan < SHORTEST_NAME ? null : { at: plan, project: 'none', plan: true };
  }
  const rest = line.slice(at);
  if (!rest.startsWith('项目') || NAMED_WHOLE.test(line.slice(0, at))) return { at, project: 'none' };
  // 某项目自评报告, and in a report 某项目绩效评价: 项目 belongs to the name; 项目支出 never does.
  const ofReport = REPORT.test(line) && !AS_FORM.test(line.slice(at));
  return { at, project: form < 0 || ofReport ? 'of-name' : 'of-form' };
}

function reporterIn(whole: string): string {
  return /^.*(?=关于)/.exec(whole)?.[0] ?? '';
}

function alone(name: string, kind: TitledProject['kind']): TitledProject {
  return { named: new NameInTitle(name, [0], 0, 'none'), office: '', kind };
}

/** A chapter on one project, in a document of the same office and kind. */
export function titledAs(name: string, before: TitledProject | null): TitledProject {
  return { ...alone(name, before?.kind ?? 'table'), office: before?.office ?? '' };
}

interface Title {
  readonly project: Project;
  readonly kind: TitledProject['kind'];
  /** It begins with 关于: what stands behind that is what it is about. */
  readonly concerning: boolean;
  /** Who reports, "" where the title does not say. */
  readonly office: string;
}

/** The name without who gives or gets the money, and without the quotation marks around it. */
function titled(told: string, title: Title): TitledProject | null {
  const whole = told.replace(/(?<!^)20\d\d年?度?$/, '').replace(HANDED_DOWN, '');
  const named = /项目$/.test(whole) ? ({ whole: whole.slice(0, -2), project: 'of-name' } as const) : { whole, project: title.project };
  const tail = named.project === 'of-name' ? '项目' : '';
  const lead = leadOf(named.whole, title);
  const own = named.whole.slice(lead.at);
  const quoted = /^[“"「]([^”"」]+)[”"」]$/.exec(own)?.[1];
  const name = quoted ?? own;
  const { office } = lead;
  // 照料中心项目绩效自评报告: what is built, and no office, where neither place nor year stands with it.
  const built =
    lead.at === 0 &&
    named.whole === told &&
    title.kind === 'report' &&
    named.project !== 'none' &&
    FACILITY.test(name) &&
    !PLACE_BEFORE.test(name);
  if (built) return { ...alone(`${name}项目`, title.kind), office };
  if (!isProjectName(`${name}${tail}`) || (tail !== '' && OFFICE.test(name))) return null;
  if (quoted !== undefined) return { named: new NameInTitle(quoted, [0], 0, named.project), office, kind: title.kind };
  const starts = startsOf(named.whole).filter((at) => isProjectName(named.whole.slice(at)));
  const all = [...new Set([...starts, lead.at])].sort((a, b) => a - b);
  return { named: new NameInTitle(named.whole, all, lead.at, named.project), office, kind: title.kind };
}

/** How much of what stands before the form is no name, by habit: who reports, and for which year. */
function leadOf(head: string, { kind, concerning, office }: Title): { readonly at: number; readonly office: string } {
  // 某局2022年度辅警经费: who reports, and for which year.
  const [, before = '', year = ''] = /^(.{2,30}?[^\d])(20\d\d年?度?).{2,}$/.exec(head) ?? [];
  const owner = before.replace(OWN_FUNDS, '');
  if (OFFICE.test(owner) || (PLACE.test(owner) && head.includes('年度'))) return { at: before.length + year.length, office: owner };
  const report = kind !== 'table' || FUNDS.test(head);
  let [at, reporter] = [0, office];
  for (let went = true; went; ) {
    const rest = head.slice(at);
    const said = (OWNER_MARKED.exec(rest) ?? OFFICE_BEFORE.exec(rest))?.[0] ?? '';
    if (said !== '' && reporter === '') reporter = said.replace(/[_＿]$/, '');
    const more = [
      said,
      (report && PLACE_AND_YEAR.exec(rest)?.[0]) || '',
      ((at > 0 || FUNDS.test(head)) && PLACE_ALONE.exec(rest)?.[0]) || '',
      yearBefore(rest, { kind, concerning: concerning && at === 0 }),
    ];
    const length = Math.max(...more.map((lead) => lead.length));
    went = length > 0;
    at += length;
  }
  return { at, office: reporter };
}

/** The year before a name where it is that of the report: what is built in a year goes by it, and so does what a title is expressly about. */
function yearBefore(head: string, { kind, concerning }: Pick<Title, 'kind' | 'concerning'>): string {
  const year = YEAR_BEFORE.exec(head)?.[0] ?? '';
  const ofReport = year.endsWith('度') || kind !== 'report' || FUNDS.test(head) || OFFICE_BEFORE.test(head.slice(year.length));
  return ofReport && !concerning ? year : '';
}

/** Where a name may begin: behind a year, a place or an office. */
function startsOf(head: string): number[] {
  const starts = [0];
  for (const start of starts) {
    if (starts.length > MOST_STARTS) break;
    for (const lead of [YEAR_BEFORE, PLACE_ALONE, OFFICE_BEFORE]) {
      const length = lead.exec(head.slice(start))?.[0].length ?? 0;
      const next = start + length;
      if (length > 0 && head.length - next >= SHORTEST_NAME && !starts.includes(next)) starts.push(next);
    }
  }
  return starts;
}

/** Whether a name is that of money, and not of what is done with it. */
export function isFunds(name: string): boolean {
  return FUNDS.test(name);
}

/** The project that a part of a sentence names, "" where it names none: 我县2022年某建设项目, 了某区某补助资金. */
export function projectInPhrase(phrase: string, project: Project): string {
  const quoted = /“([^“”]{4,40})”$/.exec(phrase)?.[1];
  if (quoted !== undefined) return isProjectName(quoted) ? quoted : '';
  const own = phrase.replace(UP_TO_VERB, '').replace(PHRASE_LEADS, '');
  if (own.length < SHORTEST_NAME || SENTENCE.test(own) || own.replace(GENERIC, '').replace(MONEY_ALONE, '').length < 2) return '';
  return (
    titled(own, { project: NAMED_WHOLE.test(own) ? 'none' : project, kind: 'report', concerning: false, office: '' })?.named.name ?? ''
  );
}

/** Whether a text can be a project's name: more than the words of forms, no office, no sentence, no label. */
export function isProjectName(text: string): boolean {
  const own = text
    .replace(PLACE_BEFORE, '')
    .replace(GENERIC, '')
    .replace(/[()（）]/g, '');
  if (own.length < 2 || OFFICE.test(text) || exactRoles(text).length > 0) return false;
  if (NO_NAME.test(text) || TORN.test(text) || OFFICE_FUNDS.test(text) || !/^[^《》]*(?:《[^《》]*》[^《》]*)*$/.test(text)) return false;
  return !NO_PROJECT.test(text);
}
