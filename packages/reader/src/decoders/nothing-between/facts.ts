/**
 * Labels and values that run on before a header: 项目名称物业管理主管部门财政局年度资金总额:1125. Each value ends where the next label begins.
 */

import { parseAmount } from '@perf-lint/core';
import { type ColumnRole, FORM_READING, PROJECT_READING } from '@perf-lint/data';
import { exactRoles } from '../../evidence/headings.js';
import type { TextSpan } from '../../evidence/text-span.js';
import { everyPattern, pattern, spacedPattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { GridCell, TextLine } from '../../source-document.js';

/** 项 目 名 称: printed wide. */
const SPACED = spacedPattern(FORM_READING.spacedLabels);
const OF_WHICH = pattern`其中[:：]\s*${FORM_READING.ofWhich}`;
/** 项目完成(验收)日期. */
const COMPLETION = pattern`${FORM_READING.completionLabels}.{0,2}日?期`;
/** 绩效目标, where no title goes on behind it. */
const GOAL = pattern`绩效目标(?!${FORM_READING.afterGoal})`;
/** Labels of forms; those that no rule needs stand here to end the value before them. */
const LABELS = everyPattern`(?:项目|${FORM_READING.levelsOfOffice})?${FORM_READING.officesInCharge}${FORM_READING.codesOfOffice}?|${[...FORM_READING.labels, ...FORM_READING.amountLabels, ...FORM_READING.ownersOfProject]}|${SPACED}|${OF_WHICH}|${COMPLETION}|${GOAL}`;

const AMOUNT_LABEL = pattern`${FORM_READING.amountLabels}`;

/** Cells of labels and values from the lines above the header and from its own line before it. */
export function labelCells(span: TextSpan, from: number, to: number, above: readonly TextLine[]): GridCell[] {
  const entries: Entry[] = [];
  let amount: number | null = null;
  for (const line of above) for (const [label, value] of pairs(line.text)) take(label, value, () => line.references);
  const own = span.text.slice(from, to);
  for (const [label, value, at] of pairs(own)) take(label, value, () => span.references(from + at, from + at + value.length));
  return entries.flatMap(({ label, text, references }, index) => [
    plainCell(label, 2 * index, references),
    plainCell(text, 2 * index + 1, references),
  ]);

  function take(label: string, value: string, references: () => GridCell['references']): void {
    const name = label === '二级项目名称' ? '项目名称' : label.includes('资金总额') ? '资金总额' : label;
    const [role] = exactRoles(name);
    if (/^一\*?级/.test(name) || role === undefined || value === '') return;
    const text = AMOUNT_LABEL.test(name) ? amountOf(value) : value;
    if (text.length > LONGEST_VALUE) return;
    const money = parseAmount(text);
    if (AMOUNT_LABEL.test(name)) amount ??= money;
    // Figures that touch (2020 for 20 and 20) cannot be told apart: a part is not more than the whole.
    else if (role === 'funding' && amount !== null && money !== null && money > amount) return;
    // A list of projects before the form has such labels for headings: the form's own stand last.
    const before = entries.findIndex((entry) => OWN_ROLES.has(role) && entry.role === role);
    if (before >= 0) entries.splice(before, 1);
    entries.push({ role, label: name, text, references: references() });
  }
}

/** What is longer is no value of a label. */
const LONGEST_VALUE = 160;

/** A label of the form with its value. */
interface Entry {
  readonly role: ColumnRole;
  readonly label: string;
  readonly text: string;
  readonly references: GridCell['references'];
}

/** What a form says once. */
const OWN_ROLES: ReadonlySet<ColumnRole> = new Set(['project-name', 'unit-name', 'department']);

/** Names that are whole without 项目 behind them. */
const WHOLE_NAME = pattern`(?:${PROJECT_READING.wholeNames}|\n)\s*$`;
/** A label that says whose the project is. */
const OWNER = pattern`^${FORM_READING.ownersOfProject}`;
const AMOUNT = pattern`^[\d,]+(?:\.\d+)?\s*(?:${MONEY_UNITS}|万)?`;

function pairs(text: string): [label: string, value: string, at: number][] {
  const marks = [...text.matchAll(LABELS)];
  return marks.map((mark, index) => {
    const start = mark.index + mark[0].length;
    const next = marks[index + 1];
    const before = text.slice(start, next?.index ?? text.length);
    // 水库除险加固项目|主管部门, not 水库除险加固|项目主管部门, where the name would not be whole.
    const shared = /名称$/.test(mark[0]) && OWNER.test(next?.[0] ?? '') && !WHOLE_NAME.test(before);
    const raw = shared ? `${before}项目` : before;
    const lead = /^[\s:：]*(?:[(（][^()（）]{0,8}[)）])?[\s:：]*/.exec(raw)?.[0].length ?? 0;
    return [mark[0].replace(/\s/g, ''), raw.slice(lead).trim(), start + lead];
  });
}

/** The first amount of a value; of 预算数 执行数 分值 执行率 that touch (202010100.00%), the budget. */
function amountOf(value: string): string {
  const run = /^[\d.]{5,40}(?=[%％])/.exec(value)?.[0] ?? '';
  for (let ten = run.indexOf('10', 2); ten > 0; ten = run.indexOf('10', ten + 1)) {
    const rate = Number(run.slice(ten + 2));
    for (let cut = 1; cut < ten; cut++) {
      const [budget, spent] = [Number(run.slice(0, cut)), Number(run.slice(cut, ten))];
      if (budget > 0 && spent > 0 && Math.abs((spent / budget) * 100 - rate) < 0.01) return run.slice(0, cut);
    }
  }
  // 194.9194.9100%: the budget, as much spent, and the share of it.
  for (let share = run.length - 1; share > 1; share--) {
    const rate = Number(run.slice(share));
    for (let cut = 1; cut < share && rate > 0; cut++) {
      const [budget, spent] = [Number(run.slice(0, cut)), Number(run.slice(cut, share))];
      if (
        budget > 0 &&
        spent > 0 &&
        rate <= 100 &&
        !/^0\d|\.$/.test(run.slice(cut, share)) &&
        Math.abs((spent / budget) * 100 - rate) < 0.01
      )
        return run.slice(0, cut);
    }
  }
  // 1.561.56120: the budget, as much spent, points.
  const twice = /^(\d+\.\d{1,2})\1/.exec(value)?.[1];
  if (twice !== undefined) return twice;
  return AMOUNT.exec(value)?.[0] ?? value;
}
