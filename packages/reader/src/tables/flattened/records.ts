/**
 * Cuts the fragments of a project table into records: units with their totals and projects with code, name, type, amounts
 * and the fragments of their indicators.
 */
import { type Fragment, isDigit, isWide, PAGE, SPACE, textWidth } from './fragments.js';
import { isTypePrefix, typeSuffix } from './project-type.js';

export interface UnitRecord {
  readonly kind: 'unit';
  readonly code: readonly Fragment[];
  readonly name: readonly Fragment[];
  readonly amounts: readonly Fragment[];
}

export interface ProjectRecord {
  readonly kind: 'project';
  readonly code: readonly Fragment[];
  readonly name: readonly Fragment[];
  readonly type: readonly Fragment[];
  readonly amounts: readonly Fragment[];
  readonly body: readonly Fragment[];
  /** True where the amounts are missing: name and indicators could not be told apart, all stands in `body`. */
  readonly headless: boolean;
}

export interface Records {
  readonly records: readonly (UnitRecord | ProjectRecord)[];
  /** Fragments before the first record. */
  readonly stray: readonly Fragment[];
}

/** Length of a project code of the national budget system. */
const CODE_LENGTH = 21;
const SHORTEST_CODE = 15;
const LONGEST_CODE = 26;

interface CodeAt {
  readonly start: number;
  readonly end: number;
}

/** Cuts the fragments of a region into records. */
export function cutRecords(fragments: readonly Fragment[], hasType: boolean): Records {
  const codes = findCodes(fragments);
  const marks: { start: number; end: number; unit: UnitRecord | null }[] = codes.map((code) => ({ ...code, unit: null }));
  const codeStarts = new Set(codes.map((code) => code.start));
  for (let i = 0; i < fragments.length; i++) {
    const unit = unitAt(fragments, i, codeStarts);
    if (unit !== null) {
      marks.push({ start: i, end: unit.end, unit: unit.record });
      i = unit.end - 1;
    }
  }
  marks.sort((a, b) => a.start - b.start);
  const records: (UnitRecord | ProjectRecord)[] = [];
  for (let m = 0; m < marks.length; m++) {
    const mark = marks[m];
    if (mark === undefined) continue;
    const limit = marks[m + 1]?.start ?? fragments.length;
    if (mark.unit !== null) records.push(mark.unit);
    else records.push(projectRecord(fragments, mark, limit, hasType));
  }
  return { records, stray: fragments.slice(0, marks[0]?.start ?? fragments.length) };
}

/** True for a fragment of digits and capitals alone, as codes are made of. */
function isCodePiece(text: string): boolean {
  if (text.length === 0) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!((code >= 48 && code <= 57) || (code >= 65 && code <= 90))) return false;
  }
  return true;
}

function digitsAtStart(text: string): number {
  let i = 0;
  while (i < text.length && isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** Project codes, joined over the lines they break at. */
function findCodes(fragments: readonly Fragment[]): CodeAt[] {
  const usual = usualLength(fragments);
  const codes: CodeAt[] = [];
  for (let i = 0; i < fragments.length; i++) {
    const first = fragments[i];
    if (first === undefined || first.before === SPACE || first.text.length < 5 || digitsAtStart(first.text) < 5) continue;
    if (!isCodePiece(first.text)) continue;
    let length = first.text.length;
    let end = i + 1;
    while (end < fragments.length && length < usual) {
      const next = fragments[end];
      // Pieces of one code stand on lines of their own, or close together where spaces broke it.
      if (next === undefined || !isCodePiece(next.text) || length + next.text.length > usual) break;
      length += next.text.length;
      end++;
    }
    const whole = length === usual || (first.text.length >= SHORTEST_CODE && length <= LONGEST_CODE);
    if (!whole || (first.text.length < 8 && length !== usual)) continue;
    codes.push({ start: i, end });
    i = end - 1;
  }
  return codes;
}

/** The length most codes of the table have, where they stand unbroken; else the national one. */
function usualLength(fragments: readonly Fragment[]): number {
  const counts = new Map<number, number>();
  for (const fragment of fragments) {
    const length = fragment.text.length;
    if (fragment.before === SPACE || length < SHORTEST_CODE || length > LONGEST_CODE || !isCodePiece(fragment.text)) continue;
    if (digitsAtStart(fragment.text) < 8) continue;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  if ((counts.get(CODE_LENGTH) ?? 0) > 0) return CODE_LENGTH;
  // Codes that all break at the same place look like shorter ones: a leftover of digits follows each of them.
  let best = CODE_LENGTH;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most && !leftoverFollows(fragments, length)) {
      most = count;
      best = length;
    }
  }
  return best;
}

function leftoverFollows(fragments: readonly Fragment[], length: number): boolean {
  let broken = 0;
  let all = 0;
  for (let i = 0; i < fragments.length; i++) {
    const fragment = fragments[i];
    if (fragment === undefined || fragment.text.length !== length || !isCodePiece(fragment.text) || fragment.before === SPACE) continue;
    all++;
    const next = fragments[i + 1];
    if (next !== undefined && isCodePiece(next.text) && length + next.text.length === CODE_LENGTH) broken++;
  }
  return broken * 2 > all;
}

/** True for a printed amount of money: two decimals or thousands separators. */
export function isAmount(text: string): boolean {
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?$/.test(text) || /^-?\d{1,12}\.\d{1,6}$/.test(text);
}

/** Number of a printed amount. */
export function amountOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** A run of amounts on one baseline from `start`; its end, or `start` where there is none. */
function amountsEnd(fragments: readonly Fragment[], start: number): number {
  const first = fragments[start];
  if (first === undefined) return start;
  let end = start;
  let number = /^\d{1,9}$/.test(first.text);
  if (!isAmount(first.text) && !number) return start;
  while (end < fragments.length) {
    const fragment = fragments[end];
    if (fragment === undefined || (end > start && fragment.before !== SPACE)) break;
    if (!isAmount(fragment.text) && !(number && /^\d{1,9}$/.test(fragment.text)) && !/^0$/.test(fragment.text)) break;
    end++;
  }
  if (isAmount(first.text)) return limitAmounts(fragments, start, end);
  // Whole numbers are amounts where the parts make up the total.
  number = end - start >= 2 && partsMakeTotal(fragments, start, end);
  return number ? end : start;
}

function partsMakeTotal(fragments: readonly Fragment[], start: number, end: number): boolean {
  const total = amountOf(fragments[start]?.text ?? '');
  let sum = 0;
  for (let i = start + 1; i < end; i++) sum += amountOf(fragments[i]?.text ?? '');
  return Math.abs(total - sum) < 0.015;
}

/** An indicator name may be a number on the baseline of the amounts: the parts end where they make up the total. */
function limitAmounts(fragments: readonly Fragment[], start: number, end: number): number {
  for (let stop = start + 2; stop < end; stop++) if (partsMakeTotal(fragments, start, stop)) return stop;
  return end;
}

const UNIT_CODE = /^\d{3}(?:\d{3}){0,2}$/;

function isNamePiece(text: string): boolean {
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x2260 && code <= 0x2267) || code === 60 || code === 62 || code === 37) return false;
    if (isWide(code)) wide++;
  }
  return wide > 0;
}

/** A unit row: a short code, a name without figures, amounts, and then the next record. */
function unitAt(fragments: readonly Fragment[], start: number, codes: ReadonlySet<number>): { record: UnitRecord; end: number } | null {
  const code = fragments[start];
  if (code === undefined || (code.before === SPACE && start > 0) || !UNIT_CODE.test(code.text)) return null;
  let i = start + 1;
  while (i < fragments.length && i - start <= 16 && isNamePiece(fragments[i]?.text ?? '')) i++;
  const name = fragments.slice(start + 1, i);
  let end = amountsEnd(fragments, i);
  if (end === i) return null;
  const amounts = fragments.slice(i, end);
  // A name torn over a page end goes on after the amounts.
  const rest = end;
  if (fragments[end]?.before === PAGE) {
    while (end < fragments.length && end - rest <= 10 && !codes.has(end) && isNamePiece(fragments[end]?.text ?? '')) end++;
  }
  const next = fragments[end];
  const closes = next === undefined || codes.has(end) || (UNIT_CODE.test(next.text) && next.before !== SPACE);
  if (!closes) {
    if (rest === end || !(codes.has(rest) || fragments[rest] === undefined)) return null;
    end = rest;
  }
  return { record: { kind: 'unit', code: [code], name: [...name, ...fragments.slice(rest, end)], amounts }, end };
}

function projectRecord(fragments: readonly Fragment[], mark: CodeAt, limit: number, hasType: boolean): ProjectRecord {
  const code = fragments.slice(mark.start, mark.end);
  for (let i = mark.end; i < Math.min(limit, mark.end + 60); i++) {
    const end = Math.min(limit, amountsEnd(fragments, i));
    if (end <= i) continue;
    const head = fragments.slice(mark.end, i);
    const split = typeSplit(head, hasType, fragments.slice(end, limit));
    return {
      kind: 'project',
      code,
      name: head.slice(0, split),
      type: head.slice(split),
      amounts: fragments.slice(i, end),
      body: fragments.slice(end, limit),
      headless: false,
    };
  }
  return { kind: 'project', code, name: [], type: [], amounts: [], body: fragments.slice(mark.end, limit), headless: true };
}

/** Where the type begins in the fragments between code and amounts. */
function typeSplit(head: readonly Fragment[], hasType: boolean, rest: readonly Fragment[]): number {
  const texts = head.map((fragment) => fragment.text);
  const whole = typeSuffix(texts);
  // Without a type column only a text that can be nothing else is one.
  if (whole < texts.length && (hasType || texts.at(-1)?.endsWith('类'))) return whole;
  if (!hasType) return texts.length;
  // Torn over a page end: the type's first characters stand here, the others after the break.
  if (!rest.some((fragment) => fragment.before === PAGE)) return texts.length;
  for (let split = Math.max(0, texts.length - 6); split < texts.length; split++) {
    const tail = texts.slice(split);
    if (tail.every((text) => textWidth(text) <= 3) && isTypePrefix(tail.join(''))) return split;
  }
  return texts.length;
}
