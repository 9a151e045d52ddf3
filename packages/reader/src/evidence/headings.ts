/**
 * Which meanings a heading may have: exact match over the synonyms first, then a fuzzy one, both remembered.
 */
import { TextMemory } from '@perf-lint/core';
import { type ColumnRole, FORM_READING, HEADINGS, PROJECT_READING } from '@perf-lint/data';
import Fuse from 'fuse.js';
import { headingKey } from './cell-text.js';
import { pattern } from './vocabulary/pattern.js';

const EXACT: ReadonlyMap<string, readonly ColumnRole[]> = indexOf();

function indexOf(): Map<string, ColumnRole[]> {
  const index = new Map<string, ColumnRole[]>();
  for (const { role, headings } of HEADINGS) {
    for (const heading of headings) {
      const key = headingKey(heading);
      const roles = index.get(key);
      if (roles === undefined) index.set(key, [role]);
      else if (!roles.includes(role)) roles.push(role);
    }
  }
  return index;
}

let fuse: Fuse<string> | null = null;
const FUZZY = new TextMemory<readonly ColumnRole[]>(4096);
const NONE: readonly ColumnRole[] = [];

/** 本年度预算, 项目当年预算: whose money a heading means is said elsewhere. */
const THIS_YEAR = pattern`^${FORM_READING.moneyOwners}?${PROJECT_READING.thisYear}(?=.*[预资金经])`;

/** 项目一：, 项目2：. */
const COUNTED_PROJECT = /(?<=^项目)(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/;

/** The heading without what varies: notes in brackets, years, 本/当 before 年. */
function variants(text: string): string[] {
  const key = headingKey(text);
  const plain = withoutHalfNote(key.replace(/\([^()]*\)/g, ''));
  const yearless = plain.replace(/(?:19|20)\d{2}年?度?/g, '').replace(/^其中:?/, '');
  // 本年度预算: which year a sum is for does not change that it is one.
  return [key, plain, yearless, chinesePart(yearless), yearless.replace(THIS_YEAR, ''), key.replace(COUNTED_PROJECT, '')];
}

/** A heading without the note of which one bracket was lost: 年初目标值(A, 执行数B). */
function withoutHalfNote(text: string): string {
  return /[()]/.test(text) ? text.replace(/\([a-z\d/]{0,4}$|[a-z\d/]{1,4}\)$/i, '') : text;
}

/** The Chinese of a heading that is printed in two languages: 三级指标Indicator; the same text elsewhere. */
function chinesePart(text: string): string {
  return /^[a-z]{4}|[a-z]{3}[\d.)]*$/i.test(text)
    ? text.replace(/^[a-z'/&.()-]{4,}(?=[一-龥]{3})|(?<=[一-龥)])[a-z'/&.()-]{3,}\d*$/gi, '').replace(/\([^()]*\)/g, '')
    : text;
}

/** Texts looked up lately: rows of a form are asked again and again whether they are its header. */
const LOOKED_UP = new TextMemory<readonly ColumnRole[]>(4096);

/** Meanings of a heading that stands in the lexicon, in the lexicon's order; empty if it is none. */
export function exactRoles(text: string): readonly ColumnRole[] {
  return text.length > 40 ? NONE : LOOKED_UP.of(text, rolesOf);
}

function rolesOf(text: string): readonly ColumnRole[] {
  const own = variants(text);
  for (const variant of own) {
    const roles = EXACT.get(variant);
    if (roles !== undefined) return roles;
  }
  const year = OF_YEAR.exec(own[1] ?? '');
  if (year !== null) return [year[1] === undefined ? 'previous-value' : 'value'];
  return composedRoles(own[2] ?? '');
}

const RESULT = pattern`^${FORM_READING.valueScopes}{0,3}${FORM_READING.valueResults}${FORM_READING.resultHeadings}$`;
/** 1-7月执行情况, 上半年完成值: how far things are in the middle of the year, or are expected to be at its end. */
const MID_YEAR = pattern`^${FORM_READING.midYearLeads}?(?:(?:\d{1,2}[-—–~至到])?\d{1,2}月${FORM_READING.midYearMonths}?|${FORM_READING.midYears}末?)${FORM_READING.midYearResults}$`;
const VALUE = pattern`^(?:${[...FORM_READING.valueScopes, ...FORM_READING.valuePlans, ...FORM_READING.longTerm]}){1,4}${FORM_READING.valueResults}?${FORM_READING.valueHeadings}$`;

/** 一季度目标, 1-6月计划值. */
const INTERIM = pattern`^(?:(?:\d{1,2}[-—–~至到])?\d{1,2}月|${FORM_READING.interims})${FORM_READING.midYearMonths}?${FORM_READING.interimSums}?${FORM_READING.interimHeadings}$`;
/** 2025年目标, 2023年实际: years side by side. */
const OF_YEAR = pattern`^20\d\d年度?(?:(${FORM_READING.yearTargets})|${FORM_READING.yearResults})$`;

/** 本次下达中央预算内投资, 年度申请市财政资金总额: how it is given stands before who gives it; the other way round it is a part. */
export const MONEY_LABEL = pattern`${FORM_READING.moneyLabelScopes}{0,2}${FORM_READING.moneyLabelActs}{1,2}${FORM_READING.moneyLabelLevels}{0,2}${FORM_READING.moneyLabelNouns}${FORM_READING.moneyLabelEnds}?|${FORM_READING.moneyColumns}`;
/** 下达地方或单位, 项目建设单位. */
export const OWNER_LABEL = pattern`${FORM_READING.ownerLabelScopes}?${FORM_READING.ownerLabelActs}${FORM_READING.ownerLabelNouns}`;
/** 指标内容及指标值: the target, and where no column has the names, both. */
const NAME_WITH_VALUE = pattern`^${FORM_READING.pairNames}(?:[、/]|${FORM_READING.joiners})${FORM_READING.pairValues}$`;
const MONEY = pattern`^(?:${MONEY_LABEL})$`;
const OWNER = pattern`^${OWNER_LABEL}$`;

/**
 * A heading put together of words that say whose value it is, and whether it is planned or was reached (预算设定指标值, 项目完成指标值); what money was
 * given how (本次下达中央预算内投资); who got it or does the work (下达地方或单位); or that the names stand with their targets (指标内容及指标值).
 */
function composedRoles(plain: string): readonly ColumnRole[] {
  if (RESULT.test(plain) || MID_YEAR.test(plain)) return ['actual'];
  if (VALUE.test(plain)) return ['value'];
  if (INTERIM.test(plain)) return ['interim-value'];
  if (NAME_WITH_VALUE.test(plain)) return ['value', 'name'];
  if (MONEY.test(plain)) return ['amount'];
  return OWNER.test(plain) ? ['unit-name'] : NONE;
}

/** Like {@link exactRoles}, and where nothing is equal, the nearest heading if it is near enough. For cells known to be headings. */
export function nearRoles(text: string): readonly ColumnRole[] {
  const exact = exactRoles(text);
  if (exact.length > 0) return exact;
  const key = variants(text)[2] ?? '';
  if (key.length < 3 || key.length > 16) return NONE;
  return FUZZY.of(key, nearestRoles);
}

function nearestRoles(key: string): readonly ColumnRole[] {
  fuse ??= new Fuse(
    [...EXACT.keys()].filter((heading) => heading.length >= 3),
    {
      includeScore: true,
      threshold: 0.3,
      ignoreLocation: true,
    },
  );
  const best = fuse.search(key, { limit: 8 }).filter((hit) => nearEnough(key, hit.item))[0];
  return best === undefined ? NONE : (EXACT.get(best.item) ?? NONE);
}

/** At most a third of the longer text may differ in length, and the last two characters must agree: 指标值 is not 指标性质. */
function nearEnough(key: string, heading: string): boolean {
  const longer = Math.max(key.length, heading.length);
  return Math.abs(key.length - heading.length) * 3 <= longer && key.slice(-2) === heading.slice(-2);
}

const LONG_TERM = pattern`${FORM_READING.longTerm}`;
const ANNUAL = pattern`${FORM_READING.annual}`;

/** Which period a heading speaks of: (长期), 实施期 against (年度), 本年度. */
export function periodOfHeading(text: string): 'long-term' | 'annual' | null {
  if (LONG_TERM.test(text)) return 'long-term';
  if (ANNUAL.test(text)) return 'annual';
  return null;
}
