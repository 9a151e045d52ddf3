import { describe, expect, it } from 'vitest';
import { readTableRows } from './table-rows.js';

const read = (text: string, path: string) => readTableRows(new TextEncoder().encode(text), { path });

describe('the rows of a plain table', () => {
  it('are those of the longest table, each cell in its column', async () => {
    const html =
      '<table><tr><td>a</td></tr></table><table><tr><th>二级指标</th><th>三级指标</th></tr>' +
      '<tr><td rowspan=2>数量指标</td><td>培训人数</td></tr><tr><td>培训次数</td></tr></table>';
    expect(await read(html, 'a.html')).toEqual({
      kind: 'rows',
      rows: [
        ['二级指标', '三级指标'],
        ['数量指标', '培训人数'],
        ['', '培训次数'],
      ],
    });
  });

  it('are none where there is no table, and a reason where the file cannot be read', async () => {
    expect(await read('没有表', 'a.txt')).toEqual({ kind: 'rows', rows: [] });
    expect((await read('', 'a.csv')).kind).toBe('failed');
  });
});
