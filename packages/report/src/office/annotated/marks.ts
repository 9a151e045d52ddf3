/**
 * What is marked on an office's own file: cells of a workbook or of a Word table, or boxes on pages, with the opinions on them.
 */
import { type Analysis, type Finding, isTold, type Severity } from '@perf-lint/analyser';
import type { PageBox } from '@perf-lint/core';
import type { ReportOptions } from '../../options.js';
import { findingMessage, findingSuggestion } from '../../texts/finding-texts.js';
import { SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { opinionSentence } from '../../view/opinion-text.js';

/** What marks are written with. */
export interface MarkOptions extends ReportOptions {
  /** Opinions in the words of people; those that are not in it, or "", keep the words of the machine. */
  readonly reworded?: ReadonlyMap<Finding, string>;
}

/** A cell with its opinions. Further cells of the same value are shaded without a comment. */
export interface CellMark {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
  /** "[退回必改] …", empty for a cell that is only shaded. */
  readonly notes: readonly string[];
}

/** A cell of a Word table, counted as its references are, with its opinions; further cells of the same value have none. */
export interface TableMark {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly notes: readonly string[];
}

/** Boxes on a page with what is said about them; points from the top left of the page as shown. */
export interface PageMark {
  readonly page: number;
  readonly boxes: readonly PageBox[];
  readonly severity: Severity;
  readonly note: string;
  /** Quarter turns of the page the boxes were measured on, where they are not the page's own. */
  readonly turns?: number;
}

export interface Marks {
  readonly cells: readonly CellMark[];
  readonly pages: readonly PageMark[];
  readonly tables: readonly TableMark[];
  /** Opinions with a place in the file. */
  readonly opinions: number;
  /** Opinions without one (on a project or table as a whole). */
  readonly placeless: number;
}

const worse = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b);

/** Pages whose text stands sideways were read upright, and their boxes measured so. */
function turnsByPage({ document }: Analysis): Map<number, number> {
  const turns = new Map<number, number>();
  for (const { id, args, references } of document.reading.notes) {
    if (id !== 'turned-pages') continue;
    for (const reference of references) if (reference.kind === 'page') turns.set(reference.page, Number(args.turns) & 3);
  }
  return turns;
}

/** A place with what is said there. */
type Open<Mark> = { -readonly [Key in keyof Mark]: Key extends 'notes' ? string[] : Mark[Key] };

/** Places by key; the opinions on one place are one mark. */
class Places<Mark extends { readonly severity: Severity; readonly notes: readonly string[] }> {
  readonly #marks = new Map<string, Open<Mark>>();

  /** @param note "" shades the place only */
  add(key: string, fresh: Open<Mark>, note: string): void {
    const mark = this.#marks.get(key) ?? fresh;
    this.#marks.set(key, mark);
    mark.severity = worse(mark.severity, fresh.severity);
    if (note !== '' && !mark.notes.includes(note)) mark.notes.push(note);
  }

  get all(): readonly Open<Mark>[] {
    return [...this.#marks.values()];
  }
}

interface NotedPage extends Omit<PageMark, 'note' | 'turns'> {
  readonly notes: readonly string[];
}

/** Marks for every finding that can be placed; doubts of the reading are ours and are not written on the office's file. */
export function marksOf(analysis: Analysis, { language, wording, reworded }: MarkOptions): Marks {
  const turned = turnsByPage(analysis);
  const cells = new Places<CellMark>();
  const pages = new Places<NotedPage>();
  const tables = new Places<TableMark>();
  let opinions = 0;
  let placeless = 0;
  for (const finding of analysis.findings) {
    const { severity, references } = finding;
    if (!isTold(finding)) continue;
    const sentence =
      reworded?.get(finding) || opinionSentence(findingMessage(finding, language, wording), findingSuggestion(finding, language), language);
    const note = `[${SEVERITY[severity][language]}] ${sentence}`;
    let placed = false;
    for (const reference of references) {
      // Further cells of the same value are shaded and not commented on.
      const first = placed ? '' : note;
      if (reference.kind === 'sheet') {
        const { sheet, cell } = reference;
        cells.add(`${sheet}!${cell}`, { sheet, cell, severity, notes: [] }, first);
      } else if (reference.kind === 'table') {
        const { table, row, column } = reference;
        tables.add(`${table} ${row} ${column}`, { table, row, column, severity, notes: [] }, first);
      } else if (reference.kind === 'page' && reference.boxes.length > 0) {
        const { page, boxes } = reference;
        // Highlights over each other would hide the text: one a place, with all that is said about it.
        pages.add(`${page} ${JSON.stringify(boxes)}`, { page, boxes, severity, notes: [] }, note);
      } else continue;
      placed = true;
    }
    if (placed) opinions++;
    else placeless++;
  }
  return {
    cells: cells.all,
    pages: pages.all.map(({ notes, ...mark }) => {
      const turns = turned.get(mark.page);
      return { ...mark, note: notes.join('\n'), ...(turns === undefined ? {} : { turns }) };
    }),
    tables: tables.all,
    opinions,
    placeless,
  };
}
