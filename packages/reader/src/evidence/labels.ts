/**
 * Labels of a form: cells that name what the cell beside them, or what follows their colon, is.
 */
import { type ColumnRole, FORM_READING, PROJECT_READING } from '@perf-lint/data';
import { exactRoles } from './headings.js';
import { pattern } from './vocabulary/pattern.js';
import { MONEY_UNIT_LINE } from './vocabulary/words.js';

/** A label and what stands behind it. */
export interface Label {
  readonly role: ColumnRole;
  readonly text: string;
  /** What stands behind a colon in the same cell. */
  readonly rest: string;
}

/** Reads a cell as a label; "项目名称：主体班" is a label with its value. */
export function labelOf(text: string): Label | null {
  const colon = text.search(/[:：]/);
  if (colon > 0 && colon <= 20 && colon < text.length - 1) {
    const head = text.slice(0, colon);
    const role = exactRoles(head)[0];
    // "其中:财政拨款" is one label; "1.财政拨款" has no colon.
    if (role !== undefined && exactRoles(text).length === 0) return { role, text: head, rest: withoutSeal(text.slice(colon + 1)) };
  }
  if (text.length > 24) return null;
  const roles = exactRoles(text);
  const role = roles[0];
  return role === undefined ? null : { role, text, rest: '' };
}

const SEAL = pattern`^[（(]${[...FORM_READING.seals, ...FORM_READING.stamps]}[）)]`;
const UNIT_BEHIND = pattern`${MONEY_UNIT_LINE}$`;

/** What a form prints behind a label for itself: 填报单位：(盖章) 单位：万元. */
function withoutSeal(text: string): string {
  return text.trim().replace(SEAL, '').replace(UNIT_BEHIND, '').trim();
}

/** Labels that stand over or before all sums of a form. */
const MONEY_BLOCKS = pattern`${PROJECT_READING.moneyBlocks}`;

/** Whether a heading speaks of money. */
export function namesMoney(text: string): boolean {
  return MONEY_BLOCKS.test(text);
}

/** 项目资金情况, 预算安排: what stands behind it names sums in a sentence, or labels of its own. */
export function isMoneyBlock(label: Label): boolean {
  return label.role === 'background' && namesMoney(label.text);
}
