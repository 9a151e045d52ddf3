/**
 * Facts about one row, computed once and read by all rules. They rest on the lexicons; what is not known is said to be unknown.
 */
import type { Aspect, Comparator, FoundQuantity, Target, UnitKind } from '@perf-lint/core';
import type { Direction, DirectionBasis } from '../lexicon/direction.js';
import type { Measure } from '../lexicon/measure.js';
import type { Wording } from '../lexicon/value-wording.js';
import type { NameFrame } from './frame-of-name.js';

/** What an indicator is by its name, whatever class it is printed under. */
export type Nature = 'money' | 'count' | 'rate' | 'level' | 'date' | 'duration' | 'satisfaction' | 'state' | 'unknown';

/** A direction and what it was read from. */
export interface DirectionFact {
  readonly direction: Direction;
  /** Word of the name that decided, "" where the class did. */
  readonly evidence: string;
  readonly basis: DirectionBasis;
  /** True where a limit on the count may be a quota (名额) or the plan of a demand-led service: asked about, not condemned. */
  readonly quota: boolean;
}

/** The number of a target with unit and bases; factor applied (2万人 is 20000), money in 元 (5万元 is 50000). */
export interface NumberFact {
  readonly comparator: Comparator | null;
  /** Lower bound of a range, else the number. */
  readonly low: number;
  /** Upper bound of a range, else the number. */
  readonly high: number;
  /** Canonical unit without factor, "" where none is printed. */
  readonly unit: string;
  readonly per: readonly string[];
  /** What the unit counts; "none" where no unit is printed. */
  readonly unitKind: UnitKind | 'none';
}

export interface RowFacts {
  /** Name folded for comparison: NFKC, no white space or quotation marks, list number and form marks (★, 指标1：) dropped. */
  readonly name: string;
  /** The folded name without what stands in brackets at its end. */
  readonly bareName: string;
  /** Unit that the name itself gives in brackets (在职人数（人）), "" if none. */
  readonly nameUnit: string;
  /** Value folded the same way. */
  readonly value: string;
  readonly target: Target;
  /** Aspect by 二级指标; null where the layout prints none or it is not known. */
  readonly aspect: Aspect | null;
  /** The number of a quantity, duration or range; null for the other kinds. */
  readonly number: NumberFact | null;
  /** What a value in words says; null for values with numbers, dates or grades. */
  readonly wording: Wording | null;
  /** What kind of words the name is made of. */
  readonly frame: NameFrame;
  /** Measure word the name ends in (率, 人数, 成本), null where it ends in none that is known. */
  readonly measure: Measure | null;
  readonly nature: Nature;
  readonly direction: DirectionFact;
  /** Numbers with their units that the name itself holds, dates left out; positions are those in `name`. */
  readonly nameNumbers: readonly FoundQuantity[];
  /** True where name and value can be judged and the reading is not in doubt: not lost, not empty, no template row. Garbled rows are readable. */
  readonly readable: boolean;
  /**
   * As `readable`, rows of doubtful reading included: rules on one row look at them too, but what is said of them is a hint at most
   * (see the reporter) and they are not scored.
   */
  readonly legible: boolean;
  /** True where the row says of itself that it does not apply (不适用, 不涉及): such a row is not legible. */
  readonly inapplicable: boolean;
  /** True where only a unit stands in the value's place (公里, ≥%): the form prints it, the number is missing. Such a row is not legible. */
  readonly unitOnly: boolean;
  /** Why name or value is unintelligible, "" where it is not. */
  readonly garbled: '' | 'numeric-name' | 'unreadable-value' | 'lost-sign' | 'doubled-number' | 'foreign-text' | 'aim-with-bare-number';
  /** True for a rate that any project could print (工作完成率, 成本控制率). */
  readonly generic: boolean;
}
