/** What kind of indicator a name's last word makes it, and which units fit. */
import { MEASURES, type MeasureLexicon } from '@perf-lint/data';
import { WordIndex } from './word-index.js';

export type MeasureEntry = MeasureLexicon[number];

/** Measure that a name ends in. */
export interface Measure {
  readonly head: string;
  readonly entry: MeasureEntry;
}

const HEADS = new WordIndex<MeasureEntry | null>(
  MEASURES.flatMap((entry) => [
    ...entry.heads.map((head) => [head, entry] as const),
    ...(entry.not ?? []).map((word) => [word, null] as const),
  ]),
);

/** Tails that hide the measure word before them: 资金发放率情况, 培训人数指标. */
const TAILS = ['情况', '指标', '目标', '指标值', '目标值', '要求', '总体'];

/** The measure a bare name ends in, null where it ends in no known one. */
export function measureOf(name: string): Measure | null {
  const direct = HEADS.endingAt(name, name.length);
  if (direct !== undefined) return direct.value === null ? null : { head: direct.word, entry: direct.value };
  for (const tail of TAILS) {
    if (!name.endsWith(tail)) continue;
    const found = HEADS.endingAt(name, name.length - tail.length);
    return found === undefined || found.value === null ? null : { head: found.word, entry: found.value };
  }
  return null;
}

/**
 * The term (terms.ts) that tells what a name measures: a level by what it is a level of, since nobody calls a length one. A name without a
 * measure that is spoken of so is one of money (渡工报酬).
 */
export function termOf(measure: Measure | null): `@nature:${string}` {
  const { nature, kinds } = measure?.entry ?? { nature: 'money' as const, kinds: [] };
  if (nature !== 'level') return `@nature:${nature}`;
  const [only] = kinds;
  return only === 'area' || only === 'length' || only === 'score' ? `@nature:${only}` : '@nature:physical';
}

const RATE = measureOf('比率');

/**
 * 实到课时数/应到课时数: two measures of one kind with a stroke between them are a rate written out. Only for a value that is a percentage, since
 * the stroke may also stand between two names for one thing; null for other names.
 */
export function shareOf(name: string): Measure | null {
  const stroke = name.search(/[/÷]/);
  if (stroke <= 0 || RATE === null) return null;
  const part = measureOf(name.slice(0, stroke));
  const whole = measureOf(name.slice(stroke + 1));
  const same = part !== null && whole !== null && part.entry.kinds.some((kind) => whole.entry.kinds.includes(kind));
  return same ? { head: whole.head, entry: RATE.entry } : null;
}
