/**
 * Finds the header of a table whose cells were printed one after the other with nothing between them: 一级指标二级指标三级指标指标值产出指标...
 */

import { type ColumnRole, FORM_READING, HEADINGS } from '@perf-lint/data';
import { exactRoles } from '../../evidence/headings.js';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { ASPECTS } from '../../evidence/vocabulary/words.js';
import { columnsFromHeadings } from '../../grids/header.js';

const LONGEST_HEADING = 26;
const FEWEST_HEADINGS = 3;
/** More headings in a row head no table: they are a text that repeats itself. */
const MOST_HEADINGS = 40;
const OPENING = everyPattern`${FORM_READING.runOnOpenings}|指标(?=\s?${FORM_READING.contentHeadings})`;
/** A class directly before its first aspect: the body of such a table whose header is gone. */
const BARE_BODY = everyPattern`(?:${FORM_READING.classesBefore}|项目完成)${FORM_READING.blockHeadings}(?:[(（][^()（）]{1,12}[)）])?${ASPECTS}${FORM_READING.blockHeadings}`;
/** 完成率, or letters in brackets behind a heading. */
const FORM_LABEL = pattern`${FORM_READING.spacedLabels}`;
const RATE = pattern`^${FORM_READING.runOnRates}|^[(（][A-Za-z/]{1,5}[)）]`;

const headingsOf = (wanted: ColumnRole) => HEADINGS.flatMap(({ role, headings }) => (role === wanted ? headings : []));
/** 优良中差: four columns under one heading of standards, printed behind all other headings. */
export const GRADES = pattern`(${headingsOf('scale-excellent')})\s?(${headingsOf('scale-good')})\s?(${headingsOf('scale-fair')})\s?(${headingsOf('scale-poor')})`;
const STANDARD = pattern`${FORM_READING.standards}标准$|^${FORM_READING.targetStandards}$`;

const LEVELS = ['一级指标', '二级指标', '三级指标'];
/** What forms print behind the name of an indicator. */
const USUAL: RunOnHeader['headings'] = [
  [...LEVELS, '指标值'],
  [...LEVELS, '指标解释', '指标值'],
  [...LEVELS, '指标值', '分值'],
  [...LEVELS, '分值', '指标值'],
  [...LEVELS, '指标值', '实际完成值'],
  [...LEVELS, '指标值', '实际完成值', '得分'],
  [...LEVELS, '分值', '指标值', '实际完成值', '得分'],
  [...LEVELS, '指标值', '实际完成值', '分值', '得分'],
];

/** A header in a line, or the place where a body begins without one. */
export interface RunOnHeader {
  readonly from: number;
  /** Where the body begins. */
  readonly to: number;
  /** Headings from the class on; the three levels always stand among them. Several lists where no header is printed: any of them may be meant. */
  readonly headings: readonly [readonly string[], ...(readonly string[])[]];
  /** Headings are printed and none of them is known to head values: what stands behind the names is anybody's guess. */
  readonly unfit?: boolean;
}

/** Finds the headings of one text; what stands at a place is looked up once, however many headers are tried over it. */
class HeadingFinder {
  /** By place: 1 more than the length of the longest heading that begins there; 0 where nobody asked yet. */
  private readonly known: Uint8Array;

  constructor(private readonly text: string) {
    this.known = new Uint8Array(text.length);
  }

  /** Length of the longest heading that begins at a place, 0 if none does. */
  private headingAt(at: number): number {
    const known = this.known[at] ?? 0;
    if (known > 0) return known - 1;
    let length = Math.min(LONGEST_HEADING, this.text.length - at);
    while (length >= 2 && exactRoles(this.text.slice(at, at + length)).length === 0) length--;
    if (length < 2) length = 0;
    this.known[at] = length + 1;
    return length;
  }

  /** The headings that follow each other from a place on, {@link MOST_HEADINGS} at most. */
  from(from: number): { readonly headings: string[]; readonly to: number } {
    const { text } = this;
    const headings: string[] = [];
    let at = from;
    if (text.startsWith('评价内容', at)) {
      headings.push('一级指标');
      at += 4;
    }
    while (at < text.length && headings.length < MOST_HEADINGS) {
      const grades = headings.length === 0 ? null : GRADES.exec(text.slice(at, at + 8));
      if (grades?.index === 0) return { headings: withGrades(headings, grades.slice(1)), to: at + grades[0].length };
      if (headings.length > 0 && text[at] === ' ' && this.headingAt(at + 1) > 0) at += 1;
      const length = this.headingAt(at);
      if (length === 0) {
        const rate = RATE.exec(text.slice(at, at + 8));
        if (rate === null || headings.length === 0) break;
        if (/[(（]/.test(rate[0])) headings.push((headings.pop() ?? '') + rate[0]);
        else headings.push(rate[0]);
        at += rate[0].length;
        continue;
      }
      headings.push(text.slice(at, at + length));
      at += length;
    }
    return { headings, to: at };
  }
}

/** The grades in the place of the standards that they divide. Where no other column is headed as the target's, the best grade is the target. */
function withGrades(headings: readonly string[], grades: readonly string[]): string[] {
  const at = headings.findIndex((heading) => STANDARD.test(heading));
  const all = at < 0 ? [...headings, ...grades] : [...headings.slice(0, at), ...grades, ...headings.slice(at + 1)];
  const known = columnsFromHeadings(all).some(({ role }) => role === 'value');
  return known ? all : all.map((heading) => (heading === grades[0] ? '指标值' : heading));
}

/** The headings with the three levels among them; null where they head no targets, neither as the longest that they may be nor with two told apart. */
function completed(headings: readonly string[]): string[] | null {
  return withLevels(headings) ?? withLevels(headings.flatMap(toldApart));
}

/** 指标值计量单位: the heading of targets and that of the next column, which are together one as well. */
function toldApart(heading: string): string[] {
  for (let end = 2; end <= heading.length - 2; end++) {
    const [value, next] = [heading.slice(0, end), heading.slice(end)];
    if (exactRoles(value).includes('value') && exactRoles(next).length > 0) return [value, next];
  }
  return [heading];
}

function withLevels(headings: readonly string[]): string[] | null {
  const columns = columnsFromHeadings(headings);
  const has = (role: string) => columns.some((column) => column.role === role);
  if (!has('value') || (!has('name') && !(has('level1') && has('level2')))) return null;
  // What only its neighbours make the target is called so: the levels put between them change.
  const called = headings.map((heading, index) =>
    columns[index]?.role === 'value' && !exactRoles(heading).includes('value') ? '指标值' : heading,
  );
  const rest = called.filter((_, index) => {
    const role = columns[index]?.role;
    return role !== 'level1' && role !== 'level2' && role !== 'indicators';
  });
  return ['一级指标', '二级指标', ...(has('name') ? [] : ['三级指标']), ...rest];
}

/** All headers of a line, from left to right. */
export function headersRunTogether(text: string): RunOnHeader[] {
  const found: RunOnHeader[] = [];
  const finder = new HeadingFinder(text);
  let done = 0;
  let unfit = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(OPENING)) {
    if (match.index < done) continue;
    const { headings, to } = finder.from(match.index);
    if (headings.length >= MOST_HEADINGS) done = to;
    if (headings.length < FEWEST_HEADINGS || headings.length >= MOST_HEADINGS) continue;
    const full = completed(headings);
    if (full === null) {
      if (headsUnknownValues(headings)) unfit = Math.min(unfit, match.index);
      continue;
    }
    found.push({ from: match.index, to, headings: [full] });
    done = to;
  }
  if (found.length > 0) return found;
  const [first, second] = text.matchAll(BARE_BODY);
  if (first === undefined || (second === undefined && !FORM_LABEL.test(text.slice(0, first.index)))) return found;
  return [{ from: first.index, to: first.index, headings: USUAL, unfit: unfit < first.index }];
}

/** 三级指标指标解释指标方向 and then the names of places: the levels, something behind the name, and no heading of values. */
function headsUnknownValues(headings: readonly string[]): boolean {
  const columns = columnsFromHeadings(headings);
  const name = columns.findIndex(({ role }) => role === 'name');
  return name >= 0 && name < columns.length - 1 && !columns.some(({ role }) => role === 'value');
}
