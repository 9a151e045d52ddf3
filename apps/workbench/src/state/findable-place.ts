/**
 * Where a row stands in its file, so that a person finds it there: nobody counts the 143rd row of a table in Word. A table is told by the project
 * that it is about, a cell by its sheet, and words of the row are given to search for.
 */
import type { SourceReference } from '@perf-lint/core';
import { type Language, placeText } from '@perf-lint/report';
import type { Card } from './cards.js';
import type { ReviewedProject } from './projects.js';

/** Characters of a heading that are shown, and of the words that are searched for: Word finds no text that runs over many lines. */
const HEADING = 16;
const SEARCHED = 20;

const cut = (text: string): string => ([...text].length > HEADING ? `${[...text].slice(0, HEADING).join('')}…` : text);

/** What the table is called: by its project, which tells tables of one form apart, else by its own title. */
function headingOf({ name, paper }: ReviewedProject): string {
  return name || (paper.analysis.document.reading.tables[0]?.title ?? '');
}

/** @param words of the row or project that stand in the file as they are; "" for none */
export function findablePlace(references: readonly SourceReference[], words: string, project: ReviewedProject, language: Language): string {
  const [first] = references;
  const zh = language === 'zh-CN';
  const searched = [...words.trim()].slice(0, SEARCHED).join('');
  const search = searched === '' ? '' : zh ? `，可查找“${searched}”` : `, search for "${searched}"`;
  switch (first?.kind) {
    case 'table': {
      const { table, row } = first;
      const heading = headingOf(project);
      // What is searched for need not be said twice.
      const about =
        heading === '' || (searched !== '' && heading.startsWith(searched)) ? '' : zh ? `（${cut(heading)}）` : ` (${cut(heading)})`;
      return zh ? `表 ${table}${about || ' '}第 ${row} 行${search}` : `table ${table}${about}, row ${row}${search}`;
    }
    case 'sheet': {
      const { sheet, cell } = first;
      return zh ? `工作表“${sheet}”${cell}${search}` : `sheet "${sheet}" ${cell}${search}`;
    }
    case 'page':
    case 'text':
    case undefined:
      return placeText(references, language);
    default:
      return first satisfies never;
  }
}

/** Where the first row of an opinion stands, by its name; an opinion on a project as a whole is found by that of the project. */
export function placeOfCard({ opinion, rows }: Card, project: ReviewedProject, language: Language): string {
  return findablePlace(opinion.findings[0]?.references ?? [], rows[0]?.indicator.name ?? project.name, project, language);
}
