/**
 * The target grammar: any string becomes a {@link Target}.
 */
import type { Comparator, GradedTarget, Target } from '../target.js';
import { foldWidth } from '../text/fold-width.js';
import { compact } from '../text/joining.js';
import { unifyRadicals } from '../text/radicals.js';
import { TextMemory } from '../text/text-memory.js';
import { canonicalUnit } from '../units/units.js';
import { printTarget } from './print-target.js';
import { readDeadline } from './read-deadline.js';
import { readMeasure } from './read-measure.js';
import { closingEnd } from './read-suffix.js';
import { expectedState, isCoreGrade, isGrade, scaleGrades } from './states.js';
import { isDigitAt, type Scanner, scannerOf, tokenAt } from './tokenizer.js';

/** Longest value that the grammar looks into; longer ones are prose (or damage) whatever they hold. */
const LONGEST_VALUE = 400;

/** A value that is only strokes: the author left the cell empty. */
function isEmptyMark(plain: string): boolean {
  for (const character of plain) if (!'/\\-—–−―_'.includes(character)) return false;
  return true;
}

const ERROR_VALUES = ['#REF!', '#DIV/0!', '#VALUE!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '####'];

function isDamaged(plain: string): boolean {
  if (plain.includes('\ufffd')) return true;
  return ERROR_VALUES.some((error) => plain.startsWith(error) || plain === `=${error}`);
}

/** Whether a text has a letter, a Chinese character or a digit at all. */
function hasSubstance(plain: string): boolean {
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return true;
    if (
      code >= 0xc0 &&
      !(code >= 0x2000 && code <= 0x2e7f) &&
      !(code >= 0x3000 && code <= 0x303f) &&
      !(code >= 0xe000 && code <= 0xf8ff) &&
      code < 0xfe00
    ) {
      return true;
    }
  }
  return plain.includes('√');
}

const DEBRIS = ['二', '之'];

/** "=" read as 二 and "≥" as 之 by character recognition: 二100, 之95%. */
function debris(plain: string): Target | null {
  const first = plain.charAt(0);
  if (!DEBRIS.includes(first) || !isDigitAt(plain, 1)) return null;
  const probable = `${first === '二' ? '=' : '≥'}${plain.slice(1)}`;
  return readMeasure(scannerOf(probable)) === null ? { kind: 'unreadable', text: plain } : { kind: 'unreadable', text: plain, probable };
}

/** ≥良, 良好以上: a grade with a bound. */
function boundedGrade(scanner: Scanner): GradedTarget | null {
  const first = tokenAt(scanner, 0);
  if (first.type === 'comparator') {
    const grade = scanner.text.slice(first.end);
    return isGrade(grade) ? graded(grade, '', first.comparator) : null;
  }
  for (let end = 1; end <= 4 && end < scanner.text.length; end++) {
    const grade = scanner.text.slice(0, end);
    if (!isGrade(grade)) continue;
    const bound = tokenAt(scanner, end);
    if (bound.type === 'bound' && bound.comparator !== null && bound.end === scanner.text.length)
      return graded(grade, '', bound.comparator);
  }
  return null;
}

function graded(grade: string, scale: string, comparator: Comparator | null, number?: number): GradedTarget {
  return { kind: 'graded', grade, scale, comparator, ...(number === undefined ? {} : { number }) };
}

const QUALITATIVE_MARK = '定性';

/** Position behind "定性:" (printed more than once where cells were joined twice), 0 where the text does not start with it. */
function behindMark(plain: string): number {
  let at = 0;
  while (plain.startsWith(QUALITATIVE_MARK, at) && ':：'.includes(plain.charAt(at + QUALITATIVE_MARK.length) || '#')) {
    at += QUALITATIVE_MARK.length + 1;
  }
  return at;
}

/** The value and unit columns of a 定性 row: "定性:优|优良中低差". Null where the text is no such row. */
function qualitativeColumns(plain: string): { readonly value: string; readonly unit: string } | null {
  const start = behindMark(plain);
  if (start === 0) return null;
  const bar = plain.lastIndexOf('|');
  return bar < start ? { value: plain.slice(start), unit: '' } : { value: plain.slice(start, bar), unit: plain.slice(bar + 1) };
}

function parseColumns(value: string, unit: string): Target {
  const valueScale = scaleGrades(value);
  if (valueScale.length >= 3 && isGrade(unit)) return graded(unit, value, null);
  if (valueScale.length >= 3 && unit === '') return graded('', value, null);
  const bare = scannerOf(value);
  const first = tokenAt(bare, 0);
  const comparator = first.type === 'comparator' ? first.comparator : null;
  const grade = comparator === null ? value : value.slice(first.end);
  if (scaleGrades(unit).length >= 2 && (grade === '' || isGrade(grade) || scaleGrades(unit).includes(grade)))
    return graded(grade, unit, comparator);
  if (unit === '' && isCoreGrade(grade)) return graded(grade, '', comparator);
  if (isCoreGrade(unit) || (isGrade(unit) && !canonicalUnit(unit).known)) {
    const number = tokenAt(bare, comparator === null ? 0 : first.end);
    if (number.type === 'number' && number.end === value.length && !Number.isNaN(number.value))
      return graded(unit, '', comparator, number.value);
  }
  if (unit !== '' && unit !== value && canonicalUnit(unit).known) {
    const joined = parsePlain(value + unit);
    if (joined.kind !== 'qualitative' && joined.kind !== 'unreadable') return joined;
  }
  return parsePlain(value);
}

/** （≥90%）: brackets around the whole value. */
function withoutOuterBrackets(scanner: Scanner): Scanner {
  if (
    tokenAt(scanner, 0).type !== 'open' ||
    closingEnd(scanner, 1) !== scanner.text.length ||
    tokenAt(scanner, scanner.text.length - 1).type !== 'close'
  ) {
    return scanner;
  }
  return scannerOf(scanner.text.slice(1, -1));
}

/** Only numbers, units and signs, and yet no target: cells run together (44,56144,561), a unit alone, a comparator alone. */
function isDebris(scanner: Scanner): boolean {
  let numbers = 0;
  let signs = 0;
  for (let at = 0; at < scanner.text.length; ) {
    const token = tokenAt(scanner, at);
    if (token.type === 'number') numbers++;
    else if (token.type === 'comparator' && token.word !== true) signs++;
    else if (token.type === 'text' || token.type === 'punctuation') {
      // 1:1 and 3+2 are plans of a kind; letters and Chinese characters are words.
      if (!'%.,，'.includes(scanner.text.charAt(at))) return false;
    } else if (token.type !== 'dash') return false;
    at = token.end;
  }
  return numbers > 0 || signs > 0;
}

/** A value in which the grammar finds no number: "≥", "%", "万元". */
function isUnitAlone(scanner: Scanner): boolean {
  const first = tokenAt(scanner, 0);
  const rest = first.type === 'comparator' ? scanner.text.slice(first.end) : scanner.text;
  if (rest === '') return true;
  const unit = canonicalUnit(rest);
  // 年底, 代表 are words; a sign, a unit of measure or 万元 is what is left of a target.
  if (first.type === 'comparator') return unit.known;
  return unit.known && (unit.kind === 'rate' || unit.kind === 'money' || unit.factor > 1) && unit.unit !== '比例' && unit.unit !== '成';
}

/** A measure, unless its bare number is a date: "共2024.12" is what "2024.12" is. */
function measureOrDate(scanner: Scanner): Target | null {
  const measure = readMeasure(scanner);
  if (measure === null) return null;
  return readDeadline(scannerOf(printTarget(measure))) ?? measure;
}

/** Parses text without blanks and with half-width signs. The text of words is this text; {@link parseTarget} puts the printed one back. */
function parsePlain(plain: string): Target {
  if (isEmptyMark(plain)) return { kind: 'empty' };
  if (isDamaged(plain) || plain === QUALITATIVE_MARK || plain === '定量' || !hasSubstance(plain))
    return { kind: 'unreadable', text: plain };
  const columns = qualitativeColumns(plain);
  if (columns !== null) return parseColumns(columns.value, columns.unit);
  if (plain.length > LONGEST_VALUE) return { kind: 'qualitative', text: plain };
  const expected = expectedState(plain);
  if (expected !== undefined) return { kind: 'yes-no', expected, text: plain };
  const broken = debris(plain);
  if (broken !== null) return broken;
  if (scaleGrades(plain).length >= 3) return graded('', plain, null);
  const scanner = withoutOuterBrackets(scannerOf(plain));
  const reading = boundedGrade(scanner) ?? readDeadline(scanner) ?? measureOrDate(scanner);
  if (reading !== null) return reading;
  if (isUnitAlone(scanner) || isDebris(scanner)) return { kind: 'unreadable', text: plain };
  return { kind: 'qualitative', text: plain };
}

/** The text of words as printed, where they are the whole value. */
function withPrintedText(target: Target, printed: string, plain: string): Target {
  switch (target.kind) {
    case 'qualitative':
    case 'unreadable':
    case 'yes-no':
      return target.text === plain ? { ...target, text: printed } : target;
    default:
      return target;
  }
}

/** Text without blanks, with half-width signs and ordinary characters: what the grammar reads. */
export function plainText(text: string): string {
  return compact(foldWidth(unifyRadicals(text)));
}

/** Values read lately: ≥95%, 100% and their like make up most rows of any document. */
const parsed = new TextMemory<Target>(4_000);
const LONGEST_REMEMBERED = 60;

/**
 * Parses an indicator value (指标值) as printed. Never throws; work grows with the length of the text only.
 *
 * Text around a single number is passed over where it is filler (不低于95分, 每年1次, 培训人数≥200人); where it is more, the value is
 * qualitative and {@link numbersIn} lists its quantities. Values of separate columns come as "定性:优|优良中低差".
 */
export function parseTarget(value: string): Target {
  return value.length <= LONGEST_REMEMBERED ? parsed.of(value, targetOf) : targetOf(value);
}

function targetOf(value: string): Target {
  const printed = value.trim();
  const plain = plainText(printed);
  return withPrintedText(parsePlain(plain), printed, plain);
}
