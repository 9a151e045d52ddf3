import type { ProjectId } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { type CaseProject, documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { passed, passingOf } from './concluding.js';
import { conclusionsOf } from './conclusions.js';
import { readPaper } from './papers.js';
import { NO_PLAN } from './plan.js';
import { projectsOfPaper } from './projects.js';
import { unconcludedIn } from './queue.js';
import { EMPTY_REVIEW, NO_REVIEW, say, undo } from './review.js';
import { pileNow } from './standing.js';

const SIGNATURE = { reviewer: '张三', date: '2026-11-30' };
const CLEAR: CaseProject = {
  name: '会议费',
  code: '1',
  amount: 20,
  rows: [
    { name: '会议次数', value: '≥12次', weight: 40 },
    { level1: 'benefit', name: '会议决定落实率', value: '≥90%', weight: 30 },
  ],
};
const FAULTY: CaseProject = { name: '培训费', code: '2', amount: 20, rows: [{ name: '培训合格率', value: '≤95%' }] };

const DOCUMENT = documentOf({ projects: [CLEAR, FAULTY] });
const PAPER = readPaper({ id: 'a', path: 'a' }, examineDocument({ ...DOCUMENT, sha256: 'a'.repeat(64) }, BESIDE), '');
const PROJECTS = projectsOfPaper(PAPER).filter(({ place }) => place !== null);

describe('projects without anything to decide', () => {
  const clear = PROJECTS.filter((project) => project.findings.every(({ key }) => key === ''));

  it('wait for a conclusion as well', () => {
    expect(clear.map(({ name }) => name)).toEqual(['会议费']);
    expect(pileNow(clear[0]!, NO_REVIEW)).toBe('clear');
    expect(unconcludedIn(PROJECTS, { review: NO_REVIEW, plan: NO_PLAN })).toBe(1);
  });

  it('pass in one go where a person says so, in one step that can be taken back; no other does', () => {
    const passing = passingOf(PROJECTS, NO_REVIEW, NO_PLAN);
    expect([passing.projects, passing.hinted]).toEqual([clear, 0]);
    const state = say(EMPTY_REVIEW, passed(passing, NO_REVIEW, SIGNATURE));
    expect(conclusionsOf(PROJECTS, state.review)).toMatchObject({ pass: 1, undecided: PROJECTS.length - 1 });
    expect(passingOf(PROJECTS, state.review, NO_PLAN).projects).toEqual([]);
    expect(undo(state).review.verdicts.size).toBe(0);
  });

  it('are not passed where the program would have them compared with the original first', () => {
    const sum = { kind: 'weight-sum' as const, project: 'p0' as ProjectId, printed: 90, read: 70, passed: false };
    const weighted = documentOf({ projects: [CLEAR], checks: [sum] });
    const paper = readPaper({ id: 'b', path: 'b' }, examineDocument({ ...weighted, sha256: 'b'.repeat(64) }, BESIDE), '');
    const own = projectsOfPaper(paper).filter(({ place }) => place !== null);
    expect(pileNow(own[0]!, NO_REVIEW)).toBe('verify');
    expect(passingOf(own, NO_REVIEW, NO_PLAN).projects).toEqual([]);
    expect(unconcludedIn(own, { review: NO_REVIEW, plan: NO_PLAN })).toBe(1);
  });
});
