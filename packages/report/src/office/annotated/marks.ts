/**
 * What is marked on an office's own file: cells of a workbook or boxes on pages, with the opinions on them.
 */
import type { Analysis, Severity } from '@perf-lint/analyser';
import type { PageBox } from '@perf-lint/core';
import type { ReportOptions } from '../../options.js';
import { findingMessage, findingSuggestion } from '../../texts/finding-texts.js';
import { SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { opinionSentence } from '../../view/opinion-text.js';

/** A cell with its opinions. Further cells of the same value are shaded without a comment. */
export interface CellMark {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
  /** "[退回必改] …", empty for a cell that is only shaded. */
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

/** Marks for every finding that can be placed; doubts of the reading are ours and are not written on the office's file. */
export function marksOf(analysis: Analysis, { language, wording }: ReportOptions): Marks {
  const turned = turnsByPage(analysis);
  const cells = new Map<string, { sheet: string; cell: string; severity: Severity; notes: string[] }>();
  const pages = new Map<string, { page: number; boxes: readonly PageBox[]; severity: Severity; notes: string[] }>();
  let opinions = 0;
  let placeless = 0;
  for (const finding of analysis.findings) {
    if (finding.ruleId === 'doubtful-reading') continue;
    const sentence = opinionSentence(findingMessage(finding, language, wording), findingSuggestion(finding, language), language);
    const note = `[${SEVERITY[finding.severity][language]}] ${sentence}`;
    let placed = false;
    for (const reference of finding.references) {
      if (reference.kind === 'sheet') {
        const key = `${reference.sheet}!${reference.cell}`;
        const known = cells.get(key);
        const mark = known ?? { sheet: reference.sheet, cell: reference.cell, severity: finding.severity, notes: [] };
        if (known === undefined) cells.set(key, mark);
        mark.severity = worse(mark.severity, finding.severity);
        if (!placed && !mark.notes.includes(note)) mark.notes.push(note);
        placed = true;
      } else if (reference.kind === 'page' && reference.boxes.length > 0) {
        // Highlights over each other would hide the text: one a place, with all that is said about it.
        const key = `${reference.page} ${JSON.stringify(reference.boxes)}`;
        const known = pages.get(key);
        const mark = known ?? { page: reference.page, boxes: reference.boxes, severity: finding.severity, notes: [] };
        if (known === undefined) pages.set(key, mark);
        mark.severity = worse(mark.severity, finding.severity);
        if (!mark.notes.includes(note)) mark.notes.push(note);
        placed = true;
      }
    }
    if (placed) opinions++;
    else placeless++;
  }
  return {
    cells: [...cells.values()],
    pages: [...pages.values()].map(({ notes, ...mark }) => {
      const turns = turned.get(mark.page);
      return { ...mark, note: notes.join('\n'), ...(turns === undefined ? {} : { turns }) };
    }),
    opinions,
    placeless,
  };
}
