/**
 * Where the flattened table of a department's overall target (部门整体绩效目标表) stands, and the form above its indicators:
 * 部门名称, 年度履职目标, 年度主要任务, 预算情况.
 */

import { FORM_READING } from '@perf-lint/data';
import { type Fragment, isSpace, lineFragments, separatorOf } from '../../../evidence/fragments.js';
import { endsTable, isPageMark, officeOf, pageNumberLines } from '../../../evidence/furniture.js';
import { lineAt, type Squeezed, squeeze, squeezeLine } from '../../../evidence/squeeze.js';
import { everyPattern, pattern } from '../../../evidence/vocabulary/pattern.js';
import { TARGET_TITLE } from '../../../evidence/vocabulary/words.js';
import type { TextLine } from '../../../source-document.js';

/** A part of the form: its text without line ends, and the lines it stands on. */
export interface FormText {
  readonly text: string;
  readonly lines: readonly TextLine[];
}

export interface BudgetLine {
  readonly label: string;
  readonly amount: string;
  readonly lines: readonly TextLine[];
}

export interface OverallRegion {
  readonly firstLine: number;
  readonly endLine: number;
  readonly title: string;
  readonly department: FormText | null;
  readonly goal: FormText | null;
  readonly duties: readonly Fragment[];
  readonly budget: readonly BudgetLine[];
  readonly hasDefinition: boolean;
  /** The line that ends the headings of the indicators, and the lines below it. */
  readonly header: TextLine | undefined;
  readonly body: readonly TextLine[];
  readonly fragments: readonly Fragment[];
  readonly endsText: boolean;
}

const HEADER = everyPattern`${FORM_READING.overallHeaders}(?:年度)?${FORM_READING.pairValues}(${FORM_READING.pairExplanations})?`;
/** The line that says whose table it is. */
const OFFICE = pattern`^${FORM_READING.namedOffices}(?:\(单位\))?名称:?`;
const TITLE = pattern`${TARGET_TITLE}.*表`;
/** 部门预算总额(万元). */
const BUDGET_TOTAL = pattern`${FORM_READING.budgetTotals}(\(.{1,3}元\))`;
const DUTIES = pattern`${FORM_READING.duties}`;
const BUDGET = pattern`${FORM_READING.departmentBudget}`;
/** How far above the indicators the form may begin, in characters: duties are long. */
const REACH = 12_000;

/** Finds the overall tables of a text. */
export function findOverallRegions(lines: readonly TextLine[]): OverallRegion[] {
  const squeezed = squeeze(lines);
  const regions: OverallRegion[] = [];
  let previousEnd = 0;
  for (const match of squeezed.text.matchAll(HEADER)) {
    if (lineAt(squeezed, match.index) < previousEnd) continue;
    const from = Math.max(squeezed.starts[previousEnd] ?? 0, match.index - REACH);
    const before = squeezed.text.slice(from, match.index);
    const goalAt = before.lastIndexOf('年度履职目标');
    const start = goalAt >= 0 ? goalAt : before.lastIndexOf('部门预算总额');
    if (start < 0) continue;
    const region = readRegion(lines, squeezed, from + start, match.index, match.index + match[0].length, match[1] !== undefined);
    regions.push(region);
    previousEnd = region.endLine;
  }
  return regions;
}

function readRegion(
  lines: readonly TextLine[],
  squeezed: Squeezed,
  formAt: number,
  headerAt: number,
  headerEnd: number,
  hasDefinition: boolean,
): OverallRegion {
  const formLine = lineAt(squeezed, formAt);
  const departmentLine = findDepartmentLine(lines, formLine);
  const headerLine = lineAt(squeezed, headerEnd - 1) + 1;
  const numbers = pageNumberLines(lines);
  const fragments: Fragment[] = [];
  const body: TextLine[] = [];
  let end = headerLine;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined) break;
    const text = squeezeLine(line.text);
    if (endsTable(text) && text.length <= 40) break;
    if (isPageMark(text) || numbers.has(end)) continue;
    if (/^\d{1,3}$/.test(text) && (lines[end + 1] === undefined || endsTable(squeezeLine(lines[end + 1]?.text ?? '')))) continue;
    body.push(line);
    lineFragments(line, separatorOf(line), fragments);
  }
  const form = new Form(lines, squeezed, formAt, headerAt);
  return {
    firstLine: departmentLine ?? formLine,
    endLine: end,
    title: titleAbove(lines, departmentLine ?? formLine),
    department: departmentOf(lines, departmentLine),
    goal: form.goal(),
    duties: form.duties(),
    budget: form.budget(),
    hasDefinition,
    header: lines[headerLine - 1],
    body,
    fragments,
    endsText: end >= lines.length,
  };
}

function findDepartmentLine(lines: readonly TextLine[], formLine: number): number | null {
  for (let i = formLine - 1; i >= Math.max(0, formLine - 4); i--) {
    if (OFFICE.test(squeezeLine(lines[i]?.text ?? ''))) return i;
  }
  return null;
}

function departmentOf(lines: readonly TextLine[], index: number | null): FormText | null {
  const line = index === null ? undefined : lines[index];
  if (line === undefined) return null;
  const text = squeezeLine(line.text);
  const name = officeOf(text) || text.replace(OFFICE, '');
  return name === '' ? null : { text: name, lines: [line] };
}

function titleAbove(lines: readonly TextLine[], from: number): string {
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const text = squeezeLine(lines[i]?.text ?? '');
    if (TITLE.test(text) && text.length <= 40) return text;
  }
  return '';
}

/** Text of lines without spaces, character for character as long as the squeezed text. */
function rawText(lines: readonly TextLine[]): string {
  let text = '';
  for (const line of lines) {
    for (let i = 0; i < line.text.length; i++) if (!isSpace(line.text.charCodeAt(i))) text += line.text.charAt(i);
  }
  return text;
}

/** The form between its first label and the header of the indicators. */
class Form {
  private readonly text: string;
  private readonly raw: string;
  private readonly base: number;
  private readonly first: number;

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly squeezed: Squeezed,
    at: number,
    end: number,
  ) {
    this.first = lineAt(squeezed, at);
    this.base = squeezed.starts[this.first] ?? 0;
    this.text = squeezed.text.slice(this.base, end);
    this.raw = rawText(lines.slice(this.first, lineAt(squeezed, end) + 1)).slice(0, this.text.length);
  }

  private linesOf(from: number, to: number): readonly TextLine[] {
    if (to <= from) return [];
    return this.lines.slice(lineAt(this.squeezed, this.base + from), lineAt(this.squeezed, this.base + to - 1) + 1);
  }

  private dutiesAt(): { label: number; content: number } | null {
    const match = DUTIES.exec(this.text);
    return match === null ? null : { label: match.index, content: match.index + match[0].length };
  }

  private budgetAt(): number {
    const at = this.text.search(BUDGET);
    return at < 0 ? this.text.length : at;
  }

  goal(): FormText | null {
    const label = '年度履职目标';
    const at = this.text.indexOf(label);
    if (at < 0) return null;
    const from = at + label.length;
    const to = Math.min(this.dutiesAt()?.label ?? this.text.length, this.budgetAt());
    const text = this.raw.slice(from, to);
    return text === '' ? null : { text, lines: this.linesOf(from, to) };
  }

  duties(): Fragment[] {
    const duties = this.dutiesAt();
    if (duties === null) return [];
    const to = this.budgetAt();
    if (to <= duties.content) return [];
    const fragments: Fragment[] = [];
    // The label may end inside a line; what follows it on that line is rare and stays with the label.
    const firstLine = lineAt(this.squeezed, this.base + duties.content);
    const lastLine = lineAt(this.squeezed, this.base + to - 1);
    for (let i = firstLine; i <= lastLine; i++) {
      const line = this.lines[i];
      if (line !== undefined) lineFragments(line, separatorOf(line), fragments);
    }
    return fragments;
  }

  budget(): BudgetLine[] {
    const out: BudgetLine[] = [];
    const from = this.budgetAt();
    // The number of the next heading stands right behind an amount: 65978.74 1、资金来源.
    const part = this.text.slice(from).replace(/\d(?=[、.]资金)/g, '#');
    const amount = '([\\d,]+(?:\\.\\d+)?)?';
    const add = (pattern: string, label: string): void => {
      const match = new RegExp(pattern + amount).exec(part);
      if (match === null) return;
      out.push({ label, amount: match[1] ?? '', lines: this.linesOf(from + match.index, from + match.index + match[0].length) });
    };
    add('部门预算总额(?:\\(万元\\))?', `部门预算总额${BUDGET_TOTAL.exec(part)?.[1] ?? ''}`);
    add('\\(1\\)政府预算资金', '1、资金来源：（1）政府预算资金');
    add('\\(2\\)财政专户管理资金', '（2）财政专户管理资金');
    add('\\(3\\)单位资金', '（3）单位资金');
    add('\\(1\\)基本支出', '2、资金结构：（1）基本支出');
    add('\\(2\\)项目支出', '（2）项目支出');
    return out;
  }
}
