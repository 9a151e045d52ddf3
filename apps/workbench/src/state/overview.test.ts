import { readFileSync } from 'node:fs';
import { readDocuments } from '@perf-lint/reader';
import { type Language, subjectsOf, summaryParts } from '@perf-lint/report';
import { backfillRows, CONCLUSIONS, COUNTED_AS, type TableSubject } from '@perf-lint/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { summaryPreview } from '../outputs/ledger-papers.js';
import { ZH } from '../shell/texts-zh.js';
import { conclusionsOf } from './conclusions.js';
import { countedOf } from './counted.js';
import { type Decision, VERDICTS } from './decisions.js';
import { nextSteps } from './next-steps.js';
import { type Overview, overviewOf as overviewWith } from './overview.js';
import { readPaper } from './papers.js';
import { NO_PLAN } from './plan.js';
import { NO_FILTER, queueOf } from './queue.js';
import { NO_REVIEW, NO_VERDICT, type Review } from './review.js';
import { ledgerOf, type Reviewed } from './review-ledger.js';
import { NEW_SESSION } from './session.js';
import { countsNow, settledOfAll } from './standing.js';

/** A file of the project as the page takes it in. */
async function paperOf(path: string) {
  const [read] = await readDocuments(new Uint8Array(readFileSync(new URL(`../../../../${path}`, import.meta.url))), { path });
  if (read?.kind !== 'read') throw new Error(`${path} was not read`);
  return readPaper({ id: path, path }, examineDocument(read.document, BESIDE), '');
}

const PAPERS = await Promise.all(['data/samples/haidong-hrss-2024.md', 'data/samples/luoyang-hrss-2024.txt'].map(paperOf));
const MONITORING = 'packages/reader/first-sight/made-5/m5-19-jiangsu-antidrug-monitoring.txt';
const SESSION = { ...NEW_SESSION, papers: PAPERS };
const { projects: PROJECTS } = countedOf(SESSION);
const KEYS = PROJECTS.flatMap(({ findings }) => findings.flatMap(({ key }) => (key === '' ? [] : [key])));

const verdicts = fc.array(fc.constantFrom('' as const, ...CONCLUSIONS), { minLength: PROJECTS.length, maxLength: PROJECTS.length });
const decided = fc.array(fc.constantFrom('' as const, ...VERDICTS), { minLength: KEYS.length, maxLength: KEYS.length });

const overviewOf = (session: Reviewed, language: Language, of?: TableSubject): Overview =>
  overviewWith(session, ledgerOf(session, language), language, of);

/** Some conclusions and decisions on the projects and opinions, in their order; "" for none. */
function reviewOf(conclusions: readonly (typeof NO_VERDICT.conclusion)[], decisions: readonly Decision['verdict'][]): Review {
  const signed = { reviewer: '张三', date: '2026-11-30' };
  return {
    ...NO_REVIEW,
    verdicts: new Map(
      PROJECTS.flatMap(({ key }, at) => {
        const conclusion = conclusions[at] ?? '';
        return conclusion === '' ? [] : [[key, { ...NO_VERDICT, ...signed, conclusion }] as const];
      }),
    ),
    decisions: new Map(
      KEYS.flatMap((key, at) => {
        const verdict = decisions[at] ?? '';
        return verdict === '' ? [] : [[key, { verdict, reason: '', wording: '', ...signed }] as const];
      }),
    ),
  };
}

/** Every number with the projects that it leads to. */
function tallies(overview: Overview) {
  const groups = [overview, ...overview.departments];
  return [
    ...groups.flatMap(({ all, by, toChange }) => [all, toChange, ...COUNTED_AS.map((kind) => by[kind])]),
    ...overview.faults.flatMap(({ all, confirmed }) => [all, confirmed]),
  ];
}

describe('the overview', () => {
  it('counts conclusions as the queue, 回填表 and the filter of the queue do, whatever was decided', () => {
    fc.assert(
      fc.property(verdicts, decided, (conclusions, decisions) => {
        const review = reviewOf(conclusions, decisions);
        const session = { ...SESSION, review };
        const overview = overviewOf(session, 'zh-CN');
        const queue = conclusionsOf(PROJECTS, review);
        const rows = backfillRows(ledgerOf(session, 'zh-CN'), 500, 'zh-CN');
        for (const kind of COUNTED_AS) {
          const { projects, keys } = overview.by[kind];
          const filtered = queueOf(PROJECTS, { review, plan: NO_PLAN, today: '' }, { ...NO_FILTER, conclusion: kind });
          expect([queue[kind], filtered.length, rows.filter((row) => (row.kind || 'undecided') === kind).length]).toEqual(
            Array(3).fill(projects),
          );
          expect(new Set(filtered.map(({ key }) => key))).toEqual(new Set(keys));
        }
        expect(overview.all.projects).toBe(rows.length);
      }),
      { numRuns: 10 },
    );
  });

  it('leads every number to as many projects, and departments add up to the whole', () => {
    fc.assert(
      fc.property(verdicts, decided, (conclusions, decisions) => {
        const review = reviewOf(conclusions, decisions);
        const overview = overviewOf({ ...SESSION, review }, 'zh-CN');
        for (const { projects, keys } of tallies(overview)) {
          const listed = queueOf(
            PROJECTS,
            { review, plan: NO_PLAN, today: '' },
            { ...NO_FILTER, listed: { what: '', keys: new Set(keys) } },
          );
          expect([keys.length, listed.length]).toEqual([projects, projects]);
        }
        const sum = (of: (group: Overview['departments'][number]) => number): number =>
          overview.departments.reduce((all, group) => all + of(group), 0);
        expect(sum(({ all }) => all.projects)).toBe(overview.all.projects);
        expect(sum(({ all }) => all.amount)).toBeCloseTo(overview.all.amount, 5);
        expect(sum(({ toChange }) => toChange.projects)).toBe(overview.toChange.projects);
      }),
      { numRuns: 10 },
    );
  });

  it('counts as accepted what the summary for the leadership prints', () => {
    const review = reviewOf(
      [],
      KEYS.map((_, at) => (['accept', 'rewrite', 'reject', ''] as const)[at % 4] ?? ''),
    );
    const session = { ...SESSION, review };
    const { faults } = overviewOf(session, 'zh-CN');
    const problems = summaryParts(ledgerOf(session, 'zh-CN'), []).flatMap((part) => part.problems);
    expect(problems.length).toBeGreaterThan(3);
    for (const { ruleId, projects, amount } of problems) {
      const { confirmed } = faults.find((fault) => fault.ruleId === ruleId)!;
      expect([ruleId, confirmed.projects, confirmed.amount]).toEqual([ruleId, projects, amount]);
    }
  });

  it('says in the summary how many opinions a plan asks for, as the bar of the page counts them', async () => {
    const half = new Set(PROJECTS.filter((_, at) => at % 2 === 0).flatMap(({ findings }) => findings.map(({ key }) => key)));
    const review = reviewOf(
      [],
      KEYS.map((key) => (half.has(key) ? 'accept' : '')),
    );
    const plan = { focusAmount: null, focusList: '没有这个项目' };
    const { settled, all } = settledOfAll(PROJECTS, review, plan);
    const page = await summaryPreview({ ...SESSION, review, plan }, 'zh-CN');
    expect(page).toContain(`共 ${all} 条，已定 ${settled} 条（工作台上的“应处理的已定”）`);
    expect(ZH.settled(settled, all, true)).toBe(`应处理的已定 ${settled}/${all} 条`);
    // Where all are asked for, the figures are the same without a word.
    const whole = settledOfAll(PROJECTS, review, NO_PLAN);
    const [part] = summaryParts(ledgerOf({ ...SESSION, review }, 'zh-CN'), []);
    expect([part?.now.settled, part?.now.opinions]).toEqual([whole.settled, whole.all]);
    expect(await summaryPreview({ ...SESSION, review, plan: NO_PLAN }, 'zh-CN')).not.toContain('应处理的已定');
  });

  it('takes no project for one to change whose opinions were all rejected', () => {
    const rejected = reviewOf(
      [],
      KEYS.map(() => 'reject'),
    );
    expect(overviewOf({ ...SESSION, review: NO_REVIEW }, 'zh-CN').toChange.projects).toBeGreaterThan(0);
    expect(overviewOf({ ...SESSION, review: rejected }, 'zh-CN').toChange.projects).toBe(0);
    expect(PROJECTS.every((project) => countsNow(project, rejected).error === 0)).toBe(true);
  });

  it('says what is to be done next, and nothing once it is done', () => {
    const sight = (review: Review) => ({ review, plan: NO_PLAN, today: '2026-11-30' });
    const steps = (review: Review) => nextSteps(PROJECTS, sight(review)).map(({ step }) => step);
    expect(steps(NO_REVIEW)).toContain('untouched');
    const all = reviewOf(
      PROJECTS.map(() => 'pass'),
      KEYS.map(() => 'accept'),
    );
    expect(steps(all).filter((step) => step !== 'doubtful')).toEqual([]);
    const unconcluded = { ...all, verdicts: new Map() };
    expect(steps(unconcluded)).toContain('unconcluded');
  });

  it('counts tables of monitoring apart, whose money is no sum with that of targets, and sends none back for its targets', async () => {
    const session = { ...SESSION, papers: [...PAPERS, await paperOf(MONITORING)] };
    expect(subjectsOf(ledgerOf(session, 'zh-CN').projects)).toEqual(['targets', 'monitoring']);
    const [targets, monitoring] = subjectsOf(ledgerOf(session, 'zh-CN').projects).map(
      (subject) => overviewOf(session, 'zh-CN', subject).all,
    );
    expect(targets).toMatchObject({ projects: overviewOf(SESSION, 'zh-CN').all.projects, amount: overviewOf(SESSION, 'zh-CN').all.amount });
    expect(monitoring?.projects).toBe(1);
    const { projects } = countedOf(session);
    const piles = ledgerOf(session, 'zh-CN').projects.map(({ subject, pile }) => ({ subject, pile }));
    const own = projects.find(({ subject }) => subject === 'monitoring')!;
    expect(piles.find(({ subject }) => subject === 'monitoring')).toMatchObject({ pile: own.pile });
  });
});
