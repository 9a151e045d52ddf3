import { parseTarget } from '@perf-lint/core';
import { fractionOf } from '../../facts/whole-units.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** The result of a self-evaluation (233.2个): a part of a thing was not done, the number was worked out. */
export const impossibleResult = defineIndicatorRule({
  meta: {
    id: 'impossible-result',
    severity: 'warning',
    certainty: 'ask',
    part: 'result',
    sources: ['method-logic/self-contradiction'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    const done = indicator.evaluation?.actual ?? null;
    if (done === null || !facts.legible || facts.number === null || facts.garbled !== '') return;
    const read = parseTarget(done.text);
    // A number without a unit is in that of its target.
    const target =
      read.kind === 'quantity' && read.unit === '' && facts.target.kind === 'quantity' ? { ...facts.target, number: read.number } : read;
    const unit = fractionOf(target, facts);
    // Where the target itself has decimals it is asked about, and the result with it.
    if (unit === '' || fractionOf(facts.target, facts) !== '') return;
    reporter.report('fraction', { name: indicator.name, actual: done.text, unit }, { actual: done.text });
  },
});
