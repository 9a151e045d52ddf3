/**
 * Rows of scanned pages: where they come from, and how surely their letters were recognised.
 */
import type { PageBox, SourceReference } from '@perf-lint/core';
import { withDoubt } from '../doubts.js';
import { type IndicatorDraft, rowsOf, type TableDraft, withRows } from '../draft.js';
import type { RecognisedLine, RecognisedPage } from '../source-document.js';

/** A name with a letter less sure than this, and a value with such a digit or sign, is doubted. */
const SURE_LETTER = 0.95;
const SURE_FIGURE = 0.8;
/** Letters of what may be a misread sign. */
const SHORT = 2;
/** A row of a scan is never as sure as one of print: what the recogniser is sure of is wrong now and then. */
const AT_BEST = 0.95;

/** So few letters, and less sure than this, are what stamps and dirt are read as; and a name less sure than that, without a value, is nothing that anybody knows. */
const SCRAP = { letters: 2, sure: 0.7, name: 0.3 };
const LETTER = /[\p{Script=Han}\d]/gu;

/** The recognised lines of a document, by place. */
export class RecognisedText {
  private readonly pages: ReadonlyMap<number, RecognisedPage>;

  constructor(scans: readonly RecognisedPage[]) {
    this.pages = new Map(scans.map((scan) => [scan.page, scan]));
  }

  /** The row marked as recognised, with what its letters say of it; as it is where it stands on no scanned page, or in the print beside pictures. */
  mark(row: IndicatorDraft): IndicatorDraft {
    const names = this.linesAt(row.nameReferences);
    const values = this.linesAt(row.valueReferences);
    if (names === null && values === null) return row;
    const letters = leastOf(names, 'likelihood');
    // What stands between the two may be a sign that was taken for something else.
    const between = this.linesBetween(row);
    const figures = Math.min(...[names, values, between].map((lines) => leastOf(lines, 'figures')), leastOf(between, 'likelihood'));
    const least = Math.min(letters, leastOf(values, 'likelihood'), figures);
    // What seems empty in a picture may have been covered, or too faint.
    const empty = row.name === '' || row.value === '';
    const unsure = empty || letters < SURE_LETTER || leastOf(values, 'likelihood') < SURE_LETTER || figures < SURE_FIGURE;
    const confidence = Math.round(Math.min(row.confidence, AT_BEST * least) * 1000) / 1000;
    return { ...row, source: 'scan', confidence, ...(unsure ? { doubts: withDoubt(row.doubts, 'scan-unsure') } : {}) };
  }

  /** Lines that some references cover; null where none of them stands on what was scanned. */
  private linesAt(references: readonly SourceReference[]): readonly RecognisedLine[] | null {
    let found: RecognisedLine[] | null = null;
    for (const reference of references) {
      const scan = reference.kind === 'page' ? this.pages.get(reference.page) : undefined;
      if (reference.kind !== 'page' || scan === undefined) continue;
      const { area, lines } = scan;
      if (area !== undefined && !reference.boxes.some((box) => covers(area, box))) continue;
      found ??= [];
      for (const line of lines) if (reference.boxes.some((box) => covers(box, line.box))) found.push(line);
    }
    return found;
  }

  /** Lines of a letter or two that stand in the row between its name and its value. */
  private linesBetween({ nameReferences, valueReferences }: IndicatorDraft): readonly RecognisedLine[] {
    return valueReferences.flatMap((value) => {
      const name = nameReferences.find((reference) => reference.kind === 'page' && value.kind === 'page' && reference.page === value.page);
      if (value.kind !== 'page' || name?.kind !== 'page') return [];
      const from = Math.max(...name.boxes.map(({ x, width }) => x + width));
      const to = Math.min(...value.boxes.map(({ x }) => x));
      const [top, bottom] = [Math.min(...value.boxes.map(({ y }) => y)), Math.max(...value.boxes.map(({ y, height }) => y + height))];
      return (this.pages.get(value.page)?.lines ?? []).filter(({ box, text }) => {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        return text.length <= SHORT && x > from && x < to && y >= top && y <= bottom;
      });
    });
  }
}

function leastOf(lines: readonly RecognisedLine[] | null, what: 'likelihood' | 'figures'): number {
  return Math.min(1, ...(lines ?? []).map((line) => line[what]));
}

/** Whether the middle of a line stands in a box. */
function covers(box: PageBox, line: PageBox): boolean {
  const [x, y] = [line.x + line.width / 2, line.y + line.height / 2];
  return x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
}

/**
 * A recognised table without the rows that nobody read: a letter or two, unsure, in the place of a name or a value are ink, and no row for sure. Their text is kept as
 * unplaced.
 */
export function withoutScraps(table: TableDraft): TableDraft {
  const scraps = rowsOf(table).filter(isScrap);
  if (scraps.length === 0) return table;
  const unplaced = scraps.map(({ name, value, nameReferences, valueReferences }) => ({
    text: `${name} ${value}`.trim(),
    references: [...nameReferences, ...valueReferences],
  }));
  return { ...withRows(table, (row) => (isScrap(row) ? null : row)), unplaced: [...table.unplaced, ...unplaced] };
}

function isScrap({ source, name, value, confidence }: IndicatorDraft): boolean {
  if (source !== 'scan') return false;
  if (value === '' && confidence < SCRAP.name) return true;
  return confidence < SCRAP.sure && (`${name}${value}`.match(LETTER) ?? []).length <= SCRAP.letters;
}
