/**
 * Targets written as prose: 设1条数量指标:开通业务月份≥1个月;设1条质量指标:..., or 一、产出指标 (一)数量指标 名称≧值; ...
 */

import { type Aspect, type Level1, level1OfAspect, parseAmount } from '@perf-lint/core';
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import type { IndicatorDraft, ProjectDraft, TableDraft } from '../../draft.js';
import { aspectWord, classWord } from '../../evidence/levels.js';
import { TextSpan } from '../../evidence/text-span.js';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import type { TextBlock, TextLine } from '../../source-document.js';
import type { FormFacts } from '../shared/form-facts.js';
import type { LayoutContext, TextLayout } from '../shared/layout.js';
import { atComparator, type WrittenTarget } from '../shared/written-target.js';

const HEADING = everyPattern`(?:${FORM_READING.asked}满意度|${FORM_READING.levelsInText})${FORM_READING.blockHeadings}(?=\s*(?:[:：)）,，\n]|\d|[(（]|[一-龥]{2}|$))`;

/** Headings further apart than this many lines do not belong to one list. */
const WIDEST_GAP = 12;
const FEWEST_ITEMS = 3;
/** Characters before the first target among which its project is named. */
const REACH_OF_NAME = 400;

/** Whether a line prints the heading of an aspect; the words are looked for first, as most lines have neither. */
function opensList({ text }: TextLine): boolean {
  return (text.includes('指标') || text.includes('目标')) && text.search(HEADING) >= 0;
}

interface Piece extends Pick<IndicatorDraft, 'level1' | 'level2' | 'name' | 'value'> {
  readonly nameAt: number;
  readonly valueAt: number;
}

/** Runs of lines in which headings of aspects stand close together. */
function windows(lines: readonly TextLine[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!opensList(line)) continue;
    const last = found.at(-1);
    if (last !== undefined && index - last.to <= WIDEST_GAP) last.to = index;
    else found.push({ from: index, to: index });
  }
  return found.map(({ from, to }) => ({ from: Math.max(0, from - 3), to: Math.min(lines.length, to + 4) }));
}

/** Reads the prose of a text block; null where it writes no targets. */
function readProse(block: TextBlock, context: LayoutContext, formBefore: () => FormFacts): TableDraft | null {
  const projects: ProjectDraft[] = [];
  for (const window of windows(block.lines)) {
    const span = new TextSpan(block.lines.slice(window.from, window.to), '');
    const pieces = piecesIn(span);
    const aspects = new Set(pieces.map((piece) => piece.level2));
    if (pieces.length < FEWEST_ITEMS || aspects.size < 2) continue;
    for (const group of grouped(pieces)) projects.push(projectOf(group, span, context));
  }
  if (projects.length === 0) return null;
  const labels = formBefore();
  const only = projects[0];
  if (projects.length === 1 && only !== undefined && labels.projectName !== '') {
    projects[0] = { ...only, code: labels.projectCode, name: labels.projectName, amount: labels.amount ?? only.amount, goal: labels.goal };
  }
  return {
    kind: 'project',
    layout: 'prose',
    title: context.title,
    year: context.year,
    moneyUnit: context.moneyUnit,
    projects,
    totals: [],
    overall: null,
    unplaced: [],
    notes: [],
    references: [],
    given: false,
  };
}

function piecesIn(span: TextSpan): Piece[] {
  const { text } = span;
  const headings = [...text.matchAll(HEADING)];
  const pieces: Piece[] = [];
  let level1: Level1 = '';
  for (const [index, match] of headings.entries()) {
    const label = match[0];
    const from = match.index + label.length;
    const to = headings[index + 1]?.index ?? text.length;
    const aspect = aspectWord(label);
    const own = classWord(label);
    const isClass = own !== '' && (aspect === null || aspect === 'satisfaction' || aspect === 'output-cost');
    if (isClass && aspect === null) {
      level1 = own;
      if (text.slice(from, to).search(/[≥≤=><≧≦]/) < 0) continue;
    }
    const level = aspect === null ? own : classOfAspect(aspect, level1);
    pieces.push(...itemsIn(span, from, to, level, aspect === null ? '' : label));
  }
  return pieces;
}

/** In prose 成本 is listed beside 数量 and 质量 without a class over it: a class of its own, unless 产出 is printed above. */
function classOfAspect(aspect: Aspect, level1: Level1): Level1 {
  if (aspect === 'output-cost') return level1 === 'output' ? 'output' : 'cost';
  return level1OfAspect(aspect, '2021');
}

function itemsIn(span: TextSpan, from: number, to: number, level1: Level1, level2: string): Piece[] {
  const { text } = span;
  const pieces: Piece[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const character = text.charAt(at);
    const listed =
      at > start && span.startsLine(at) && (NUMBERED.test(text.slice(at, at + 6)) || isItem(text.slice(start, at), text, at, to, span));
    if (at < to && !';；。'.includes(character) && !listed) continue;
    const raw = at === to ? text.slice(start, at).replace(NEXT_NUMBER, '') : text.slice(start, at);
    const lead = /^[\s:：,，、)）]*(?:(?:[(（]?\d{1,2}[)）.、]|[①-⑳])\s*)?/.exec(raw)?.[0].length ?? 0;
    let base = start + lead;
    for (const part of listParts(raw.slice(lead))) {
      const written = labelledTarget(part) ?? atComparator(part) ?? statedTarget(part, level2 !== '');
      if (written !== null && written.name.length <= 40 && written.value.length <= 30) {
        const [name, value] = [written.name.replace(/\s+/g, ''), written.value.replace(/\s+/g, '')];
        pieces.push({ level1, level2, name, value, nameAt: base, valueAt: base + written.valueAt });
      }
      base += part.length + 1;
    }
    start = listed ? at : at + 1;
    // A full stop closes the list of an aspect; what follows is other prose unless another heading opens.
    if (character === '。' && pieces.length > 0) break;
  }
  return pieces;
}

/** 整治村庄个数≥12个、清运垃圾≥300吨: cut behind each part that ends with a target of its own. */
function listParts(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const mark of [...text.matchAll(/[、，,]/g), { index: text.length }]) {
    const part = text.slice(start, mark.index);
    if (!HAS_COMPARATOR.test(part) || !/[\d%％][一-龥A-Za-z/·]{0,6}$/.test(part.trimEnd())) continue;
    parts.push(part);
    start = mark.index + 1;
  }
  return parts.length > 1 && start > text.length ? parts : [text];
}

/** 指标1：培训班次，目标值：≥20期. */
function labelledTarget(text: string): WrittenTarget | null {
  const match = /^\s*(?:指标\s*\d{1,2}\s*[:：.、])?(.{2,40}?)[，,、\s]*(?:目标值|指标值)[:：](.{1,30})$/.exec(text);
  const [, name, value] = match ?? [];
  return name === undefined || value === undefined
    ? null
    : { name, value, nameAt: text.indexOf(name), valueAt: text.length - value.length };
}

const CHANGED = pattern`^([一-龥（）()]{2,30}?)[:：]?(${CELL_WORDS.degrees}?${CELL_WORDS.changes})$`;

/** A target without a comparator at the end of a short item: 达标率100%, 生活水平明显改善. Only under the heading of an aspect. */
function statedTarget(text: string, underAspect: boolean): WrittenTarget | null {
  if (!underAspect || text.length > 40) return null;
  const match = /^([一-龥（）()A-Za-z]{2,30}?)[:：]?(\d[\d.,]*(?:%|％|[一-龥]{1,4}))$/.exec(text.trim()) ?? CHANGED.exec(text.trim());
  const [, name, value] = match ?? [];
  return name === undefined || value === undefined ? null : { name, value, nameAt: 0, valueAt: text.lastIndexOf(value) };
}

/** The list number of the heading that follows. */
const NEXT_NUMBER = /(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]\s*){1,2}(?:设\s*\d*\s*条?)?$/;
const NUMBERED = /^\s*(?:[(（]?\d{1,2}[)）.、](?!\d)|[①-⑳]|指标\d)/;

/** A line that ends with a target, before a line that has a comparator of its own: a list without marks between its items. */
function isItem(before: string, text: string, at: number, to: number, span: TextSpan): boolean {
  const next = span.startOf(span.lineAt(at) + 1);
  return HAS_COMPARATOR.test(before) && HAS_COMPARATOR.test(text.slice(at, Math.min(next, to))) && !/^[\s\d≥≤=><≧≦]/.test(text.slice(at));
}

const HAS_COMPARATOR = /[≥≤=><≧≦](?!\s?=?\s?[*＊])/;

const RANKS: readonly Level1[] = ['output', 'cost', 'benefit', 'satisfaction'];

/** A list that comes back from satisfaction to outputs is that of another project. */
function grouped(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let before = -1;
  for (const piece of pieces) {
    const rank = RANKS.indexOf(piece.level1);
    if (groups.length === 0 || (before === 3 && rank < 2)) groups.push([]);
    groups.at(-1)?.push(piece);
    before = rank;
  }
  return groups;
}

const NAMED_PROJECT = everyPattern`项目名称[:：]\s*([^,，。;；:：\s]{2,50})|(?:[(（]?\d{1,2}[)）.、])\s*([^,，。;；:：\s\d][^,，。;；:：\s]{1,48}?${FORM_READING.projectEnds})`;
const CARRIED_OUT = everyPattern`${FORM_READING.carriedOut}([^,，。;；:：\s]{4,50}?项目)(?=[,，。])`;
const SUM_OF_MONEY = everyPattern`([\d,.]+)\s*(${MONEY_UNITS})`;

/** The project that the words before the first target name: 项目名称：..., (1)...项目. */
function projectNameBefore(text: string): { name: string; amount: number | null } {
  const names = [...text.matchAll(NAMED_PROJECT)];
  const last = names.at(-1);
  if (last === undefined) {
    const carriedOut = [...text.matchAll(CARRIED_OUT)].at(-1);
    const given = [...text.slice(0, carriedOut?.index ?? 0).matchAll(SUM_OF_MONEY)].at(-1);
    return { name: carriedOut?.[1] ?? '', amount: given === undefined ? null : parseAmount(given[0]) };
  }
  const money = [...text.matchAll(SUM_OF_MONEY)].at(-1);
  return { name: last[1] ?? last[2] ?? '', amount: money === undefined ? null : parseAmount(money[0]) };
}

function projectOf(group: readonly Piece[], span: TextSpan, context: LayoutContext): ProjectDraft {
  const before = span.text.slice(Math.max(0, (group[0]?.nameAt ?? 0) - REACH_OF_NAME), group[0]?.nameAt ?? 0);
  const { name, amount } = projectNameBefore(before);
  return {
    department: context.department,
    unit: { code: '', name: context.department.name },
    code: '',
    name,
    type: '',
    amount: name === '' ? null : amount,
    totalAmount: null,
    funding: [],
    goal: '',
    period: '',
    indicators: group.map((piece) => ({
      level1: piece.level1,
      level2: piece.level2,
      name: piece.name,
      value: piece.value,
      definition: '',
      weight: null,
      printedDirection: null,
      previousValue: '',
      nameReferences: span.references(piece.nameAt, piece.nameAt + piece.name.length),
      valueReferences: span.references(piece.valueAt, piece.valueAt + Math.max(1, piece.value.length)),
      repairs: [],
      confidence: 0.9,
      doubts: [],
      template: false,
    })),
    references: [],
  };
}

/** 设1条数量指标:... in sentences and lists. */
export const prose: TextLayout = {
  id: 'prose',
  over: 'text',
  recognise: (block) => (block.lines.some(opensList) ? 1 : 0),
  read: (block, { context, formBefore }) => readProse(block, context, formBefore),
};
