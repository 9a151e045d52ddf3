import { describe, expect, it } from 'vitest';
import type { DefectCode } from '../labels/defects.js';
import { type Labelled, type Labels, labelsOfPage, labelsOfSheets } from '../labels/labelled.js';
import { FILLED_HEADINGS } from '../sample/labels-workbook.js';
import type { ItemKey, SampleKey } from '../sample/sample.js';
import { compareLabels } from './compare.js';
import { agreementTables, agreementText } from './report.js';
import { validate } from './validate.js';

const rowKey = (number: number, said: readonly DefectCode[], probability = 0.5): ItemKey => ({
  itemId: `s${number}`,
  kind: 'row',
  documentId: `d${number % 3}`,
  path: 'a.txt',
  stratum: 'rows',
  probability,
  rowId: `r${number}`,
  projectId: 'p0',
  name: `名称${number}`,
  value: '明显',
  scored: true,
  said,
  rules: said.includes('VAGUE') ? ['vague-value'] : [],
});

const keyOf = (items: readonly ItemKey[]): SampleKey => ({
  schemaVersion: '1.0',
  generator: 'perf-lint',
  kind: 'sample-key',
  sampleId: 'x',
  seed: 1,
  strata: [],
  tool: {},
  items,
});

const labelled = (itemId: string, defects: readonly DefectCode[] | null, more: Partial<Labelled> = {}): Labelled => ({
  itemId,
  name: '',
  value: '',
  defects,
  count: null,
  unsure: false,
  comment: '',
  ...more,
});

const labels = (annotator: string, items: readonly Labelled[]): Labels => ({ annotator, items });

describe('labels compared', () => {
  const key = keyOf([rowKey(0, ['VAGUE']), rowKey(1, ['VAGUE']), rowKey(2, []), rowKey(3, [])]);
  const a = labels('甲', [labelled('s0', ['VAGUE']), labelled('s1', []), labelled('s2', ['UNIT']), labelled('s3', [])]);
  const b = labels('乙', [labelled('s0', ['VAGUE']), labelled('s1', ['RESTATE']), labelled('s2', ['RANGE']), labelled('s3', [])]);

  it('agree on what both say, and list the rest to be settled', () => {
    const { agreement, confusion, disputes } = compareLabels(key, [a, b]);
    expect(agreement.find(({ question }) => question === 'VAGUE')).toMatchObject({ items: 4, yes: 2, kappa: 1, alpha: 1 });
    // 甲 marks s0 and s2, 乙 s0, s1 and s2: they agree on three of four; chance is (2·3 + 2·1) / 16.
    expect(agreement.find(({ question }) => question === 'ANY')?.kappa).toBeCloseTo((3 / 4 - 8 / 16) / (1 - 8 / 16), 9);
    expect(confusion).toEqual([
      { one: '', other: 'RESTATE', items: 1 },
      { one: 'UNIT', other: 'RANGE', items: 1 },
      { one: 'VAGUE', other: 'VAGUE', items: 1 },
    ]);
    expect(disputes.map(({ key: { itemId } }) => itemId)).toEqual(['s1', 's2']);
  });

  it('hold the program to what all agree on or what was settled, weighted by what rows stand for', () => {
    const uneven = keyOf([rowKey(0, ['VAGUE'], 0.5), rowKey(1, ['VAGUE'], 0.25), rowKey(2, [], 0.5), rowKey(3, [], 0.5)]);
    const open = validate(uneven, [a, b], null);
    const vague = open.together.find(({ question }) => question === 'VAGUE');
    // Said on s0 (weight 2, right) and s1 (weight 4, wrong).
    expect(vague?.precision.value).toBeCloseTo(2 / 6, 9);
    expect(vague?.recall.value).toBe(1);
    expect(vague?.specificity.value).toBeCloseTo(4 / 8, 9);
    // On s1 they are split whether it has any defect.
    expect(open.rows.some(({ question, rowId }) => question === 'ANY' && rowId === 'r1')).toBe(false);
    const settled = validate(uneven, [a, b], labels('定', [labelled('s1', ['VAGUE'])]));
    expect(settled.together.find(({ question }) => question === 'VAGUE')?.precision.value).toBe(1);
    expect(settled.rules).toMatchObject([{ ruleId: 'vague-value', rows: 2, precision: { value: 1 } }]);
  });

  it('tell errors of reading from errors of judging, and count rows that were never read', () => {
    const copied = labels('甲', [
      labelled('s0', ['VAGUE'], { name: '名称 0', value: '明显' }),
      labelled('s1', [], { name: '另一行', value: '明显' }),
      labelled('s4', null, { count: 8 }),
    ]);
    const stretch: ItemKey = {
      itemId: 's4',
      kind: 'stretch',
      documentId: 'd0',
      path: 'a.txt',
      stratum: 'rows',
      probability: 0.1,
      rowsRead: 6,
    };
    const { reading, rowsFound, together, judging } = validate(keyOf([...key.items, stretch]), [copied], null);
    expect(reading.value).toBeCloseTo(0.5, 9);
    expect(rowsFound.value).toBeCloseTo(6 / 8, 9);
    const precision = (rows: typeof together) => rows.find(({ question }) => question === 'VAGUE')?.precision.value;
    expect(precision(together)).toBe(0.5);
    expect(precision(judging)).toBe(1);
  });

  it('are told in both languages and as tables', () => {
    const comparison = compareLabels(key, [a, b]);
    const validation = validate(key, [a, b], null);
    expect(agreementText(comparison, validation, 'zh-CN')).toContain('甲、乙');
    expect(agreementText(comparison, validation, 'en')).toContain('Krippendorff');
    const tables = agreementTables(comparison, validation);
    expect(Object.keys(tables)).toEqual(['agreement.csv', 'confusion.csv', 'performance.csv', 'rules.csv', 'validation.csv']);
    expect(tables['validation.csv']?.split('\n')[1]).toMatch(/^d0,r0,rows,0\.5,ANY,true,true,,甲;乙$/);
  });
});

describe('labels read back', () => {
  it('come from the sheets of a workbook: yes where anything stands in the column', () => {
    const rows = [
      ['编号', '名称（照抄原件）', '指标值（照抄原件）', '无缺陷', 'VAGUE 空泛', 'UNIT 单位', '拿不准', '备注'],
      ['s1', '某率', '明显', '', '是', '', '是', '看不清'],
      ['s2', '', '', '是', '', '', '', ''],
      ['s3', '', '', '', '', '', '', ''],
    ];
    const stretches = [
      ['编号', '开始的指标行数', '备注'],
      ['s4', '12', ''],
      ['s5', '许多', ''],
    ];
    expect(labelsOfSheets([rows, stretches, [['说明']]], FILLED_HEADINGS, '甲')?.items).toEqual([
      labelled('s1', ['VAGUE'], { name: '某率', value: '明显', unsure: true, comment: '看不清' }),
      labelled('s2', []),
      labelled('s3', null),
      labelled('s4', null, { count: 12 }),
      labelled('s5', null),
    ]);
    expect(labelsOfSheets([[['a']]], FILLED_HEADINGS, '甲')).toBeNull();
  });

  it('come from a file of the page, and nothing else passes for one', () => {
    const file = {
      kind: 'perf-lint-labels',
      sampleId: 'x',
      annotator: '甲',
      items: [{ itemId: 's1', defects: ['DIR', 'NONE'], count: -1 }, 7],
    };
    expect(labelsOfPage(file)).toEqual({ annotator: '甲', sampleId: 'x', items: [labelled('s1', ['DIR'])] });
    for (const other of [null, [], { items: [] }, { kind: 'perf-lint-labels' }]) expect(labelsOfPage(other)).toBeNull();
  });
});
