/**
 * Facts about one row, computed once and read by all rules. They rest on the lexicons; what is not known is said to be unknown.
 */
import type { Aspect, Comparator, Quantity, Target } from '@perf-lint/core';

/** What an indicator is by its name, whatever class it is printed under. */
export type Nature = 'money' | 'count' | 'rate' | 'level' | 'date' | 'duration' | 'satisfaction' | 'state' | 'unknown';

/** Which way is better. "neutral" is known to be neither (people served, inputs); "unknown" never gives a finding. */
export type Direction = 'higher' | 'lower' | 'exact' | 'neutral' | 'unknown';

/** A direction and what it was read from. */
export interface DirectionFact {
  readonly direction: Direction;
  /** Words of the name (or "class") that decided. */
  readonly evidence: string;
  /** True where a limit on the count may be a quota (名额) or the plan of a demand-led service: asked about, not condemned. */
  readonly quota: boolean;
}

/** Kind of a unit of measure. "" is a number without unit, "unknown" a unit that the lexicon does not have. */
export type UnitKind =
  | 'rate'
  | 'money'
  | 'price'
  | 'person'
  | 'visit'
  | 'household'
  | 'body'
  | 'event'
  | 'case'
  | 'document'
  | 'thing'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'environment'
  | 'time'
  | 'frequency'
  | 'data'
  | 'multiple'
  | 'score'
  | 'general'
  | 'unknown'
  | '';

/** The number of a target as one value: number × factor with unit and bases. */
export interface NumberFact {
  readonly comparator: Comparator | null;
  /** Lower bound of a range, else the number; factor applied, except in money, where 万元 keeps its factor in the unit. */
  readonly low: number;
  /** Upper bound of a range, else the number. */
  readonly high: number;
  readonly unit: string;
  readonly per: readonly string[];
  readonly unitKind: UnitKind;
}

export interface RowFacts {
  /** Name folded for comparison: NFKC, no white space or quotation marks, list number and form marks (★, 指标1：) dropped. */
  readonly name: string;
  /** Value folded the same way. */
  readonly value: string;
  readonly target: Target;
  /** Aspect by 二级指标, else by class where it has one only; null where neither tells. */
  readonly aspect: Aspect | null;
  /** The number of a quantity, duration or range; null for the other kinds. */
  readonly number: NumberFact | null;
  readonly nature: Nature;
  /** Rightmost head noun of the lexicon that the name ends in or holds, "" where none is known. */
  readonly head: string;
  readonly direction: DirectionFact;
  /** Numbers with their units that the name itself holds. */
  readonly nameNumbers: readonly Quantity[];
  /** True where name and value can be judged: neither lost, empty nor garbled, and no template row. */
  readonly readable: boolean;
  /** True where the row's name or value is unintelligible (numbers in the name's place, shifted cells). */
  readonly garbled: boolean;
  /** True for a rate of the work itself that says nothing of its own (工作完成率, 成本控制率). */
  readonly generic: boolean;
}
