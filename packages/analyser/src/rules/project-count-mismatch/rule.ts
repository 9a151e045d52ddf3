import { isGridGiven } from '../../context/reading-quality.js';
import { defineDocumentRule } from '../../frame/rule.js';
import { texts } from './texts.js';

export const projectCountMismatch = defineDocumentRule({
  meta: {
    id: 'project-count-mismatch',
    severity: 'warning',
    certainty: 'ask',
    part: 'table',
    sources: ['method-arithmetic/totals'],
    options: [],
  },
  texts,
  check({ document }, reporter) {
    if (!isGridGiven(document)) return;
    for (const { kind, subject, printed, read, passed, references } of document.reading.checks)
      if (!passed && kind === 'project-count') reporter.report('count', { subject, printed, read }, { references });
  },
});
