import { parseTarget, type Target } from '@perf-lint/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetCells, targetOf } from './target-cells.js';

const text = fc.string({ minLength: 1 });
const words = fc.string();
const comparator = fc.constantFrom('≥', '>', '≤', '<', '=', '±', null);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const measure = {
  factor: fc.constantFrom(1, 100, 1000, 10_000, 100_000_000),
  unit: words,
  unitText: words,
  per: fc.array(text, { maxLength: 2 }),
};
const date = fc.record({
  year: fc.option(fc.integer({ min: 1990, max: 2060 }), { nil: null }),
  month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  day: fc.option(fc.integer({ min: 1, max: 31 }), { nil: null }),
});
const change = fc.constantFrom('increase', 'decrease');

const targets = fc.oneof(
  fc.record(
    { kind: fc.constantFrom('quantity', 'duration'), comparator, number, ...measure, change },
    { requiredKeys: ['kind', 'comparator', 'number', 'factor', 'unit', 'unitText', 'per'] },
  ),
  fc.record(
    { kind: fc.constant('range'), low: number, high: number, ...measure, comparator: comparator.filter((each) => each !== null) },
    { requiredKeys: ['kind', 'low', 'high', 'factor', 'unit', 'unitText', 'per'] },
  ),
  fc.record(
    {
      kind: fc.constant('deadline'),
      comparator,
      from: fc.option(date, { nil: null }),
      date,
      bound: fc.constantFrom('before', 'end', 'within', 'whole', 'on'),
      recurring: fc.constantFrom('year', 'quarter', 'month'),
    },
    { requiredKeys: ['kind', 'comparator', 'from', 'date', 'bound'] },
  ),
  fc.record(
    { kind: fc.constant('graded'), grade: words, scale: words, comparator, number },
    { requiredKeys: ['kind', 'grade', 'scale', 'comparator'] },
  ),
  fc.record({ kind: fc.constant('yes-no'), expected: fc.boolean(), text: words }),
  fc.record({ kind: fc.constant('qualitative'), text: words }),
  fc.record({ kind: fc.constant('empty') }),
  fc.record({ kind: fc.constant('unreadable'), text: words, probable: text }, { requiredKeys: ['kind', 'text'] }),
) as fc.Arbitrary<Target>;

describe('a target in columns', () => {
  it('is the same target again', () => {
    fc.assert(
      fc.property(targets, (target) => {
        expect(targetOf(targetCells(target))).toEqual(target);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2024年6月30日前', { date: '2024-06-30', bound: 'before', dateFrom: null }],
    ['12月底前', { date: '--12', bound: 'end' }],
    ['≥2万人次', { comparator: '≥', number: 2, factor: 10_000, unit: '人次' }],
    ['95-100%', { low: 95, high: 100, unit: '%' }],
  ])('%s has its parts in their columns', (value, cells) => {
    expect(targetCells(parseTarget(value))).toMatchObject(cells);
  });
});
