/**
 * Units in canonical form: 元/人·月 and 元/月/人 are one unit price, 平方米 and ㎡ one unit.
 */
import { foldWidth } from '../text/fold-width.js';
import { compact } from '../text/joining.js';
import { TextMemory } from '../text/text-memory.js';
import { UNITS, type UnitEntry, type UnitKind } from './catalogue.js';

const ENTRY_OF_WORD: ReadonlyMap<string, UnitEntry> = (() => {
  const map = new Map<string, UnitEntry>();
  for (const entry of UNITS) {
    for (const word of [entry.unit, ...(entry.alternates ?? [])]) if (!map.has(word)) map.set(word, entry);
  }
  return map;
})();

/** Length of the longest unit that starts with a character. */
const LONGEST_FROM: ReadonlyMap<string, number> = (() => {
  const lengths = new Map<string, number>();
  for (const word of ENTRY_OF_WORD.keys()) lengths.set(word.charAt(0), Math.max(word.length, lengths.get(word.charAt(0)) ?? 0));
  return lengths;
})();

/** What a unit text says. `factor` is that of 万, 亿, 千 before the unit (万元 → 10000, 元). */
export interface UnitReading {
  /** Canonical unit without factor and bases, "" where none is printed ("万" alone). */
  readonly unit: string;
  /** Bases of a unit price or a frequency in canonical order: 元/月·人 → ["人", "月"]. */
  readonly per: readonly string[];
  readonly factor: number;
  readonly kind: UnitKind;
  /** False where the unit or one of its bases is not in the catalogue. */
  readonly known: boolean;
  /** The unit it is in all likelihood a misprint of: 人/次 → 人次. */
  readonly misprintOf?: string;
  /** True where a base is announced and missing: "元/". */
  readonly incomplete?: true;
}

/** A unit found at a position of a longer text; `end` is the position after it. */
export interface UnitAt extends UnitReading {
  /** Where the unit begins behind its factor: after 万 in 万元. */
  readonly head: number;
  readonly end: number;
}

/** The longest catalogue word that starts at `start`, null if none. A Latin unit must not run on into a longer word. */
function entryAt(text: string, start: number): { readonly entry: UnitEntry; readonly end: number } | null {
  for (let length = Math.min(LONGEST_FROM.get(text.charAt(start)) ?? 0, text.length - start); length > 0; length--) {
    const word = text.slice(start, start + length);
    const entry = ENTRY_OF_WORD.get(word);
    if (entry === undefined) continue;
    if (isLatin(word.charCodeAt(length - 1)) && isLatin(text.charCodeAt(start + length))) continue;
    return { entry, end: start + length };
  }
  return null;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const FACTORS: readonly (readonly [string, number])[] = [
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['百亿', 10_000_000_000],
  ['千亿', 100_000_000_000],
  ['万亿', 1_000_000_000_000],
  ['十万', 100_000],
  ['亿', 100_000_000],
  ['万', 10_000],
  ['千', 1000],
  ['百', 100],
];

function factorAt(text: string, start: number): readonly [string, number] | null {
  return FACTORS.find(([word]) => text.startsWith(word, start)) ?? null;
}

const SEPARATORS = '/∕·•・⋅﹒*×.每';
/** What may stand right behind a unit and is none of it. */
const CLOSING = '）)，,。;；';

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Whether nothing of a base follows: the end, or what separates or closes. */
function endsBase(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === '' || SEPARATORS.includes(next) || CLOSING.includes(next);
}

/** A base that the catalogue does not know: up to four Chinese characters that run to a separator or the end. */
function unknownBaseEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start <= 4 && isHan(text.charCodeAt(end))) end++;
  return end > start && end - start <= 4 && endsBase(text, end) ? end : start;
}

const KIND_RANK: Readonly<Record<UnitKind, number>> = {
  persons: 0,
  bodies: 1,
  things: 2,
  documents: 2,
  cases: 2,
  area: 3,
  length: 3,
  volume: 3,
  mass: 3,
  energy: 3,
  environment: 3,
  it: 3,
  rate: 3,
  score: 3,
  money: 3,
  unknown: 4,
  events: 5,
  time: 6,
  date: 7,
};

function kindOfWord(word: string): UnitKind {
  return ENTRY_OF_WORD.get(word)?.kind ?? 'unknown';
}

/** Persons first, then things, measures, events, time; equal kinds in code point order, so that 元/人/月 and 元/月·人 agree. */
function orderBases(bases: readonly string[]): readonly string[] {
  return [...bases].sort((a, b) => KIND_RANK[kindOfWord(a)] - KIND_RANK[kindOfWord(b)] || (a < b ? -1 : a > b ? 1 : 0));
}

interface Bases {
  readonly words: string[];
  known: boolean;
  incomplete: boolean;
  end: number;
}

/** Reads "/人·月" after a unit. A "." or "*" binds only where a known unit follows. */
function readBases(text: string, start: number): Bases {
  const bases: Bases = { words: [], known: true, incomplete: false, end: start };
  let open = 0;
  while (bases.end < text.length && SEPARATORS.includes(text.charAt(bases.end))) {
    const slash = text.charAt(bases.end) === '/' || text.charAt(bases.end) === '∕';
    let at = bases.end + 1;
    if (text.charAt(at) === '(' || text.charAt(at) === '（') {
      open++;
      at++;
    }
    const found = entryAt(text, at);
    if (found !== null) {
      at = found.end;
      bases.words.push(found.entry.unit);
      // 人天, 户年: a period right behind the head counted.
      const period = found.entry.kind === 'persons' ? entryAt(text, at) : null;
      if (period !== null && period.entry.kind === 'time') {
        bases.words.push(period.entry.unit);
        at = period.end;
      }
    } else if (slash) {
      // 起/万人, 元/百公里, 例/10万人
      const ten = text.startsWith('10', at) ? 2 : 0;
      const factor = factorAt(text, at + ten);
      const behind = factor === null ? at : at + ten + factor[0].length;
      const counted = factor === null ? null : entryAt(text, behind);
      if (factor !== null && (counted !== null || (ten > 0 && endsBase(text, behind)))) {
        bases.words.push(text.slice(at, behind) + (counted?.entry.unit ?? ''));
        bases.end = counted?.end ?? behind;
        continue;
      }
      const end = unknownBaseEnd(text, at);
      if (end === at) {
        if (at >= text.length) {
          bases.incomplete = true;
          bases.end = at;
        }
        return bases;
      }
      bases.words.push(text.slice(at, end));
      bases.known = false;
      at = end;
    } else return bases;
    if (open > 0 && (text.charAt(at) === ')' || text.charAt(at) === '）')) {
      open--;
      at++;
    }
    bases.end = at;
  }
  return bases;
}

/**
 * The unit that starts at `start` of a text without blanks and with half-width signs, null where no known unit stands there.
 * 万, 亿, 千, 百 before a unit or alone are read as its factor.
 */
export function unitAt(text: string, start: number): UnitAt | null {
  const direct = entryAt(text, start);
  const factor = direct === null ? factorAt(text, start) : null;
  const head = direct ?? (factor === null ? null : entryAt(text, start + factor[0].length));
  const headEnd = head?.end ?? (factor === null ? start : start + factor[0].length);
  if (head === null && factor === null) return null;
  const bases: Bases = head === null ? { words: [], known: true, incomplete: false, end: headEnd } : readBases(text, headEnd);
  const unit = head?.entry.unit ?? '';
  const misprint = bases.words.length === 1 && bases.words[0] === '次' && head?.entry.kind !== 'money' ? `${unit}次` : '';
  return {
    head: factor === null ? start : start + factor[0].length,
    end: bases.end,
    unit,
    per: orderBases(bases.words),
    factor: factor?.[1] ?? 1,
    kind: head?.entry.kind ?? 'unknown',
    known: head !== null && bases.known,
    ...(unit !== '' && ENTRY_OF_WORD.has(misprint) ? { misprintOf: misprint } : {}),
    ...(bases.incomplete ? { incomplete: true as const } : {}),
  };
}

/** Longest text of a unit that is remembered: the few units of a document come again in every row. */
const LONGEST_REMEMBERED = 16;
const remembered = new TextMemory<UnitReading>(2_000);

/**
 * Reads the text of a unit column: 万元 → 元 with factor 10000, 元/人·月 → 元 per 人 per 月, 名 → 人, 平方米 → ㎡.
 * A text the catalogue does not know is its own unit with `known` false and kind "unknown"; "" gives unit "".
 */
export function canonicalUnit(text: string): UnitReading {
  return text.length > LONGEST_REMEMBERED ? readUnit(text) : remembered.of(text, readUnit);
}

function readUnit(text: string): UnitReading {
  const plain = compact(foldWidth(text));
  const found = plain === '' ? null : unitAt(plain, 0);
  if (found !== null && found.end === plain.length) {
    const { head: _head, end: _end, ...reading } = found;
    return reading;
  }
  return { unit: plain, per: [], factor: 1, kind: 'unknown', known: false };
}

/** Kind of a unit text: 元/人 → money, 天 → time, 月底前 → date; "unknown" where the catalogue does not have it. */
export function unitKind(unit: string): UnitKind {
  return canonicalUnit(unit).kind;
}

/** All kinds of things that a unit counts: 件 → cases, things, documents. Empty where it is unknown. */
export function unitKinds(unit: string): readonly UnitKind[] {
  const entry = ENTRY_OF_WORD.get(canonicalUnit(unit).unit);
  return entry === undefined ? [] : [entry.kind, ...(entry.also ?? [])];
}

/** Whether two unit texts mean the same unit, factor and bases: 名 and 人, 元/月·人 and 元/人/月, 起 and 件; 人 and 人次 do not, 元 and 万元 do not. */
export function sameUnit(a: string, b: string): boolean {
  const first = canonicalUnit(a);
  const second = canonicalUnit(b);
  if (first.factor !== second.factor || first.per.length !== second.per.length) return false;
  if (first.per.some((base, i) => base !== second.per[i])) return false;
  if (first.unit === second.unit) return true;
  const group = ENTRY_OF_WORD.get(first.unit)?.group;
  return group !== undefined && group === ENTRY_OF_WORD.get(second.unit)?.group;
}

/** A text with the unit that stands in brackets at its end: 在职职工人数(人) → 在职职工人数, 人. */
export interface SplitUnit {
  readonly text: string;
  /** As printed, "" where there is none. */
  readonly unit: string;
}

/** Takes the unit in brackets off the end of a name: 项目总成本（单位：万元） → 项目总成本, 万元. Other brackets stay. */
export function splitUnit(name: string): SplitUnit {
  const text = name.trimEnd();
  const last = text.charAt(text.length - 1);
  if (last !== ')' && last !== '）') return { text, unit: '' };
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  if (open <= 0) return { text, unit: '' };
  let unit = text.slice(open + 1, -1).trim();
  for (const lead of ['单位：', '单位:']) if (unit.startsWith(lead)) unit = unit.slice(lead.length).trim();
  return unit !== '' && canonicalUnit(unit).known ? { text: text.slice(0, open).trimEnd(), unit } : { text, unit: '' };
}
