/**
 * Labels and values that run on before a header: 项目名称物业管理主管部门财政局年度资金总额:1125. Each value ends where the next label begins.
 */

import { parseAmount } from '@perf-lint/core';
import { type ColumnRole, FORM_READING } from '@perf-lint/data';
import { exactRoles } from '../../evidence/headings.js';
import { beginsWithLabel, labelledValues } from '../../evidence/labelled-text.js';
import { firstSum } from '../../evidence/run-on-sums.js';
import type { TextSpan } from '../../evidence/text-span.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { GridCell, TextLine } from '../../source-document.js';

const AMOUNT_LABEL = pattern`${FORM_READING.amountLabels}`;

/** Cells of labels and values from the lines above the header and from its own line before it. */
export function labelCells(span: TextSpan, from: number, to: number, above: readonly TextLine[]): GridCell[] {
  const entries: Entry[] = [];
  let amount: number | null = null;
  for (const line of above) for (const { label, value } of labelledValues(line.text, 'apart')) take(label, value, () => line.references);
  const own = span.text.slice(from, to);
  for (const { label, value, at } of labelledValues(own, 'apart'))
    take(label, value, () => span.references(from + at, from + at + value.length));
  return entries.flatMap(({ label, text, references }, index) => [
    plainCell(label, 2 * index, references),
    plainCell(text, 2 * index + 1, references),
  ]);

  function take(label: string, value: string, references: () => GridCell['references']): void {
    const name = label === '二级项目名称' ? '项目名称' : label.includes('资金总额') ? '资金总额' : label;
    const [role] = exactRoles(name);
    if (/^一\*?级/.test(name) || role === undefined || value === '' || beginsWithLabel(value)) return;
    const text = AMOUNT_LABEL.test(name) ? firstSum(value) : value;
    if (text.length > LONGEST_VALUE) return;
    const money = parseAmount(text);
    // A head that lost its cells proves no 0: the figure may stand elsewhere.
    if (role === 'amount' && money === 0) return;
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
