import { filedDocument } from '@perf-lint/report';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { cardsOf, decisionsFor } from './cards.js';
import { countedOf } from './counted.js';
import type { Decision } from './decisions.js';
import { paperState } from './papers.js';
import { NO_PLAN } from './plan.js';
import { pointsOfCards, scoreAfter } from './points.js';
import { projectsOfPaper } from './projects.js';
import { NO_FILTER, pileCounts, queueOf } from './queue.js';
import { EMPTY_REVIEW, type Review, type ReviewState, say } from './review.js';
import { NEW_SESSION, reduce, type Session } from './session.js';
import { countsNow, progressOf, settledOf, settledOfAll } from './standing.js';

const decide = (state: ReviewState, decisions: ReadonlyMap<string, Decision | null>): ReviewState => say(state, { decisions });
const seen = (review: Review, plan = NO_PLAN) => ({ review, plan, today: '2026-11-29' });
const projectsOfSession = (papers: Session['papers']) => countedOf({ papers, preferred: NEW_SESSION.preferred }).projects;
const SIGNATURE = { reviewer: '张三', date: '2026-11-29' };

function sessionOf(...paths: readonly string[]): Session {
  let session = reduce(NEW_SESSION, { kind: 'dropped', papers: paths.map((path) => ({ id: path, path })) });
  for (const path of paths) {
    const analysis = demoAnalysis(path, path.length.toString(16).padStart(64, '0'));
    const results = [examineDocument(analysis.document, BESIDE)];
    session = reduce(session, { kind: 'examined', id: path, outcome: { kind: 'done', results }, judged: '' });
  }
  return session;
}

describe('the papers', () => {
  it('with the same bytes are reviewed once', () => {
    const session = sessionOf('a.md', 'b.md', 'longer.md');
    expect(session.papers.map(paperState)).toEqual(['read', 'same', 'read']);
    const one = projectsOfSession(session.papers.slice(0, 1)).length;
    // Other bytes with the same projects are no other projects.
    expect(projectsOfSession(session.papers)).toHaveLength(one);
    const without = reduce(session, { kind: 'removed', id: 'a.md' });
    expect(without.papers.map(paperState)).toEqual(['read', 'read']);
  });

  it('tell a table that is there and was not read from no table', () => {
    const analysis = demoAnalysis('a.md', 'a'.repeat(64));
    const { document } = analysis;
    const empty = (id: 'table-not-read' | 'no-target-table') => {
      const reading = { ...document.reading, tables: [], unplaced: [], notes: [{ id, args: {}, references: [] }] };
      return { ...analysis, document: { ...document, departments: [], reading } };
    };
    const stateOf = (id: 'table-not-read' | 'no-target-table') => {
      const before = reduce(NEW_SESSION, { kind: 'dropped', papers: [{ id: 'a.md', path: 'a.md' }] });
      const results = [
        {
          kind: 'read' as const,
          analysis: empty(id),
          entries: [],
          ledger: { filed: filedDocument(empty(id).document), projects: [], entries: [] },
          lastYear: {},
        },
      ];
      return reduce(before, { kind: 'examined', id: 'a.md', outcome: { kind: 'done', results }, judged: '' }).papers.map(paperState);
    };
    expect(stateOf('table-not-read')).toEqual(['unread']);
    expect(stateOf('no-target-table')).toEqual(['absent']);
  });

  it('say what is wrong with them', () => {
    const failed = (id: string) => paperState({ kind: 'failed', id: '1', path: 'a', problem: { id, args: {} } });
    expect(['encrypted', 'wrong-password', 'no-text-layer', 'corrupt', 'timeout'].map(failed)).toEqual([
      'locked',
      'locked',
      'scan',
      'broken',
      'broken',
    ]);
  });

  it('make way for the members of a zip', () => {
    const session = reduce(NEW_SESSION, { kind: 'dropped', papers: [{ id: 'f1', path: 'a.zip' }] });
    const member = (path: string) => ({ kind: 'failed' as const, path, sha256: '', problem: { id: 'empty' as const, args: {} } });
    const outcome = { kind: 'done' as const, results: [member('a.zip!/1'), member('a.zip!/2')] };
    expect(reduce(session, { kind: 'examined', id: 'f1', outcome, judged: '' }).papers.map(({ id }) => id)).toEqual(['f1.1', 'f1.2']);
  });
});

describe('the queue', () => {
  const { papers } = sessionOf('a.md');
  const projects = projectsOfSession(papers);
  const { review } = EMPTY_REVIEW;

  it('holds every finding of the document exactly once', () => {
    const [paper] = papers;
    const findings = paper?.kind === 'read' ? paper.analysis.findings : [];
    const listed = projects.flatMap((project) => project.findings.map(({ finding }) => finding));
    expect(new Set(listed)).toEqual(new Set(findings));
    expect(listed).toHaveLength(findings.length);
  });

  it('filters by pile and by words anywhere in project, row and opinion', () => {
    const { pile } = projects[0]!;
    expect(queueOf(projects, seen(review), { ...NO_FILTER, pile })).toHaveLength(pileCounts(projects, review)[pile]);
    const entry = projects.flatMap(({ findings }) => findings).find(({ entry: own }) => own !== null && own.indicator !== '')?.entry;
    const found = queueOf(projects, seen(review), { ...NO_FILTER, search: `${entry!.indicator} ${entry!.opinion.slice(-6)}` });
    expect(found.length).toBeGreaterThan(0);
    expect(queueOf(projects, seen(review), { ...NO_FILTER, search: '没有这样的项目' })).toEqual([]);
  });

  it('shows the tables that were handed in for one thing', () => {
    const [one, ...others] = projects;
    const mixed = [{ ...one!, subject: 'monitoring' as const }, ...others];
    expect(queueOf(mixed, seen(review), { ...NO_FILTER, subject: 'monitoring' })).toEqual([mixed[0]]);
    expect(queueOf(mixed, seen(review), { ...NO_FILTER, subject: 'targets' })).toHaveLength(others.length);
  });

  it('puts the projects with most opinions first, or those with most that must be revised, as they are now', () => {
    const numbers = (state: Review, order: 'opinions' | 'gravest') =>
      queueOf(projects, seen(state), { ...NO_FILTER, order }).map((project) => {
        const { error, warning, info } = countsNow(project, state);
        return order === 'opinions' ? error + warning + info : error * 1e6 + warning * 1e3 + info;
      });
    const falling = (all: readonly number[]) => [...all].sort((a, b) => b - a);
    for (const order of ['opinions', 'gravest'] as const) {
      expect(new Set(numbers(review, order)).size).toBeGreaterThan(1);
      expect(numbers(review, order)).toEqual(falling(numbers(review, order)));
    }
    // What is rejected counts no more.
    const first = queueOf(projects, seen(review), { ...NO_FILTER, order: 'opinions' })[0]!;
    const decisions = new Map(
      first.findings
        .filter(({ key }) => key !== '')
        .map(({ key }) => [key, { verdict: 'reject', reason: '', wording: '', ...SIGNATURE } as const]),
    );
    const after = decide(EMPTY_REVIEW, decisions).review;
    expect(numbers(after, 'opinions')).toEqual(falling(numbers(after, 'opinions')));
    expect(queueOf(projects, seen(after), { ...NO_FILTER, order: 'opinions' })[0]).not.toBe(first);
  });

  it('moves on as opinions are settled, and not by 待议', () => {
    const project = projects.find(({ findings }) => findings.filter(({ key }) => key !== '').length > 1)!;
    const { cards } = cardsOf(project, 'zh-CN');
    const decidable = cards.filter(({ entries }) => entries.length > 0);
    expect(progressOf(project, review, NO_PLAN)).toBe('untouched');
    let state = decide(EMPTY_REVIEW, decisionsFor(decidable[0]!, review, { verdict: 'pending' }, SIGNATURE));
    expect([progressOf(project, state.review, NO_PLAN), settledOf(project, state.review, NO_PLAN).settled]).toEqual(['begun', 0]);
    for (const card of decidable) state = decide(state, decisionsFor(card, state.review, { verdict: 'accept' }, SIGNATURE));
    expect(progressOf(project, state.review, NO_PLAN)).toBe('settled');
    expect(settledOfAll(projects, state.review, NO_PLAN).settled).toBe(settledOf(project, state.review, NO_PLAN).all);
  });

  it('gives the points back of what is rejected', () => {
    const project = projects.find(({ findings }) => findings.some(({ finding }) => finding.points > 0 && finding.path.indicatorId !== ''))!;
    const { cards, rows } = cardsOf(project, 'zh-CN');
    const card = cards.find(({ opinion, entries }) => entries.length > 0 && opinion.findings.some(({ points }) => points > 0))!;
    const row = rows.find((each) => card.rows.includes(each) && each.analysis?.scored === true)!;
    // What another opinion says along comes back with it.
    const points = pointsOfCards(cards, rows).get(card)!.get(row.number)!;
    expect(points).toBeGreaterThan(0);
    const before = scoreAfter(row, project, review)!;
    const decisions = decisionsFor(card, review, { verdict: 'reject', reason: 'policy' }, SIGNATURE);
    expect(scoreAfter(row, project, decide(EMPTY_REVIEW, decisions).review)).toBe(before + points);
  });

  it('keeps the prefilled wording until it is reworded, and takes it back with another decision', () => {
    const project = projects.find(({ findings }) => findings.some(({ key }) => key !== ''))!;
    const card = cardsOf(project, 'zh-CN').cards.find(({ entries }) => entries.length > 0)!;
    const [{ key, entry }] = card.entries as [(typeof card.entries)[number]];
    let state = decide(EMPTY_REVIEW, decisionsFor(card, review, { verdict: 'rewrite' }, SIGNATURE));
    expect(state.review.decisions.get(key)?.wording).toBe(entry.prefilled);
    state = decide(state, decisionsFor(card, state.review, { verdict: 'rewrite', wording: '请补充依据。' }, SIGNATURE));
    state = decide(state, decisionsFor(card, state.review, { verdict: 'rewrite', reason: 'policy' }, SIGNATURE));
    expect(state.review.decisions.get(key)).toEqual({ verdict: 'rewrite', reason: 'policy', wording: '请补充依据。', ...SIGNATURE });
    state = decide(state, decisionsFor(card, state.review, { verdict: 'accept' }, SIGNATURE));
    expect(state.review.decisions.get(key)?.wording).toBe(entry.prefilled);
  });
});

describe('the session', () => {
  it('knows when it has to be saved', () => {
    const session = reduce(sessionOf('a.md'), { kind: 'saved' });
    expect(reduce(session, { kind: 'went', screen: 'about' }).saved).toBe(true);
    const [project] = projectsOfPaper(session.papers.find((paper) => paper.kind === 'read')!);
    const key = project!.findings.find((each) => each.key !== '')?.key ?? '';
    const decided = reduce(session, {
      kind: 'said',
      changes: { decisions: new Map([[key, { verdict: 'accept', reason: '', wording: '', ...SIGNATURE }]]) },
    });
    expect(decided.saved).toBe(false);
    expect(reduce(decided, { kind: 'undone' }).review.decisions.size).toBe(0);
  });

  it('drops what is not read yet when it is cancelled', () => {
    const session = reduce(sessionOf('a.md'), { kind: 'dropped', papers: [{ id: 'f9', path: 'b.pdf' }] });
    expect(reduce(session, { kind: 'cancelled' }).papers.map(({ path }) => path)).toEqual(['a.md']);
  });
});
