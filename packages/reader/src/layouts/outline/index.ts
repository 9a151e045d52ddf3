/**
 * Bracketed outline: 【产出指标-数量指标】 指标1:机柜数量(≥77台). Classes and aspects in brackets, items with their value behind the name,
 * below a line each for code, name and amount of the project.
 */
import { type Level1, type MoneyUnit, type SourceReference, wanFromUnit } from '@perf-lint/core';
import type { IndicatorDraft, OrganisationDraft, ProjectDraft, TableDraft } from '../../draft.js';
import { bracketHeadings, isOutline, levelsOfLabel } from '../../evidence/bracket-headings.js';
import { TextSpan } from '../../evidence/text-span.js';
import type { TextBlock, TextLine } from '../../source-document.js';
import { type LayoutContext, type TextLayout, tableDraft } from '../shared/layout.js';
import { writtenTarget } from '../shared/written-target.js';
import { entriesIn, printedUnit } from './entries.js';

/** An item of an outline with its place in the text. */
export interface OutlineItem {
  readonly level1: Level1;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly nameAt: number;
  readonly valueAt: number;
  readonly end: number;
}

export interface OutlineText {
  readonly items: readonly OutlineItem[];
  readonly goal: string;
}

/** Where an item of an outline ends: with its line, or where the next begins. */
export type ItemEnd = 'line' | 'next-item';

/** Reads the outline of one project. */
export function parseOutline(text: string, itemsEnd: ItemEnd): OutlineText {
  const headings = bracketHeadings(text);
  const items: OutlineItem[] = [];
  let goal = '';
  for (const [index, heading] of headings.entries()) {
    const end = headings[index + 1]?.at ?? text.length;
    const levels = levelsOfLabel(heading.label);
    if (levels === null) {
      if (/目标/.test(heading.label))
        goal ||= text
          .slice(heading.end, end)
          .replace(/^[\s:：]+/, '')
          .trim();
      continue;
    }
    items.push(...itemsIn(text, { from: heading.end, to: end }, levels, itemsEnd));
  }
  return { items, goal };
}

const NUMBER = /指标\s*\d{1,2}\s*[:：.、]/g;

function itemsIn(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  levels: { readonly level1: Level1; readonly level2: string },
  itemsEnd: ItemEnd,
): OutlineItem[] {
  const part = text.slice(from, to);
  const marks = [...part.matchAll(NUMBER)];
  const items: OutlineItem[] = [];
  const take = (start: number, end: number) => {
    const raw = part.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const written = writtenTarget(raw.trim().replace(/[;；。]+$/, ''));
    if (written === null) return;
    const at = from + start + lead;
    items.push({ ...levels, name: written.name, value: written.value, nameAt: at, valueAt: at + written.valueAt, end: from + end });
  };
  for (const [index, mark] of marks.entries()) {
    const start = mark.index + mark[0].length;
    const next = marks[index + 1]?.index ?? part.length;
    take(start, itemsEnd === 'line' ? itemEnd(part, start, next) : next);
  }
  return items;
}

/** An item goes on over line ends until its brackets close. */
function itemEnd(part: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const character = part.charAt(at);
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') depth -= 1;
    else if (character === '\n' && depth <= 0) return at;
  }
  return limit;
}

/**
 * Unit of the amounts where none is printed: whole numbers beyond ten thousand million in 万元 can only be 元.
 */
export function inferredUnit(amounts: readonly number[]): MoneyUnit {
  return amounts.some((amount) => amount >= 1_000_000) && amounts.every((amount) => Number.isInteger(amount)) ? '元' : '万元';
}

/** Whether the lines of a block print headings of an outline: cheap enough to ask of every text. */
function hasHeadings(block: TextBlock): boolean {
  const marked = block.lines.filter((line) => line.text.includes('【') && line.text.includes('指标'));
  return marked.length >= 2 || marked.some((line) => isOutline(line.text));
}

/** Reads the outlines of a text block; null where it has none. */
function readOutline(block: TextBlock, context: LayoutContext): TableDraft | null {
  const span = new TextSpan(block.lines, '\n');
  if (!isOutline(span.text)) return null;
  const headings = bracketHeadings(span.text);
  const groups: { from: number; to: number; head: readonly TextLine[] }[] = [];
  let done = Math.max(0, span.lineAt(headings[0]?.at ?? 0) - 60);
  let start = 0;
  for (const [index, heading] of headings.entries()) {
    const next = headings[index + 1];
    const rank = levelsOfLabel(heading.label) === null ? 0 : 1;
    const nextRank = next === undefined || levelsOfLabel(next.label) === null ? 0 : 1;
    if (next !== undefined && !(rank === 1 && (nextRank === 0 || isPaidBetween(span, heading.end, next.at)))) continue;
    const head = block.lines.slice(done, span.lineAt(headings[start]?.at ?? 0));
    groups.push({ from: headings[start]?.at ?? 0, to: next?.at ?? span.text.length, head });
    const items = parseOutline(span.text.slice(groups.at(-1)?.from, groups.at(-1)?.to), 'line').items;
    const last = items.at(-1);
    done = last === undefined ? span.lineAt(heading.at) + 1 : span.lineAt((groups.at(-1)?.from ?? 0) + last.end - 1) + 1;
    start = index + 1;
  }
  // Classes in brackets over items of another kind are for the reader of what is written.
  const table = tableOf(groups, span, context);
  return table.projects.length === 0 ? null : table;
}

/** Whether the name of a project stands with its money between the heading of one class and that of another. */
function isPaidBetween(span: TextSpan, from: number, to: number): boolean {
  const lines = span.lines.slice(span.lineAt(from) + 1, span.lineAt(to));
  return entriesIn(lines).some(({ amount }) => amount !== null);
}

function tableOf(
  groups: readonly { from: number; to: number; head: readonly TextLine[] }[],
  span: TextSpan,
  context: LayoutContext,
): TableDraft {
  const heads = groups.map((group) => entriesIn(group.head));
  const printed = printedUnit(groups.flatMap((group) => group.head));
  const unitOfMoney = printed ?? context.moneyUnit ?? inferredUnit(heads.flat().flatMap((entry) => entry.amount ?? []));
  const totals: TableDraft['totals'][number][] = [];
  const projects: ProjectDraft[] = [];
  let department = context.department;
  let unit: OrganisationDraft = { code: '', name: '' };
  let type = '';
  for (const [index, group] of groups.entries()) {
    const entries = heads[index] ?? [];
    // The project is what was given money last; whose it is may be printed below it.
    const head = entries.findLast(({ amount }) => amount !== null);
    for (const entry of entries) {
      if (entry === head) continue;
      const total = entry.amount === null ? null : wanFromUnit(entry.amount, unitOfMoney);
      if (entry.code !== '') {
        unit = { code: entry.code, name: entry.name };
        totals.push({ kind: 'unit', organisation: unit, total, references: entry.references });
      } else if (/类$|项目$/.test(entry.name)) type = /类$/.test(entry.name) ? entry.name : '';
      else {
        department = { code: '', name: entry.name };
        totals.push({ kind: 'department', organisation: department, total, references: entry.references });
      }
    }
    const outline = parseOutline(span.text.slice(group.from, group.to), 'line');
    if (outline.items.length === 0) continue;
    projects.push({
      department,
      unit,
      code: head === undefined || head.code === unit.code ? '' : head.code,
      name: head?.name ?? '',
      type,
      amount: typeof head?.amount === 'number' ? wanFromUnit(head.amount, unitOfMoney) : null,
      totalAmount: null,
      funding: [],
      goal: outline.goal,
      period: '',
      indicators: outline.items.map((item) => indicatorOfItem(item, (from, to) => span.references(group.from + from, group.from + to))),
      references: head?.references ?? [],
    });
  }
  return tableDraft(context, { layout: 'outline', moneyUnit: unitOfMoney, projects, totals, given: false });
}

/** An item as an indicator; `at` gives the references of a stretch of the outline's text. */
export function indicatorOfItem(item: OutlineItem, at: (from: number, to: number) => readonly SourceReference[]): IndicatorDraft {
  return {
    level1: item.level1,
    level2: item.level2,
    name: item.name,
    value: item.value,
    definition: '',
    weight: null,
    printedDirection: null,
    previousValue: '',
    nameReferences: at(item.nameAt, item.nameAt + item.name.length),
    valueReferences: at(item.valueAt, item.valueAt + item.value.length),
    repairs: [],
    confidence: 0.95,
    doubts: [],
    template: false,
  };
}

/** 【产出指标-数量指标】 指标1:... in lines of text, below code, name and amount of the project. */
export const outline: TextLayout = {
  id: 'outline',
  over: 'text',
  recognise: (block) => (hasHeadings(block) ? 1 : 0),
  read: (block, { context }) => readOutline(block, context),
};
