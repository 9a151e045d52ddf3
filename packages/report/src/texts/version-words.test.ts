import { compareVersions, frozen, type ReviewRound } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../fixtures/demo-analysis.js';
import { RoundBuilder } from '../review/make-round.js';
import { versionSummary } from './version-words.js';

function tables(): ReviewRound {
  const builder = new RoundBuilder({ language: 'zh-CN', wording: DEMO_WORDING });
  builder.add(demoAnalysis());
  return frozen(builder.build());
}

const PROJECTS = tables().projects.filter(({ table }) => table === 'project');

const said = (before: ReviewRound['projects'], after: ReviewRound['projects'], language: 'zh-CN' | 'en' = 'zh-CN'): string =>
  versionSummary(
    compareVersions(
      { stage: { kind: 'approved' }, date: '', tables: { projects: before } },
      { stage: { kind: 'self-evaluated', time: 1 }, date: '', tables: { projects: after } },
    ),
    language,
  ).join('');

describe('the summary of two versions', () => {
  it('says that they are the same where they are', () => {
    expect(said(PROJECTS, PROJECTS)).toContain(`两版都有的项目 ${PROJECTS.length} 个，内容和金额都相同。`);
  });

  it('calls nothing the same where no project stands in both', () => {
    const others = PROJECTS.map((project) => ({
      ...project,
      unitName: '另一个单位',
      unitCode: '',
      projectCode: '',
      projectName: `别的${project.projectName}`,
    }));
    const text = said(PROJECTS, others);
    expect(text).toContain('两版都有的项目 0 个');
    expect(text).toContain('指标和金额没有可比的。');
    expect(text).not.toContain('相同');
    expect(said(PROJECTS, others, 'en')).not.toMatch(/the same|No indicator differs/u);
    expect(said([], [])).not.toContain('相同');
  });
});
