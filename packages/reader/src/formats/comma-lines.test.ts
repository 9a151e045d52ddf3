import { describe, expect, it } from 'vitest';
import { hasCommaLines } from './comma-lines.js';

const ROWS = [
  '一级指标,二级指标,绩效内容,指标值,分值',
  '产出,数量,"清淤河段, 两处",≥6千米,10',
  ',质量,验收合格率,100%,10',
  ',时效,完工,6月底,5',
  '效益,社会,投诉,≤3起,5',
];

describe('a text with commas between its cells', () => {
  it('is told by lines with the same number of them, blank lines and a title of one cell among many left aside', () => {
    expect(hasCommaLines(`${ROWS.join('\n')}\n`)).toBe(true);
    expect(hasCommaLines(`季度分解表,,,,\r\n${ROWS.join('\r\n')}\r\n`)).toBe(true);
    expect(hasCommaLines(`${ROWS.join('\n\n')}\n`)).toBe(true);
  });

  it('is no prose, no list of names, no table of two columns and nothing short', () => {
    const prose = [
      '改造12处,完工率100%,验收合格,投诉少于3起。',
      '全年培训, 每季一次。',
      '完成。',
      '群众满意,成本可控,效果好,持续,稳定。',
      '其他,略。',
    ];
    expect(hasCommaLines(`${prose.join('\n')}\n`)).toBe(false);
    expect(hasCommaLines(`${ROWS.map((row) => row.split(',').slice(0, 2).join(',')).join('\n')}\n`)).toBe(false);
    expect(hasCommaLines(`${ROWS.slice(0, 3).join('\n')}\n`)).toBe(false);
    expect(hasCommaLines('一级指标  二级指标  三级指标\n'.repeat(9))).toBe(false);
  });
});
