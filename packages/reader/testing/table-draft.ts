/** A table as a layout would draft it, with nothing in it but what a test asks about. */
import type { TableDraft } from '../src/draft.js';

export function draftWith(own: Partial<TableDraft>): TableDraft {
  return {
    kind: 'project',
    layout: 'vertical',
    title: '',
    year: null,
    moneyUnit: null,
    projects: [],
    totals: [],
    overall: null,
    unplaced: [],
    notes: [],
    references: [],
    given: false,
    ...own,
  };
}
