/**
 * One row of a target table as an indicator: separate comparator, number and unit joined, repairs noted.
 */

import { compact, type Level1, numbersIn, parseNumber, type Repair, type RowEvaluation, type SourceReference } from '@perf-lint/core';
import { CELL_WORDS } from '@perf-lint/data';
import { withDoubt } from '../../doubts.js';
import type { IndicatorDraft } from '../../draft.js';
import { directionOf, isComparator, isNumber, isQualitativeMark, isQuantitativeMark } from '../../evidence/content.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { SIGN_WORDS } from '../../evidence/vocabulary/words.js';
import type { Cell } from '../../grids/grid.js';

/** The cells of a row by what they mean; absent where the layout or the row has none. */
export interface RowParts {
  readonly level1: Level1;
  readonly level2: string;
  readonly name: Cell | null;
  readonly value: Cell | null;
  readonly comparator?: Cell | null;
  /** Cells of 指标性质, 指标方向, 指标属性: each is read by what it holds. */
  readonly natures?: readonly Cell[];
  readonly unit?: Cell | null;
  readonly weight?: Cell | null;
  /** "shared" where the cell of the weight is merged over the row before. */
  readonly weighing?: 'own' | 'shared';
  readonly definition?: Cell | null;
  readonly previous?: Cell | null;
  readonly repairs: readonly Repair[];
  readonly confidence: number;
  readonly doubts: IndicatorDraft['doubts'];
  readonly template?: boolean;
  readonly evaluation?: RowEvaluation | undefined;
}

/** 指标1：, 指标2. and ① before a name; 1. may be the author's own count of what he lists. */
const LIST_NUMBER = /^(?:指标\s*\d{1,2}\s*[:：.、．]|[①-⑳](?=\s*[一-龥A-Za-z]))\s*/;

/** The name without a list number before it. */
function withoutListNumber(name: string): string {
  return name.replace(LIST_NUMBER, '');
}

interface Marks {
  comparator: Cell | null;
  qualitative: Cell | null;
  direction: 'positive' | 'negative' | null;
}

function marksOf(parts: RowParts): Marks {
  const marks: Marks = { comparator: null, qualitative: null, direction: null };
  const cells = [parts.comparator, ...(parts.natures ?? [])];
  for (const cell of cells) {
    if (cell == null) continue;
    const direction = directionOf(cell.text);
    if (direction !== null) marks.direction = direction;
    else if (isQualitativeMark(cell.text)) marks.qualitative = cell;
    else if (isComparator(cell.text)) marks.comparator = cell;
    else if (!isQuantitativeMark(cell.text) && marks.comparator === null && cell === parts.comparator) marks.comparator = cell;
  }
  return marks;
}

const STARTS_WITH_COMPARATOR = pattern`^(?:[≥≤=><＝＞＜≧≦±⩾⩽]|${SIGN_WORDS})`;
const RATE_NAME = pattern`${CELL_WORDS.rateNames}(?:[(（].*[)）])?$`;
const DATE_NAME = pattern`${CELL_WORDS.dateNames}$`;

/** Comparator, number and unit joined as printed; 定性 rows as 定性:VALUE|UNIT. */
function joinValue(parts: RowParts, marks: Marks): string {
  const value = parts.value?.text ?? '';
  const unit = parts.unit?.text ?? '';
  if (marks.qualitative !== null && marks.comparator === null) {
    if (value === '' && unit === '') return '';
    return STARTS_WITH_COMPARATOR.test(value) ? value + suffix(value, unit) : `定性:${value}|${unit}`;
  }
  // The form prints the unit of a target that nobody gave.
  if (value === '' && marks.comparator === null) return '';
  const comparator = marks.comparator !== null && !STARTS_WITH_COMPARATOR.test(value) ? marks.comparator.text : '';
  return comparator + value + suffix(value, unit);
}

const NO_UNIT = /^(?:[/\\／—–－―-]*|无)$/;

/** The unit, unless the value prints it already or has another of its own, or the cell holds no unit: 是/否 says what may be answered. */
function suffix(value: string, unit: string): string {
  if (NO_UNIT.test(unit)) return '';
  if (unit.includes('/') && unit.split('/').includes(value)) return '';
  if (unit === '%' && numbersIn(value).some((number) => number.unit !== '' && number.knownUnit)) return '';
  if (value !== unit && value.endsWith(unit) && !isNumber(value)) return '';
  return unit;
}

/** Makes an indicator of a row's parts. */
export function indicatorOf(parts: RowParts): IndicatorDraft {
  const marks = marksOf(parts);
  const name = withoutListNumber(parts.name?.text ?? '');
  const value = joinValue(parts, marks);
  const repairs = [...parts.repairs];
  let { doubts } = parts;
  const add = (repair: Repair) => {
    if (!repairs.includes(repair)) repairs.push(repair);
    doubts = withDoubt(doubts, 'repaired');
  };
  if (isDateSerial(name, parts)) add('date-serial');
  if (/^2(?:\d{2}|\d{2}\.\d+)[%％]$/.test(value) && RATE_NAME.test(name)) add('comparator-as-digit');
  if (/^二\d/.test(value)) add('equals-as-two');
  return {
    level1: parts.level1,
    level2: parts.level2,
    name,
    value,
    definition: parts.definition?.text ?? '',
    ...weightIn(parts),
    printedDirection: marks.direction,
    previousValue: parts.previous?.text ?? '',
    nameReferences: referencesOf([parts.name]),
    valueReferences: valueReferences(parts, marks),
    repairs,
    confidence: doubts.length === 0 ? parts.confidence : Math.min(parts.confidence, 0.5),
    doubts,
    template: parts.template ?? false,
    ...(parts.evaluation === undefined ? {} : { evaluation: parts.evaluation }),
  };
}

/** A spreadsheet serial (about 36 500 to 55 000) where a date belongs, printed as a number and often as the unit too. */
function isDateSerial(name: string, parts: RowParts): boolean {
  const value = parseNumber((parts.value?.text ?? '').replace(/^[=＝≥≤]\s*/, ''));
  if (value === null || value < 36_526 || value > 55_153 || !Number.isInteger(value)) return false;
  return parts.unit?.text === parts.value?.text || (DATE_NAME.test(name) && (parts.unit?.text ?? '') === '');
}

function weightIn({ weight, weighing }: RowParts): Pick<IndicatorDraft, 'weight' | 'sharesWeight' | 'weightReferences'> {
  const own = weight == null ? null : weightOf(weight.text);
  if (weight == null || own === null) return { weight: null };
  return weighing === 'shared' ? { weight: null, sharesWeight: true } : { weight: own, weightReferences: weight.references };
}

/** A weight: 10, "5分", "20.0 0"; null where the cell holds none. */
export function weightOf(text: string): number | null {
  const bare = compact(text).replace(/[分%％]$/, '');
  const weight = parseNumber(bare);
  return weight === null || weight < 0 || weight > 1000 ? null : weight;
}

function valueReferences(parts: RowParts, marks: Marks): readonly SourceReference[] {
  const mark = marks.comparator ?? marks.qualitative;
  // People look a value up at its own cell, whatever sign stands before it; text has no cells and goes on as it is printed.
  const celled = parts.value?.references.some(({ kind }) => kind === 'sheet' || kind === 'table') === true;
  const own = referencesOf(celled ? [parts.value, mark] : [mark, parts.value]);
  if (parts.value === null && own.length === 0) return referencesOf([parts.unit ?? parts.name]);
  return own.concat(parts.unit == null ? [] : parts.unit.references);
}

/** References of cells in order, absent cells left out. */
export function referencesOf(cells: readonly (Cell | null | undefined)[]): SourceReference[] {
  const references: SourceReference[] = [];
  for (const cell of cells) if (cell != null) references.push(...cell.references);
  return references;
}
