import { describe, expect, it } from 'vitest';
import { gridOf } from '../../grids/grid.js';
import { findHeaders } from '../../grids/header.js';
import { bodyEnd, headerAgain, isFormTitle } from './table-end.js';

/** A grid that was given, a row a text, cells parted by bars; a row of one text is merged over all columns. */
function grid(...rows: readonly string[]) {
  const columns = 4;
  return gridOf({
    kind: 'table',
    origin: 'given',
    title: '',
    columns,
    rows: rows.map((row) => {
      const texts = row.split('|');
      const columnSpan = texts.length === 1 ? columns : 1;
      return { cells: texts.map((text, column) => ({ text, column, rowSpan: 1, columnSpan, references: [] })) };
    }),
  });
}

const HEAD = ['一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|巡护次数|≥12次'] as const;

function endOf(...after: readonly string[]): number {
  const given = grid(...HEAD, ...after);
  const [header] = findHeaders(given);
  if (header === undefined) throw new Error('no header');
  return bodyEnd(given, header, given.rows.length);
}

describe('the end of a form', () => {
  it.each([
    '某市项目支出绩效目标申报表（2031年度）',
    '注：本表由业务科室填写',
    '备注||无|',
    '其他需要说明的事项||无|',
    '填表人：|甲|日期：|',
    '审核意见|同意||',
    '项目名称|航标更换|资金|12',
    '主管部门|某局|实施单位|某站',
  ])('is before %s', (row) => {
    expect(endOf(row)).toBe(2);
  });

  it.each(['|质量指标|注册企业数|≥3家', '效益指标|社会效益指标|说明会场次|≥3场', '三、满意度指标（10分）', '|||≥30家'])(
    'is not before %s',
    (row) => {
      expect(endOf(row)).toBe(3);
    },
  );

  it('is before a unit only where a project is named below it', () => {
    expect(endOf('预算单位|某站|金额|12', '项目名称|航标更换||')).toBe(2);
    expect(endOf('预算单位|某站|金额|12')).toBe(3);
  });

  it('may be followed by a form without a header of its own', () => {
    const given = grid(...HEAD, '项目名称|航标更换|资金|12', '产出指标|数量指标|更换航标|≥28座');
    const [header] = findHeaders(given);
    if (header === undefined) throw new Error('no header');
    expect(headerAgain(given, header, 2, 4)?.first).toBe(3);
    expect(headerAgain(given, header, 3, 4)).toBeNull();
  });

  it('knows a title from a sentence', () => {
    expect(isFormTitle('2031年度项目绩效目标批复表')).toBe(true);
    expect(isFormTitle('按绩效目标开展工作')).toBe(false);
  });
});
