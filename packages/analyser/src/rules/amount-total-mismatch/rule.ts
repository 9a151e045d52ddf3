import { isGridGiven } from '../../context/reading-quality.js';
import { roundMoney } from '../../facts/money.js';
import { defineDocumentRule } from '../../frame/rule.js';
import { texts } from './texts.js';

export const amountTotalMismatch = defineDocumentRule({
  meta: {
    id: 'amount-total-mismatch',
    severity: 'warning',
    certainty: 'ask',
    part: 'table',
    sources: ['method-arithmetic/totals'],
    options: [],
  },
  texts,
  check({ document }, reporter) {
    if (!isGridGiven(document)) return;
    for (const { kind, subject, printed, read, passed, references } of document.reading.checks) {
      if (passed || (kind !== 'unit-total' && kind !== 'department-total')) continue;
      reporter.report('total', { subject, printed, read, difference: roundMoney(Math.abs(printed - read)) }, { references });
    }
  },
});
