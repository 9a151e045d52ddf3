/**
 * Small sound files of every format, all with one table: two projects, five rows of indicators. Damage starts from them.
 */
import { strToU8, zipSync, zlibSync } from 'fflate';
import { pictureOfd } from '../testing/picture-ofd.js';
import { png } from '../testing/png-writer.js';
import { grayTiffPage, tiffFile } from '../testing/tiff-writer.js';
import { OFD_STYLES, ofdPageOfCells, writeOfd } from './ofd-writer.js';
import { type PdfCell, writePdf } from './pdf-writer.js';

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What its reader must give of the table: merged cells as such, empty cells after their first, lines for a decoder; none where it is of several files. */
export type SeedTable = 'merged' | 'plain' | 'lines' | 'none';

/** A seed that is made here. */
export interface MadeSeed extends Seed {
  readonly table: SeedTable;
}

const TITLE = '2024年度部门预算项目绩效目标表';
const HEAD = ['项目编码', '项目名称', '资金总额（万元）', '一级指标', '二级指标', '三级指标', '指标值'];

/** Rows with merged cells empty after their first. */
export const ROWS: readonly (readonly string[])[] = [
  ['419001230000000106012', '驻村帮扶工作经费', '10.00', '成本指标', '经济成本指标', '人均补助标准', '140元/人/天'],
  ['', '', '', '产出指标', '数量指标', '补助发放人数', '3人'],
  ['', '', '', '满意度指标', '服务对象满意度指标', '帮扶对象满意度', '≥98%'],
  ['419001240000000006899', '软硬件维保费用', '20.00', '产出指标', '数量指标', '设备维保数量', '≥5台'],
  ['', '', '', '', '质量指标', '设备正常运行率', '100%'],
];

/** First row and number of rows of each merged cell of the first three columns. */
const MERGES: readonly (readonly [row: number, rows: number])[] = [
  [0, 3],
  [3, 2],
];

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function html(): string {
  const rows = ROWS.map((row, index) => {
    const merge = MERGES.find(([first]) => first === index);
    const cells = row.map((text, column) =>
      column < 3 ? (merge ? `<td rowspan="${merge[1]}">${escapeXml(text)}</td>` : '') : `<td>${escapeXml(text)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h2>${TITLE}</h2><p>部门名称：某市人力资源和社会保障局</p><table><tr>${HEAD.map((text) => `<th>${text}</th>`).join('')}</tr>${rows.join('')}</table></body></html>`;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function relations(...entries: readonly (readonly [id: string, type: string, target: string])[]): Uint8Array {
  const list = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  return strToU8(`<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`);
}

function xlsx(): Uint8Array {
  const strings: string[] = [];
  const shared = (text: string) => (strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1);
  const rows = [[TITLE], HEAD, ...ROWS].map((row, index) => {
    const cells = row.map((text, column) => {
      const address = `${String.fromCharCode(65 + column)}${index + 1}`;
      if (text === '') return `<c r="${address}"/>`;
      if (text === '100%') return `<c r="${address}" s="1"><v>1</v></c>`;
      return `<c r="${address}" t="s"><v>${shared(text)}</v></c>`;
    });
    return `<row r="${index + 1}"${index === 4 ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const merges = MERGES.flatMap(([first, count]) =>
    ['A', 'B', 'C'].map((column) => `<mergeCell ref="${column}${first + 3}:${column}${first + 2 + count}"/>`),
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipSync({
    '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"/>`),
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${RELATIONS}"><sheets><sheet name="目标表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${main}">${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>`),
  });
}

function docx(): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`;
  const rows = [HEAD, ...ROWS].map((row, index) => {
    const merge =
      index > 0 && MERGES.some(([first]) => first === index - 1) ? '<w:vMerge w:val="restart"/>' : index > 0 ? '<w:vMerge/>' : '';
    const cells = row.map((text, column) => `<w:tc><w:tcPr>${column < 3 ? merge : ''}</w:tcPr>${paragraph(text)}</w:tc>`);
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const change =
    '<w:p><w:ins w:id="1"><w:r><w:t>□是 </w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>';
  return zipSync({
    '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"/>`),
    '_rels/.rels': relations(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(TITLE)}${change}<w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
    ),
  });
}

function ods(): Uint8Array {
  const rows = [[TITLE], HEAD, ...ROWS].map((row, index) => {
    const merge = MERGES.find(([first]) => first === index - 2);
    const cells = row.map((text, column) => {
      const span = merge && column < 3 ? ` table:number-rows-spanned="${merge[1]}"` : '';
      return `<table:table-cell office:value-type="string"${span}>${text === '' ? '' : `<text:p>${escapeXml(text)}</text:p>`}</table:table-cell>`;
    });
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  const namespaces = ['office', 'table', 'text', 'style']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${namespaces}><office:body><office:spreadsheet><table:table table:name="目标表">${rows.join('')}<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

/** The table as cells on a page of 842 by 595 points. */
export function pdfCells(
  rows: readonly (readonly string[])[],
  merges: readonly (readonly [row: number, rows: number])[],
  header: boolean,
  top: number,
): PdfCell[] {
  const widths = [130, 100, 90, 80, 110, 130, 90];
  const height = 20;
  const cells: PdfCell[] = [];
  const all = header ? [HEAD, ...rows] : rows;
  all.forEach((row, index) => {
    const merge = merges.find(([first]) => first === index - (header ? 1 : 0));
    let x = 40;
    widths.forEach((width, column) => {
      const inHeader = header && index === 0;
      const spans = !inHeader && column < 3;
      if (!spans || merge)
        cells.push({ x, y: top + index * height, width, height: spans && merge ? merge[1] * height : height, text: row[column] ?? '' });
      x += width;
    });
  });
  return cells;
}

function pdf(ruled: boolean): Uint8Array {
  const title: PdfCell = { x: 300, y: 40, width: 0, height: 16, text: TITLE };
  const [first, second] = [ROWS.slice(0, 3), ROWS.slice(3)];
  const pages = [pdfCells(first, [[0, 3]], true, 70), pdfCells(second, [[0, 2]], true, 40)];
  // A title has no box: it is drawn on a page of text without rules when the table has none either.
  return writePdf(ruled ? pages : [[title, ...(pages[0] ?? [])], ...pages.slice(1)], ruled);
}

/** The two pages of the table as an OFD, in each way to write one. */
export function ofdSeeds(): readonly Seed[] {
  const pages = [pdfCells(ROWS.slice(0, 3), [[0, 3]], true, 70), pdfCells(ROWS.slice(3), [[0, 2]], true, 40)].map(ofdPageOfCells);
  return Object.entries(OFD_STYLES).map(([name, style]) => ({ name: `${name}.ofd`, bytes: writeOfd(pages, style) }));
}

function xmlSpreadsheet(): string {
  const rows = [[TITLE], HEAD, ...ROWS].map(
    (row) => `<Row>${row.map((text) => `<Cell><Data ss:Type="String">${escapeXml(text)}</Data></Cell>`).join('')}</Row>`,
  );
  return `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="目标表"><Table>${rows.join('')}</Table></Worksheet></Workbook>`;
}

const utf16 = (text: string) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), true);
  return bytes;
};

/** Seeds that are made here; legacy office files and GB18030 text come as fixtures, as nothing at hand writes them. */
export function madeSeeds(): MadeSeed[] {
  const all = [HEAD, ...ROWS];
  const csv = all.map((row) => row.map((text) => `"${text}"`).join(',')).join('\r\n');
  const tsv = all.map((row) => row.join('\t')).join('\n');
  const markdown = `## ${TITLE}\n\n| ${HEAD.join(' | ')} |\n|${HEAD.map(() => '---').join('|')}|\n${ROWS.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
  const flattened = `${TITLE}\n${HEAD.join(' ')}\n${ROWS.map((row) => row.filter((text) => text !== '').join('\n')).join('\n\n')}\n`;
  const page = html();
  const mhtml = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${btoa(String.fromCharCode(...strToU8(page)))}\n--b--\n`;
  const members = { '单位一/目标表.xlsx': xlsx(), '单位二/目标表.html': strToU8(page), '说明.txt': strToU8(flattened) };
  return [
    { name: 'table.xlsx', table: 'merged', bytes: xlsx() },
    { name: 'table.docx', table: 'merged', bytes: docx() },
    { name: 'table.ods', table: 'merged', bytes: ods() },
    { name: 'table.pdf', table: 'merged', bytes: pdf(true) },
    { name: 'aligned.pdf', table: 'merged', bytes: pdf(false) },
    ...ofdSeeds().map((seed): MadeSeed => ({ ...seed, table: 'merged' })),
    { name: 'table.html', table: 'merged', bytes: strToU8(page) },
    { name: 'table.csv', table: 'plain', bytes: strToU8(csv) },
    { name: 'table.tsv', table: 'lines', bytes: utf16(tsv) },
    { name: 'table.md', table: 'lines', bytes: strToU8(markdown) },
    { name: 'table.txt', table: 'lines', bytes: strToU8(flattened) },
    { name: 'web-archive.xls', table: 'merged', bytes: strToU8(mhtml) },
    { name: 'spreadsheet.xls', table: 'plain', bytes: strToU8(xmlSpreadsheet()) },
    { name: 'unit.zip', table: 'none', bytes: zipSync(members, { level: 6 }) },
  ];
}

/** A picture of a small table in each way that offices hand one in. So wide and low, so that a damaged one is drawn in a moment; `jpeg` and `fax` come as fixtures. */
export function pictureSeeds(jpeg: Uint8Array, fax: Uint8Array): readonly Seed[] {
  const image = { width: 420, height: 60, dpi: 72, shades: new Uint8Array(420 * 60).fill(255) };
  for (const y of [8, 30, 52]) image.shades.fill(20, y * 420 + 10, y * 420 + 400);
  for (const x of [10, 140, 270, 399]) for (let y = 8; y < 52; y++) image.shades[y * 420 + x] = 20;
  const strips = tiffFile([grayTiffPage(image, 16), grayTiffPage(image, 60)]);
  const packed = tiffFile([{ fields: { 256: 420, 257: 60, 258: 8, 259: 8, 262: 1, 277: 1, 278: 60 }, strips: [zlibSync(image.shades)] }]);
  const photograph = tiffFile([{ fields: { 256: 420, 257: 60, 258: 8, 259: 7, 262: 1, 277: 1, 278: 60 }, strips: [jpeg] }]);
  return [
    { name: 'a.png', bytes: png(image) },
    { name: 'a.jpg', bytes: jpeg },
    { name: 'fax.tif', bytes: fax },
    { name: 'strips.tif', bytes: strips },
    { name: 'packed.tif', bytes: packed },
    { name: 'photograph.tif', bytes: photograph },
    { name: 'picture.ofd', bytes: pictureOfd([[jpeg], [png(image)]], { height: 30 }) },
    { name: 'beside.ofd', bytes: pictureOfd([[png(image)]], { height: 45, box: [10, 24, 190, 20], print: [TITLE] }) },
  ];
}
