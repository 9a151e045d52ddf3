import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** Money of the project itself, its arrival, payment or execution; grants paid to people (补贴发放率) are output proper. */
const PAYMENT =
  /(资金|经费|预算|财政|拨款|项目款|合同款).{0,6}(支付|到位|拨付|执行|支出|使用|下达|结算)(完成|及时|合规)?(率|进度|及时性|情况)$/;

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
