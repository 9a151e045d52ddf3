/**
 * Code, name and amount of a unit, a type or a project, printed above its outline: one to a line, or beside each other with tabs or wide blanks between.
 */
import { type MoneyUnit, parseNumber, type SourceReference } from '@perf-lint/core';
import { isCode } from '../../evidence/content.js';
import { exactRoles } from '../../evidence/headings.js';
import type { TextLine } from '../../source-document.js';
import { moneyUnitIn } from '../shared/form-facts.js';

export interface Entry {
  readonly code: string;
  readonly name: string;
  /** As printed; null where the line of a unit prints none. */
  readonly amount: number | null;
  readonly references: readonly SourceReference[];
}

const LONGEST_NAME = 60;

/** The cells of a line that prints several beside each other. */
function cellsOf({ text }: TextLine): string[] {
  return text.trim().split(/\s*\t\s*|\s{2,}/);
}

/** Splits the lines between two outlines into entries; each ends with its amount, or with its line where that prints several cells. */
export function entriesIn(lines: readonly TextLine[]): Entry[] {
  const entries: Entry[] = [];
  let code = '';
  let name = '';
  let references: SourceReference[] = [];
  const drop = () => {
    code = '';
    name = '';
    references = [];
  };
  const close = (amount: number | null) => {
    entries.push({ code, name, amount, references });
    drop();
  };
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells.length > 1) drop();
    for (const text of cells) {
      const amount = parseNumber(text);
      if (amount !== null && name !== '') close(amount);
      else if (name === '' && isCode(text)) {
        code = text;
        references = [...line.references];
      } else if (text.length <= LONGEST_NAME && amount === null && !/[:：。;；【】]/.test(text)) {
        name += text;
        references.push(...line.references);
      } else drop();
    }
    if (cells.length > 1 && code !== '' && name !== '') close(null);
    else if (cells.length > 1) drop();
  }
  return entries;
}

/** The unit of money in the heading over the amounts (年度预算安排（元）), null where none is printed. */
export function printedUnit(lines: readonly TextLine[]): MoneyUnit | null {
  const headings = lines.flatMap(cellsOf).filter((cell) => exactRoles(cell).includes('amount'));
  return headings.map(moneyUnitIn).find((unit) => unit !== null) ?? null;
}
