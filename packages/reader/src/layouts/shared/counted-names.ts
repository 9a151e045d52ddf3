/** Names that the form counts through from the first row to the last (1. … 12.): the numbers are its serials, and no part of what is measured. */
import { type IndicatorDraft, type TableDraft, withRows } from '../../draft.js';

const FEWEST_COUNTED = 3;
const COUNTED = /^(\d{1,3})\s*[.．、]\s*(?=\D)/;

function isCounted(rows: readonly IndicatorDraft[]): boolean {
  return rows.length >= FEWEST_COUNTED && rows.every(({ name }, index) => Number(COUNTED.exec(name)?.[1]) === index + 1);
}

/** The table without such numbers; one that counts anew under each class has its author's own, which stay. */
export function withoutSerials(table: TableDraft): TableDraft {
  const lists = [...table.projects.map(({ indicators }) => indicators), table.overall?.indicators ?? []].filter((rows) => rows.length > 0);
  if (lists.length === 0 || !lists.every(isCounted)) return table;
  return withRows(table, (row) => ({ ...row, name: row.name.replace(COUNTED, '') }));
}
