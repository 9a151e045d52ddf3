/**
 * What a document says about itself in its text: title, year, department, unit of money, how many projects it declares.
 */

import { compact, isMoneyUnit, type MoneyUnit, parseNumber } from '@perf-lint/core';
import { FORM_READING, PROJECT_READING } from '@perf-lint/data';
import type { OrganisationDraft } from '../../draft.js';
import { splitCodeName } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import { ReportedProject } from './project-identity.js';

const LONGEST_TITLE = 60;
/** Longer lines say nothing of the document as a whole, and longer paragraphs nothing of its project. */
const LONGEST_LINE = 400;
const LONGEST_PARAGRAPH = 2000;

const TARGETS = pattern`绩效${PROJECT_READING.titleKinds}`;
const UNIT_OF_MONEY = pattern`(?:金额)?单位[:：]${FORM_READING.currencies}?(${MONEY_UNITS})`;
const OWNER = pattern`${[...PROJECT_READING.ownerLabels, ...PROJECT_READING.ownerForms]}[:：]([^:：]{2,50}?)(?=${PROJECT_READING.afterOwner}[:：]|$|[（(]${FORM_READING.seals}|填报)`;
/** 表1：, 附件2： before a title. */
const FORM_NUMBER = pattern`^${[...FORM_READING.formNumbers, ...FORM_READING.attachments]}[\d一二三四五六七八九十-]{1,4}[:：]`;
const BUDGET_TITLE = pattern`${PROJECT_READING.budgetTitles}`;
/** What tells of targets or of money, and may say for how many projects. */
const MAY_COUNT = pattern`${[...PROJECT_READING.managed, ...PROJECT_READING.grants]}`;
const COUNTED = pattern`${PROJECT_READING.counting}(?:项目)?(\d{1,4})个${PROJECT_READING.countedProjects}?项目|${PROJECT_READING.counting}${PROJECT_READING.countedProjects}?项目(\d{1,4})个`;

/** Facts gathered line by line; what stands nearest above a table holds for it. */
export class DocumentFacts {
  title = '';
  year: number | null = null;
  moneyUnit: MoneyUnit | null = null;
  department: OrganisationDraft = { code: '', name: '' };
  declaredProjects: number | null = null;
  /** The project that the document as a whole is about, where it is about one. */
  readonly reported = new ReportedProject();
  /** Whether the lines so far speak of performance targets. */
  mentionsTargets = false;
  /** What the document calls itself: 预算, 决算. */
  budgets = 0;
  finalAccounts = 0;
  /** Nearest line that ends in 表. */
  heading = '';
  /** Nearest line that could head a table. */
  tableTitle = '';
  tableYear: number | null = null;

  /** Takes a line of text. */
  take(text: string): void {
    const line = compact(text.replace(/[#*]+/g, ''));
    if (line === '' || line.length > LONGEST_PARAGRAPH) return;
    this.reported.take(line);
    if (line.length > LONGEST_LINE) return;
    if (line.includes('绩效')) this.mentionsTargets ||= TARGETS.test(line);
    if (line.includes('决算')) this.finalAccounts += 1;
    else if (line.includes('预算')) this.budgets += 1;
    if (line.length <= 40 && /表(?:[(（].{0,12}[)）])?$/.test(line)) this.heading = line;
    this.takeTitle(line);
    if (line.length <= 80) this.takeHead(line);
    if (this.declaredProjects === null) this.declaredProjects = declaredProjectsIn(line);
  }

  /** Takes a cell of a table that holds no targets: a page's own data often stand in one, and its title among them. */
  takeCell(text: string): void {
    const line = compact(text);
    if (line.length > LONGEST_PARAGRAPH) return;
    if (line.includes('绩效')) this.mentionsTargets ||= TARGETS.test(line);
    this.reported.takeCell(line);
  }

  private takeTitle(numbered: string): void {
    const line = numbered.replace(FORM_NUMBER, '');
    if (line.length > LONGEST_TITLE) return;
    if (BUDGET_TITLE.test(line) && !/[。；;：:，,|]/.test(line) && !/^(?:[-—]|[（(]?[一二三四五六七八九十\d]+[、.．)）])/.test(line)) {
      // A line with its year is the title, whatever stood above it.
      if (this.title === '' || (this.year === null && yearIn(line) !== null)) this.title = line;
      this.year ??= yearIn(line);
    }
    if (
      /绩效/.test(line) &&
      /(?:表|目标|指标)(?:\d{1,2})?$|[（(][^（()）]{0,12}[)）]$/.test(line) &&
      !/[:：|]/.test(line) &&
      (line.includes('整体') || exactRoles(line).length === 0)
    ) {
      this.tableTitle = line;
      this.tableYear = yearIn(line) ?? this.tableYear;
    } else if (YEAR_ALONE.test(line) || YEAR_IN_BRACKETS.test(line)) this.tableYear = yearIn(line);
  }

  private takeHead(line: string): void {
    const money = UNIT_OF_MONEY.exec(line)?.[1] ?? '';
    if (isMoneyUnit(money)) this.moneyUnit = money;
    const owner = OWNER.exec(line)?.[1];
    if (owner === undefined || /^(?:本级|[（(]?盖章[)）]?)$/.test(owner)) return;
    const split = splitCodeName(owner);
    this.department = split ?? { code: '', name: owner };
  }
}

/** （2025年度）, 预算年度：2025: the year of the form in a line or cell of its own. */
const YEAR_ALONE = /^[（(]?(?:19|20)\d{2}年度?[)）]?$|^(?:预算)?年度[:：](?:19|20)\d{2}年?度?$/;

/** （2025年度）申报单位：…, （2023年1-8月）: the year below a title, whatever else its line says. */
const YEAR_IN_BRACKETS = /^[（(](?:19|20)\d{2}年(?:度|\d{1,2}[-—～~]\d{1,2}月)?[)）]/;

/** A year of this century in a text, null if there is none. */
export function yearIn(text: string): number | null {
  const match = /(?:^|\D)(20\d{2})(?:年|年度|\D|$)/.exec(text);
  return match === null ? null : Number(match[1]);
}

/** 共86个项目, 涉及项目36个: the count, null where a line declares none. */
export function declaredProjectsIn(line: string): number | null {
  if (!line.includes('个') || !line.includes('项目') || !MAY_COUNT.test(line)) return null;
  const match = COUNTED.exec(line);
  return match === null ? null : parseNumber(match[1] ?? match[2] ?? '');
}
