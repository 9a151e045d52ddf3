/** What is held against each table of a document beside what its rows show. */
import type { TableDraft } from '../draft.js';
import type { SourceDocument } from '../source-document.js';
import type { Coverage } from './coverage.js';
import { LeftTexts } from './left-text.js';
import type { TableTrouble } from './signs.js';
import { WholeDepartments } from './whole-departments.js';

/** One for each table, in their order. Linear in the length of the document. */
export function troublesOf(
  source: Pick<SourceDocument, 'blocks'>,
  tables: readonly TableDraft[],
  { uncovered }: Pick<Coverage, 'uncovered'>,
): TableTrouble[] {
  if (tables.length === 0) return [];
  const left = new LeftTexts(source, tables);
  const whole = new WholeDepartments(source);
  return tables.map((table, index) => ({ uncovered: uncovered[index] ?? 0, left: left.of(table), ofWhole: whole.above(table) }));
}
