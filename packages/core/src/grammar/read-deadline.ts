/**
 * Deadlines and periods: a date with what leads up to it, or two dates (2023.07-2024.01, 2021年1月-12月).
 */
import type { Comparator, DeadlineTarget } from '../target.js';
import { boundAt, type DatePart, dateAt, isYear, type Recurring, rangeSign, relativeDate, skip, wholeAt } from './read-date.js';
import { endsHere } from './read-suffix.js';
import { type Scanner, tokenAt } from './tokenizer.js';

const RECURRING: readonly (readonly [string, Recurring])[] = [
  ['每个月', 'month'],
  ['每月', 'month'],
  ['次月', 'month'],
  ['当月', 'month'],
  ['每个季度', 'quarter'],
  ['每季度', 'quarter'],
  ['每季', 'quarter'],
  ['每年度', 'year'],
  ['每年', 'year'],
];

const LEADS = [
  '力争于',
  '截至到',
  '截止到',
  '确保在',
  '确保于',
  '预计在',
  '计划在',
  '截至',
  '截止',
  '确保',
  '力争',
  '预计',
  '计划',
  '当年',
  '本年',
  '于',
  '在',
  '至',
  '到',
];

interface Lead {
  readonly comparator: Comparator | null;
  readonly recurring: Recurring | null;
  readonly end: number;
}

/** 于, 截至, 每月, ≤ before a date. */
function leadAt(scanner: Scanner, start: number): Lead {
  const { text } = scanner;
  let at = start;
  let comparator: Comparator | null = null;
  let recurring: Recurring | null = null;
  for (let words = 0; words < 6; words++) {
    if (relativeDate(text, at) !== null) break;
    const each = RECURRING.find(([word]) => text.startsWith(word, at));
    if (each !== undefined) {
      recurring = each[1];
      at += each[0].length;
      continue;
    }
    const token = tokenAt(scanner, at);
    if (token.type === 'comparator' && comparator === null && token.comparator !== '±') {
      comparator = token.comparator;
      at = token.end;
      continue;
    }
    const lead = skip(text, at, LEADS);
    if (lead === 0) break;
    at += lead;
  }
  return { comparator, recurring, end: at };
}

/** 2020年1-11月, 1-12月, 2023-2024年: the first number borrows the unit of the second. */
function sharedUnitPeriod(scanner: Scanner, start: number): DatePart | null {
  const { text } = scanner;
  let at = start;
  let year: number | null = null;
  let first = wholeAt(scanner, at);
  if (first !== null && text.charAt(first.end) === '年' && isYear(first.value)) {
    year = first.value;
    at = first.end + 1;
    first = wholeAt(scanner, at);
  }
  if (first === null) return null;
  const behind = rangeSign(scanner, first.end);
  if (behind < 0) return null;
  const last = wholeAt(scanner, behind);
  if (last === null) return null;
  const unit = text.charAt(last.end);
  if (unit === '月' && first.value >= 1 && first.value <= 12 && last.value >= 1 && last.value <= 12) {
    const written = text.charAt(last.end + 1) === '份';
    const bounded = boundAt(text, last.end + (written ? 2 : 1), false);
    return {
      from: { year, month: first.value, day: null },
      date: { year, month: last.value, day: null },
      bound: bounded.bound === 'on' ? 'within' : bounded.bound,
      certain: year !== null || written || bounded.bound === 'end' || bounded.bound === 'before',
      end: bounded.end,
    };
  }
  const years =
    year === null && first.digits === 4 && last.digits === 4 && isYear(first.value) && isYear(last.value) && first.value < last.value;
  if (!years) return null;
  const end = unit === '年' ? last.end + 1 + (text.charAt(last.end + 1) === '度' ? 1 : 0) : last.end;
  const bounded = unit === '年' ? boundAt(text, end, true) : { bound: 'on' as const, end };
  return {
    from: { year: first.value, month: null, day: null },
    date: { year: last.value, month: null, day: null },
    bound: bounded.bound === 'on' || bounded.bound === 'whole' ? 'within' : bounded.bound,
    certain: true,
    end: bounded.end,
  };
}

/** 2023.07-2024.01, 2021年1月-12月: the second date borrows what it leaves out. */
function period(scanner: Scanner, first: DatePart): DatePart | null {
  if (first.bound !== 'on' || first.from !== null) return null;
  const behind = rangeSign(scanner, first.end);
  if (behind < 0) return null;
  const second = dateAt(scanner, behind) ?? bareMonth(scanner, behind, first);
  if (second === null || second.from !== null || second.bound === 'whole') return null;
  const { year, month, day } = second.date;
  const inherited = { year: year ?? first.date.year, month: month ?? (day === null ? null : first.date.month), day };
  if (inherited.month === null && (first.date.month !== null || (day !== null && inherited.year !== null))) return null;
  return {
    from: first.date,
    date: inherited,
    bound: second.bound === 'on' ? 'within' : second.bound,
    certain: first.certain || second.certain,
    end: second.end,
  };
}

/** 2024.1-12: only the month of the second date is printed. */
function bareMonth(scanner: Scanner, start: number, first: DatePart): DatePart | null {
  const { year, month, day } = first.date;
  if (year === null || month === null || day !== null) return null;
  const found = wholeAt(scanner, start);
  if (found === null || found.digits === 0 || found.digits > 2 || found.value < month || found.value > 12) return null;
  return { date: { year, month: found.value, day: null }, from: null, bound: 'on', certain: true, end: found.end };
}

/** Longest text behind a deadline that says what is to be done by then. */
const LONGEST_TASK = 12;

/** 前 and 底 make a deadline of whatever is to be done: 12月底前建成投用. No number may follow. */
function taskFollows(scanner: Scanner, { bound, certain, end }: DatePart): boolean {
  if (!certain || (bound !== 'before' && bound !== 'end') || scanner.text.length - end > LONGEST_TASK) return false;
  for (let at = end; at < scanner.text.length; at++) {
    const code = scanner.text.charCodeAt(at);
    const type = tokenAt(scanner, at).type;
    if (!(code >= 0x4e00 && code <= 0x9fff) || type === 'numeral' || type === 'change' || type === 'comparator') return false;
  }
  return true;
}

const TIME_HEADS = ['时间', '时限', '期限', '日期'];

/** 完成时间：2024年12月: end of the name before the date, 0 where there is none. */
function timeHead(scanner: Scanner): number {
  const { text } = scanner;
  for (let at = 0; at < Math.min(text.length, LONGEST_TASK); at++) {
    const code = text.charCodeAt(at);
    if (!(code >= 0x4e00 && code <= 0x9fff)) return 0;
    const head = skip(text, at, TIME_HEADS);
    if (head === 0) continue;
    const end = at + head;
    return end + skip(text, end, ['为：', '为:', '为', '：', ':', '是']);
  }
  return 0;
}

/** Reads a whole value as a deadline or period, null where it is none. */
export function readDeadline(scanner: Scanner): DeadlineTarget | null {
  const lead = leadAt(scanner, timeHead(scanner));
  const found = sharedUnitPeriod(scanner, lead.end) ?? dateAt(scanner, lead.end);
  if (found === null) return null;
  const reading = period(scanner, found) ?? found;
  if (!endsHere(scanner, reading.end) && !taskFollows(scanner, reading)) return null;
  const recurring = lead.recurring ?? reading.recurring ?? null;
  // "≤12月" is twelve months, "12月" December; "每月15日" a day, "15日" fifteen days.
  const { year, month, day } = reading.date;
  const monthAlone = month !== null && day === null && year === null && lead.comparator === null;
  if (!reading.certain && !monthAlone && !(day !== null && recurring !== null)) return null;
  return {
    kind: 'deadline',
    comparator: lead.comparator,
    from: reading.from,
    date: reading.date,
    bound: reading.bound,
    ...(recurring === null ? {} : { recurring }),
  };
}
