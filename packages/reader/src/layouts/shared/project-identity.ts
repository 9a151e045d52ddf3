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
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS, TARGET_TITLE } from '../../evidence/vocabulary/words.js';
import { ProjectMoney } from './project-money.js';

const LONGEST_TITLE = 60;
/** Words of which titles of forms are made: with nothing else before it, 绩效目标表 names no project. */
const GENERIC = everyPattern`(?:20\d\d)?年度?|${PROJECT_READING.titleWords}`;
const OFFICE = pattern`${PROJECT_READING.officeEnds}$`;
const OFFICE_BEFORE = pattern`^[一-龥]{2,6}?${[...PROJECT_READING.places, ...PROJECT_READING.smallPlaces]}[一-龥]{0,12}?(?:${PROJECT_READING.officesBefore}|[一-龥]局|[一-龥]厅)(?=[一-龥]{6})`;
/** What stands before a title: 附件2：, 一、, （直达资金）. */
const MARKS = pattern`^(?:${PROJECT_READING.titleMarks}[:：]|(?:附?表|附件?)\s*\d*[:：]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]\s*|[（(]${PROJECT_READING.directFunds}[)）])+`;
const PLACE = pattern`^[一-龥]{2,8}${[...PROJECT_READING.places, ...PROJECT_READING.smallPlaces]}$`;
/** 某县 before a name; 县民 and 市场 go on. */
const PLACE_BEFORE = pattern`^[一-龥]{2,4}${PROJECT_READING.places}(?!场|民)`;
/** 关于, or the office that reports before it. */
const CONCERNING = pattern`^(?:[一-龥]{2,24}${PROJECT_READING.officeEnds})?关于${PROJECT_READING.concerning}?`;
const NO_NAME = pattern`^[\d.\-—]+$|${PROJECT_READING.noNames}|万元$`;
const NO_PROJECT = pattern`${PROJECT_READING.noProjects}|^[本该各全]`;
/** 项目绩效目标表 and 项目支出绩效自评表 are what the table is; elsewhere (改造项目2024年度绩效目标) 项目 belongs to the name. */
const TITLE_OF_FORM = pattern`(?:${PROJECT_READING.formOf}?|(?<=项目)${PROJECT_READING.projectFunds})绩效${PROJECT_READING.titleKinds}`;
const NAME_BEHIND = pattern`绩效${PROJECT_READING.titleKinds}.{0,10}[（(](.{3,50})[)）]$`;

/** A line that says what the project was given. */
const SPEAKS_OF_MONEY = pattern`(?:${PROJECT_READING.budgetWords}|${PROJECT_READING.budgetVerbs}[一-龥]{0,8}${PROJECT_READING.budgetNouns})[^。\d]{0,40}\d[\d,.]*${MONEY_UNITS}`;

const NAMES_MONEY = pattern`\d${MONEY_UNITS}`;
/** Paragraphs kept that tell of money before the project is named. */
const MOST_EARLIER = 12;
const QUOTE_ENDS = /^项目[”"」]/;
const SUM_BEHIND = pattern`^[^。；;，,\d]{0,8}\d[\d,.]*${MONEY_UNITS}`;

export interface TitledProject {
  readonly name: string;
  /** The office that the title names before the project, "" if none. */
  readonly office: string;
}

/** The project that a title names, null where it names none. */
export function projectInTitle(title: string): TitledProject | null {
  const whole = compact(title).replace(MARKS, '');
  const line = whole.replace(CONCERNING, '');
  if (line.length > LONGEST_TITLE || /[。；;：:，,|?？]/.test(line)) return null;
  const bracketed = NAME_BEHIND.exec(line)?.[1];
  if (bracketed !== undefined && isProjectName(bracketed)) return { name: bracketed, office: '' };
  const at = line.search(TITLE_OF_FORM);
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
  if (parts !== null && (OFFICE.test(office) || (PLACE.test(office) && head.includes('年度'))))
    return titled(withoutOffice(parts[2] ?? ''), office);
  return titled(withoutOffice(head), reporter || (OFFICE_BEFORE.exec(head)?.[0] ?? ''));
}

function titled(name: string, office: string): TitledProject | null {
  return isProjectName(name) ? { name, office } : null;
}

function withoutOffice(text: string): string {
  return text.replace(OFFICE_BEFORE, '');
}

/** Whether a text can be a project's name: more than the words of forms, no office, no sentence, no label. */
function isProjectName(text: string): boolean {
  const own = text.replace(PLACE_BEFORE, '').replace(GENERIC, '');
  if (own.length < 2 || OFFICE.test(text) || exactRoles(text).length > 0) return false;
  if (NO_NAME.test(text)) return false;
  return !NO_PROJECT.test(text);
}

/** 项目名称：××, ××项目绩效目标：…; a chapter that is one project: 一、××资金. */
const SAID = pattern`${PROJECT_READING.nameLabels}(?:[:：]|[为是][:：]?)[“"]?([^，,。；;”"|]{3,40})|^([^，,。；;:：|]{3,40}?项目)${PROJECT_READING.goalLabels}[:：]`;
/** 《××资金整体绩效目标表》, 根据××资金绩效目标表: a text that retells a table. */
const RETOLD = pattern`(?:《|${PROJECT_READING.accordingTo})([^《》，,。；;：:|]{4,40}?${FORM_READING.projectEnds})(?:${PROJECT_READING.scopes})?${TARGET_TITLE}表`;
const CHAPTER_OF = pattern`^[一二三四五六七八九十]{1,3}、([^，,。；;:：|]{4,40}${FORM_READING.projectEnds})$`;

/** What the text of a document says of the one project that it reports on. */
export class ReportedProject {
  private titled: TitledProject | null = null;
  private money = new ProjectMoney();
  private said = '';
  /** What was told of money before the project was named. */
  private earlier: string[] = [];

  /** Takes a line of the document, or a cell of a table that holds no targets, its blanks dropped. */
  take(line: string): void {
    const known = this.name !== '';
    if (this.titled === null && line.includes('绩效')) this.titled = projectInTitle(line);
    const match = this.said === '' ? SAID.exec(line) : null;
    const named = match?.[1] ?? match?.[2] ?? (this.said === '' && line.includes('绩效') ? RETOLD.exec(line)?.[1] : undefined);
    if (this.said === '' && named !== undefined && isProjectName(named)) this.said = named;
    const chapter = CHAPTER_OF.exec(line)?.[1];
    if (chapter !== undefined && isProjectName(chapter)) {
      // What stands before a chapter on one project speaks of all.
      this.titled = { name: chapter, office: this.titled?.office ?? '' };
      this.money = new ProjectMoney();
    }
    if (this.name === '') {
      if (this.earlier.length < MOST_EARLIER && NAMES_MONEY.test(line)) this.earlier.push(line);
      return;
    }
    // A sum told before belongs to it where the same paragraph names it.
    if (!known) this.takeEarlier();
    if (this.amount === null && (SPEAKS_OF_MONEY.test(line) || this.namesSum(line))) this.money.takeProse(line);
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
    for (const told of about) if (SPEAKS_OF_MONEY.test(told) || this.namesSum(told)) this.money.takeProse(told);
    this.earlier = [];
  }

  /** ××补助资金9.55万元: the project with its sum right behind it. */
  private namesSum(line: string): boolean {
    const at = line.indexOf(this.name);
    return at >= 0 && SUM_BEHIND.test(line.slice(at + this.name.length));
  }

  /** "" where the document names no project. */
  get name(): string {
    return this.said || (this.titled?.name ?? '');
  }

  get office(): OrganisationDraft {
    return { code: '', name: this.titled?.office ?? '' };
  }

  get amount(): number | null {
    return this.money.amount;
  }
}

/** A table of one project that its form does not name, with the name from its title or from the document. */
export function identified(table: TableDraft, reported: ReportedProject): TableDraft {
  const [only] = table.projects;
  if (table.projects.length !== 1 || only === undefined || only.name !== '' || only.code !== '') return table;
  const inTitle = projectInTitle(table.title);
  if (inTitle !== null && inTitle.name !== reported.name && `${inTitle.name}项目` !== reported.name)
    return { ...table, projects: [named(only, inTitle)] };
  if (reported.name === '') return table;
  const project = named(only, { name: reported.name, office: reported.office.name });
  return { ...table, projects: [{ ...project, amount: project.amount ?? reported.amount }] };
}

function named(project: ProjectDraft, { name, office }: TitledProject): ProjectDraft {
  const owner = { code: '', name: office };
  const unit = project.unit.name === '' ? owner : project.unit;
  const department = project.department.name === '' ? owner : project.department;
  return { ...project, name, unit, department };
}
