import { describe, expect, it } from 'vitest';
import { type Fragment, lineFragments, separatorOf } from '../../evidence/fragments.js';
import { textLines } from '../../formats/text.js';
import { cutRecords, isAmount } from './records.js';

function recordsOf(text: string, hasType = false) {
  const fragments: Fragment[] = [];
  for (const line of textLines(text)) lineFragments(line, separatorOf(line), fragments);
  const join = (pieces: readonly Fragment[]): string => pieces.map((piece) => piece.text).join('');
  return cutRecords(fragments, hasType).records.map((record) =>
    record.kind === 'unit'
      ? [join(record.code), join(record.name), join(record.amounts)]
      : [join(record.code), join(record.name), join(record.type), record.amounts.map((piece) => piece.text).join(' '), join(record.body)],
  );
}

describe('cutRecords', () => {
  it('joins codes broken over lines, and leaves a number that begins a name to the name', () => {
    expect(
      recordsOf(
        '4103002000000\n\n00033610\n社保公共服务经费 55.00 55.00\n\n完成率 ≥95%\n\n4103002000000\n00033611\n\n培训费 3.35 3.35\n\n出勤率 ≥95%',
      ),
    ).toEqual([
      ['410300200000000033610', '社保公共服务经费', '', '55.00 55.00', '完成率≥95%'],
      ['410300200000000033611', '培训费', '', '3.35 3.35', '出勤率≥95%'],
    ]);
    expect(recordsOf('410300200000000014001\n\n12333 政\n\n府购买服\n\n务\n\n16.64 16.64\n\n发放率 100%')).toEqual([
      ['410300200000000014001', '12333政府购买服务', '', '16.64 16.64', '发放率100%'],
    ]);
    expect(recordsOf('41050524000000003120\n\n8\n\n2024人社局\n2.90 2.90\n\n网费 28920元')[0]?.[0]).toBe('410505240000000031208');
  });

  it('reads types that stand one character a line, whole or torn over a page end', () => {
    const whole = recordsOf('4103002100000Y8030002 差旅费\n\n其\n\n他\n\n运\n\n转\n\n类\n\n15.60 15.60\n\n出差人数 ≤200 人', true);
    expect(whole).toEqual([['4103002100000Y8030002', '差旅费', '其他运转类', '15.60 15.60', '出差人数≤200人']]);
    const torn = recordsOf('4103002100000Y8030004\n水电费\n\n其\n\n他\n78.55 78.55\n\n水用量 ≥300 吨\n 运\n\n转\n\n类', true);
    expect(torn[0]?.slice(1, 3)).toEqual(['水电费', '其他']);
  });

  it('reads units with their totals, and no unit in a garbled row of figures', () => {
    expect(
      recordsOf(
        '803\n\n某市某局\n\n57055.81 57055.81\n\n803001\n\n某市某局\n\n18431.29 18431.29\n\n4103002100000Y8030002 差旅费\n15.60 15.60',
      ),
    ).toEqual([
      ['803', '某市某局', '57055.8157055.81'],
      ['803001', '某市某局', '18431.2918431.29'],
      ['4103002100000Y8030002', '差旅费', '', '15.60 15.60', ''],
    ]);
    const garbled = recordsOf(
      '410300220000000046799\n\n工作经费\n\n2.00 2.00\n\n给有需\n\n要的人\n\n100100\n\n创建\n\n文明\n\n≥12 1 年 <84',
    );
    expect(garbled).toHaveLength(1);
  });

  it('knows amounts', () => {
    expect(['3,531.36', '55.00', '65978.74', '1,500'].map(isAmount)).toEqual([true, true, true, true]);
    expect(['100', '≥95%', '2024', '1.5万'].map(isAmount)).toEqual([false, false, false, false]);
  });
});
