/**
 * Cuts the fragments of a project table into records: units with their totals and projects with code, name, type, amounts
 * and the fragments of their indicators.
 */
import { type Fragment, isDigit, isWide, PAGE, SPACE, textWidth } from '../../evidence/fragments.js';
import { isType, isTypePrefix, typeSuffix } from './project-type.js';

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

/** Project codes, joined over the lines they break at: all pieces but the last are as long as the column is wide. */
function findCodes(fragments: readonly Fragment[]): CodeAt[] {
  const broken = brokenLengths(fragments);
  const codes: CodeAt[] = [];
  for (let i = 0; i < fragments.length; i++) {
    const first = fragments[i];
    if (first === undefined || !beginsCode(first)) continue;
    const whole = first.text.length >= SHORTEST_CODE && !broken.has(first.text.length);
    const end = whole ? i + 1 : piecesEnd(fragments, i);
    let length = 0;
    for (let k = i; k < end; k++) length += fragments[k]?.text.length ?? 0;
    // A code that the end of the text cuts off begins a project of which nothing more is there.
    const cut = end === fragments.length && length >= 8;
    if ((length < SHORTEST_CODE && !cut) || length > LONGEST_CODE) continue;
    codes.push({ start: i, end });
    i = end - 1;
  }
  return codes;
}

function beginsCode(fragment: Fragment): boolean {
  const { text } = fragment;
  return fragment.before !== SPACE && text.length >= 5 && text.length <= LONGEST_CODE && digitsAtStart(text) >= 5 && isCodePiece(text);
}

/** Index after the pieces that go on a code begun at `start`. */
function piecesEnd(fragments: readonly Fragment[], start: number): number {
  const width = fragments[start]?.text.length ?? 0;
  let length = width;
  let last = width;
  let end = start + 1;
  while (end < fragments.length && last === width) {
    const next = fragments[end];
    if (next === undefined || next.before === SPACE || !isCodePiece(next.text) || next.text.length > width) break;
    if (length + next.text.length > LONGEST_CODE) break;
    length += next.text.length;
    last = next.text.length;
    end++;
  }
  return end;
}

/** Lengths of first pieces, long enough to be codes, that most often have another piece on the next line: the column breaks them. */
function brokenLengths(fragments: readonly Fragment[]): ReadonlySet<number> {
  const all = new Map<number, number>();
  const broken = new Map<number, number>();
  for (let i = 0; i < fragments.length; i++) {
    const first = fragments[i];
    if (first === undefined || first.text.length < SHORTEST_CODE || !beginsCode(first)) continue;
    const length = first.text.length;
    all.set(length, (all.get(length) ?? 0) + 1);
    const end = piecesEnd(fragments, i);
    // A number that begins a project's name has the name beside it.
    if (end > i + 1 && fragments[end]?.before !== SPACE) broken.set(length, (broken.get(length) ?? 0) + 1);
  }
  const out = new Set<number>();
  for (const [length, count] of broken) if (count * 2 > (all.get(length) ?? 0)) out.add(length);
  return out;
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
  if (isAmount(first.text)) return end === start + 1 ? amountsBelow(fragments, start) : limitAmounts(fragments, start, end);
  // Whole numbers are amounts where the parts make up the total.
  number = end - start >= 2 && partsMakeTotal(fragments, start, end);
  return number ? end : start;
}

/** Where an extraction prints every cell on a line of its own: the parts below a total, as long as they make it up. */
function amountsBelow(fragments: readonly Fragment[], start: number): number {
  for (let end = start + 1; end < Math.min(fragments.length, start + 6) && isAmount(fragments[end]?.text ?? ''); end++) {
    if (partsMakeTotal(fragments, start, end + 1)) return end + 1;
  }
  return start + 1;
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
      body: markTear(fragments.slice(end, limit), head.slice(split)),
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
  for (let split = Math.max(0, texts.length - 6); split < texts.length; split++) {
    const tail = texts.slice(split);
    const type = tail.join('');
    if (!tail.every((text) => textWidth(text) <= 3) || !isTypePrefix(type)) continue;
    if (rest.some((fragment) => fragment.before === PAGE) || restOfType(rest, type) >= 0) return split;
  }
  return texts.length;
}

/** Index of the fragments, one on each line, that complete a type; -1 where there are none. */
function restOfType(fragments: readonly Fragment[], begun: string): number {
  for (let start = 0; start < fragments.length; start++) {
    let type = begun;
    for (let end = start; end < Math.min(fragments.length, start + 5); end++) {
      const fragment = fragments[end];
      if (fragment === undefined || fragment.text.length > 3 || (end > start && fragment.before === SPACE)) break;
      type += fragment.text;
      if (isType(type)) return start;
      if (!isTypePrefix(type)) break;
    }
  }
  return -1;
}

/** Extractions that mark no page ends: where a torn type goes on, the page must have ended. */
function markTear(body: readonly Fragment[], type: readonly Fragment[]): readonly Fragment[] {
  const begun = type.map((fragment) => fragment.text).join('');
  if (begun === '' || isType(begun) || body.some((fragment) => fragment.before === PAGE)) return body;
  const at = restOfType(body, begun);
  return at < 0 ? body : body.map((fragment, i) => (i === at ? { ...fragment, before: PAGE } : fragment));
}
