import type { RowContext } from '../../context/context.js';
import type { CompactRow } from '../../context/document-facts.js';
import { definePreviousRule } from '../../frame/rule.js';
import { matchIndicators } from '../../matching/match-indicators.js';
import { matchProjects } from '../../matching/match-projects.js';
import { texts } from './texts.js';

/** Whether this year's bound asks for less than last year's, by which way is better; false where that is not known. */
function isEasier({ facts }: RowContext, previous: CompactRow): boolean {
  const { number, direction } = facts;
  if (number === null || previous.low === null || previous.high === null) return false;
  if (number.unit !== previous.unit || direction.direction !== previous.direction) return false;
  switch (direction.direction) {
    case 'higher':
      // A cap on what should grow is a fault of its own, not a lower target.
      return (
        number.comparator !== '≤' &&
        number.comparator !== '<' &&
        previous.comparator !== '≤' &&
        previous.comparator !== '<' &&
        number.low < previous.low
      );
    case 'lower':
      return (
        number.comparator !== '≥' &&
        number.comparator !== '>' &&
        previous.comparator !== '≥' &&
        previous.comparator !== '>' &&
        number.high > previous.high
      );
    case 'exact':
    case 'neutral':
    case 'unknown':
      return false;
    default:
      return direction.direction satisfies never;
  }
}

export const loweredTarget = definePreviousRule({
  meta: {
    id: 'lowered-target',
    severity: 'warning',
    certainty: 'ask',
    part: 'value',
    sources: ['evaluation-2020-10/low-target', 'training-low-targets/both-ways', 'method-logic/comparison'],
    options: [],
  },
  texts,
  check(document, previous, reporter) {
    for (const { project, previous: before } of matchProjects(document, previous)) {
      const { amount } = project.project;
      const cut = amount !== null && before.amount !== null && amount < before.amount * 0.95;
      for (const { row, previous: earlier, likeness } of matchIndicators(before, project.rows).matches) {
        // Costs follow the money, which is another matter.
        if (!row.facts.readable || row.facts.garbled || row.indicator.level1 === 'cost' || !isEasier(row, earlier)) continue;
        const { name, value } = row.indicator;
        const mild = project.origin === 'own' ? {} : ({ severity: 'info' } as const);
        if (cut && row.facts.nature === 'count')
          reporter.report(
            'lowered-with-amount',
            { name, value, previousValue: earlier.value, amount: amount ?? 0, previousAmount: before.amount ?? 0 },
            { at: row, severity: 'info' },
          );
        else
          reporter.report(
            'lowered',
            { name, value, previousName: earlier.name, previousValue: earlier.value, likeness },
            { at: row, actual: value, expected: earlier.value, ...mild },
          );
      }
    }
  },
});
