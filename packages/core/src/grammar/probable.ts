/**
 * Readings that a damaged value suggests, where the value alone can decide.
 */
import type { CalendarDate } from '../target.js';
import { plainText } from './parse-target.js';
import { formatNumber } from './print-target.js';
import { scannerOf, tokenAt } from './tokenizer.js';

/**
 * "≥" read as the digit 2 in front of a percentage: 292% → "≥92%", 2100% → null (≥100% would be a guess about a rate that says nothing).
 * Only percentages above 200 and below 300 that are printed without a comparator; counts (280次) cannot be told without their context.
 */
export function probableComparatorLoss(value: string): string | null {
  const plain = plainText(value);
  const scanner = scannerOf(plain);
  const number = tokenAt(scanner, 0);
  if (number.type !== 'number' || !(number.value > 200 && number.value < 300)) return null;
  const unit = plain.slice(number.end);
  if (unit !== '%' && unit !== '百分比') return null;
  const rest = plain.slice(1, number.end);
  // 205% would be ≥05%: nobody prints a leading zero.
  return rest.startsWith('0') ? null : `≥${formatNumber(Number(rest))}%`;
}

const FIRST_SERIAL = 36_526; // 2000-01-01
const LAST_SERIAL = 55_153; // 2050-12-31
const DAY_MILLISECONDS = 86_400_000;
/** Day 0 of the serial numbers of spreadsheets, counted so that days after February 1900 come out right. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** The date that a spreadsheet serial number stands for: 44561 → 2021-12-31. Null outside 36526..55153 (2000 to 2050) and for fractions. */
export function dateOfSerial(serial: number): CalendarDate | null {
  if (!Number.isInteger(serial) || serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  const date = new Date(SERIAL_EPOCH + serial * DAY_MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
