import { describe, expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';

const QUANTITY: CaseRow = { name: '培训人数', value: '≥50人', level1: 'output', level2: '数量指标' };
const QUALITY: CaseRow = { name: '培训合格率', value: '≥95%', level1: 'output', level2: '质量指标' };
const TIMELINESS: CaseRow = { name: '培训完成时间', value: '2024年11月30日前', level1: 'output', level2: '时效指标' };
const OUTPUT_COST: CaseRow = { name: '培训总成本', value: '≤100万元', level1: 'output', level2: '成本指标' };
const COST: CaseRow = { name: '培训总成本', value: '≤100万元', level1: 'cost' };
const BENEFIT: CaseRow = { name: '持证上岗率', value: '≥80%', level1: 'benefit' };
const SATISFACTION: CaseRow = { name: '学员满意度', value: '≥95%', level1: 'satisfaction' };
const OUTPUT: CaseRow = { name: '参会人数', value: '≥50人', level1: 'output' };

/** Completeness of a project of these rows and two more of the same class as the first: figures want three rows. */
function completenessOf(...rows: CaseRow[]): number | null | undefined {
  const [first = OUTPUT] = rows;
  const more = ['参训人数', '结业人数', '受训人数'].map((name) => ({ ...first, name, value: '≥20人' }));
  return analyse(documentOf({ projects: [{ name: '培训', amount: 100, rows: [...rows, ...more] }] })).projects[0]?.figures.completeness;
}

describe('completeness', () => {
  it('counts the aspects of output where they are printed', () => {
    expect(completenessOf(QUANTITY)).toBe(15);
    expect(completenessOf(QUANTITY, QUALITY)).toBe(30);
    expect(completenessOf(QUANTITY, QUALITY, TIMELINESS)).toBe(40);
    expect(completenessOf(QUANTITY, QUALITY, TIMELINESS, OUTPUT_COST)).toBe(60);
  });

  it('counts output whole where no aspect is printed', () => {
    expect(completenessOf(OUTPUT)).toBe(40);
  });

  it('adds cost, benefit and satisfaction, and ends at a hundred', () => {
    expect(completenessOf(OUTPUT, COST)).toBe(60);
    expect(completenessOf(OUTPUT, BENEFIT)).toBe(65);
    expect(completenessOf(OUTPUT, SATISFACTION)).toBe(55);
    expect(completenessOf(OUTPUT, COST, BENEFIT, SATISFACTION)).toBe(100);
    expect(completenessOf(QUANTITY, QUALITY, TIMELINESS, OUTPUT_COST, COST, BENEFIT, SATISFACTION)).toBe(100);
  });

  it('takes no empty row, and none that does not apply, for a part that is there', () => {
    expect(completenessOf(OUTPUT, { ...COST, value: '' })).toBe(40);
    expect(completenessOf(OUTPUT, { ...COST, name: '' })).toBe(40);
    expect(completenessOf(OUTPUT, { ...SATISFACTION, value: '不涉及' })).toBe(40);
  });
});

describe('consistency', () => {
  const rows = [OUTPUT, QUALITY, COST, BENEFIT, SATISFACTION].map((row) => ({ ...row, level2: '' }));
  const consistencyOf = (given: readonly CaseRow[]) =>
    analyse(documentOf({ projects: [{ name: '培训', amount: 100, rows: given }] })).projects[0]?.figures.consistency;

  it('is the share of rows without a contradiction', () => {
    expect(consistencyOf(rows)).toBe(100);
    expect(consistencyOf(rows.map((row) => (row === rows[4] ? { ...row, value: '≤95%' } : row)))).toBe(80);
  });

  it('counts a row with two contradictions once', () => {
    // A ceiling on satisfaction, in 人.
    const twice = rows.map((row) => (row === rows[1] ? { ...row, value: '≤95人', level1: 'satisfaction' as const } : row));
    const once = rows.map((row) => (row === rows[4] ? { ...row, value: '≤95%' } : row));
    expect(consistencyOf(twice)).toBe(consistencyOf(once));
  });

  it('counts a contradiction of the whole project as one row more', () => {
    const weighed = (weight: number) => rows.map((row) => ({ ...row, weight }));
    expect(consistencyOf(weighed(20))).toBe(100);
    expect(consistencyOf(weighed(21))).toBe(80);
  });
});
