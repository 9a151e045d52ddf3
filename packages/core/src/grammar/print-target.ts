/**
 * Targets back to text, in one canonical notation: parsing the text gives the same target again.
 */
import type {
  CalendarDate,
  DeadlineTarget,
  DurationTarget,
  GradedTarget,
  Quantity,
  QuantityTarget,
  RangeTarget,
  Target,
} from '../target.js';

/** A number without exponent: 1e-7 → 0.0000001. */
export function formatNumber(value: number): string {
  const text = String(value);
  const e = text.indexOf('e');
  if (e < 0) return text;
  const exponent = Number(text.slice(e + 1));
  const negative = text.startsWith('-');
  const mantissa = text.slice(negative ? 1 : 0, e);
  const digits = mantissa.replace('.', '');
  const point = (mantissa.indexOf('.') < 0 ? mantissa.length : mantissa.indexOf('.')) + exponent;
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${plain}` : plain;
}

/** 百 千 万 亿, "" for 1. */
export function factorWord(factor: Quantity['factor']): string {
  switch (factor) {
    case 1:
      return '';
    case 100:
      return '百';
    case 1000:
      return '千';
    case 10_000:
      return '万';
    case 100_000_000:
      return '亿';
    default:
      return factor satisfies never;
  }
}

function printQuantity(target: QuantityTarget | DurationTarget): string {
  const change = target.change === undefined ? '' : target.change === 'increase' ? '增加' : '减少';
  return `${change}${target.comparator ?? ''}${formatNumber(target.number)}${factorWord(target.factor)}${target.unitText}`;
}

function printRange(target: RangeTarget): string {
  // A minus sign behind a dash would be one more dash.
  const sign = target.high < 0 ? '至' : '~';
  return `${target.comparator ?? ''}${formatNumber(target.low)}${sign}${formatNumber(target.high)}${factorWord(target.factor)}${target.unitText}`;
}

function printDate(date: CalendarDate, monthSuffix: string): string {
  const year = date.year === null ? '' : `${date.year}年`;
  const month = date.month === null ? '' : `${date.month}月${date.day === null && date.year === null ? monthSuffix : ''}`;
  const day = date.day === null ? '' : `${date.day}日`;
  return year + month + day;
}

const RECURRING_LEADS = { year: '每年', quarter: '每季度', month: '每月' } as const;

function printDeadline(target: DeadlineTarget): string {
  const comparator = target.comparator ?? '';
  const lead = target.recurring === undefined ? '' : RECURRING_LEADS[target.recurring];
  // "≤12月" would be twelve months.
  const monthSuffix = target.comparator === null ? '' : '份';
  const date = printDate(target.date, monthSuffix);
  if (target.from !== null) {
    const bound = target.bound === 'within' ? '' : boundWord(target);
    return `${comparator}${lead}${printDate(target.from, monthSuffix)}-${date}${bound}`;
  }
  if (date !== '') return comparator + lead + date + boundWord(target);
  if (target.bound === 'end') return comparator + RELATIVE_ENDS[target.recurring ?? 'none'];
  return comparator + lead + (target.bound === 'whole' ? '全年' : '年内');
}

const RELATIVE_ENDS = { none: '年底', year: '每年底', quarter: '季度末', month: '月底' } as const;

function boundWord({ bound }: DeadlineTarget): string {
  switch (bound) {
    case 'before':
      return '前';
    case 'end':
      return '底';
    case 'within':
      return '内';
    case 'whole':
      return '全年';
    case 'on':
      return '';
    default:
      return bound satisfies never;
  }
}

function printGraded({ grade, scale, comparator, number }: GradedTarget): string {
  if (number !== undefined) return `定性:${comparator ?? ''}${formatNumber(number)}|${grade}`;
  if (scale === '' && comparator !== null) return `${comparator}${grade}`;
  return `定性:${comparator ?? ''}${grade}|${scale}`;
}

/** The target in canonical notation: "≥95%", "300~400人", "2024年12月底", "定性:优|优良中低差"; words as printed, "" for an empty one. */
export function printTarget(target: Target): string {
  switch (target.kind) {
    case 'quantity':
    case 'duration':
      return printQuantity(target);
    case 'range':
      return printRange(target);
    case 'deadline':
      return printDeadline(target);
    case 'graded':
      return printGraded(target);
    case 'yes-no':
    case 'qualitative':
    case 'unreadable':
      return target.text;
    case 'empty':
      return '';
    default:
      return target satisfies never;
  }
}
