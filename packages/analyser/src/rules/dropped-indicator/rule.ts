import { isReadWhole } from '../../context/reading-quality.js';
import { definePreviousRule } from '../../frame/rule.js';
import { matchIndicators } from '../../matching/match-indicators.js';
import { matchProjects } from '../../matching/match-projects.js';
import { texts } from './texts.js';

export const droppedIndicator = definePreviousRule({
  meta: { id: 'dropped-indicator', severity: 'info', certainty: 'ask', part: 'project', sources: ['method-logic/comparison'], options: [] },
  texts,
  check(document, previous, reporter) {
    for (const { project, previous: before } of matchProjects(document, previous)) {
      if (project.origin !== 'own' || project.rows.length === 0 || !isReadWhole(project)) continue;
      for (const { name, value, low, level1 } of matchIndicators(before, project.rows).dropped) {
        // Costs change with the project; words are no loss.
        if (low === null || name === '' || level1 === 'cost' || level1 === '') continue;
        reporter.report('dropped', { project: before.name, name, value }, { at: project });
      }
    }
  },
});
