import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.js';
import type { Block } from '../source-document.js';
import { readDocx } from './docx.js';
import { readHtml } from './html.js';
import { readZipDirectory } from './zip/directory.js';

/** Blocks as lines: text as it stands, a table row as its cells with their spans. */
function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.lines.map((line) => line.text)
      : block.rows.map((row) =>
          row.cells
            .map((cell) => `${cell.column}${cell.rowSpan + cell.columnSpan > 2 ? `[${cell.rowSpan}x${cell.columnSpan}]` : ''}:${cell.text}`)
            .join(' | '),
        ),
  );
}

const html = (body: string) => outline(readHtml(body, DEFAULT_LIMITS).blocks);

function docx(body: string) {
  const bytes = zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`) });
  return readDocx(readZipDirectory(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
}

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

describe('readHtml', () => {
  it('lays out spans, unclosed cells and nested tables', () => {
    expect(html('<p>前</p><table><tr><td rowspan=2>甲<td colspan="2">乙<tr><td>丙<td>丁<table><tr><td>内<td>部</table></table>后')).toEqual(
      ['前', '0[2x1]:甲 | 1[1x2]:乙', '1:丙 | 2:丁', '0:内 | 1:部', '后'],
    );
  });

  it('collapses white space, keeps line breaks, drops scripts, ticks boxes', () => {
    expect(
      html('<table><tr><td> 一 \n 二<br>三</td><td><script>x<td></script>四&nbsp;五<input type=checkbox checked>是</td></tr></table>'),
    ).toEqual(['0:一 二\n三 | 1:四 五☑是']);
  });

  it('reads hidden rows and says so', () => {
    const { notes } = readHtml('<table><tr style="display: none"><td>甲<td>乙</tr></table>', DEFAULT_LIMITS);
    expect(notes).toEqual([{ id: 'hidden-rows', args: { sheet: '', rows: 1 }, references: [] }]);
  });

  it('cuts spans to what is there', () => {
    expect(html('<table><tr><td rowspan=99999 colspan=99999>甲</td></tr><tr><td>乙</td></tr></table>')[0]).toBe('0[2x1000]:甲');
  });
});

describe('readDocx', () => {
  it('joins merged cells over rows and columns', () => {
    const table = `<w:tbl><w:tr>${tc('甲', '<w:vMerge w:val="restart"/>')}${tc('乙', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('', '<w:vMerge/>')}${tc('丙')}${tc('丁')}</w:tr></w:tbl>`;
    expect(outline(docx(table).blocks)).toEqual(['0[2x1]:甲 | 1[1x2]:乙', '1:丙 | 2:丁']);
  });

  it('accepts tracked changes and says how many', () => {
    const { blocks, notes } = docx(
      '<w:p><w:r><w:t>≥</w:t></w:r><w:del><w:r><w:delText>90</w:delText></w:r></w:del><w:ins><w:r><w:t>95%</w:t></w:r></w:ins></w:p>',
    );
    expect(outline(blocks)).toEqual(['≥95%']);
    expect(notes).toEqual([{ id: 'tracked-changes', args: { count: 2 }, references: [] }]);
  });

  it('drops rows that a tracked change deleted', () => {
    const table = `<w:tbl><w:tr>${tc('甲')}${tc('乙')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}${tc('旧')}</w:tr></w:tbl>`;
    expect(outline(docx(table).blocks)).toEqual(['0:甲 | 1:乙']);
  });

  it('keeps checkboxes of every kind', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>';
    expect(
      outline(
        docx(`<w:p>${field}<w:r><w:t>是</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r><w:r><w:t>否</w:t></w:r></w:p>`)
          .blocks,
      ),
    ).toEqual(['☑是□否']);
  });

  it('lets nested tables follow the table they stand in', () => {
    const inner = `<w:tbl><w:tr>${tc('内')}${tc('部')}</w:tr></w:tbl>`;
    expect(outline(docx(`<w:tbl><w:tr>${tc('外')}<w:tc>${p('前')}${inner}${p('后')}</w:tc></w:tr></w:tbl>`).blocks)).toEqual([
      '0:外 | 1:前\n后',
      '0:内 | 1:部',
    ]);
  });
});
