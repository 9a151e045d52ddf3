/** A parsed target in columns, and back: nothing of it is lost. */
import type { CalendarDate, Comparator, DeadlineTarget, Quantity, QuantityTarget, Target } from '@perf-lint/core';
import type { RowOf, Table } from '../tables/field.js';
import type { TARGET_FIELDS } from '../tables/indicators.js';

interface TargetTable extends Table {
  readonly fields: typeof TARGET_FIELDS;
}

/** The columns of a target. */
export type TargetCells = RowOf<TargetTable>;

const EMPTY: Omit<TargetCells, 'targetKind'> = {
  comparator: null,
  number: null,
  low: null,
  high: null,
  factor: null,
  unit: null,
  unitText: null,
  per: null,
  change: null,
  dateFrom: null,
  date: null,
  bound: null,
  recurring: null,
  grade: null,
  scale: null,
  expected: null,
  targetText: null,
  probable: null,
};

/** Text, or null for none. */
export const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** A date as far as it is printed: "2024", "2024-06", "--06-30", as XML Schema writes them. */
function dateText({ year, month, day }: CalendarDate): string | null {
  if (year === null && month === null && day === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const parts = [year === null ? '-' : String(year)];
  if (month !== null || day !== null) parts.push(month === null ? '' : two(month));
  if (day !== null) parts.push(two(day));
  return parts.join('-');
}

function dateOf(text: string | null): CalendarDate {
  if (text === null) return { year: null, month: null, day: null };
  const [, year, month, day] = /^(-|\d+)(?:-(\d*))?(?:-(\d+))?$/.exec(text) ?? [];
  const number = (part: string | undefined): number | null => (part === undefined || part === '' || part === '-' ? null : Number(part));
  return { year: number(year), month: number(month), day: number(day) };
}

const measureCells = ({ factor, unit, unitText, per }: Omit<Quantity, 'number'>) => ({
  factor,
  unit: orNull(unit),
  unitText: orNull(unitText),
  per: per.length === 0 ? null : per,
});

export function targetCells(target: Target): TargetCells {
  const base = { targetKind: target.kind, ...EMPTY };
  switch (target.kind) {
    case 'quantity':
    case 'duration':
      return {
        ...base,
        ...measureCells(target),
        comparator: target.comparator,
        number: target.number,
        change: target.change ?? null,
      };
    case 'range':
      return { ...base, ...measureCells(target), comparator: target.comparator ?? null, low: target.low, high: target.high };
    case 'deadline':
      return {
        ...base,
        comparator: target.comparator,
        dateFrom: target.from === null ? null : (dateText(target.from) ?? '--'),
        date: dateText(target.date),
        bound: target.bound,
        recurring: target.recurring ?? null,
      };
    case 'graded':
      return {
        ...base,
        comparator: target.comparator,
        grade: orNull(target.grade),
        scale: orNull(target.scale),
        number: target.number ?? null,
      };
    case 'yes-no':
      return { ...base, expected: target.expected, targetText: orNull(target.text) };
    case 'qualitative':
      return { ...base, targetText: orNull(target.text) };
    case 'empty':
      return base;
    case 'unreadable':
      return { ...base, targetText: orNull(target.text), probable: orNull(target.probable) };
    default:
      return target satisfies never;
  }
}

const optional = <Key extends string, Value>(key: Key, value: Value | null): { readonly [K in Key]?: Value } =>
  (value === null ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

/** The target that the columns of a row say. */
export function targetOf(cells: TargetCells): Target {
  const measure = {
    factor: (cells.factor ?? 1) as Quantity['factor'],
    unit: cells.unit ?? '',
    unitText: cells.unitText ?? '',
    per: cells.per ?? [],
  };
  const comparator = cells.comparator as Comparator | null;
  const kind = cells.targetKind as Target['kind'];
  switch (kind) {
    case 'quantity':
    case 'duration':
      return {
        kind,
        comparator,
        number: cells.number ?? 0,
        ...measure,
        ...optional('change', cells.change as QuantityTarget['change'] | null),
      } as Target;
    case 'range':
      return { kind, low: cells.low ?? 0, high: cells.high ?? 0, ...measure, ...optional('comparator', comparator) };
    case 'deadline':
      return {
        kind,
        comparator,
        from: cells.dateFrom === null ? null : dateOf(cells.dateFrom === '--' ? null : cells.dateFrom),
        date: dateOf(cells.date),
        bound: cells.bound as DeadlineTarget['bound'],
        ...optional('recurring', cells.recurring as DeadlineTarget['recurring'] | null),
      } as Target;
    case 'graded':
      return { kind, grade: cells.grade ?? '', scale: cells.scale ?? '', comparator, ...optional('number', cells.number) };
    case 'yes-no':
      return { kind, expected: cells.expected === true, text: cells.targetText ?? '' };
    case 'qualitative':
      return { kind, text: cells.targetText ?? '' };
    case 'empty':
      return { kind };
    case 'unreadable':
      return { kind, text: cells.targetText ?? '', ...optional('probable', cells.probable) };
    default:
      return kind satisfies never;
  }
}
