import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toSourceDocuments } from '../index.js';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function read(path: string, members: Readonly<Record<string, string>>) {
  const bytes = zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));
  const [result] = await toSourceDocuments(bytes, { path });
  if (!result || 'problem' in result) throw new Error(JSON.stringify(result));
  const tables = result.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return {
    titles: tables.map((table) => table.title),
    rows: tables.flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text))),
    trouble: tables.flatMap((table) => table.rows.map((row) => row.trouble ?? [])),
    notes: result.notes.map((note) => `${note.id}${note.args.sheet === undefined ? '' : ` ${note.args.sheet}`}`),
  };
}

interface Sheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
  readonly drawing?: string;
}

function workbook(sheets: readonly Sheet[], shared: { readonly styles?: string; readonly strings?: string } = {}) {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
  const members: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${REL}"><sheets>${sheets.map((sheet, at) => `<sheet name="${sheet.name}" state="${sheet.state ?? 'visible'}" r:id="s${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => relation(`s${at}`, 'worksheet', `s${at}.xml`)).join('')}${relation('t', 'sharedStrings', 'strings.xml')}${relation('y', 'styles', '../xl/styles.xml')}</Relationships>`,
    'xl/strings.xml': `<sst>${shared.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet>${shared.styles ?? ''}</styleSheet>`,
  };
  for (const [at, sheet] of sheets.entries()) {
    members[`xl/s${at}.xml`] = `<worksheet>${sheet.xml}</worksheet>`;
    if (sheet.drawing === undefined) continue;
    members[`xl/_rels/s${at}.xml.rels`] = `<Relationships>${relation('d', 'drawing', '/xl/d.xml')}</Relationships>`;
    members['xl/d.xml'] = `<xdr:wsDr xmlns:xdr="d">${sheet.drawing}</xdr:wsDr>`;
  }
  return members;
}

const inline = (text: string, style = 0) => `<c t="inlineStr" s="${style}"><is><t>${text}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const data = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const xlsx = (xml: string, shared = {}) => read('表.xlsx', workbook([{ name: '表', xml }], shared));

describe('letters of a workbook', () => {
  const styles =
    '<fonts><font><name val="宋体"/></font><font><name val="Symbol"/></font><font><color rgb="FFFFFFFF"/><name val="宋体"/></font></fonts>' +
    '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills>' +
    '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="2" fillId="2"/></cellXfs>';

  it('are read by the font of the cell and of the run', async () => {
    expect((await xlsx(data(row(inline('巡护'), inline('³52次', 1))), { styles })).rows).toEqual([['巡护', '≥52次']]);
    const strings =
      '<si><r><rPr><rFont val="Symbol"/></rPr><t>£</t></r><r><rPr><rFont val="宋体"/></rPr><t>300m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si>';
    expect((await xlsx(data(row('<c t="s"><v>0</v></c>')), { strings })).rows).toEqual([['≤300m²']]);
  });

  it('in the colour of their ground are left out, and doubted where rules may colour the ground', async () => {
    const pale = data(row(inline('巡护'), inline('草稿', 2)));
    expect(await xlsx(pale, { styles })).toMatchObject({ rows: [['巡护', '']], trouble: [['hidden-text']], notes: ['hidden-text'] });
    expect(await xlsx(`${pale}<conditionalFormatting/>`, { styles })).toMatchObject({
      rows: [['巡护', '草稿']],
      trouble: [['hidden-text']],
    });
    expect(await xlsx(data(row(inline('名称', 3))), { styles })).toMatchObject({ rows: [['名称']], trouble: [[]] });
  });
});

describe('pictures of a workbook', () => {
  const anchor = (at: number, last: number, description: string) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>${at}</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>${last}</xdr:row></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" descr="${description}"/></xdr:nvPicPr></xdr:pic></xdr:twoCellAnchor>`;
  const over = (drawing: string) =>
    read(
      '表.xlsx',
      workbook([{ name: '表', xml: data(row(inline('巡护'), inline('52次')), row(inline('清理'), inline('≥12次'))), drawing }]),
    );

  it('over a cell are its sign, or make its row doubtful', async () => {
    expect(await over(anchor(0, 0, '≥'))).toMatchObject({
      rows: [
        ['巡护', '≥52次'],
        ['清理', '≥12次'],
      ],
      trouble: [[], []],
    });
    expect(await over(anchor(0, 0, 'Picture 2'))).toMatchObject({ trouble: [['picture-in-cell'], []], notes: ['pictures-in-cells'] });
    expect(await over(anchor(0, 9, ''))).toMatchObject({ trouble: [[], []], notes: [] });
  });

  it('set into a cell make its row doubtful', async () => {
    expect(await xlsx(data(row(inline('巡护'), '<c t="e" vm="1"><v>#VALUE!</v></c>')))).toMatchObject({ trouble: [['picture-in-cell']] });
    const wps = '<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>';
    expect(await xlsx(data(row(inline('巡护'), wps)))).toMatchObject({ rows: [['巡护', '']], trouble: [['picture-in-cell']] });
  });
});

const HEADING = row(inline('三级指标'), inline('指标值'));
const FORM = data(HEADING, row(inline('指标1：'), inline('≥XX次')), row(inline('指标2：'), inline('××')));
const OWN = data(HEADING, row(inline('巡护次数'), inline('≥52次')), row(inline('清理次数'), inline('≥12次')));

describe('letters and pictures of an OpenDocument spreadsheet', () => {
  it('are read by the styles of cells and pieces, with what they inherit', async () => {
    const style = (name: string, properties: string, parent = '') =>
      `<style:style style:name="${name}" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`;
    const styles =
      '<style:font-face style:name="S1" svg:font-family="Symbol"/>' +
      style('sym', 'style:font-name="S1"') +
      style('child', '', 'sym') +
      style('gone', 'text:display="none"') +
      style('pale', 'fo:color="#ffffff"') +
      style('up', 'style:text-position="super 58%"');
    const p = (content: string, cell = '') => `<table:table-cell table:style-name="${cell}"><text:p>${content}</text:p></table:table-cell>`;
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
    const picture = '<draw:frame svg:width="0.4cm" svg:height="0.4cm"><draw:image/><svg:desc>≤</svg:desc></draw:frame>';
    const content = (cells: string) =>
      `<c xmlns="x"><office:automatic-styles>${styles}</office:automatic-styles><table:table table:name="表"><table:table-row>${cells}</table:table-row></table:table></c>`;
    const ods = (cells: string) =>
      read('表.ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content(cells) });
    const cells =
      p(`${span('child', '³')}300m${span('up', '2')}${span('gone', '旧')}`) + p('草稿', 'pale') + p(`${picture}5天`) + p('£', 'sym');
    expect(await ods(cells)).toMatchObject({ rows: [['≥300m²', '', '≤5天', '≤']], trouble: [['hidden-text']], notes: ['hidden-text'] });
  });
});

describe('letters of XML Spreadsheet 2003', () => {
  it('are read by their fonts, and hidden columns and sheets are said', async () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="h">' +
      '<Styles><Style ss:ID="s"><Font ss:FontName="Symbol"/></Style><Style ss:ID="w"><Font ss:FontName="宋体" ss:Color="#FFFFFF"/></Style></Styles>' +
      '<Worksheet ss:Name="表"><Table><Column/><Column ss:Hidden="1"/><Row><Cell ss:StyleID="s"><Data ss:Type="String">³52</Data></Cell>' +
      '<Cell><Data ss:Type="String"><html:Font html:Face="Symbol">£</html:Font>300m<html:Sup>2</html:Sup></Data></Cell><Cell ss:StyleID="w"><Data ss:Type="String">草稿</Data></Cell></Row></Table>' +
      '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>';
    const [result] = await toSourceDocuments(strToU8(xml), { path: '表.xls' });
    if (!result || 'problem' in result) throw new Error(JSON.stringify(result));
    const [block] = result.blocks;
    expect(block?.kind === 'table' ? block.rows[0]?.cells.map((cell) => cell.text) : []).toEqual(['≥52', '≤300m²', '']);
    expect(result.notes.map((note) => note.id)).toEqual(['hidden-sheet', 'hidden-columns', 'hidden-text']);
  });
});

describe('sheets for those who fill in', () => {
  it('are left out and named: hidden for good, or a form beside the one that is filled in', async () => {
    const both = (name: string, state: string, xml: string) =>
      read(
        '表.xlsx',
        workbook([
          { name, state, xml },
          { name: '目标', xml: OWN },
        ]),
      );
    expect(await both('字典', 'veryHidden', OWN)).toMatchObject({ titles: ['目标'], notes: ['sheet-left-out 字典'] });
    expect(await both('Sheet9', 'hidden', FORM)).toMatchObject({ titles: ['目标'], notes: ['sheet-left-out Sheet9'] });
    expect(await both('填报样表', 'visible', FORM)).toMatchObject({ titles: ['目标'], notes: ['sheet-left-out 填报样表'] });
    expect(await both('二季度', 'hidden', OWN)).toMatchObject({ titles: ['二季度', '目标'], notes: ['hidden-sheet 二季度'] });
  });

  it('are read where they are all that there is, or are filled in', async () => {
    expect((await read('表.xlsx', workbook([{ name: '模板', xml: FORM }]))).titles).toEqual(['模板']);
    expect(
      (
        await read(
          '表.xlsx',
          workbook([
            { name: '模板', xml: OWN },
            { name: '目标', xml: OWN },
          ]),
        )
      ).titles,
    ).toEqual(['模板', '目标']);
  });
});

describe('hidden columns', () => {
  it('are read, and said, in every workbook', async () => {
    const hidden = await xlsx(`<cols><col min="2" max="2" hidden="1"/><col min="5" max="9" hidden="1"/></cols>${OWN}`);
    expect(hidden).toMatchObject({ notes: ['hidden-columns 表'] });
    expect(hidden.rows[1]).toEqual(['巡护次数', '≥52次']);
    const ods = await read('表.ods', {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml':
        '<c><table:table table:name="表"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row></table:table></c>',
    });
    expect(ods).toMatchObject({ rows: [['甲', '乙']], notes: ['hidden-columns 表'] });
  });
});

describe('parts of a workbook', () => {
  it('are found whatever their case, their folder or their name', async () => {
    const members = Object.entries(workbook([{ name: '表', xml: data(row('<c t="s"><v>0</v></c>')) }], { strings: '<si><t>甲</t></si>' }));
    const renamed = (change: (name: string) => string) => Object.fromEntries(members.map(([name, text]) => [change(name), text]));
    expect(
      (
        await read(
          '表.xlsx',
          renamed((name) => name.toUpperCase()),
        )
      ).rows,
    ).toEqual([['甲']]);
    expect(
      (
        await read(
          '表.xlsx',
          renamed((name) => name.replaceAll('/', '\\')),
        )
      ).rows,
    ).toEqual([['甲']]);
    const moved = Object.fromEntries(members.map(([name, text]) => [name.replace(/^xl\//, 'book/'), text.replaceAll('xl/', 'book/')]));
    expect((await read('表.xlsx', moved)).rows).toEqual([['甲']]);
    const bare = Object.fromEntries(
      members
        .filter(([name]) => !name.includes('.rels'))
        .map(([name, text]) => [name.replace('s0.xml', 'worksheets/sheet1.xml').replace('strings.xml', 'sharedStrings.xml'), text]),
    );
    expect((await read('表.xlsx', bare)).rows).toEqual([['甲']]);
  });
});
