/**
 * Which project a table is about, and its money, where the table itself has no place for them.
 *
 * The form's own fields come first. Then the title that stands over the table (“××项目绩效目标表”), then the title of the document (“关于××的…”, a report on
 * one project). A heading or a label is never a name, and neither is the name of an office.
 */

import { compact } from '@perf-lint/core';
import { FORM_READING, PROJECT_READING } from '@perf-lint/data';
import type { OrganisationDraft, ProjectDraft, TableDraft } from '../../draft.js';
import { labelledValues } from '../../evidence/labelled-text.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS, TARGET_TITLE } from '../../evidence/vocabulary/words.js';
import type { Head } from './document-head.js';
import { ProjectMoney } from './project-money.js';
import { isPlanTitle, isProjectName, isReportTitle, LONGEST_TITLE, projectInTitle, type TitledProject, titledAs } from './project-title.js';
import { ToldProject } from './told-project.js';

/** A title that runs on into its text, or that a page quotes. */
const TITLE_BEFORE_TEXT = pattern`^[^。；;]{4,60}?${PROJECT_READING.reportKinds}(?:[（(][^（()）]{3,50}[)）])?`;
const QUOTED_TITLE = pattern`《([^《》]{4,60}?${PROJECT_READING.reportKinds})(?:\.[a-z]{2,4})?》`;
/** The second line of a title whose first is the name: 绩效自评报告. */
const REST_OF_TITLE = pattern`^${PROJECT_READING.formOf}?(?:绩效|${PROJECT_READING.reportKinds}).{0,8}${PROJECT_READING.titleEnds}$`;
const WHAT_IT_IS = pattern`^${PROJECT_READING.wholeNames}{1,2}$`;

/** A line that says what the project was given. */
const SPEAKS_OF_MONEY = pattern`(?:${PROJECT_READING.budgetWords}|${PROJECT_READING.budgetVerbs}[一-龥]{0,8}${PROJECT_READING.budgetNouns})[^。\d]{0,40}\d[\d,.]*${MONEY_UNITS}`;

const HEADS_MONEY = pattern`^[^，,。；;\d]{0,6}${PROJECT_READING.budgetWords}[^，,。；;\d]{0,6}$`;
const NAMES_MONEY = pattern`\d${MONEY_UNITS}`;
/** Paragraphs kept that tell of money before the project is named. */
const MOST_EARLIER = 12;
/** Lines among which the title of a document stands; further below, 某某实施情况 heads a chapter. */
const FIRST_LINES = 12;
const SUM_BEHIND = pattern`^(?:[^。；;，,\d]{0,8}|(?:项目)?[，,]?(?:20\d\d年度?)?${PROJECT_READING.paying}[^，,。；;\d]{0,14})\d[\d,.]*${MONEY_UNITS}`;

/** 下达2021年某资金50万元: the year is no sum. */
function speaksOfMoney(line: string): boolean {
  return SPEAKS_OF_MONEY.test(line.replace(/20\d\d年/g, ''));
}

/** A name that runs on into the next label of its form, as far as it goes. */
function withoutLabels(named: string): string {
  return named.slice(0, labelledValues(named, 'running-on')[0]?.from);
}

/** 项目名称：××, ××项目绩效目标：…; a chapter that is one project: 一、××资金. */
const SAID = pattern`${PROJECT_READING.nameLabels}(?:[:：]|[为是][:：]?)[“"]?([^，,。；;”"|]{3,40})|^([^，,。；;:：|]{3,40}?项目)${PROJECT_READING.goalLabels}[:：]`;
/** 《××资金整体绩效目标表》, 根据××资金绩效目标表: a text that retells a table. */
const RETOLD = pattern`(?:《|${PROJECT_READING.accordingTo})([^《》，,。；;：:|]{4,40}?${FORM_READING.projectEnds})(?:${PROJECT_READING.scopes})?${TARGET_TITLE}表`;
const CHAPTER_OF = pattern`^[一二三四五六七八九十]{1,3}、([^，,。；;:：|]{4,40}?${FORM_READING.projectEnds}(?:[（(][^（()）]{2,30}[)）])?)$`;

/** What the text of a document says of the one project that it reports on. */
export class ReportedProject {
  private titled: TitledProject | null = null;
  private money = new ProjectMoney();
  private said = '';
  private readonly told = new ToldProject();
  private before = '';
  private lines = 0;
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
    const { titled, name } = this;
    this.lines += 1;
    if (this.titled === null || this.titled.kind === 'plan') this.titled = this.titleIn(line) ?? this.titled;
    else this.titled.named.take(line);
    // 四、资金来源及规模, and below it the sum.
    const money = HEADS_MONEY.test(this.before) ? `${this.before}${line}` : line;
    this.before = line;
    const match = this.said === '' ? SAID.exec(line) : null;
    // Most lines name none: labels are looked for only in what might be a name.
    const labelled = match?.[1] === undefined ? '' : withoutLabels(match[1]);
    const named = labelled || (match?.[2] ?? (this.said === '' && line.includes('绩效') ? RETOLD.exec(line)?.[1] : undefined));
    if (this.said === '' && named !== undefined && isProjectName(named)) this.said = named;
    this.told.take(line);
    const chapter = CHAPTER_OF.exec(line)?.[1];
    if (chapter !== undefined && isProjectName(chapter)) {
      // What stands before a chapter on one project speaks of all.
      this.titled = titledAs(chapter, this.titled);
      this.money = new ProjectMoney();
    }
    // A sum told before belongs to it where the same paragraph names it.
    if (this.titled !== titled || (name === '' && this.name !== '')) this.takeEarlier();
    if (this.titled === null && this.earlier.length < MOST_EARLIER && NAMES_MONEY.test(line)) this.earlier.push(line);
    if (this.name === '') return;
    if (this.amount === null && (speaksOfMoney(money) || this.namesSum(line))) this.money.takeProse(money);
  }

  /** The project that a line names as a title: alone, with the line before it, before the text that it runs on into, or quoted. */
  private titleIn(line: string): TitledProject | null {
    const plan = this.lines <= FIRST_LINES && isPlanTitle(line);
    if (!line.includes('绩效') && !plan && !isReportTitle(line) && !isReportTitle(this.before)) return null;
    const alone = projectInTitle(line);
    if (alone !== null) return alone;
    if (/^[（(].{3,50}[)）]$/.test(line) && isReportTitle(this.before)) return projectInTitle(`${this.before}${line}`);
    if (REST_OF_TITLE.test(line) && this.before.length <= LONGEST_TITLE) return projectInTitle(`${this.before}${line}`);
    const inside = line.length > LONGEST_TITLE ? (QUOTED_TITLE.exec(line)?.[1] ?? TITLE_BEFORE_TEXT.exec(line)?.[0]) : undefined;
    return inside === undefined ? null : projectInTitle(inside);
  }

  /** A sum told before the project was named belongs to it where the same paragraph names it. */
  private takeEarlier(): void {
    for (const told of this.earlier) {
      this.titled?.named.take(told);
      if (told.includes(this.core) && (speaksOfMoney(told) || this.namesSum(told))) this.money.takeProse(told);
    }
    if (this.titled !== null) this.earlier = [];
  }

  /** ××补助资金9.55万元: the project with its sum right behind it. */
  private namesSum(line: string): boolean {
    const at = line.indexOf(this.core);
    return at >= 0 && SUM_BEHIND.test(line.slice(at + this.core.length));
  }

  /** The name as a sentence on its money may call it, without 项目. */
  private get core(): string {
    return this.name.replace(/项目$/, '');
  }

  /** "" where the document names no project. */
  get name(): string {
    return this.said || (this.titled?.named.name ?? this.told.name);
  }

  get office(): OrganisationDraft {
    return { code: '', name: this.titled?.office ?? '' };
  }

  get amount(): number | null {
    // Of several projects told of, the first one's money is not all of theirs.
    return this.name === '' ? null : this.money.amount;
  }

  /**
   * The project as far as the text tells of it, null where it names none. A title alone names one where a table of targets was seen below it; else
   * the text must say so itself, or be a report on it: a notice that gives money to many is about none of them.
   */
  head(proof: 'table-seen' | 'report'): Head | null {
    const { name, amount, office } = this;
    const told = this.told.isReport && (this.titled?.named.mayBe(this.told.name) ?? true);
    const reported = this.said !== '' || this.titled?.kind === 'report' || told;
    if (name === '' || (proof === 'report' && !reported)) return null;
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
  if (inTitle !== null && !inTitle.named.mayBe(reported.name))
    return { ...table, projects: [named(only, inTitle.named.name, inTitle.office)] };
  if (reported.name === '') return table;
  const project = named(only, reported.name, reported.office.name);
  return { ...table, projects: [{ ...project, amount: project.amount ?? reported.amount }] };
}

function named(project: ProjectDraft, name: string, office: string): ProjectDraft {
  const owner = { code: '', name: office };
  const unit = project.unit.name === '' ? owner : project.unit;
  const department = project.department.name === '' ? owner : project.department;
  return { ...project, name, unit, department };
}
