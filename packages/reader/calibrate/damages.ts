/**
 * Damage that no decoder was built for, done at random to tables whose rows are known: every seed is a document of first sight with its
 * truth. Some damage is done to the cells before they are printed, some to the text of a print. A cell that is no longer printed is taken
 * out of the truth; all else is held against what the table said before.
 */
import { CELL_DAMAGES, type CellDamage } from './damaged-cells.js';
import { TEXT_DAMAGES, type TextDamage } from './damaged-text.js';
import { type Printed, type PrintName, printTable } from './prints.js';
import type { Random } from './random.js';
import type { MadeTable, TrueRow } from './tables.js';

type Damage = { readonly of: 'cells'; readonly does: CellDamage } | { readonly of: 'text'; readonly does: TextDamage };

/** Every damage by its name. */
export const DAMAGES: ReadonlyMap<string, Damage> = new Map<string, Damage>([
  ...Object.entries(CELL_DAMAGES).map(([name, does]): [string, Damage] => [name, { of: 'cells', does }]),
  ...Object.entries(TEXT_DAMAGES).map(([name, does]): [string, Damage] => [name, { of: 'text', does }]),
]);

/** What is damaged, how it is printed, and a second table that may get into it. */
export interface Undamaged {
  readonly table: MadeTable;
  readonly other: MadeTable;
  readonly print: PrintName;
}

/** A damaged print with the rows it is held against; null where the print has nothing that this damage could touch. */
export function damaged(
  { table, other, print }: Undamaged,
  name: string,
  random: Random,
): (Printed & { readonly rows: readonly TrueRow[] }) | null {
  const damage = DAMAGES.get(name);
  if (damage === undefined) throw new Error(`no damage is called ${name}`);
  if (damage.of === 'text') {
    const printed = printTable(table, print, random);
    return { ...printed, text: damage.does(printed, table, random), rows: table.rows };
  }
  // Sentences are printed from the rows, and have no columns.
  if (print === 'sentences') return null;
  const changed = damage.does(table, random, other);
  return { ...printTable(changed, print, random), rows: changed.rows };
}
