/**
 * Which project a table is about, and its money, where the table itself has no place for them.
 *
 * The form's own fields come first. Then the title that stands over the table (“××项目绩效目标表”), then the title of the document (“关于××的…”, a report on
 * one project). A heading or a label is never a name, and neither is the name of an office.
 */

import { compact } from '@perf-lint/core';
import { FORM_READING, PROJECT_READING } from '@perf-lint/data';
import type { OrganisationDraft, ProjectDraft, TableDraft } from '../../draft.js';
import { exactRoles } from '../../evidence/headings.js';
import { labelledValues } from '../../evidence/labelled-text.js';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS, TARGET_TITLE } from '../../evidence/vocabulary/words.js';
import type { Head } from './document-head.js';
import { ProjectMoney } from './project-money.js';

const LONGEST_TITLE = 60;
/** Words of which titles of forms are made: with nothing else before it, 绩效目标表 names no project. */
const GENERIC = everyPattern`(?:20\d\d)?年度?|${PROJECT_READING.titleWords}`;
const OFFICE = pattern`${PROJECT_READING.officeEnds}$`;
const OFFICE_BEFORE = pattern`^[一-龥]{2,6}?${[...PROJECT_READING.places, ...PROJECT_READING.smallPlaces]}[一-龥]{0,12}?(?:${PROJECT_READING.officesBefore}|[一-龥]局|[一-龥]厅)(?=[一-龥]{6})`;
/** What stands before a title: 附件2：, 一、, （直达资金）. */
const MARKS = pattern`^(?:${PROJECT_READING.titleMarks}[:：]|(?:附?表|附件?)\s*\d*[:：]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]\s*|\d?(?=20\d\d年)|[（(]${PROJECT_READING.directFunds}[)）])+`;
const PLACE = pattern`^[一-龥]{2,8}${[...PROJECT_READING.places, ...PROJECT_READING.smallPlaces]}$`;
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
const TITLE_OF_FORM = pattern`(?:${PROJECT_READING.formOf}?|(?<=项目)${PROJECT_READING.projectFunds})绩效${PROJECT_READING.titleKinds}`;
const NAME_BEHIND = pattern`绩效${PROJECT_READING.titleKinds}.{0,10}[（(](.{3,50}?)(?:[)）]|(?<=${FORM_READING.projectEnds}))$`;
/** What a report on one project calls itself, and a title that runs on into its text, or that a page quotes. */
const REPORT = pattern`${PROJECT_READING.reportKinds}|绩效${PROJECT_READING.reviews}.{0,8}${PROJECT_READING.reportEnds}$`;
const REPORT_TITLE = pattern`项目(?=${PROJECT_READING.reportKinds})`;
const TITLE_BEFORE_TEXT = pattern`^[^。；;]{4,60}?${PROJECT_READING.reportKinds}(?:[（(][^（()）]{3,50}[)）])?`;
const QUOTED_TITLE = pattern`《([^《》]{4,60}?${PROJECT_READING.reportKinds})(?:\.[a-z]{2,4})?》`;
/** The second line of a title whose first is the name: 绩效自评报告. */
const REST_OF_TITLE = pattern`^${PROJECT_READING.formOf}?(?:绩效|${PROJECT_READING.reportKinds}).{0,8}${PROJECT_READING.titleEnds}$`;
/** 某局_设备购置; 某市2023年某资金; 某补助资金转移支付. */
const OWNER_MARKED = pattern`^[一-龥]{2,24}${PROJECT_READING.officeEnds}[_＿]`;
const PLACE_AND_YEAR = pattern`^[一-龥]{1,8}?${[...PROJECT_READING.places, ...PROJECT_READING.smallPlaces]}20\d\d年度?`;
const FUNDS = pattern`${PROJECT_READING.funds}$`;
const NAMED_WHOLE = pattern`${PROJECT_READING.wholeNames}$`;
const WHAT_IT_IS = pattern`^${PROJECT_READING.wholeNames}{1,2}$`;
const HANDED_DOWN = pattern`(?<=${FORM_READING.projectEnds})${PROJECT_READING.handedDown}$`;

/** A line that says what the project was given. */
const SPEAKS_OF_MONEY = pattern`(?:${PROJECT_READING.budgetWords}|${PROJECT_READING.budgetVerbs}[一-龥]{0,8}${PROJECT_READING.budgetNouns})[^。\d]{0,40}\d[\d,.]*${MONEY_UNITS}`;

const NAMES_MONEY = pattern`\d${MONEY_UNITS}`;
/** Paragraphs kept that tell of money before the project is named. */
const MOST_EARLIER = 12;
const QUOTE_ENDS = /^项目[”"」]/;
const SUM_BEHIND = pattern`^[^。；;，,\d]{0,8}\d[\d,.]*${MONEY_UNITS}`;

/** 下达2021年某资金50万元: the year is no sum. */
function speaksOfMoney(line: string): boolean {
  return SPEAKS_OF_MONEY.test(line.replace(/20\d\d年/g, ''));
}

/** A name that runs on into the next label of its form, as far as it goes. */
function withoutLabels(named: string): string {
  return named.slice(0, labelledValues(named, 'running-on')[0]?.from);
}

export interface TitledProject {
  readonly name: string;
  /** The office that the title names before the project, "" if none. */
  readonly office: string;
  /** Whether the title is that of a report on the project, or of a table that may stand in any document. */
  readonly kind: 'report' | 'table';
}

/** The project that a title names, null where it names none. */
export function projectInTitle(title: string): TitledProject | null {
  const whole = (/^《([^《》]+)》$/.exec(compact(title))?.[1] ?? compact(title)).replace(MARKS, '');
  const kind = REPORT.test(whole) ? 'report' : 'table';
  const line = whole.replace(CONCERNING, '');
  if (line.length > LONGEST_TITLE || /[。；;：:，,|?？]/.test(line)) return null;
  const bracketed = NAME_BEHIND.exec(line)?.[1];
  if (bracketed !== undefined && isProjectName(bracketed)) return { name: bracketed, office: '', kind };
  const form = line.search(TITLE_OF_FORM);
  const report = line.search(REPORT_TITLE);
  // 某项目自评报告: 项目 belongs to the name.
  const at = form < 0 && report >= 0 ? report + '项目'.length : form;
  if (at < 2) return null;
  // 某局2022年度辅警经费绩效自评报告: who reports, and for which year, stand before the name; the year may stand behind it too.
  const reporter = line === whole ? '' : (/^.*(?=关于)/.exec(whole)?.[0] ?? '');
  const head = line
    .slice(0, at)
    // 关于2025年度××补助资金: the year is part of what the report is about.
    .replace(line === whole ? /^20\d\d年?度?(?!项目)/ : '', '')
    .replace(/20\d\d年?度?$/, '');
  const parts = /^(.{2,30}?[^\d])20\d\d年?度?(.{2,})$/.exec(head);
  const office = parts?.[1] ?? reporter;
  if (parts !== null && (OFFICE.test(office) || (PLACE.test(office) && head.includes('年度')))) return titled(parts[2] ?? '', office, kind);
  // 照料中心项目绩效自评报告: what is built, and no office, where neither place nor year stands with it.
  if (kind === 'report' && line.startsWith(`${head}项目`) && FACILITY.test(head) && !PLACE_BEFORE.test(head))
    return titled(`${head}项目`, reporter, kind);
  return titled(head, reporter || (OFFICE_BEFORE.exec(head)?.[0] ?? ''), kind);
}

/** The name without who gives or gets the money, and without the quotation marks around it. */
function titled(text: string, office: string, kind: TitledProject['kind']): TitledProject | null {
  const own = text.replace(OFFICE_BEFORE, '').replace(OWNER_MARKED, '').replace(HANDED_DOWN, '');
  // Whose and which year's funds they are is said before them, and so it is where a place reports on its project.
  const bare = kind === 'report' || FUNDS.test(own) ? own.replace(PLACE_AND_YEAR, '') : own;
  const name = /^[“"「]([^”"」]+)[”"」]$/.exec(bare)?.[1] ?? bare;
  return isProjectName(name) ? { name, office, kind } : null;
}

/** The project that a sentence points at, whole; "" where it points at none. */
function pointedAt(line: string): string {
  const name = POINTED_AT.exec(line)?.[1] ?? '';
  if (name === '' || !isProjectName(name)) return '';
  return NAMED_WHOLE.test(name) ? name : `${name}项目`;
}

/** Whether a text can be a project's name: more than the words of forms, no office, no sentence, no label. */
function isProjectName(text: string): boolean {
  const own = text
    .replace(PLACE_BEFORE, '')
    .replace(GENERIC, '')
    .replace(/[()（）]/g, '');
  if (own.length < 2 || OFFICE.test(text) || exactRoles(text).length > 0) return false;
  if (NO_NAME.test(text) || TORN.test(text) || OFFICE_FUNDS.test(text) || !/^[^《》]*(?:《[^《》]*》[^《》]*)*$/.test(text)) return false;
  return !NO_PROJECT.test(text);
}

/** 项目名称：××, ××项目绩效目标：…; a chapter that is one project: 一、××资金. */
const SAID = pattern`${PROJECT_READING.nameLabels}(?:[:：]|[为是][:：]?)[“"]?([^，,。；;”"|]{3,40})|^([^，,。；;:：|]{3,40}?项目)${PROJECT_READING.goalLabels}[:：]`;
/** 《××资金整体绩效目标表》, 根据××资金绩效目标表: a text that retells a table. */
const RETOLD = pattern`(?:《|${PROJECT_READING.accordingTo})([^《》，,。；;：:|]{4,40}?${FORM_READING.projectEnds})(?:${PROJECT_READING.scopes})?${TARGET_TITLE}表`;
/** 我单位实施的某项目，年初预算120万元; 某项目绩效自评得分为95分. */
const CARRIED_OUT = pattern`${FORM_READING.carriedOut}的?([^，,。；;:：的]{4,40}?项目)[，,](?=[^。；;\d]{0,12}${PROJECT_READING.budgetWords}[^。；;\d]{0,8}\d)`;
const EVALUATED = pattern`(?:^|[，,。])([^，,。；;:：|]{3,40}?)项目(?:绩效)?${PROJECT_READING.scores}`;
/** 该某专项资金项目于2020年初申报: a sentence that points at the project in hand. */
const POINTED_AT = pattern`(?:^|[，,。；;：:])${PROJECT_READING.pointers}([^，,。；;:：的]{4,40}?)项目${PROJECT_READING.toldOfProject}`;
const CHAPTER_OF = pattern`^[一二三四五六七八九十]{1,3}、([^，,。；;:：|]{4,40}?${FORM_READING.projectEnds}(?:[（(][^（()）]{2,30}[)）])?)$`;

/** What the text of a document says of the one project that it reports on. */
export class ReportedProject {
  private titled: TitledProject | null = null;
  private money = new ProjectMoney();
  private said = '';
  /** A project that a sentence says was carried out, with money, or evaluated. */
  private mentioned = '';
  private evaluated = false;
  private before = '';
  /** What was told of money before the project was named. */
  private earlier: string[] = [];

  /** Takes a cell of a table that holds no targets, its blanks dropped: the cell before it is no first line of its title. */
  takeCell(text: string): void {
    this.before = '';
    this.take(text);
    this.before = '';
  }

  /** Takes a line of the document, its blanks dropped. */
  take(line: string): void {
    const known = this.name !== '';
    this.titled ??= this.titleIn(line);
    this.before = line;
    const match = this.said === '' ? SAID.exec(line) : null;
    // Most lines name none: labels are looked for only in what might be a name.
    const labelled = match?.[1] === undefined ? '' : withoutLabels(match[1]);
    const named = labelled || (match?.[2] ?? (this.said === '' && line.includes('绩效') ? RETOLD.exec(line)?.[1] : undefined));
    if (this.said === '' && named !== undefined && isProjectName(named)) this.said = named;
    if (this.mentioned === '') {
      const evaluated = EVALUATED.exec(line)?.[1];
      this.mentioned = evaluated ?? CARRIED_OUT.exec(line)?.[1] ?? pointedAt(line);
      this.evaluated = evaluated !== undefined;
    }
    const chapter = CHAPTER_OF.exec(line)?.[1];
    if (chapter !== undefined && isProjectName(chapter)) {
      // What stands before a chapter on one project speaks of all.
      this.titled = { name: chapter, office: this.titled?.office ?? '', kind: this.titled?.kind ?? 'table' };
      this.money = new ProjectMoney();
    }
    if (this.name === '') {
      if (this.earlier.length < MOST_EARLIER && NAMES_MONEY.test(line)) this.earlier.push(line);
      return;
    }
    // A sum told before belongs to it where the same paragraph names it.
    if (!known) this.takeEarlier();
    if (this.amount === null && (speaksOfMoney(line) || this.namesSum(line))) this.money.takeProse(line);
  }

  /** The project that a line names as a title: alone, with the line before it, before the text that it runs on into, or quoted. */
  private titleIn(line: string): TitledProject | null {
    if (!line.includes('绩效') && !REPORT.test(line) && !REPORT.test(this.before)) return null;
    const alone = projectInTitle(line);
    if (alone !== null) return alone;
    if (/^[（(].{3,50}[)）]$/.test(line) && REPORT.test(this.before)) return projectInTitle(`${this.before}${line}`);
    if (REST_OF_TITLE.test(line) && this.before.length <= LONGEST_TITLE) return projectInTitle(`${this.before}${line}`);
    const inside = line.length > LONGEST_TITLE ? (QUOTED_TITLE.exec(line)?.[1] ?? TITLE_BEFORE_TEXT.exec(line)?.[0]) : undefined;
    return inside === undefined ? null : projectInTitle(inside);
  }

  /** A sum told before the project was named belongs to it where the same paragraph names it, perhaps with 项目 behind its name: “××项目”. */
  private takeEarlier(): void {
    const about = this.earlier.filter((told) => told.includes(this.name));
    if (
      this.said === '' &&
      this.titled !== null &&
      about.some((told) => QUOTE_ENDS.test(told.slice(told.indexOf(this.name) + this.name.length)))
    )
      this.titled = { ...this.titled, name: `${this.titled.name}项目` };
    for (const told of about) if (speaksOfMoney(told) || this.namesSum(told)) this.money.takeProse(told);
    this.earlier = [];
  }

  /** ××补助资金9.55万元: the project with its sum right behind it. */
  private namesSum(line: string): boolean {
    const at = line.indexOf(this.name);
    return at >= 0 && SUM_BEHIND.test(line.slice(at + this.name.length));
  }

  /** "" where the document names no project. */
  get name(): string {
    return this.said || (this.titled?.name ?? this.mentioned);
  }

  get office(): OrganisationDraft {
    return { code: '', name: this.titled?.office ?? '' };
  }

  get amount(): number | null {
    return this.money.amount;
  }

  /**
   * The project as far as the text tells of it, null where it names none. A title alone names one where a table of targets was seen below it; else
   * the text must say so itself, or be a report on it: a notice that gives money to many is about none of them.
   */
  head(proof: 'table-seen' | 'report'): Head | null {
    const { name, amount, office } = this;
    if (name === '' || (proof === 'report' && this.said === '' && !this.evaluated && this.titled?.kind !== 'report')) return null;
    const nobody = { code: '', name: '' };
    return { name, code: '', type: '', amount, totalAmount: null, unit: office, department: nobody, references: [] };
  }
}

/** 某某奖励 and 某某奖励资金: a form and a report name one project, the one with the word for what it is behind its name. */
function isSame(name: string, reported: string): boolean {
  const [shorter = '', longer = ''] = [compact(name), reported].sort((a, b) => a.length - b.length);
  return shorter !== '' && longer.startsWith(shorter) && (longer === shorter || WHAT_IT_IS.test(longer.slice(shorter.length)));
}

/** A table of one project that its form does not name, with the name from its title or from the document. */
export function identified(table: TableDraft, reported: ReportedProject): TableDraft {
  const [only] = table.projects;
  if (table.projects.length !== 1 || only === undefined) return table;
  if (only.amount === null && isSame(only.name, reported.name)) return { ...table, projects: [{ ...only, amount: reported.amount }] };
  if (only.name !== '' || only.code !== '') return table;
  const inTitle = projectInTitle(table.title);
  if (inTitle !== null && inTitle.name !== reported.name && `${inTitle.name}项目` !== reported.name)
    return { ...table, projects: [named(only, inTitle)] };
  if (reported.name === '') return table;
  const project = named(only, { name: reported.name, office: reported.office.name });
  return { ...table, projects: [{ ...project, amount: project.amount ?? reported.amount }] };
}

function named(project: ProjectDraft, { name, office }: Pick<TitledProject, 'name' | 'office'>): ProjectDraft {
  const owner = { code: '', name: office };
  const unit = project.unit.name === '' ? owner : project.unit;
  const department = project.department.name === '' ? owner : project.department;
  return { ...project, name, unit, department };
}
