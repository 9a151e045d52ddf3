import type { RowContext, UnitContext } from '../../context/context.js';
import { defineUnitRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** 100 is the natural value of a completion rate and says nothing about how a form was filled in. */
const NATURAL = 100;

/** The value that a unit filled in everywhere, and the rows that carry it. */
export interface UniformValue {
  readonly kind: 'uniform' | 'uniform-rates';
  readonly value: number;
  readonly rows: readonly RowContext[];
  /** Share of the rows compared, 0..1. */
  readonly share: number;
  /** Units of measure that the number is printed with, in the order of the document. */
  readonly units: readonly string[];
}

export interface UniformLimits {
  /** Fewest rows that carry the value. */
  readonly rows: number;
  /** Least share of the rows compared. */
  readonly share: number;
}

/** The number of a row as filled in, whatever its unit: also of 定性 rows that carry one (定性:95|良). */
function filledIn({ facts }: RowContext): { readonly value: number; readonly unit: string } | null {
  if (facts.garbled) return null;
  // As printed: 95万元 is 95 here.
  if (facts.target.kind === 'quantity' || facts.target.kind === 'duration')
    return { value: facts.target.number, unit: facts.target.unitText };
  const match = /^定性:(\d{1,3})\|?(\D{0,8})$/.exec(facts.value);
  return match === null ? null : { value: Number(match[1]), unit: match[2] ?? '' };
}

/** Whether a row carries the value that its unit filled in everywhere. */
export function carriesValue(row: RowContext, value: number): boolean {
  return row.indicator.level1 !== 'satisfaction' && filledIn(row)?.value === value;
}

/**
 * The one value of a unit. Satisfaction is left out: the same rate of it in every project is ordinary.
 * A number that stands with three or more unlike units is "uniform"; one rate for many unlike rates is "uniform-rates", for which twice as many rows are asked.
 */
function uniformValueOf({ projects }: UnitContext, limits: UniformLimits): UniformValue | null {
  const groups = new Map<number, { rows: RowContext[]; units: Set<string> }>();
  let compared = 0;
  for (const project of projects) {
    if (project.origin === 'personnel-template') continue;
    for (const row of project.rows) {
      const { indicator, facts } = row;
      if (indicator.doubts.length > 0 || indicator.template || indicator.level1 === 'satisfaction' || facts.nature === 'satisfaction')
        continue;
      const filled = filledIn(row);
      if (filled === null || filled.value === NATURAL) continue;
      compared++;
      const group = groups.get(filled.value) ?? { rows: [], units: new Set<string>() };
      group.rows.push(row);
      group.units.add(filled.unit);
      groups.set(filled.value, group);
    }
  }
  for (const [value, { rows, units }] of groups) {
    const share = rows.length / compared;
    // Small counts (1 次, 1 项, 1 份) are many by nature.
    if (share < limits.share || value < 10 || rows.length < limits.rows) continue;
    if (units.size >= 3) return { kind: 'uniform', value, rows, share, units: [...units] };
    const names = new Set(rows.map(({ facts }) => facts.name));
    if (rows.length >= 2 * limits.rows && names.size >= limits.rows)
      return { kind: 'uniform-rates', value, rows, share, units: [...units] };
  }
  return null;
}

export const uniformTargets = defineUnitRule({
  meta: {
    id: 'uniform-targets',
    severity: 'warning',
    certainty: 'likely',
    part: 'table',
    sources: ['core-indicators-2021-101/value', 'targets-2015-88/requirements', 'method-logic/comparison'],
    options: [
      {
        name: 'rows',
        type: 'number',
        default: 6,
        minimum: 3,
        description: { 'zh-CN': '至少有几条指标填同一个数', en: 'fewest indicators with the one number' },
      },
      {
        name: 'share',
        type: 'number',
        default: 0.5,
        minimum: 0.1,
        maximum: 1,
        description: { 'zh-CN': '至少占带数字指标的多大比例', en: 'least share of the indicators with a number' },
      },
    ],
  },
  texts,
  check(unit, reporter, options) {
    const found = uniformValueOf(unit, options);
    if (found === null) return;
    const args = {
      unit: unit.unit.name,
      value: found.value,
      rows: found.rows.length,
      share: Math.round(found.share * 100),
      projects: new Set(found.rows.map(({ project }) => project)).size,
    };
    const references = found.rows.flatMap(({ indicator }) => indicator.valueReferences);
    if (found.kind === 'uniform') reporter.report('uniform', { ...args, units: found.units.filter((each) => each !== '') }, { references });
    else reporter.report('uniform-rates', args, { references, certainty: 'ask' });
  },
});
