import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Money of the project itself, its arrival, payment or execution; grants paid to people (补贴发放率) are output proper. */
const PAYMENT = pattern`${JUDGING.paymentMoney}.{0,6}${JUDGING.paymentActs}${JUDGING.paymentManners}?${JUDGING.paymentTails}$`;

/** Output or benefit measured by the project's own payments. */
export const paymentAsPerformance = defineIndicatorRule({
  meta: {
    id: 'payment-as-performance',
    severity: 'info',
    certainty: 'likely',
    part: 'name',
    sources: ['evaluation-2020-10/self-evaluation-weights'],
    options: [],
    presets: { lenient: 'off' },
  },
  texts,
  check({ indicator, facts }, reporter) {
    if (!facts.legible || indicator.table !== 'project') return;
    if (indicator.level1 !== 'output' && indicator.level1 !== 'benefit') return;
    if (facts.aspect === 'output-cost' || !PAYMENT.test(facts.bareName)) return;
    reporter.report('payment', { name: indicator.name });
  },
});
