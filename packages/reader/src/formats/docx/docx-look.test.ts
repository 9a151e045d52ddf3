import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toSourceDocuments } from '../index.js';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Cells of the tables and lines of the text, with the notes: what everybody behind the reader sees. */
async function read(parts: Readonly<Record<string, string | Uint8Array>>) {
  const members = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]));
  const [result] = await toSourceDocuments(zipSync(members), { path: '目标.docx' });
  if (!result || 'problem' in result) throw new Error(JSON.stringify(result));
  const rows = result.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return {
    cells: rows.map((row) => row.cells.map((cell) => cell.text)),
    trouble: rows.map((row) => row.trouble ?? []),
    lines: result.blocks.flatMap((block) => (block.kind === 'text' ? block.lines.map((line) => line.text) : [])),
    notes: result.notes.map((note) => note.id),
  };
}

const documentPart = (body: string) =>
  `<w:document xmlns:w="w" xmlns:r="r" xmlns:wp="p" xmlns:a="a" xmlns:v="v"><w:body>${body}</w:body></w:document>`;
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (content: string, properties = '', paragraph = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr>${paragraph}</w:pPr>${content}</w:p></w:tc>`;
const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
const one = async (content: string, styles = '') => {
  const { cells, trouble, notes } = await read({
    'word/document.xml': documentPart(table(cell(run('巡护次数')), cell(content))),
    'word/styles.xml': `<w:styles xmlns:w="w">${styles}</w:styles>`,
  });
  return { text: cells[0]?.[1], trouble: trouble[0], notes };
};

describe('hidden text of Word', () => {
  it('is left out, and said', async () => {
    expect(await one(run('≥52次') + run('≥50次', '<w:vanish/>'))).toEqual({ text: '≥52次', trouble: [], notes: ['hidden-text'] });
    expect((await one(run('≥52次', '<w:vanish w:val="0"/>'))).text).toBe('≥52次');
    // The mark of a paragraph may be hidden and its text not.
    expect((await one(`</w:p><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('≥52次')}`)).text).toBe('≥52次');
  });

  it('may be hidden by a style, or by one that it inherits from', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="character" w:styleId="C"><w:basedOn w:val="A"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>';
    expect((await one(run('≥52次') + run('旧', '<w:rStyle w:val="B"/>'), styles)).text).toBe('≥52次');
    expect((await one(run('≥52次', '<w:rStyle w:val="C"/>'), styles)).text).toBe('≥52次');
  });

  it('makes a row doubtful where it was all that the cell held, and where nobody can say', async () => {
    expect(await one(run('≥52次', '<w:vanish/>'))).toMatchObject({ text: '', trouble: ['hidden-text'] });
    expect(await one(run('≥52次', '<w:webHidden/>'))).toMatchObject({ text: '≥52次', trouble: ['hidden-text'] });
  });

  it('may be white on white, but not white on a dark ground', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    expect((await one(run('≥52次') + run('草稿', white))).text).toBe('≥52次');
    const dark = await read({
      'word/document.xml': documentPart(table(cell(run('名称', white), '<w:shd w:val="clear" w:fill="1F4E79"/>'))),
    });
    expect(dark).toMatchObject({ cells: [['名称']], trouble: [[]] });
    const styles =
      '<w:style w:type="table" w:default="1" w:styleId="T"><w:tblStylePr><w:tcPr><w:shd w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>';
    expect(await one(run('≥52次', white), styles)).toMatchObject({ text: '≥52次', trouble: ['hidden-text'] });
  });

  it('is not what a revision was before', async () => {
    expect((await one(run('≥52次', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'))).text).toBe('≥52次');
  });
});

describe('symbols of Word', () => {
  it('are read by their font, wherever it is set', async () => {
    expect((await one(`<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('52次')}`)).text).toBe('≥52次');
    expect((await one(run('\uf0a3', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + run('5天'))).text).toBe('≤5天');
    const styles = '<w:style w:type="character" w:styleId="S"><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:style>';
    expect((await one(run('³', '<w:rStyle w:val="S"/>') + run('52次'), styles)).text).toBe('≥52次');
    expect((await one(`<w:r><w:sym w:font="Wingdings" w:char="F041"/></w:r>${run('52次')}`)).trouble).toEqual(['unmapped-letter']);
  });

  it('may be drawn by a field', async () => {
    const field = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect((await one(`${field('SYMBOL 179 \\f "Symbol" \\s 10')}${run('52次')}`)).text).toBe('≥52次');
    expect((await one(`${field('PAGE')}${run('52次')}`)).text).toBe('52次');
  });

  it('keep raised digits apart from the number before them', async () => {
    expect((await one(run('≥300m') + run('2', '<w:vertAlign w:val="superscript"/>'))).text).toBe('≥300m²');
  });
});

describe('forms and pictures of Word', () => {
  it('show what was chosen and not what the empty control invites to', async () => {
    const list =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect((await one(list)).text).toBe('良');
    const control = (text: string) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    expect((await one(control('单击此处输入文字。'))).text).toBe('');
    expect((await one(control('≥52次'))).text).toBe('≥52次');
  });

  it('may hold a sign as a picture', async () => {
    const picture = (description: string) =>
      `<w:r><w:drawing><wp:inline><wp:extent cx="90000" cy="90000"/><wp:docPr id="1" descr="${description}"/><a:blip/></wp:inline></w:drawing></w:r>`;
    expect(await one(picture('≥') + run('52次'))).toMatchObject({ text: '≥52次', trouble: [] });
    expect(await one(picture('图片 1') + run('52次'))).toEqual({
      text: '52次',
      trouble: ['picture-in-cell'],
      notes: ['pictures-in-cells'],
    });
    const stamp = '<w:r><w:drawing><wp:anchor><wp:extent cx="1500000" cy="1500000"/><wp:docPr/><a:blip/></wp:anchor></w:drawing></w:r>';
    expect((await one(stamp + run('52次'))).trouble).toEqual([]);
  });
});

describe('parts of Word documents', () => {
  const relations = (target: string) => `<Relationships><Relationship Id="c1" Type="${REL}/aFChunk" Target="${target}"/></Relationships>`;
  const chunk = (name: string, content: string | Uint8Array) =>
    read({
      'word/document.xml': documentPart('<w:p><w:r><w:t>前</w:t></w:r></w:p><w:altChunk r:id="c1"/><w:p><w:r><w:t>后</w:t></w:r></w:p>'),
      'word/_rels/document.xml.rels': relations(name),
      [`word/${name}`]: content,
    });

  it('are read where the document takes them in', async () => {
    const page = await chunk('part1.html', '<html><body><p>题</p><table><tr><td>甲</td><td>≥3</td></tr></table></body></html>');
    expect(page).toMatchObject({ cells: [['甲', '≥3']], lines: ['前', '题', '后'], notes: [] });
    expect((await chunk('part1.txt', '一\n二')).lines).toEqual(['前', '一', '二', '后']);
    const inner = zipSync({ 'word/document.xml': strToU8(documentPart(table(cell(run('内')), cell(run('部'))))) });
    expect((await chunk('part1.docx', inner)).cells).toEqual([['内', '部']]);
  });

  it('are named where they are of a kind that is not read, or are not there', async () => {
    expect((await chunk('part1.rtf', '{\\rtf1 甲}')).notes).toEqual(['part-not-read']);
    const missing = await read({ 'word/document.xml': documentPart('<w:altChunk r:id="c9"/>') });
    expect(missing.notes).toEqual(['part-not-read']);
  });

  it('are found whatever their case, their folder or their name', async () => {
    const body = documentPart(table(cell(run('甲')), cell(run('乙'))));
    expect((await read({ 'Word/Document.XML': body })).cells).toEqual([['甲', '乙']]);
    const root = (target: string) =>
      `<Relationships><Relationship Id="r" Type="${REL}/officeDocument" Target="${target}"/></Relationships>`;
    expect((await read({ '_rels/.rels': root('/Main%20Part.xml'), 'main part.xml': body })).cells).toEqual([['甲', '乙']]);
  });
});
