import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.js';
import type { TableBlock } from '../source-document.js';
import { readXlsx } from './xlsx.js';
import { readZipDirectory } from './zip/directory.js';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbook(sheets: readonly { readonly xml: string; readonly state?: string }[], styles = '', properties = '') {
  const members: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${REL}">${properties}<sheets>${sheets.map((sheet, index) => `<sheet name="表${index + 1}" state="${sheet.state ?? 'visible'}" r:id="rId${index}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index}" Type="${REL}/worksheet" Target="/xl/s${index}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
  };
  sheets.forEach((sheet, index) => {
    members[`xl/s${index}.xml`] = strToU8(`<worksheet>${sheet.xml}</worksheet>`);
  });
  return readXlsx(readZipDirectory(zipSync(members), DEFAULT_LIMITS), DEFAULT_LIMITS);
}

const texts = (block: unknown) => (block as TableBlock).rows.map((row) => row.cells.map((cell) => cell.text));

describe('readXlsx', () => {
  it('shows values as the workbook does', () => {
    const styles =
      '<numFmts><numFmt numFmtId="180" formatCode="&quot;≥&quot;0&quot;次&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="180"/><xf numFmtId="14"/></cellXfs>';
    const { blocks } = workbook(
      [
        {
          xml: '<sheetData><row r="1"><c r="A1" s="1"><v>0.98</v></c><c r="B1" s="2"><v>5</v></c><c r="C1" s="3"><v>45657</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="str"><f>A1</f><v>文字</v></c></row></sheetData>',
        },
      ],
      styles,
    );
    expect(texts(blocks[0])).toEqual([['98%', '≥5次', '2024/12/31', 'TRUE', '#REF!', '文字']]);
  });

  it('reads hidden sheets and rows, and says so', () => {
    const { blocks, notes } = workbook([
      { xml: '<sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>' },
      { xml: '<sheetData><row><c t="inlineStr"><is><t>隐</t><rPh><t>yin</t></rPh></is></c></row></sheetData>', state: 'hidden' },
    ]);
    expect(blocks.map(texts)).toEqual([[['1'], ['2']], [['隐']]]);
    expect((blocks[0] as TableBlock).rows[0]!.hidden).toBe(true);
    expect(notes.map((note) => note.id)).toEqual(['hidden-rows', 'hidden-sheet']);
  });

  it('names formulas that hold no value, and doubts their rows', () => {
    const { blocks, notes } = workbook([{ xml: '<sheetData><row r="3"><c r="B3"><f>1+1</f></c><c r="C3"><v>4</v></c></row></sheetData>' }]);
    expect(notes).toMatchObject([{ id: 'formula-without-value', args: { sheet: '表1', cell: 'B3' } }]);
    expect((blocks[0] as TableBlock).rows[0]).toMatchObject({ doubts: ['lost-cell'] });
  });

  it('lays merged cells out over the rows that are there', () => {
    const { blocks } = workbook([
      {
        xml: '<sheetData><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="4"><c r="A4"><v>9</v></c><c r="B4"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="A1:XFD1"/><mergeCell ref="__proto__:B2"/></mergeCells>',
      },
    ]);
    const [table] = blocks as TableBlock[];
    expect(table!.rows.length).toBe(3);
    expect(table!.rows[0]!.cells[0]).toMatchObject({ text: '1', rowSpan: 3, columnSpan: 1 });
    expect(texts(table)).toEqual([['1', '2'], [], ['3']]);
  });

  it('builds no rectangle around two far cells', () => {
    const { blocks } = workbook([
      { xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>' },
    ]);
    expect((blocks[0] as TableBlock).rows.map((row) => row.cells.length)).toEqual([1, 0, 1]);
  });
});
