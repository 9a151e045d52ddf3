import { analyse } from '@perf-lint/analyser';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../analyser/testing/case-document.js';
import { projectMarkdown } from '../pages/markdown/project.js';
import { projectsOf } from '../record/walk.js';
import { projectView } from './project-view.js';

const OPTIONS = { language: 'zh-CN' as const };

/** A row of a self-evaluation whose target is well formed and whose result is not. */
const ROW = { level2: '数量指标', name: '建设分类投放点数量', value: '≥220个', evaluation: { actual: '233.2', weight: '6', score: '6' } };

describe('what is said of the result of a self-evaluation', () => {
  it('marks the result and not the target, and is called by it', () => {
    const analysis = analyse(documentOf({ projects: [{ name: '垃圾分类', amount: 100, rows: [ROW] }] }));
    const [place] = projectsOf(analysis.document);
    const [result] = analysis.projects;
    if (place === undefined || result === undefined) throw new Error('no project');
    const view = projectView(analysis, place, result, OPTIONS);
    const [row] = view.rows;
    expect(row?.marks.map(({ part }) => part)).toEqual(['result']);
    const opinion = view.opinions.find(({ number }) => number === row?.marks[0]?.opinion);
    expect(opinion?.rule).toContain('完成值');
    expect(opinion?.text).toContain('233.2');
    const page = projectMarkdown(analysis, view, OPTIONS);
    expect(page).toContain('| ≥220个 | **233.2** |');
  });
});
