import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LANGUAGES } from '../../language.js';
import type { ReportOptions } from '../../options.js';
import { projectsOf } from '../../record/walk.js';
import { departmentView } from '../../view/department-view.js';
import { projectView } from '../../view/project-view.js';
import { departmentMarkdown } from './department.js';
import { escapeMarkdown } from './escape.js';
import { projectMarkdown } from './project.js';

// Titles of rules are the analyser's: golden files show ids in their place.
vi.mock('../../texts/finding-texts.js', async (original) => ({
  ...(await original<typeof import('../../texts/finding-texts.js')>()),
  ruleName: (id: string) => id,
  ruleMeaning: () => '',
}));

const optionsIn = (language: ReportOptions['language']): ReportOptions => ({
  language,
  wording: DEMO_WORDING,
  sourcesOf: () => ['财预〔2021〕101号（原文未核）'],
  ceiling: true,
});

describe('reports as Markdown', () => {
  it.each(LANGUAGES)('of projects and of their department in %s', async (language) => {
    const analysis = demoAnalysis();
    const options = optionsIn(language);
    const projects = [...projectsOf(analysis.document)].map((place, index) =>
      projectMarkdown(analysis, projectView(analysis, place, analysis.projects[index]!, options), options),
    );
    await expect(projects[0]!).toMatchFileSnapshot(`../../../fixtures/golden/${language}.project.md`);
    const view = departmentView(analysis, 0, options)!;
    const text = departmentMarkdown(analysis, view, ({ place }) => `${place.project.id}.md`, options);
    await expect(text).toMatchFileSnapshot(`../../../fixtures/golden/${language}.department.md`);
    for (const project of projects) expect(project).not.toContain('<script');
  });

  it.each(LANGUAGES)('print the highest grade the table allows where the office asked for it, in %s', (language) => {
    const analysis = demoAnalysis();
    const [place] = projectsOf(analysis.document);
    const reasons = [{ ruleId: 'unit-mismatch', count: 1 }] as const;
    const result = { ...analysis.projects[0]!, ceiling: { ceiling: 'good', reasons } } as const;
    const printed = (ceiling: boolean): string => {
      const options = { ...optionsIn(language), ceiling };
      return projectMarkdown(analysis, projectView(analysis, place!, result, options), options);
    };
    expect(printed(true)).toMatch(/机审上限|Highest grade/);
    expect(printed(false)).not.toMatch(/机审上限|Highest grade/);
  });

  it('keeps any text in one line that is no markup', () => {
    fc.assert(
      // Signs and line ends that Markdown knows, often: any text would hold few of them side by side.
      fc.property(fc.string({ unit: fc.constantFrom(...'\\`*_{}[]<>#|~&!()+-=.1甲 \t\r\n\u2028\u0085') }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/[\r\n]/);
        expect(escaped).not.toMatch(/[\u2028\u0085]/);
        // Signs that stand free once what is escaped is taken away.
        expect(escaped.replace(/\\[\\`*_{}[\]#|~\-+=.)]/g, 'x')).not.toMatch(/[\\`*_{}[\]<>#|~]|^[-+=]|^\d+[.)](?:\s|$)/);
      }),
    );
  });
});
