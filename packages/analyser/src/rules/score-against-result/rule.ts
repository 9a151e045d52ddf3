import { NOTHING, pointsOf, reasonOf, resultOf } from '../../facts/result.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Share of the target up to which bands of points (satisfaction, rounding up) still give all points. */
const BANDED = 0.9;

/** From how many times the target a result may lose points: a target that was set too low is no prudence. */
const FAR_BEYOND = 1.3;

/**
 * Points of a self-evaluation against its result: more than can be had, more than the share that was done, or fewer where all was. Measures of 2020: a target that
 * is met gets all points, one that is not gets them in proportion.
 */
export const scoreAgainstResult = defineIndicatorRule({
  meta: {
    id: 'score-against-result',
    severity: 'warning',
    certainty: 'ask',
    part: 'result',
    sources: ['evaluation-2020-10/points'],
    options: [],
  },
  texts,
  check(row, reporter) {
    const { indicator, facts } = row;
    const points = facts.legible ? pointsOf(row) : null;
    if (points === null) return;
    const { name, value } = indicator;
    const { weight, score, rounding } = points;
    if (score > weight + NOTHING) {
      reporter.report('above-weight', { name, score, weight }, { certainty: 'likely' });
      return;
    }
    const result = resultOf(row);
    if (result === null) return;
    const actual = indicator.evaluation?.actual?.text ?? '';
    if (result.met) {
      if (score + rounding >= weight - NOTHING || result.times >= FAR_BEYOND) return;
      const reason = reasonOf(row);
      if (reason === '') reporter.report('below-weight', { name, value, actual, score, weight });
      else reporter.report('below-weight-explained', { name, value, actual, score, weight, reason });
      return;
    }
    if (result.share === null) {
      if (score >= weight - NOTHING) reporter.report('full', { name, value, actual, score });
      return;
    }
    const earned = weight * result.share;
    if (score <= earned + rounding + NOTHING || (facts.nature === 'satisfaction' && result.share >= BANDED)) return;
    const proportion = Math.round(earned * 100) / 100;
    reporter.report('above-share', { name, value, actual, score, weight, proportion });
  },
});
