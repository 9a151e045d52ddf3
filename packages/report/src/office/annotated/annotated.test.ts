import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Cell, readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { zipDirectory } from '../package/zip-patch.js';
import { annotatePdf } from './annotate-pdf.js';
import { annotateWord } from './annotate-word.js';
import { annotateWorkbook } from './annotate-workbook.js';
import type { CellMark, PageMark, TableMark } from './marks.js';
import { byteText, PdfFile } from './pdf-file.js';
import { pagesOf, toPageSpace } from './pdf-pages.js';

const HEADER = ['项目', '三级指标', '指标值'];

/** An office's workbook: styles, a comment of its own, a formula, a merged cell, a rule of conditional formatting, two sheets. */
function officeWorkbook(withComment: boolean): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: { font: { bold: true } } }],
    ['2,2', { style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEEEEE' } }, numFmt: '0.00' } }],
    ['3,2', { value: null, formula: '1+1', formulaResult: 2 }],
  ]);
  if (withComment) cells.set('1,2', { comment: { author: '单位', text: '以实际为准' } });
  return writeXlsx({
    sheets: [
      {
        name: '项目绩效<目标>表',
        rows: [HEADER, ['甲', '宣传报道', '≥12片'], ['甲', '次数', 12], ['甲', '人数', null], ['乙', '满意度', '=≤95%']],
        cells,
        merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 0 }],
        conditionalRules: [
          { type: 'cellIs', priority: 1, operator: 'greaterThan', formula: '10', range: 'C2:C5', style: { font: { bold: true } } },
        ],
      },
      { name: '第二张', rows: [['x', 'y']] },
    ],
  });
}

const MARKS: readonly CellMark[] = [
  { sheet: '项目绩效<目标>表', cell: 'C2', severity: 'error', notes: ['[退回必改] 单位“片”应为“篇”', '[提示] 另一条 <&>'] },
  { sheet: '项目绩效<目标>表', cell: 'C3', severity: 'warning', notes: ['[请核实] 缺比较符'] },
  { sheet: '项目绩效<目标>表', cell: 'B9', severity: 'info', notes: ['[提示] 这一格原来没有'] },
  { sheet: '项目绩效<目标>表', cell: 'D2', severity: 'info', notes: [] },
];

async function annotated(bytes: Uint8Array, marks = MARKS): Promise<Uint8Array> {
  const result = await annotateWorkbook(bytes, marks, '机审');
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.bytes;
}

/** Compressed bytes of every member, with their local headers. */
function rawMembers(bytes: Uint8Array): Map<string, string> {
  const directory = zipDirectory(bytes);
  if (directory === null || directory === 'zip64') throw new Error('no zip');
  const ordered = [...directory.entries].sort((a, b) => a.offset - b.offset);
  return new Map(
    ordered.map((entry, index) => [entry.name, byteText(bytes.subarray(entry.offset, ordered[index + 1]?.offset ?? directory.start))]),
  );
}

describe('an annotated workbook', () => {
  for (const withComment of [false, true]) {
    it(`gives the same cells${withComment ? ', with its own comments kept' : ''}`, async () => {
      const original = await officeWorkbook(withComment);
      const copy = await annotated(original);
      const [before, after] = [await readXlsx(original), await readXlsx(copy)];
      for (const [index, sheet] of before.sheets.entries()) {
        const other = after.sheets[index]!;
        expect(other.rows.slice(0, sheet.rows.length).map((row, at) => row.slice(0, sheet.rows[at]!.length))).toEqual(sheet.rows);
        expect(
          other.rows
            .slice(sheet.rows.length)
            .flat()
            .every((value) => value === null),
        ).toBe(true);
        expect(other.merges).toEqual(sheet.merges);
      }
      const cells = after.sheets[0]!.cells!;
      expect(cells.get('1,2')?.comment?.text).toContain('单位“片”应为“篇”');
      expect(cells.get('1,2')?.comment?.text).toContain('另一条 <&>');
      if (withComment) expect(cells.get('1,2')?.comment?.text).toContain('以实际为准');
      expect(cells.get('8,1')?.comment?.text).toContain('这一格原来没有');
    });

    it(`leaves every other part as it was, byte by byte${withComment ? ', beside comments' : ''}`, async () => {
      const original = await officeWorkbook(withComment);
      const [before, after] = [rawMembers(original), rawMembers(await annotated(original))];
      const changed = [...before].filter(([name, raw]) => after.get(name) !== raw).map(([name]) => name);
      const allowed = [
        '[Content_Types].xml',
        'xl/styles.xml',
        'xl/worksheets/sheet1.xml',
        'xl/worksheets/_rels/sheet1.xml.rels',
        'xl/comments1.xml',
        'xl/drawings/vmlDrawing1.vml',
      ];
      expect(changed.filter((name) => !allowed.includes(name))).toEqual([]);
      expect(after.get('xl/worksheets/sheet2.xml')).toBe(before.get('xl/worksheets/sheet2.xml'));
      expect(after.get('xl/workbook.xml')).toBe(before.get('xl/workbook.xml'));
    });
  }

  it('shades cells with variants of their own styles and puts the drawing where the schema wants it', async () => {
    const parts = unzipSync(await annotated(await officeWorkbook(false)));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const styles = strFromU8(parts['xl/styles.xml']!);
    const style = (cell: string): string =>
      /<xf [\s\S]*?(?:\/>|<\/xf>)/g[Symbol.match](/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)![0])![
        Number(new RegExp(`<c r="${cell}"[^>]*s="(\\d+)"`).exec(sheet)![1])
      ]!;
    expect(style('C3')).toContain('numFmtId');
    expect(style('C2')).toContain('applyFill="1"');
    expect(sheet.indexOf('<legacyDrawing')).toBeGreaterThan(sheet.indexOf('</conditionalFormatting>'));
    expect(sheet).toMatch(/<row r="9"><c r="B9" s="\d+"\/><\/row><\/sheetData>/);
  });

  it('copes with prefixes, missing addresses and empty rows', async () => {
    const parts = unzipSync(await officeWorkbook(false));
    const rows = '<x:row r="1"/><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c/></x:row>';
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData>${rows}</x:sheetData><x:pageMargins left="1"/></x:worksheet>`;
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    const marks = ['A1', 'A2', 'B2'].map((cell): CellMark => ({ sheet: '项目绩效<目标>表', cell, severity: 'error', notes: ['n'] }));
    const text = strFromU8(unzipSync(await annotated(bytes, marks))['xl/worksheets/sheet1.xml']!);
    expect(text).toMatch(
      /<x:row r="1"><x:c r="A1" s="\d+"\/><\/x:row><x:row><x:c t="inlineStr" s="\d+"><x:is><x:t>甲<\/x:t><\/x:is><\/x:c><x:c s="\d+"\/><\/x:row>/,
    );
    expect(text).toMatch(/<x:pageMargins left="1"\/><x:legacyDrawing [^>]*r:id="rId2"\/><\/x:worksheet>/);
  });

  it('refuses what is no workbook', async () => {
    expect(await annotateWorkbook(new Uint8Array([80, 75]), MARKS, '')).toEqual({ kind: 'refused', reason: 'no-package' });
    expect(await annotateWorkbook(zipSync({ 'a.txt': strToU8('x') }), MARKS, '')).toEqual({ kind: 'refused', reason: 'no-package' });
    expect(await annotateWorkbook(await officeWorkbook(false), [], '')).toEqual({ kind: 'refused', reason: 'nothing-to-mark' });
  });
});

/** A PDF of two pages; the second is turned and inherits its box. */
function smallPdf(annotations: string): Uint8Array {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 600 800]>>',
    `<</Type /Page /Parent 2 0 R ${annotations}>>`,
    '<</Type /Page /Parent 2 0 R /Rotate 90 /CropBox [10 20 590 780]>>',
    '[]',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const at = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size 6 /Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return strToU8(text);
}

/** The same file with a cross-reference stream and the pages in an object stream. */
function packedPdf(): Uint8Array {
  const packed = ['<</Type /Pages /Kids [3 0 R] /Count 1>>', '<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Annots []>>'];
  const head = `2 0 3 ${packed[0]!.length + 1} `;
  const stream = `${head}${packed.join(' ')}`;
  let text = '%PDF-1.5\n';
  const first = text.length;
  text += '1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n';
  const second = text.length;
  text += `4 0 obj\n<</Type /ObjStm /N 2 /First ${head.length} /Length ${stream.length}>>\nstream\n${stream}\nendstream\nendobj\n`;
  const at = text.length;
  const row = (kind: number, a: number, b: number): string => String.fromCharCode(kind, a >> 8, a & 255, b);
  const data = row(0, 0, 0) + row(1, first, 0) + row(2, 4, 0) + row(2, 4, 1) + row(1, second, 0) + row(1, at, 0);
  text += `5 0 obj\n<</Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R /Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const mark = (page: number, note: string): PageMark => ({
  page,
  boxes: [{ x: 100, y: 50, width: 80, height: 20 }],
  severity: 'error',
  note,
});

/** Annotations of a page of the copy. */
async function annotationsOf(bytes: Uint8Array, index: number): Promise<number> {
  const file = await PdfFile.open(bytes);
  const list = file.resolve(pagesOf(file)[index]!.dictionary.entries.get('Annots')?.value ?? null);
  return typeof list === 'object' && list !== null && list.kind === 'array' ? list.items.length : 0;
}

describe('an annotated PDF', () => {
  for (const [name, annotations] of [
    ['no annotations', ''],
    ['its own list', '/Annots [5 0 R]'],
    ['a list elsewhere', '/Annots 5 0 R'],
  ] as const) {
    it(`begins with the original bytes and has highlights, with ${name}`, async () => {
      const original = smallPdf(annotations);
      const result = await annotatePdf(original, [mark(1, '“片”应为“篇”'), mark(2, 'b')], '机审');
      if (result.kind === 'refused') throw new Error(result.reason);
      expect(result.bytes.subarray(0, original.length)).toEqual(original);
      expect(await annotationsOf(result.bytes, 0)).toBe(name === 'its own list' ? 2 : 1);
      expect(await annotationsOf(result.bytes, 1)).toBe(1);
      // A second round of marks goes on top of the first.
      const again = await annotatePdf(result.bytes, [mark(1, 'c')], '机审');
      if (again.kind === 'refused') throw new Error(again.reason);
      expect(await annotationsOf(again.bytes, 0)).toBe(name === 'its own list' ? 3 : 2);
      expect(await annotationsOf(again.bytes, 1)).toBe(1);
    });
  }

  it('follows cross-reference streams and writes one again', async () => {
    const original = packedPdf();
    const result = await annotatePdf(original, [mark(1, 'a')], 'x');
    if (result.kind === 'refused') throw new Error(result.reason);
    expect(result.bytes.subarray(0, original.length)).toEqual(original);
    expect(await annotationsOf(result.bytes, 0)).toBe(1);
    expect((await PdfFile.open(result.bytes)).streamXref).toBe(true);
  });

  it('turns boxes of the page as shown into its own space', async () => {
    const file = await PdfFile.open(smallPdf(''));
    const [first, second] = pagesOf(file);
    expect(toPageSpace(first!, { x: 100, y: 50, width: 80, height: 20 })).toEqual([100, 730, 180, 750]);
    // Turned clockwise, the left side of the page is its top; the crop box moves the origin.
    expect(toPageSpace(second!, { x: 100, y: 50, width: 80, height: 20 })).toEqual([60, 120, 80, 200]);
    // Text that stands sideways is read upright: its boxes are those of the page turned further.
    expect(toPageSpace(first!, { x: 100, y: 50, width: 80, height: 20 }, 1)).toEqual([50, 100, 70, 180]);
    expect(toPageSpace(first!, { x: 100, y: 50, width: 80, height: 20 }, 2)).toEqual([420, 50, 500, 70]);
    expect(toPageSpace(first!, { x: 100, y: 50, width: 80, height: 20 }, 3)).toEqual([530, 620, 550, 700]);
  });

  it('never throws on damaged files and never appends to them', async () => {
    const whole = smallPdf('/Annots [5 0 R]');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), async (at, byte, end) => {
        const damaged = whole.slice(0, end);
        if (at < damaged.length) damaged[at] = byte;
        const result = await annotatePdf(damaged, [mark(1, 'a')], 'x');
        if (result.kind === 'annotated') expect(result.bytes.subarray(0, damaged.length)).toEqual(damaged);
      }),
      { numRuns: 300 },
    );
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** An office's Word document: a table in a table, merged cells, tracked changes, a text box, properties in every state. */
function officeWord(body: string, comments?: string): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const own = comments === undefined ? '' : `<Relationship Id="rId9" Type="${relation}/comments" Target="comments.xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/styles" Target="styles.xml"/>${own}</Relationships>`,
    ),
    'word/styles.xml': strToU8(`<w:styles ${W}><!-- 原样 --></w:styles>`),
    ...(comments === undefined ? {} : { 'word/comments.xml': strToU8(comments) }),
  });
}

const cellXml = (text: string, properties = ''): string => `<w:tc>${properties}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const rowXml = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

const WORD_BODY = [
  `<w:tbl>${rowXml(cellXml('标题'))}</w:tbl>`,
  '<w:tbl>',
  rowXml(cellXml('指标'), cellXml('指标值')),
  `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cellXml('删去的行')}${cellXml('x')}</w:tr>`,
  rowXml(
    cellXml('宣传报道', '<w:tcPr><w:tcW w:w="10"/><w:vAlign w:val="center"/></w:tcPr>'),
    cellXml('≥12片', '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/></w:tcPr>'),
  ),
  `<w:tr><w:tc><w:tcPr/><w:p/></w:tc><w:tc><w:p w:rsid="1"><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>提升</w:t></w:r></w:p><w:tbl>${rowXml(cellXml('内表'))}</w:tbl><w:p><w:r><w:t>末段</w:t></w:r></w:p></w:tc></w:tr>`,
  '</w:tbl>',
].join('');

const wordMark = (table: number, row: number, column: number, note = `[请核实] 表${table}行${row}列${column} <&>`): TableMark => ({
  table,
  row,
  column,
  severity: 'warning',
  notes: note === '' ? [] : [note],
});

async function annotatedWord(bytes: Uint8Array, marks: readonly TableMark[]): Promise<Uint8Array> {
  const result = await annotateWord(bytes, marks, '机审');
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.bytes;
}

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** The text of the cell that the comment with an id stands around. */
function commented(document: string, id: number): string {
  const range = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's').exec(document);
  return (range?.[1] ?? '?').replace(/<[^<>]*>/g, '');
}

describe('a marked Word document', () => {
  it('has its comments on the cells that the reader counts, and everything else as it was', async () => {
    const bytes = officeWord(WORD_BODY);
    const marks = [wordMark(2, 2, 2), wordMark(2, 3, 1), wordMark(2, 3, 2), wordMark(3, 1, 1), wordMark(2, 2, 1, '')];
    const copy = await annotatedWord(bytes, marks);
    const document = partOf(copy, 'word/document.xml');
    // A table in a cell closes its row before the row around it does.
    expect([0, 1, 2, 3].map((id) => commented(document, id))).toEqual(['≥12片', '内表', '', '提升内表末段']);
    const comments = partOf(copy, 'word/comments.xml');
    expect(comments).toContain('[请核实] 表3行1列1 &lt;&amp;&gt;');
    expect(document.match(/w:fill="FFF0C2"/g)).toHaveLength(marks.length);
    expect(document).toContain('<w:tcW w:w="10"/><w:shd w:val="clear" w:color="auto" w:fill="FFF0C2"/><w:vAlign w:val="center"/>');
    expect(document).not.toContain('w:fill="FFFFFF"');
    expect(partOf(copy, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    const [before, after] = [rawMembers(bytes), rawMembers(copy)];
    expect(after.get('word/styles.xml')).toBe(before.get('word/styles.xml'));
    // Taking out what was put in gives the document back.
    const back = document
      .replace(/<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, '')
      .replaceAll('<w:shd w:val="clear" w:color="auto" w:fill="FFF0C2"/>', '')
      .replaceAll('<w:tcPr></w:tcPr>', '')
      .replace('<w:p></w:p>', '<w:p/>');
    const original = partOf(bytes, 'word/document.xml')
      .replace('<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>', '')
      .replaceAll('<w:tcPr></w:tcPr>', '')
      .replace('<w:tcPr/>', '');
    expect(back).toBe(original);
  });

  it('keeps the comments that are there, and says nothing twice', async () => {
    const comments = `<w:comments ${W}><w:comment w:id="7" w:author="单位"><w:p><w:r><w:t>以实际为准</w:t></w:r></w:p></w:comment></w:comments>`;
    const once = await annotatedWord(officeWord(WORD_BODY, comments), [wordMark(2, 2, 2)]);
    expect(partOf(once, 'word/comments.xml')).toContain('以实际为准');
    expect(commented(partOf(once, 'word/document.xml'), 8)).toBe('≥12片');
    const twice = await annotatedWord(once, [wordMark(2, 2, 2)]);
    for (const part of ['word/comments.xml', 'word/document.xml']) expect(partOf(twice, part)).toBe(partOf(once, part));
  });

  it('is not made where tables cannot be told apart or nothing has a place', async () => {
    const refusal = async (bytes: Uint8Array, marks: readonly TableMark[]) => {
      const result = await annotateWord(bytes, marks, '机审');
      return result.kind === 'refused' ? result.reason : result.kind;
    };
    expect(await refusal(officeWord(`${WORD_BODY}<w:altChunk r:id="rId5"/>`), [wordMark(2, 2, 2)])).toBe('parts-inside');
    expect(await refusal(officeWord(WORD_BODY), [wordMark(9, 1, 1)])).toBe('nothing-to-mark');
    expect(await refusal(new Uint8Array([1, 2, 3]), [wordMark(2, 2, 2)])).toBe('no-package');
  });
});
