/**
 * Numbers as a workbook shows them: 0.98 under "0%" is "98%", 45657 under "yyyy/m/d" is "2024/12/31", 5 under `"≥"0"次"` is "≥5次".
 *
 * Format codes: ECMA-376 part 1, 18.8.31. What is left out changes no digit of a target: colours, column padding, fractions (shown as decimals).
 */
import { TextMemory } from '@perf-lint/core';
import { formatDate } from './date-format.js';

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit' | 'point' | 'percent' | 'comma' | 'text' | 'general' | 'slash'; readonly text: string }
  | { readonly kind: 'exponent'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string };

interface Section {
  readonly tokens: readonly Token[];
  readonly condition: { readonly operator: string; readonly number: number } | null;
  readonly isDate: boolean;
}

/** Codes of the built-in formats, as a Chinese Excel or WPS shows them; what is absent is General. */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '"¥"#,##0;"¥"-#,##0;"¥-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '"¥"#,##0.00;"¥"-#,##0.00;"¥-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

const DATE_LETTERS = new Set(['y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S', 'e', 'a', 'b', 'g']);
const BRACKET_DATE = /^\[(?:h+|m+|s+)\]$/i;
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)\]$/;
const CURRENCY = /^\[\$([^-\]]{0,10})/;

/** Reads one section from `at`; returns it and where the next begins. */
function readSection(code: string, from: number): { readonly section: Section; readonly next: number } {
  const tokens: Token[] = [];
  let condition: Section['condition'] = null;
  let isDate = false;
  let at = from;
  const literal = (text: string) => tokens.push({ kind: 'literal', text });
  while (at < code.length && code[at] !== ';') {
    const character = code[at] ?? '';
    if (character === '"') {
      const close = code.indexOf('"', at + 1);
      const end = close < 0 ? code.length : close;
      literal(code.slice(at + 1, end));
      at = end + 1;
    } else if (character === '\\' || character === '!') {
      literal(code[at + 1] ?? '');
      at += 2;
    } else if (character === '_' || character === '*') {
      at += 2; // padding of the column's width
    } else if (character === '[') {
      const close = code.indexOf(']', at);
      const end = close < 0 ? code.length : close + 1;
      const bracket = code.slice(at, end);
      const test = CONDITION.exec(bracket);
      if (BRACKET_DATE.test(bracket)) {
        tokens.push({ kind: 'date', text: bracket });
        isDate = true;
      } else if (test) condition = { operator: test[1] ?? '', number: Number(test[2]) };
      else if (CURRENCY.test(bracket)) literal(CURRENCY.exec(bracket)?.[1] ?? '');
      at = end;
    } else if (/^general/i.test(code.slice(at, at + 7))) {
      tokens.push({ kind: 'general', text: '' });
      at += 7;
    } else if (/^(?:am\/pm|a\/p|上午\/下午)/i.test(code.slice(at, at + 5))) {
      const length = /^a\/p/i.test(code.slice(at, at + 3)) ? 3 : 5;
      tokens.push({ kind: 'date', text: code[at] === '上' ? '上午/下午' : 'AM/PM' });
      isDate = true;
      at += length;
    } else if (/^E[+-]/.test(code.slice(at, at + 2))) {
      tokens.push({ kind: 'exponent', text: code.slice(at, at + 2) });
      at += 2;
    } else if (DATE_LETTERS.has(character)) {
      let end = at;
      while (end < code.length && code[end]?.toLowerCase() === character.toLowerCase()) end++;
      tokens.push({ kind: 'date', text: code.slice(at, end).toLowerCase() });
      isDate = true;
      at = end;
    } else {
      tokens.push(symbolToken(character));
      at++;
    }
  }
  return { section: { tokens, condition, isDate }, next: at + 1 };
}

function symbolToken(character: string): Token {
  switch (character) {
    case '0':
    case '#':
    case '?':
      return { kind: 'digit', text: character };
    case '.':
      return { kind: 'point', text: character };
    case '%':
      return { kind: 'percent', text: character };
    case ',':
      return { kind: 'comma', text: character };
    case '@':
      return { kind: 'text', text: character };
    case '/':
      return { kind: 'slash', text: character };
    default:
      return { kind: 'literal', text: character };
  }
}

const parsed = new TextMemory<readonly Section[]>(1000);

function sectionsOf(code: string): readonly Section[] {
  return parsed.of(code, readSections);
}

function readSections(code: string): readonly Section[] {
  const sections: Section[] = [];
  for (let at = 0; at <= code.length && sections.length < 4; ) {
    const { section, next } = readSection(code.slice(0, 255), at);
    sections.push(section);
    at = next;
  }
  return sections;
}

function holds(value: number, condition: NonNullable<Section['condition']>): boolean {
  switch (condition.operator) {
    case '<':
      return value < condition.number;
    case '<=':
      return value <= condition.number;
    case '>':
      return value > condition.number;
    case '>=':
      return value >= condition.number;
    case '<>':
      return value !== condition.number;
    default:
      return value === condition.number;
  }
}

/** The section for a number, and whether its sign is the section's own business (a second section shows negatives without "-"). */
function choose(sections: readonly Section[], value: number): { readonly section: Section | undefined; readonly unsigned: boolean } {
  const conditional = sections.some((section) => section.condition);
  if (conditional) {
    const hit = sections.find((section) => section.condition && holds(value, section.condition));
    return { section: hit ?? sections.find((section) => !section.condition) ?? sections[0], unsigned: false };
  }
  const [positive, negative, zero] = sections;
  if (value < 0 && negative) return { section: negative, unsigned: true };
  if (value === 0 && zero) return { section: zero, unsigned: false };
  return { section: positive, unsigned: false };
}

/** A number without a format: whole numbers in full (codes are typed as numbers), others with the digits Excel shows. */
function formatGeneral(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return value.toFixed(0);
  const short = Number(value.toPrecision(11));
  return Math.abs(short) < 1e-7 ? short.toExponential() : String(short);
}

/** Rounds as Excel does: on the decimal digits, half away from zero; 1.005 with two digits is 1.01. */
function toDecimals(value: number, digits: number): string {
  return (value * (1 + 1e-15)).toFixed(Math.min(digits, 30));
}

function group(whole: string): string {
  let grouped = '';
  for (let at = whole.length; at > 0; at -= 3) grouped = whole.slice(Math.max(0, at - 3), at) + (grouped ? `,${grouped}` : '');
  return grouped;
}

interface Shape {
  readonly minimum: number;
  readonly fraction: readonly string[];
  readonly grouped: boolean;
  readonly scale: number;
  readonly first: number;
  readonly last: number;
}

function shapeOf(tokens: readonly Token[]): Shape {
  let minimum = 0;
  const fraction: string[] = [];
  let grouped = false;
  let scale = 1;
  let afterPoint = false;
  let pending = 0;
  let first = -1;
  let last = -1;
  tokens.forEach((token, index) => {
    if (token.kind === 'percent') scale *= 100;
    if (token.kind !== 'digit' && token.kind !== 'point' && token.kind !== 'comma') return;
    if (first < 0 && token.kind === 'comma') return;
    if (first < 0) first = index;
    last = index;
    if (token.kind === 'comma') pending++;
    else if (token.kind === 'point') afterPoint = true;
    else {
      if (pending > 0 && !afterPoint) grouped = true;
      pending = 0;
      if (afterPoint) fraction.push(token.text);
      else if (token.text === '0') minimum++;
    }
  });
  for (; pending > 0; pending--) scale /= 1000;
  return { minimum, fraction, grouped, scale, first, last };
}

function digits(value: number, shape: Shape): string {
  const text = toDecimals(Math.abs(value) * shape.scale, shape.fraction.length);
  const [whole = '0', decimals = ''] = text.split('.');
  let keep = decimals.length;
  while (keep > 0 && shape.fraction[keep - 1] !== '0' && decimals[keep - 1] === '0') keep--;
  const significant = whole === '0' && shape.minimum === 0 && keep > 0 ? '' : whole;
  const padded = significant.padStart(shape.minimum, '0');
  return (shape.grouped ? group(padded) : padded) + (keep > 0 ? `.${decimals.slice(0, keep)}` : '');
}

function renderNumber(value: number, section: Section, unsigned: boolean): string {
  const { tokens } = section;
  const sign = value < 0 && !unsigned ? '-' : '';
  // Fractions and exponents are shown as plain numbers.
  if (
    tokens.some((token) => token.kind === 'exponent') ||
    (tokens.some((token) => token.kind === 'slash') && tokens.some((token) => token.text === '?'))
  ) {
    return formatGeneral(value);
  }
  const shape = shapeOf(tokens);
  if (shape.first < 0 && tokens.some((token) => token.kind === 'text')) return formatGeneral(value);
  let text = '';
  tokens.forEach((token, index) => {
    if (index === shape.first) text += digits(value, shape);
    if (
      index >= shape.first &&
      index <= shape.last &&
      shape.first >= 0 &&
      (token.kind === 'digit' || token.kind === 'point' || token.kind === 'comma')
    )
      return;
    if (token.kind === 'general') text += formatGeneral(Math.abs(value));
    else if (token.kind !== 'text') text += token.text;
  });
  return sign + text;
}

/** A number as shown under a format code; "" and "General" show it plainly. Never throws: a code that makes no sense shows the plain number. */
export function formatNumber(value: number, code: string, date1904 = false): string {
  if (code === '' || code === 'General' || code === '@' || !Number.isFinite(value)) return formatGeneral(value);
  const { section, unsigned } = choose(sectionsOf(code), value);
  if (!section || (section.tokens.length === 0 && sectionsOf(code).length === 1)) return formatGeneral(value);
  if (section.isDate) {
    const texts = section.tokens.map((token) => ({ date: token.kind === 'date', text: token.text, digit: token.kind === 'digit' }));
    return formatDate(value, texts, date1904) ?? formatGeneral(value);
  }
  return renderNumber(value, section, unsigned);
}

/** A text as shown under a format code: `@"人"` adds 人. */
export function formatText(text: string, code: string): string {
  if (!code.includes('@') || code === '@') return text;
  const sections = sectionsOf(code);
  const section =
    sections.length === 4 ? sections[3] : sections.find((candidate) => candidate.tokens.some((token) => token.kind === 'text'));
  if (!section?.tokens.some((token) => token.kind === 'text')) return text;
  return section.tokens.map((token) => (token.kind === 'text' ? text : token.text)).join('');
}
