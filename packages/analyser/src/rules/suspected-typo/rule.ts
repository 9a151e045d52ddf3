import { misspeltEnding } from '../../facts/misspelt-ending.js';
import { typoIn, unitTypoIn } from '../../facts/typos.js';
import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** A misspelt or corrupted word: TYPO in the annotation guide. By a table of confusions on known words, never on whole names. */
export const suspectedTypo = defineIndicatorRule({
  meta: {
    id: 'suspected-typo',
    severity: 'info',
    certainty: 'likely',
    part: 'name',
    sources: ['core-indicators-2021-101/name'],
    options: [],
  },
  texts,
  check({ indicator, facts }, reporter) {
    if (!facts.legible || facts.garbled !== '') return;
    const unit = unitTypoIn(facts);
    if (unit !== null) {
      const { wrong, right } = unit;
      const suggestion = { kind: 'value' as const, value: indicator.value.replace(wrong, right) };
      reporter.report('unit', { text: indicator.value, wrong, right }, { part: 'value', suggestion });
      return;
    }
    for (const [part, text] of [
      ['name', indicator.name],
      ['value', facts.value],
    ] as const) {
      const typo = typoIn(text, part === 'name' ? facts.bareName : '');
      if (typo === null) continue;
      const details = { part, suggestion: { kind: part === 'name' ? ('name' as const) : ('value' as const), value: typo.corrected } };
      const args = { text, wrong: typo.wrong, right: typo.right };
      if (typo.kind === 'missing') reporter.report('missing', args, details);
      else if (typo.kind === 'near') reporter.report('near', args, details);
      else reporter.report('confusion', args, details);
      return;
    }
    const ending = misspeltEnding(facts.bareName, facts.number);
    if (ending !== null && indicator.name.includes(ending.wrong)) {
      const { wrong, right } = ending;
      const suggestion = { kind: 'name' as const, value: indicator.name.replace(wrong, right) };
      reporter.report('confusion', { text: indicator.name, wrong, right }, { part: 'name', suggestion });
    }
  },
});
