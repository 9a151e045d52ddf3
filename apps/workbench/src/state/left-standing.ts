/**
 * What a department leaves as it is (不改) stands all the same: that it gives a reason takes nothing out of its table, and the office that reviews the table
 * will find it again. So piles, counts and points of a self-check are those of the table, whatever was said to the opinions.
 */
import type { Decision } from './decisions.js';
import type { Review } from './review.js';

const LEFT = new WeakMap<Review, Review>();

const standing = (decision: Decision): Decision => (decision.verdict === 'reject' ? { ...decision, verdict: 'accept' } : decision);

/** The review to measure a table by, with every opinion that is settled standing. */
export function leftStanding(review: Review): Review {
  let left = LEFT.get(review);
  if (left === undefined) {
    left = { ...review, decisions: new Map([...review.decisions].map(([key, decision]) => [key, standing(decision)])) };
    LEFT.set(review, left);
  }
  return left;
}
