/**
 * Headers of project target tables whose classes stand side by side (成本指标 产出指标 效益指标 满意度指标, each with 三级指标 and
 * 指标值), found by their words wherever the lines break.
 */

import type { Level1 } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { type Fragment, lineFragments, NEAR } from '../../evidence/fragments.js';
import { lineAt, type Squeezed, squeezeLine } from '../../evidence/squeeze.js';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import type { TextLine } from '../../source-document.js';

export type PairedClass = Exclude<Level1, 'management' | ''>;

/** Bounds on the width of a column in ems, as the header's own wrapping shows them. */
export interface WidthHint {
  readonly atLeast: number;
  readonly below: number;
}

export interface PairedHeader {
  readonly firstLine: number;
  /** Index of the line after the header. */
  readonly endLine: number;
  readonly classes: readonly PairedClass[];
  /** Class headings as printed. */
  readonly headings: readonly string[];
  /** Heading over the money columns with its unit, as printed: 项目金额（万元）. */
  readonly money: string;
  /** Headings of the money columns as printed. */
  readonly funds: readonly string[];
  readonly hasType: boolean;
  /** Two for each class: name, value. Empty where the header could not be followed piece by piece. */
  readonly hints: readonly WidthHint[];
}

const NAME_WORDS = FORM_READING.pairNames;
const VALUE_WORDS = FORM_READING.pairValues;
const PAIRS = everyPattern`(?:${NAME_WORDS}${VALUE_WORDS}){2,4}`;
const CLASS_WORDS: readonly (readonly [string, PairedClass])[] = [
  ['成本指标', 'cost'],
  ['产出指标', 'output'],
  ['效益指标', 'benefit'],
  ['满意度指标', 'satisfaction'],
];
const OPENING = everyPattern`${FORM_READING.pairOpenings}(?![:：])`;
const FUNDS = everyPattern`${FORM_READING.funds}`;
const PROJECT_TYPE = pattern`${FORM_READING.projectTypes}`;
const MONEY_HEADING = pattern`${FORM_READING.amounts}\((${MONEY_UNITS})\)`;
const DEFAULT_FUNDS = ['资金总额', '政府预算资金', '财政专户管理资金', '单位资金'];
const REACH = 260;

/** Finds every header of a paired-column table in the lines, in order. */
export function findPairedHeaders(lines: readonly TextLine[], squeezed: Squeezed): PairedHeader[] {
  const headers: PairedHeader[] = [];
  let previousEnd = 0;
  for (const match of squeezed.text.matchAll(PAIRS)) {
    const end = match.index + match[0].length;
    const before = squeezed.text.slice(Math.max(previousEnd, match.index - REACH), match.index);
    const found = CLASS_WORDS.map(([word, level]) => ({ word, level, at: before.lastIndexOf(word) })).filter((entry) => entry.at >= 0);
    if (found.length < 2) continue;
    found.sort((a, b) => a.at - b.at);
    const pairs = countPairs(match[0]);
    const firstWord = firstOpening(before, Math.min(...found.map((entry) => entry.at)));
    const firstLine = lineAt(squeezed, match.index - before.length + firstWord);
    const classes = found.length === pairs ? found : classesFor(pairs, found);
    const funds = [...before.matchAll(FUNDS)].map((fund) => fund[0]);
    const pairLine = lineAt(squeezed, match.index);
    const endLine = lineAt(squeezed, end - 1) + 1;
    headers.push({
      firstLine,
      endLine,
      classes: classes.map((entry) => entry.level),
      headings: classes.map((entry) => entry.word),
      funds: funds.length > 0 ? [...new Set(funds)] : DEFAULT_FUNDS,
      money: moneyHeading(before),
      hasType: PROJECT_TYPE.test(before.slice(firstWord)),
      hints: widthHints(lines.slice(pairLine, endLine), pairs),
    });
    previousEnd = end;
  }
  return headers;
}

function moneyHeading(text: string): string {
  const match = MONEY_HEADING.exec(text);
  return match === null ? '项目金额' : `项目金额（${match[1]}）`;
}

function countPairs(text: string): number {
  let count = 0;
  for (const word of NAME_WORDS) count += text.split(word).length - 1;
  return count;
}

function classesFor(pairs: number, found: readonly { word: string; level: PairedClass; at: number }[]) {
  if (pairs === 3) return CLASS_WORDS.slice(1).map(([word, level]) => ({ word, level }));
  if (pairs === 4) return CLASS_WORDS.map(([word, level]) => ({ word, level }));
  return found.slice(0, pairs);
}

/** Offset of the header's first word: the run of opening words nearest before the classes. */
function firstOpening(before: string, classesAt: number): number {
  let first = classesAt;
  const offsets = [...before.matchAll(OPENING)].map((match) => match.index).filter((at) => at < classesAt);
  for (let i = offsets.length - 1; i >= 0; i--) {
    const at = offsets[i] ?? 0;
    // Words of one header stand close together; a 项目名称 further up belongs to something else.
    if (first - at > 60) break;
    first = at;
  }
  return first;
}

/** Follows the name and value headings piece by piece: where they wrap, the column is no wider. */
function widthHints(lines: readonly TextLine[], pairs: number): WidthHint[] {
  const fragments: Fragment[] = [];
  for (const line of lines) lineFragments(line, NEAR, fragments);
  const hints: WidthHint[] = [];
  let i = 0;
  // The first line may hold other headings before the first pair.
  while (i < fragments.length && !NAME_WORDS.some((word) => word.startsWith(squeezeLine(fragments[i]?.text ?? '')))) i++;
  while (hints.length < pairs * 2 && i < fragments.length) {
    const words = hints.length % 2 === 0 ? NAME_WORDS : VALUE_WORDS;
    let text = '';
    let widest = 0;
    let first = 0;
    let pieces = 0;
    let done = false;
    while (i < fragments.length && !done) {
      const fragment = fragments[i++];
      if (fragment === undefined) break;
      text += squeezeLine(fragment.text);
      if (pieces === 0) first = fragment.width;
      widest = Math.max(widest, fragment.width);
      pieces++;
      if (words.includes(text)) done = true;
      else if (!words.some((word) => word.startsWith(text))) return [];
    }
    if (!done) return [];
    hints.push({ atLeast: widest, below: pieces > 1 ? first + 1 : Number.POSITIVE_INFINITY });
  }
  return hints.length === pairs * 2 ? hints : [];
}
