import { defineDocumentRule } from '../../frame/rule.js';
import { matchListed } from '../../matching/match-listed.js';
import { texts } from './texts.js';

export const targetsWithoutProject = defineDocumentRule({
  meta: {
    id: 'targets-without-project',
    severity: 'warning',
    certainty: 'ask',
    part: 'project',
    sources: ['opinions-2018-34/precondition', 'method-logic/self-contradiction'],
    options: [
      {
        name: 'share',
        type: 'number',
        default: 0.8,
        minimum: 0,
        maximum: 1,
        description: {
          'zh-CN': '目标表里的项目至少有多大比例能在项目支出表里找到，才提示其余的',
          en: 'share of the projects with targets that must be found in the spending table before the others are spoken of',
        },
      },
    ],
  },
  texts,
  check(document, reporter, options) {
    if (document.document.listedProjects.length < 3) return;
    const { unlisted, share } = matchListed(document);
    if (share < options.share) return;
    // A name that was read out of a form in pieces is no proof that the list lacks it.
    for (const project of unlisted)
      if (project.project.name !== '' && project.project.unread !== true)
        reporter.report('unlisted', { project: project.project.name }, { at: project });
  },
});
