import { describe, expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { ontoChosenCopy } from './chosen-copy.js';
import { countedOf } from './counted.js';
import { readPaper } from './papers.js';
import { NO_PLAN } from './plan.js';
import { NO_REVIEW } from './review.js';
import { NEW_SESSION, reduce, type Session } from './session.js';
import { settledOfAll } from './standing.js';

const ROWS: readonly CaseRow[] = [
  { name: '培训合格率', value: '≤95%', level1: 'output' },
  { name: '就业能力', value: '有所提升', level1: 'benefit' },
];

function paperOf(id: string, path: string, rows: readonly CaseRow[]) {
  const document = documentOf({ projects: [{ name: '培训经费', code: 'N2025-0101', amount: 20, rows }] });
  return readPaper({ id, path }, examineDocument({ ...document, path, sha256: id.repeat(64).slice(0, 64) }, BESIDE), '');
}

function begun(rows: readonly CaseRow[]) {
  const [one, two] = [paperOf('a', '表.xlsx', ROWS), paperOf('b', '表.pdf', rows)];
  const papers: Session = { ...NEW_SESSION, papers: [one, two], preferred: new Set([one.sha256]) };
  const [project, ...more] = countedOf(papers).projects.filter(({ place }) => place !== null);
  if (project === undefined || more.length > 0) throw new Error('not counted once');
  const decision = { verdict: 'reject', reason: 'policy', wording: '', reviewer: '张三', date: '2026-11-30' } as const;
  const decisions = new Map(project.findings.filter(({ key }) => key !== '').map(({ key }) => [key, decision]));
  const own = new Map([
    [
      `${project.key}#own-1`,
      {
        project: project.key,
        indicatorId: project.place?.project.indicators[1]?.id ?? '',
        severity: 'info',
        text: '请附测算。',
        voice: '',
        reviewer: '张三',
        date: '2026-11-30',
      } as const,
    ],
  ]);
  const review = { ...NO_REVIEW, decisions, own, assignments: new Map([[project.key, { person: '李四', due: '2026-12-05' }]]) };
  return { session: { ...papers, review }, one, two, decided: decisions.size };
}

function chosen(session: Session, from: ReturnType<typeof paperOf>, to: ReturnType<typeof paperOf>): Session {
  const { changes } = ontoChosenCopy(session, from, to, 'zh-CN');
  const preferred = reduce(session, { kind: 'preferred', chosen: to.sha256, other: from.sha256 });
  return reduce(preferred, { kind: 'said', changes });
}

describe('the other copy of a project, chosen to count', () => {
  it('has what was decided on the first, who has it and what was added by hand', () => {
    const { session, one, two, decided } = begun(ROWS);
    expect(decided).toBeGreaterThan(1);
    const after = chosen(session, one, two);
    const [project] = countedOf(after).projects.filter(({ place }) => place !== null);
    expect(project?.paper.path).toBe('表.pdf');
    const { settled, all } = settledOfAll(countedOf(after).projects, after.review, NO_PLAN);
    expect([settled, all]).toEqual([decided, decided]);
    expect(after.review.assignments.get(project?.key ?? '')?.person).toBe('李四');
    const [added] = [...after.review.own.values()].filter(({ project: key }) => key === project?.key);
    expect(project?.place?.project.indicators.find(({ id }) => id === added?.indicatorId)?.name).toBe('就业能力');
    expect(ontoChosenCopy(session, one, two, 'zh-CN').counts).toEqual({ decisions: decided, assignments: 1, left: 0 });
    // Back again nothing is said twice.
    const back = chosen(after, two, one);
    expect([back.review.decisions.size, back.review.own.size]).toEqual([after.review.decisions.size, after.review.own.size]);
  });

  it('says how much answers to nothing where it is another table', () => {
    const { session, one, two, decided } = begun([{ name: '培训人数', value: '≥200人', level1: 'output' }]);
    const { counts } = ontoChosenCopy(session, one, two, 'zh-CN');
    expect(counts.assignments).toBe(1);
    expect(counts.left).toBe(decided - counts.decisions);
    expect(counts.left).toBeGreaterThan(0);
  });
});
