/**
 * One item of a review form: what is asked of the table, what a machine can see of it, and what is left to the reviewer.
 */
import type { RuleId } from '@perf-lint/analyser';
import type { Localized } from '../language.js';

/** One thing that is looked at, and the rules that look. */
export interface Look {
  /** In a phrase, "" for rules that no phrase tells. */
  readonly what: Localized;
  readonly rules: readonly RuleId[];
}

export interface ReviewItem {
  readonly id: string;
  readonly dimension: Localized;
  readonly name: Localized;
  /** What the table lets a machine look at, with the rules whose findings are evidence for this item; empty where it lets nothing be judged. */
  readonly looks: readonly Look[];
  /** What only a person can judge. */
  readonly left: Localized;
}
