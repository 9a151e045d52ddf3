import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../grids/grid.js';
import { listedParts, listedRows, withoutNumber } from './listed-cells.js';

function cell(...lines: readonly string[]): Cell {
  const text = lines.join('');
  return { text, column: 0, references: [], covered: false, spread: false, ...(lines.length > 1 ? { lines } : {}) };
}

function rows(name: Cell, value: Cell): string[] | null {
  return listedRows(name, value, [])?.map((row) => `${row.name.text} ${row.value.text}`) ?? null;
}

describe('cells that list several indicators', () => {
  it('are parted by numbers that count from one', () => {
    expect(listedParts(cell('①巡查次数②整改率'))).toEqual(['巡查次数', '整改率']);
    expect(listedParts(cell('1.巡查次数；2.整改率。'))).toEqual(['巡查次数', '整改率']);
    expect(listedParts(cell('≥1.5万元2.5万元'))).toBeNull();
    expect(listedParts(cell('2.整改率'))).toBeNull();
    expect(withoutNumber('（3）整改率')).toBe('整改率');
  });

  it('give as many rows as names, each with its value', () => {
    expect(rows(cell('①巡查次数', '②整改率'), cell('①≥12次', '②≥95%'))).toEqual(['巡查次数 ≥12次', '整改率 ≥95%']);
    expect(rows(cell('巡查次数', '整改率'), cell('≥12次', '≥95%'))).toEqual(['巡查次数 ≥12次', '整改率 ≥95%']);
    expect(rows(cell('①验收合格率②抽检合格率'), cell('≥98%'))).toEqual(['验收合格率 ≥98%', '抽检合格率 ≥98%']);
  });

  it('share a weight that is not listed, and have each its own where it is', () => {
    const weights = (weight: Cell) =>
      listedRows(cell('①巡查次数②整改率'), cell('①≥12次②≥95%'), [['weight', weight]])?.map(({ cells }) => {
        const own = cells.get('weight') ?? weight;
        return `${own.text} ${own.covered ? 'of the row above' : 'own'}`;
      });
    expect(weights(cell('40'))).toEqual(['40 own', '40 of the row above']);
    expect(weights(cell('①10②30'))).toEqual(['10 own', '30 own']);
  });

  it('are one row where a name is only wrapped, or two values belong to one name', () => {
    expect(rows(cell('农村公路养护工程', '验收合格率'), cell('≥98%'))).toBeNull();
    expect(rows(cell('巡查次数'), cell('①≥12次②≥3次'))).toBeNull();
    expect(rows(cell('巡查次数', '整改率'), cell('≥12', '次'))).toBeNull();
  });

  it('never lose text between the parts', () => {
    const part = fc.constantFrom('巡查次数', '整改率', '服务人次', '完成时间');
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 9 }), (parts) => {
        expect(listedParts(cell(parts.map((text, index) => `${index + 1}.${text}`).join('')))).toEqual(parts);
      }),
    );
  });
});
