/**
 * Where the rows of a project stand on the pages of its document.
 */
import type { PageBox, PerformanceDocument, SourceReference } from '@perf-lint/core';
import type { RowView } from '@perf-lint/report';

export interface BoxedRow {
  readonly row: RowView;
  /** In points from the top left of the page as it was read. */
  readonly box: PageBox;
}

function referencesOf({ indicator }: RowView): readonly SourceReference[] {
  return [...indicator.nameReferences, ...indicator.valueReferences];
}

/** Boxes of the names and values on a page, one a cell: the words of a cell are put together. */
export function boxedRows(rows: readonly RowView[], page: number): readonly BoxedRow[] {
  return rows.flatMap((row) => {
    const { nameReferences, valueReferences } = row.indicator;
    return [nameReferences, valueReferences].flatMap((references) => {
      const boxes = references.flatMap((each) => (each.kind === 'page' && each.page === page ? each.boxes : []));
      const box = around(boxes);
      return box === null ? [] : [{ row, box }];
    });
  });
}

function around(boxes: readonly PageBox[]): PageBox | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

/** Pages that rows stand on, in their order; none for a document without pages. */
export function pagesOf(rows: readonly RowView[]): readonly number[] {
  const pages = rows.flatMap((row) => referencesOf(row).flatMap((each) => (each.kind === 'page' ? [each.page] : [])));
  return [...new Set(pages)].sort((a, b) => a - b);
}

/** Degrees clockwise that a scanned page was turned by to be straight: its boxes are those of the page so turned. */
export function straightened({ reading }: PerformanceDocument, page: number): number {
  for (const { id, args } of reading.notes) {
    if (id !== 'scan-recognised') continue;
    const at = String(args.pages).split(', ').indexOf(String(page));
    const degrees = Number(String(args.turned ?? '').split(', ')[at]);
    if (at >= 0 && Number.isFinite(degrees)) return degrees;
  }
  return 0;
}
