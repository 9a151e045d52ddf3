/** What a person labelled: read back from the workbook or from the page. */
import { DEFECT_CODES, type DefectCode } from './defects.js';

/** An item as one person labelled it. */
export interface Labelled {
  readonly itemId: string;
  /** Name and value as the person copied them; "" where nothing was copied. */
  readonly name: string;
  readonly value: string;
  /** Defects of a row; null where the row was not labelled, [] where it is sound. */
  readonly defects: readonly DefectCode[] | null;
  /** Rows that begin in a stretch; null where they were not counted. */
  readonly count: number | null;
  readonly unsure: boolean;
  readonly comment: string;
}

export interface Labels {
  readonly annotator: string;
  readonly items: readonly Labelled[];
}

/** Headings of the columns that people fill in, in every language. */
export type FilledHeadings = Readonly<Record<'item' | 'name' | 'value' | 'sound' | 'unsure' | 'comment' | 'count', readonly string[]>>;

/**
 * Labels of the sheets of a filled workbook.
 * @param sheets rows of texts, headings first
 * @returns null where no sheet has a column of items
 */
export function labelsOfSheets(
  sheets: readonly (readonly (readonly string[])[])[],
  headings: FilledHeadings,
  annotator: string,
): Labels | null {
  const items: Labelled[] = [];
  let found = false;
  for (const [header = [], ...rows] of sheets) {
    const at = (names: readonly string[]): number => header.findIndex((cell) => names.includes(cell.trim()));
    const item = at(headings.item);
    const isCount = at(headings.count) >= 0;
    const isRows = at(headings.sound) >= 0;
    if (item < 0 || (!isCount && !isRows)) continue;
    found = true;
    const codes = new Map(header.map((cell, index) => [cell.trim().split(' ')[0] ?? '', index] as const));
    for (const cells of rows) {
      const cell = (index: number | undefined): string => (index === undefined || index < 0 ? '' : (cells[index] ?? '').trim());
      const of = (names: readonly string[]): string => cell(at(names));
      const itemId = cell(item);
      if (itemId === '') continue;
      const defects = DEFECT_CODES.filter((code) => cell(codes.get(code)) !== '');
      const count = of(headings.count);
      items.push({
        itemId,
        name: of(headings.name),
        value: of(headings.value),
        defects: !isRows || (defects.length === 0 && of(headings.sound) === '') ? null : defects,
        count: isCount && /^\d+$/.test(count) ? Number(count) : null,
        unsure: of(headings.unsure) !== '',
        comment: of(headings.comment),
      });
    }
  }
  return found ? { annotator, items } : null;
}

/** Labels that the page exported; null for anything else. */
export function labelsOfPage(data: unknown): (Labels & { readonly sampleId: string }) | null {
  const file = data as { readonly kind?: unknown; readonly annotator?: unknown; readonly sampleId?: unknown; readonly items?: unknown };
  if (typeof data !== 'object' || data === null || file.kind !== 'perf-lint-labels' || !Array.isArray(file.items)) return null;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const items = (file.items as readonly Readonly<Record<string, unknown>>[]).flatMap((item): Labelled[] =>
    typeof item?.itemId !== 'string'
      ? []
      : [
          {
            itemId: item.itemId,
            name: text(item.name),
            value: text(item.value),
            defects: Array.isArray(item.defects) ? DEFECT_CODES.filter((code) => (item.defects as unknown[]).includes(code)) : null,
            count: typeof item.count === 'number' && Number.isInteger(item.count) && item.count >= 0 ? item.count : null,
            unsure: item.unsure === true,
            comment: text(item.comment),
          },
        ],
  );
  return { annotator: text(file.annotator), sampleId: text(file.sampleId), items };
}
