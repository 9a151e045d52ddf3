import type { DocumentContext } from '../../context/context.js';
import { isGridGiven } from '../../context/reading-quality.js';
import { needsNoTargets } from '../../facts/project-origin.js';
import { defineDocumentRule } from '../../frame/rule.js';
import { matchListed } from '../../matching/match-listed.js';
import { texts } from './texts.js';

/** A list most of whose projects have no targets is one of another kind (基本支出, the whole department). */
const MOST_WITHOUT = 0.5;

export const projectWithoutTargets = defineDocumentRule({
  meta: {
    id: 'project-without-targets',
    severity: 'error',
    certainty: 'ask',
    part: 'project',
    sources: ['opinions-2018-34/precondition', 'budget-law/publication'],
    options: [
      {
        name: 'share',
        type: 'number',
        default: 0.6,
        minimum: 0,
        maximum: 1,
        description: {
          'zh-CN': '目标表里的项目至少有多大比例能在项目支出表里找到，才核对两张表',
          en: 'share of the projects with targets that must be found in the spending table before the two are compared',
        },
      },
    ],
  },
  texts,
  check(document, reporter, options) {
    reportEmpty(document);
    const { listedProjects } = document.document;
    if (listedProjects.length < 3) return;
    const { withoutTargets, share } = matchListed(document);
    if (share < options.share || withoutTargets.length > listedProjects.length * MOST_WITHOUT) return;
    // Where the grid was not given, a table may have been missed in reading: asked, not claimed.
    const details = isGridGiven(document.document) ? {} : ({ severity: 'warning' } as const);
    for (const line of withoutTargets)
      reporter.report(
        'listed',
        { project: line.name, amount: line.amount ?? 0 },
        { ...details, part: 'table', references: line.references },
      );

    function reportEmpty({ departments }: DocumentContext): void {
      const given = isGridGiven(document.document);
      for (const { units } of departments)
        for (const { projects } of units)
          for (const project of projects) {
            const { name, unread } = project.project;
            if (unread === true) reporter.report('not-read', { project: name }, { at: project, severity: 'info' });
            else if (given && project.rows.length === 0 && !needsNoTargets(project.project))
              reporter.report('no-rows', { project: name }, { at: project, certainty: 'likely' });
          }
    }
  },
});
