import type { RowContext } from '../../context/context.js';
import { isReadWhole } from '../../context/reading-quality.js';
import { definePreviousRule } from '../../frame/rule.js';
import { matchIndicators } from '../../matching/match-indicators.js';
import { matchProjects } from '../../matching/match-projects.js';
import { texts } from './texts.js';

/** A quantity of output: a count with a unit, no rate and no money. */
function isQuantity({ indicator, facts }: RowContext): boolean {
  const { number } = facts;
  if (indicator.level1 !== 'output' || number === null || number.per.length > 0 || facts.garbled) return false;
  return number.unit !== '' && number.unitKind !== 'rate' && number.unitKind !== 'money' && number.unitKind !== 'time';
}

export const amountUpTargetsFlat = definePreviousRule({
  meta: {
    id: 'amount-up-targets-flat',
    severity: 'warning',
    certainty: 'ask',
    part: 'project',
    sources: ['targets-2015-88/requirements', 'method-logic/comparison'],
    options: [
      {
        name: 'percent',
        type: 'number',
        default: 20,
        minimum: 1,
        description: { 'zh-CN': '金额至少增加百分之多少', en: 'least rise of the money in per cent' },
      },
      {
        name: 'amount',
        type: 'number',
        default: 1,
        minimum: 0,
        description: { 'zh-CN': '金额至少增加多少万元', en: 'least rise of the money in 10,000 yuan' },
      },
    ],
  },
  texts,
  check(document, previous, reporter, options) {
    for (const { project, previous: before } of matchProjects(document, previous)) {
      const { amount } = project.project;
      if (amount === null || before.amount === null || before.amount <= 0 || project.origin !== 'own' || !isReadWhole(project)) continue;
      const rise = amount - before.amount;
      if (rise < options.amount || rise < (before.amount * options.percent) / 100) continue;
      const { matches, added } = matchIndicators(before, project.rows);
      if (added.some(isQuantity)) continue;
      const comparable = matches.filter(
        ({ row, previous: earlier }) => isQuantity(row) && earlier.low !== null && row.facts.number?.unit === earlier.unit,
      );
      const [first] = comparable;
      if (first === undefined || comparable.some(({ row, previous: earlier }) => (row.facts.number?.high ?? 0) > (earlier.high ?? 0)))
        continue;
      const args = {
        project: project.project.name,
        amount,
        previousAmount: before.amount,
        percent: Math.round((rise / before.amount) * 100),
        rows: comparable.length,
        name: first.row.indicator.name,
        value: first.row.indicator.value,
      };
      reporter.report('flat', args, { at: project });
    }
  },
});
