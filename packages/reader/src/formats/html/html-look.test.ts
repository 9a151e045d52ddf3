import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../limits.js';
import type { TableBlock } from '../../source-document.js';
import { readHtml } from '../html.js';
import { plainDocument } from '../letters/plain-document.js';

const page = (html: string) => plainDocument(readHtml(html, DEFAULT_LIMITS));
const tableOf = (html: string) => page(html).blocks.find((block) => block.kind === 'table') as TableBlock;
const rows = (html: string) => tableOf(html).rows.map((row) => row.cells.map((cell) => cell.text));
const cellOf = (content: string, style = '') => {
  const row = tableOf(`<style>${style}</style><table><tr><td>巡护次数</td><td>${content}</td></tr></table>`).rows[0];
  return { text: row?.cells[1]?.text, trouble: row?.trouble ?? [] };
};

describe('hidden text of a page', () => {
  it.each([
    ['≥52次<span style="display:none">≥50次</span>', ''],
    ['≥52次<span style="visibility: hidden">≥50次</span>', ''],
    ['≥52次<span hidden>≥50次</span>', ''],
    ['≥52次<i style="font-size:0px">≥50次</i>', ''],
    ['≥52次<i style="mso-hide:all">≥50次</i>', ''],
    ['≥52次<i style="position:absolute;left:-9999px">≥50次</i>', ''],
    ['≥52次<b style="height:0;overflow:hidden">≥50次</b>', ''],
    ['≥52次<font color="#FFFFFF">≥50次</font>', ''],
    ['≥52次<b class="old">≥50次</b>', '/* x */ .new, b.old { display : none !important }'],
    ['≥52次<b id="x">≥50次</b>', '<!-- #x{visibility:hidden} -->'],
    ['<b>≥52次<i>≥50次</i></b>', 'td > b i { display: none }'],
  ])('%j under %j', (content, style) => {
    expect(cellOf(content, style)).toEqual({ text: '≥52次', trouble: [] });
  });

  it('is not what a rule for elsewhere hides', () => {
    const style = '@media print { b { display:none } } p b { display:none } b:hover { display:none } .c b { color:white }';
    expect(cellOf('<b>≥52次</b>', style)).toEqual({ text: '≥52次', trouble: [] });
    expect(cellOf('<i style="visibility:hidden"><b style="visibility:visible">≥52次</b></i>')).toEqual({ text: '≥52次', trouble: [] });
    expect(cellOf('<span aria-hidden="true">≥52次</span>')).toEqual({ text: '≥52次', trouble: [] });
  });

  it('ends where its element ends, though nobody closes it', () => {
    expect(rows('<table><tr><td><p style="display:none">旧<p>新<td>乙<tr><td>丙</table>')).toEqual([['新', '乙'], ['丙']]);
  });

  it('takes its cell out of the row where the cell is gone, and its table out of the page', () => {
    expect(rows('<table><tr><td>甲</td><td style="display:none">码</td><td>乙</td></tr></table>')).toEqual([['甲', '乙']]);
    expect(page('<p>前</p><div style="display:none"><table><tr><td>表</td></tr></table></div>').blocks).toHaveLength(1);
  });

  it('makes a row doubtful where it was all of a cell, or may be seen', () => {
    expect(cellOf('<span hidden>≥50次</span>').trouble).toEqual(['hidden-text']);
    expect(cellOf('<span style="color:#fdfdfd">≥50次</span>')).toEqual({ text: '≥50次', trouble: ['hidden-text'] });
    const dark = tableOf('<table><tr bgcolor="navy" style="background:#003366"><td style="color:#fff">名称</td><td>值</td></tr></table>');
    expect(dark.rows[0]?.cells.map((cell) => cell.text)).toEqual(['名称', '值']);
  });
});

describe('letters of a page', () => {
  it('are read by their font and their height', () => {
    expect(cellOf('<font face="Symbol">³</font>52次').text).toBe('≥52次');
    expect(cellOf('<span style="font-family:Symbol">&pound;</span>5天').text).toBe('≤5天');
    expect(cellOf('<span class=s>³</span>5天', 'span.s { font-family: "Symbol", serif }').text).toBe('≥5天');
    expect(cellOf('<font face="Wingdings">A</font>5天')).toEqual({ text: '□5天', trouble: ['unmapped-letter'] });
    expect(cellOf('≥300m<sup>2</sup>').text).toBe('≥300m²');
    expect(cellOf('PM<sub>2.5</sub>').text).toBe('PM2.5');
  });

  it('of pictures are their texts', () => {
    expect(cellOf('<img src="a.gif" alt="≥">52次')).toEqual({ text: '≥52次', trouble: [] });
    expect(cellOf('<img src="a.gif">52次')).toEqual({ text: '52次', trouble: ['picture-in-cell'] });
    expect(cellOf('<img src="dot.gif" width=1 height=1>52次').trouble).toEqual([]);
  });

  it('leave out deletions and the marks of notes', () => {
    expect(cellOf('<del>≥50次</del><ins>≥52次</ins><a style="mso-footnote-id:ftn1">[1]</a>').text).toBe('≥52次');
  });
});

describe('forms of a page', () => {
  it('show what was filled in and chosen', () => {
    expect(cellOf('<input value="≥52"><input type=hidden value="x"><input type=submit value="存">次').text).toBe('≥52次');
    expect(cellOf('<textarea>≥52次</textarea>').text).toBe('≥52次');
    expect(cellOf('<select><option>优<option selected>良<option>中</select>').text).toBe('良');
    expect(cellOf('<select><option value="">请选择</option><option>优</option></select>').text).toBe('');
  });
});

const HEAD = '<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>';
const laid = (body: string) =>
  tableOf(`<table>${HEAD}${body}</table>`)
    .rows.slice(1)
    .map((row) => ({
      cells: row.cells.map((cell) => `${cell.column}:${cell.text}`).join(' '),
      spans: row.cells.map((cell) => cell.rowSpan).join(''),
      ...(row.repairs ? { repairs: row.repairs } : {}),
      ...(row.doubts ? { doubts: row.doubts } : {}),
    }));

describe('merged cells that state the wrong number of rows', () => {
  const outputs = (span: number) =>
    `<tr><td rowspan=${span}>产出指标</td><td>数量指标</td><td>巡护次数</td><td>≥52次</td></tr><tr><td>质量指标</td><td>记录完整率</td><td>≥97%</td></tr>`;
  const rest =
    '<tr><td>效益指标</td><td>生态效益指标</td><td>断面达标率</td><td>≥96%</td></tr><tr><td>满意度指标</td><td>服务对象满意度指标</td><td>居民满意度</td><td>≥91%</td></tr>';

  it('end where the next class begins', () => {
    expect(laid(outputs(3) + rest)).toEqual([
      { cells: '0:产出指标 1:数量指标 2:巡护次数 3:≥52次', spans: '2111' },
      { cells: '1:质量指标 2:记录完整率 3:≥97%', spans: '111' },
      { cells: '0:效益指标 1:生态效益指标 2:断面达标率 3:≥96%', spans: '1111', repairs: ['shifted-cells'] },
      { cells: '0:满意度指标 1:服务对象满意度指标 2:居民满意度 3:≥91%', spans: '1111' },
    ]);
  });

  it('go on over a row that would lose its class', () => {
    expect(laid(outputs(1) + rest)[1]).toEqual({ cells: '1:质量指标 2:记录完整率 3:≥97%', spans: '111', repairs: ['shifted-cells'] });
  });

  it('are doubted where no class says so, and left alone where the table has no usual width', () => {
    const names = `<tr><td rowspan=3>产出指标</td><td rowspan=1>数量指标</td><td>巡护次数</td><td>≥52次</td></tr><tr><td>清理次数</td><td>≥12次</td></tr><tr><td>质量指标</td><td>记录完整率</td><td>≥97%</td></tr>`;
    expect(laid(names + rest)[1]).toEqual({
      cells: '2:清理次数 3:≥12次',
      spans: '11',
      repairs: ['shifted-cells'],
      doubts: ['repaired'],
    });
    expect(laid('<tr><td>备注</td></tr>').at(-1)).toEqual({ cells: '0:备注', spans: '1' });
  });

  it('are left as they are where they are right', () => {
    expect(laid(outputs(2) + rest).some((row) => 'repairs' in row)).toBe(false);
  });
});
