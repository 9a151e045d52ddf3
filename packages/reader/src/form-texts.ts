/**
 * What a blank form prints and offers itself, found again among the rows of a document.
 */
import { compact } from '@perf-lint/core';
import { type IndicatorDraft, type TableDraft, withRows } from './draft.js';

/** The texts of a blank form as plain data: it crosses to workers with the other settings. */
export interface BlankForm {
  readonly path: string;
  /** Cells of each row (or the words of each line), without white space; rows without text are left out. */
  readonly rows: readonly (readonly string[])[];
  /** Texts offered by drop-down lists. */
  readonly choices: readonly string[];
}

/** Finds what a form prints itself among the rows of a document. Built once per document. */
export class FormTexts {
  /** Rows of the form by the text of each of their cells: a row joined, as values are joined of comparator, number and unit. */
  readonly #rows = new Map<string, string[]>();
  readonly #choices = new Set<string>();

  constructor(forms: readonly BlankForm[]) {
    for (const { rows, choices } of forms) {
      for (const row of rows) {
        const joined = row.join('');
        for (const text of row) {
          const known = this.#rows.get(text);
          if (known === undefined) this.#rows.set(text, [joined]);
          else known.push(joined);
        }
      }
      for (const choice of choices) this.#choices.add(choice);
    }
  }

  get isEmpty(): boolean {
    return this.#rows.size === 0 && this.#choices.size === 0;
  }

  /** The table with its prefilled rows marked as template, and names and choices of the form marked as such. */
  mark(table: TableDraft): TableDraft {
    return this.isEmpty ? table : withRows(table, (row) => this.#marked(row));
  }

  #marked(draft: IndicatorDraft): IndicatorDraft {
    const name = compact(draft.name);
    const value = compact(draft.value).replace(/^定性:|\|$/g, '');
    const rows = name === '' ? undefined : this.#rows.get(name);
    const chosen = value !== '' && this.#choices.has(value);
    if (rows === undefined && !chosen) return draft;
    // A row whose name and value both stand in one row of the form was prefilled; an empty value is the author's to fill in.
    if (rows !== undefined && value !== '' && rows.some((row) => row.slice(row.indexOf(name) + name.length).includes(value)))
      return { ...draft, template: true, formParts: ['name', 'value'] };
    const parts = [...(rows === undefined ? [] : ['name' as const]), ...(chosen ? ['value' as const] : [])];
    return { ...draft, formParts: parts };
  }
}
