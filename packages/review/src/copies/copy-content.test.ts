import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CopiedProject, type CopyRow, copyContent, copyDifferences } from './copy-content.js';

const row = (name: string, value: string, level1: CopyRow['level1'] = 'output'): CopyRow => ({ level1, name, value, doubtful: false });

const ROWS = [row('培训人数', '≥200人'), row('培训场次', '≥5场'), row('群众满意度', '≥95%', 'satisfaction')];

const anyProject: fc.Arbitrary<CopiedProject> = fc.record({
  amount: fc.constantFrom(null, 0, 20, 20.000000001, 25.5),
  rows: fc.array(
    fc.record({
      level1: fc.constantFrom('output' as const, 'benefit' as const, '' as const),
      name: fc.constantFrom('培训人数', '培训 人数', '场次', ''),
      value: fc.constantFrom('≥5场', '≥ 5场', '提升', ''),
      doubtful: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
});

describe('two copies of a project', () => {
  it('say the same in whatever order their rows stand, however they are spaced and however surely they were read', () => {
    const [one, two] = [
      { amount: 1.23, rows: ROWS },
      {
        amount: 1.2300000000000002,
        rows: ROWS.map((each) => ({ ...each, value: each.value.replace('≥', '≥ '), doubtful: true })).reverse(),
      },
    ];
    expect(copyDifferences(one, two)).toEqual([]);
    expect(copyContent(one)).toBe(copyContent(two));
  });

  it('differ by money, class, value and rows of one alone', () => {
    const one = { amount: 20, rows: [...ROWS, row('结业率', '≥95%')] };
    const two = {
      amount: null,
      rows: [
        row('群众满意度', '≥95%', 'benefit'),
        { ...row('培训人数', '≥300人'), doubtful: true },
        row('培训场次', '≥5场'),
        row('教材', '≥9册'),
      ],
    };
    expect(copyDifferences(one, two)).toEqual([
      { kind: 'amount', counted: 20, other: null },
      { kind: 'class', name: '群众满意度', counted: 'satisfaction', other: 'benefit', doubtful: false },
      { kind: 'value', name: '培训人数', counted: '≥200人', other: '≥300人', doubtful: true },
      { kind: 'only', where: 'counted', name: '结业率', value: '≥95%', doubtful: false },
      { kind: 'only', where: 'other', name: '教材', value: '≥9册', doubtful: false },
    ]);
  });

  it('have one content exactly where there is nothing to show', () => {
    fc.assert(
      fc.property(anyProject, anyProject, (one, two) => {
        expect(copyContent(one) === copyContent(two)).toBe(copyDifferences(one, two).length === 0);
      }),
    );
    fc.assert(
      fc.property(anyProject, (one) => {
        const turned = { ...one, rows: [...one.rows].reverse() };
        expect(copyDifferences(one, turned)).toEqual([]);
        expect(copyContent(turned)).toBe(copyContent(one));
      }),
    );
  });
});
