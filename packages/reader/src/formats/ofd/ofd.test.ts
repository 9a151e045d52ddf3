import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { OFD_STYLES, ofdPageOfCells, writeOfd } from '../../../fuzz/ofd-writer.js';
import { pdfCells, ROWS } from '../../../fuzz/seeds.js';
import type { ReadLimits } from '../../read-options.js';
import type { SourceDocument } from '../../source-document.js';
import { type FailedFile, isFailed, toSourceDocuments } from '../index.js';

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

interface Parts {
  /** Content of the layers of each page. */
  readonly pages: readonly string[];
  /** Elements of a page before its content. */
  readonly before?: string;
  readonly common?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly listed?: string;
}

const page = (content: string, before = '') =>
  `<?xml version="1.0"?><ofd:Page ${NS}><ofd:Area><ofd:PhysicalBox>0 0 200 100</ofd:PhysicalBox></ofd:Area>${before}<ofd:Content><ofd:Layer ID="1">${content}</ofd:Layer></ofd:Content></ofd:Page>`;

function ofd({ pages, before = '', common = '', files = {}, listed }: Parts): Uint8Array {
  const list = listed ?? pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/P${index}.xml"/>`).join('');
  const all: Record<string, string | Uint8Array> = {
    'OFD.xml': `<?xml version="1.0"?><ofd:OFD ${NS}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<?xml version="1.0"?><ofd:Document ${NS}><ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((content, index) => [`Doc_0/Pages/P${index}.xml`, page(content, before)])),
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}

/** A text of 4 mm at a place in millimetres. */
const text = (x: number, y: number, words: string, attributes = '', inner = '') =>
  `<ofd:TextObject ID="9" Boundary="${x} ${y} 150 6" Font="1" Size="4" ${attributes}>${inner}<ofd:TextCode X="0" Y="5" DeltaX="g ${Math.max(1, words.length - 1)} 4">${words}</ofd:TextCode></ofd:TextObject>`;

async function read(bytes: Uint8Array, path = 'a.ofd', limits: Partial<ReadLimits> = {}): Promise<SourceDocument> {
  const [result] = await toSourceDocuments(bytes, { path, limits });
  if (!result || isFailed(result)) throw new Error(`not read: ${JSON.stringify(result)}`);
  return result;
}

async function problem(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<FailedFile['problem']> {
  const [result] = await toSourceDocuments(bytes, { path: 'a.ofd', limits });
  if (!result || !isFailed(result)) throw new Error('read');
  return result.problem;
}

const linesOf = ({ blocks }: SourceDocument) =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.lines.map((line) => line.text) : []));
const notesOf = ({ notes }: SourceDocument) => notes.map(({ id, args }) => `${id} ${args.pages ?? args.count ?? ''}`);

describe('texts of an OFD', () => {
  it('stand where their objects, blocks and matrices put them, and say so in points', async () => {
    const moved = `<ofd:PageBlock Boundary="10 10 100 50">${text(10, 5, '甲乙')}</ofd:PageBlock>`;
    const scaled = `<ofd:TextObject ID="3" Boundary="20 40 50 10" CTM="0.5 0 0 0.5 0 0" Font="1" Size="8"><ofd:TextCode X="0" Y="10" DeltaX="8">丙丁</ofd:TextCode></ofd:TextObject>`;
    const [block] = (await read(ofd({ pages: [moved + scaled] }))).blocks;
    const boxes = block?.kind === 'text' ? block.lines.map((line) => line.references) : [];
    const mm = (value: number) => Math.round((value * 720) / 25.4) / 10;
    expect(boxes).toMatchObject([
      [{ kind: 'page', page: 1, boxes: [{ x: mm(20), width: mm(8) }] }],
      [{ kind: 'page', page: 1, boxes: [{ x: mm(20), width: mm(8) }] }],
    ]);
  });

  it('are read from runs of distances, with fewer distances than letters, and with none', async () => {
    const code = (attributes: string, words: string, y: number) =>
      `<ofd:TextObject ID="3" Boundary="20 ${y} 150 15" Font="1" Size="4"><ofd:TextCode X="0" Y="5" ${attributes}>${words}</ofd:TextCode></ofd:TextObject>`;
    const pages = [
      code('DeltaX="g 2 4 30 4"', '一二三四五', 10) +
        code('DeltaX="4"', '六七八九', 30) +
        code('', '十甲乙', 50) +
        code('DeltaX="g 999999999 4"', '丙丁', 70) +
        code('DeltaX="g 1 4 -4" DeltaY="0 6"', '上上下', 80),
    ];
    expect(linesOf(await read(ofd({ pages })))).toEqual(['一二三 四五', '六七八九', '十甲乙', '丙丁', '上上', '下']);
  });

  it('are written with escapes, in other character sets and without a namespace', async () => {
    const plain = `<Page><Area><PhysicalBox>0 0 200 100</PhysicalBox></Area><Content><Layer>${text(10, 10, '\\4e2d文').replace('g 5 4', '4').replaceAll('ofd:', '')}</Layer></Content></Page>`;
    const gbk = Uint8Array.of(
      ...strToU8('<?xml version="1.0" encoding="GBK"?><Page><Content><TextObject Boundary="10 30 90 9" Size="4"><TextCode Y="5">'),
      0xd6,
      0xd0,
      0xce,
      0xc4,
      ...strToU8('</TextCode></TextObject></Content></Page>'),
    );
    const files = { 'Doc_0/Pages/P0.xml': `\ufeff${plain}`, 'Doc_0/Pages/P1.xml': gbk };
    expect(linesOf(await read(ofd({ pages: ['', ''], files })))).toEqual(['中文', '中文']);
  });

  it('are left out where nobody sees them', async () => {
    const white = '<ofd:FillColor Value="255 255 255"/>';
    const pages = [
      text(10, 10, '看得见的文字比看不见的多得多，所以都是看得见的页') +
        text(10, 30, '不可见', 'Visible="false"') +
        text(10, 50, '白色的', '', white) +
        text(10, 70, '透明的', 'Alpha="0"') +
        `<ofd:PageBlock Visible="false">${text(10, 80, '块里的')}</ofd:PageBlock>`,
    ];
    const document = await read(ofd({ pages }));
    expect(linesOf(document)).toEqual(['看得见的文字比看不见的多得多，所以都是看得见的页']);
    expect(notesOf(document)).toEqual(['hidden-text 1']);
  });

  it('are unreadable where a letter has a shape and no character', async () => {
    const pages = [text(10, 10, '指标\ue123值')];
    expect(notesOf(await read(ofd({ pages })))).toEqual(['unmapped-letters 1']);
    const shapes = Array.from({ length: 30 }, (_, at) =>
      text(10 + 4 * at, 40, '¤', '', '<ofd:CGTransform CodePosition="0"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform>'),
    );
    expect(await problem(ofd({ pages: [shapes.join('')] }))).toEqual({ id: 'no-text-layer', args: { pages: 1, format: 'ofd' } });
  });

  it('leave annotations and seals out', async () => {
    const files = {
      'Doc_0/Annots/Annotations.xml': `<ofd:Annotations ${NS}><ofd:Page PageID="1"><ofd:FileLoc>Page.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
      'Doc_0/Annots/Page.xml': `<ofd:PageAnnot ${NS}><ofd:Annot><ofd:Appearance>${text(10, 10, '批注')}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
    };
    expect(linesOf(await read(ofd({ pages: [text(10, 30, '正文')], files })))).toEqual(['正文']);
  });
});

describe('pages of an OFD', () => {
  it('lie on their templates, and share them', async () => {
    const common = '<ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/>';
    const files = { 'Doc_0/Tpls/T.xml': page(text(10, 10, '表头')) };
    const before = '<ofd:Template TemplateID="7" ZOrder="Background"/>';
    expect(linesOf(await read(ofd({ pages: [text(10, 30, '甲'), text(10, 30, '乙')], before, common, files })))).toEqual([
      '表头',
      '甲',
      '表头',
      '乙',
    ]);
  });

  it('are numbered through all documents, and no table runs on from one into the next', async () => {
    const cells = pdfCells(
      ROWS,
      [
        [0, 3],
        [3, 2],
      ],
      true,
      60,
    );
    const one = writeOfd([ofdPageOfCells(cells)], OFD_STYLES.plain!);
    const { unzipSync } = await import('fflate');
    const members = unzipSync(one);
    const twice = Object.fromEntries(
      Object.entries(members).flatMap(([name, part]) =>
        name.startsWith('Doc_0/')
          ? [
              [name, part],
              [name.replace('Doc_0', 'Doc_1'), part],
            ]
          : [],
      ),
    );
    const list = ['Doc_0', 'Doc_1']
      .map((folder) => `<ofd:DocBody><ofd:DocRoot>/${folder}/Document.xml</ofd:DocRoot></ofd:DocBody>`)
      .join('');
    const document = await read(zipSync({ ...twice, 'OFD.xml': strToU8(`<ofd:OFD ${NS}>${list}</ofd:OFD>`) }));
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.map((table) => table.rows.length)).toEqual([6, 6]);
    expect(tables[1]?.rows[1]?.cells[0]?.references).toMatchObject([{ kind: 'page', page: 2 }]);
  });

  it('that are missing or broken are named, the others read', async () => {
    const listed =
      '<ofd:Page ID="1" BaseLoc="Pages/P0.xml"/><ofd:Page ID="2" BaseLoc="../../../etc/passwd"/><ofd:Page ID="3" BaseLoc="Pages/P1.xml"/>';
    const document = await read(ofd({ pages: [text(10, 10, '第一'), ''], listed, files: { 'Doc_0/Pages/P1.xml': '<ofd:Page><broken' } }));
    expect(linesOf(document)).toEqual(['第一']);
    expect(notesOf(document)).toEqual(['pages-not-read 2, 3']);
  });

  it('that stand sideways are turned upright', async () => {
    const sideways = `<ofd:TextObject ID="3" Boundary="150 10 10 80" CTM="0 1 -1 0 6 0" Font="1" Size="4"><ofd:TextCode X="0" Y="0" DeltaX="g 5 4">竖着的六个字</ofd:TextCode></ofd:TextObject>`;
    const document = await read(ofd({ pages: [sideways] }));
    expect(linesOf(document)).toEqual(['竖着的六个字']);
    expect(document.notes).toMatchObject([{ id: 'turned-pages', args: { turns: 3 } }]);
  });

  it('that are pictures are scans', async () => {
    const picture = '<ofd:ImageObject ID="3" Boundary="0 0 200 100" ResourceID="4"/>';
    expect(await problem(ofd({ pages: [picture, picture] }))).toEqual({ id: 'no-text-layer', args: { pages: 2, format: 'ofd' } });
    expect(notesOf(await read(ofd({ pages: [text(10, 10, '有文字'), picture] })))).toEqual(['scanned-pages 2']);
    const small = '<ofd:ImageObject ID="3" Boundary="50 30 60 30" ResourceID="4"/>';
    expect(await problem(ofd({ pages: [small] }))).toEqual({ id: 'no-text-layer', args: { pages: 1, format: 'ofd' } });
  });

  it('are found under odd names, in a folder of their own and where nothing lists them', async () => {
    const bare = page(text(10, 10, '甲'));
    const document = `<ofd:Document ${NS}><ofd:Pages><ofd:Page BaseLoc=".\\PAGES\\p0.XML"/></ofd:Pages></ofd:Document>`;
    const odd = {
      'x/ofd.XML': strToU8(`<ofd:OFD ${NS}><ofd:DocRoot>doc_0\\DOCUMENT.xml</ofd:DocRoot></ofd:OFD>`),
      'x/Doc_0/Document.xml': strToU8(document),
      'x/Doc_0/Pages/P0.xml': strToU8(bare),
    };
    expect(linesOf(await read(zipSync(odd)))).toEqual(['甲']);
    const unlisted = { 'Doc_0/Document.xml': strToU8(`<ofd:Document ${NS}/>`), 'Doc_0/Pages/Page_0/Content.xml': strToU8(bare) };
    expect(linesOf(await read(zipSync(unlisted)))).toEqual(['甲']);
  });
});

describe('an OFD that means harm', () => {
  it('is stopped where templates and groups stand on themselves', async () => {
    const common = '<ofd:TemplatePage ID="7" BaseLoc="T.xml"/><ofd:PublicRes>Res.xml</ofd:PublicRes>';
    const before = '<ofd:Template TemplateID="7"/>';
    const named = '<ofd:CompositeObject ID="1" ResourceID="5"/>';
    const files = {
      'Doc_0/T.xml': page(text(10, 10, '样'), before),
      'Doc_0/Res.xml': `<ofd:Res ${NS}><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="5"><ofd:Content>${named.repeat(4)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`,
    };
    expect(linesOf(await read(ofd({ pages: [text(10, 40, '正文')], before, common, files })))).toEqual(['样', '正文']);
    expect(await problem(ofd({ pages: [named], common, files }), { objects: 50_000 })).toMatchObject({
      id: 'limit',
      args: { limit: 'objects' },
    });
  });

  it('is refused with entities of its own, deep nesting and more pages than are read', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'很'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;">]><ofd:Page ${NS}><ofd:Content>${text(10, 10, '&b;')}</ofd:Content></ofd:Page>`;
    expect((await problem(ofd({ pages: [''], files: { 'Doc_0/Pages/P0.xml': bomb } }))).id).toBe('corrupt');
    expect((await problem(ofd({ pages: ['<ofd:PageBlock>'.repeat(5000)] }))).id).toBe('corrupt');
    const listed = Array.from({ length: 30 }, (_, index) => `<ofd:Page BaseLoc="Pages/P${index}.xml"/>`).join('');
    expect(await problem(ofd({ pages: [text(10, 10, '甲')], listed }), { pages: 20 })).toEqual({
      id: 'limit',
      args: { limit: 'pages', value: 20, actual: 30 },
    });
  });

  it('counts what its pages draw against one limit', async () => {
    const many = text(10, 10, '字'.repeat(2000)).repeat(10);
    expect(await problem(ofd({ pages: [many, many] }), { objects: 30_000 })).toMatchObject({ id: 'limit', args: { limit: 'objects' } });
    expect(await problem(ofd({ pages: [text(10, 10, '字'.repeat(310_000))] }))).toEqual({
      id: 'too-heavy',
      args: { page: 1, format: 'ofd' },
    });
  });
});
