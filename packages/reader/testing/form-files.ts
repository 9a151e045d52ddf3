/**
 * Office files made from a table that a person can read: a row a line, cells parted by "|".
 *
 * ">" is merged with the cell to its left, "^" with the cell above, "↵" breaks a line inside a cell, an empty line is an empty row, and a line
 * without "|" is a row of one cell in a workbook and a paragraph elsewhere.
 */
import { strToU8, zipSync } from 'fflate';

interface FormCell {
  readonly lines: readonly string[];
  readonly column: number;
  columnSpan: number;
  rowSpan: number;
}

interface FormRow {
  readonly paragraph: boolean;
  readonly cells: readonly FormCell[];
  /** Columns that a cell above covers. */
  readonly covered: ReadonlySet<number>;
  readonly width: number;
}

function rowsOf(text: string): FormRow[] {
  const rows: FormRow[] = [];
  let open = new Map<number, FormCell>();
  for (const line of text.trimEnd().split('\n')) {
    const paragraph = !line.includes('|');
    const texts = paragraph ? [line.trim()] : line.split('|').map((part) => part.trim());
    const above = open;
    open = new Map();
    const cells: FormCell[] = [];
    const covered = new Set<number>();
    for (const [column, part] of texts.entries()) {
      const upper = above.get(column);
      const left = open.get(column - 1);
      if (part === '^' && upper !== undefined) {
        if (upper.column === column) upper.rowSpan += 1;
        open.set(column, upper);
        covered.add(column);
      } else if (part === '>' && left !== undefined) {
        if (!covered.has(column - 1)) left.columnSpan += 1;
        else covered.add(column);
        open.set(column, left);
      } else {
        const cell: FormCell = { lines: part.split('↵'), column, columnSpan: 1, rowSpan: 1 };
        cells.push(cell);
        open.set(column, cell);
      }
    }
    rows.push({ paragraph, cells, covered, width: texts.length });
  }
  return rows;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Runs of rows: a paragraph, or the rows of one table. */
function blocksOf(rows: readonly FormRow[]): FormRow[][] {
  const blocks: FormRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last === undefined || row.paragraph || last[0]?.paragraph === true) blocks.push([row]);
    else last.push(row);
  }
  return blocks;
}

function html(rows: readonly FormRow[]): string {
  const parts = blocksOf(rows).map((block) => {
    if (block[0]?.paragraph === true) return `<p>${escaped(block[0].cells[0]?.lines.join('') ?? '')}</p>`;
    const lines = block.map(({ cells }) => {
      const inner = cells.map(
        ({ lines: own, columnSpan, rowSpan }) => `<td colspan="${columnSpan}" rowspan="${rowSpan}">${own.map(escaped).join('<br>')}</td>`,
      );
      return `<tr>${inner.join('')}</tr>`;
    });
    return `<table>${lines.join('')}</table>`;
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${parts.join('\n')}</body></html>`;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(id: string, type: string, target: string): Uint8Array {
  return strToU8(
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`,
  );
}

const addressOf = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row + 1}`;

function xlsx(rows: readonly FormRow[]): Uint8Array {
  const merges: string[] = [];
  const lines = rows.map(({ cells }, row) => {
    const inner = cells.map(({ lines: own, column, columnSpan, rowSpan }) => {
      if (columnSpan > 1 || rowSpan > 1)
        merges.push(`<mergeCell ref="${addressOf(column, row)}:${addressOf(column + columnSpan - 1, row + rowSpan - 1)}"/>`);
      return `<c r="${addressOf(column, row)}" t="inlineStr"><is><t>${escaped(own.join('\n'))}</t></is></c>`;
    });
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${PACKAGE}/content-types"></Types>`),
    '_rels/.rels': relations('rId1', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`,
    ),
  });
}

function docx(rows: readonly FormRow[]): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;
  const cell = (lines: readonly string[], columnSpan: number, merge: string) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${columnSpan}"/>${merge}</w:tcPr>${lines.map(paragraph).join('')}</w:tc>`;
  const parts = blocksOf(rows).map((block) => {
    if (block[0]?.paragraph === true) return paragraph(block[0].cells[0]?.lines.join('') ?? '');
    const lines = block.map(({ cells, covered, width }) => {
      const inner: string[] = [];
      for (let column = 0; column < width; column++) {
        const own = cells.find((candidate) => candidate.column === column);
        if (own !== undefined) inner.push(cell(own.lines, own.columnSpan, own.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''));
        else if (covered.has(column)) inner.push(cell([''], 1, '<w:vMerge/>'));
      }
      return `<w:tr>${inner.join('')}</w:tr>`;
    });
    return `<w:tbl>${lines.join('')}</w:tbl>`;
  });
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${PACKAGE}/content-types"></Types>`),
    '_rels/.rels': relations('rId1', 'officeDocument', 'word/document.xml'),
    'word/document.xml': strToU8(`<w:document xmlns:w="${main}"><w:body>${parts.join('')}</w:body></w:document>`),
  });
}

function ods(rows: readonly FormRow[]): Uint8Array {
  const lines = rows.map(({ cells, width }) => {
    const inner: string[] = [];
    for (let column = 0; column < width; column++) {
      const own = cells.find((candidate) => candidate.column === column);
      if (own === undefined) inner.push('<table:covered-table-cell/>');
      else {
        const text = own.lines.map((line) => `<text:p>${escaped(line)}</text:p>`).join('');
        inner.push(
          `<table:table-cell office:value-type="string" table:number-columns-spanned="${own.columnSpan}" table:number-rows-spanned="${own.rowSpan}">${text}</table:table-cell>`,
        );
      }
    }
    return `<table:table-row>${inner.join('')}</table:table-row>`;
  });
  const names = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="Sheet1">${lines.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

/** The table as a file of each format that keeps merged cells, by its extension. */
export function formFiles(text: string): ReadonlyMap<string, Uint8Array> {
  const rows = rowsOf(text);
  return new Map([
    ['html', strToU8(html(rows))],
    ['xlsx', xlsx(rows)],
    ['docx', docx(rows)],
    ['ods', ods(rows)],
  ]);
}
