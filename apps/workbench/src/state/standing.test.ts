import { readFileSync } from 'node:fs';
import { pileOfLevels } from '@perf-lint/analyser';
import type { ProjectId } from '@perf-lint/core';
import { readDocuments } from '@perf-lint/reader';
import { filedDocument, SEVERITIES } from '@perf-lint/report';
import { backfillRows, ledgerStatistics } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { cardsOf, decisionsAlike, decisionsFor, levelOfCard, undecidedAlike } from './cards.js';
import { correctedDocument, correctionsOn, rowKey, unitKey } from './corrections.js';
import { countedOf } from './counted.js';
import { duplicatesOf } from './duplicates.js';
import { NO_HISTORY } from './history.js';
import { NO_JOURNAL } from './journal.js';
import { boxedRows, pagesOf } from './page-boxes.js';
import { type ReadPaper, readPaper } from './papers.js';
import { awaited, isInFocus, isNotAsked, NO_PLAN } from './plan.js';
import { projectsOfPaper } from './projects.js';
import { NO_FILTER, NOBODY, queueOf, unconcludedIn } from './queue.js';
import { EMPTY_REVIEW, NO_REVIEW, NO_VERDICT, type Review, say } from './review.js';
import { ledgerOf } from './review-ledger.js';
import { NEW_SESSION, reduce } from './session.js';
import { NO_SETUP } from './setup.js';
import { awaitsConclusion, countsNow, figuresNow, isOverdue, pileNow, settledOf } from './standing.js';

const SIGNATURE = { reviewer: '张三', date: '2026-11-29' };

const BYTES = readFileSync(new URL('../../../../data/samples/haidong-hrss-2024.md', import.meta.url));
const [READ] = await readDocuments(new Uint8Array(BYTES), { path: 'a.md' });
if (READ?.kind !== 'read') throw new Error('the sample was not read');
const SAMPLE = READ.document;

function paperOf(path: string, hash: string, year = 2024): ReadPaper {
  return readPaper({ id: path, path }, examineDocument({ ...SAMPLE, path, sha256: hash.repeat(64), year }, BESIDE), '');
}

const PAPER = paperOf('a.md', 'a');
const PROJECTS = projectsOfPaper(PAPER);
const said = (changes: Parameters<typeof say>[1]): Review => say(EMPTY_REVIEW, changes).review;

/** A project that is returned, and the review in which every error on it is rejected. */
function returned() {
  const project = PROJECTS.find(({ pile, place }) => pile === 'return' && place !== null)!;
  const errors = cardsOf(project, 'zh-CN').cards.filter(({ opinion }) => opinion.severity === 'error');
  const decisions = new Map(errors.flatMap((card) => [...decisionsFor(card, NO_REVIEW, { verdict: 'reject' }, SIGNATURE)]));
  return { project, review: said({ decisions }) };
}

describe('a decision', () => {
  it('keeps what 其他 is until another reason is chosen, and takes it over to its like', () => {
    const { cards } = cardsOf(PROJECTS.find(({ findings }) => findings.some(({ key }) => key !== ''))!, 'zh-CN');
    const card = cards.find(({ entries }) => entries.length > 0)!;
    const decided = (choice: Parameters<typeof decisionsFor>[2], review = NO_REVIEW) =>
      said({ decisions: decisionsFor(card, review, choice, SIGNATURE) });
    const other = decided({ verdict: 'reject', reason: 'other', note: '主管局已另行发文' });
    const again = decided({ verdict: 'reject' }, other);
    const first = (review: Review) => review.decisions.get(card.entries[0]!.key)!;
    expect([first(other).note, first(again).note]).toEqual(['主管局已另行发文', '主管局已另行发文']);
    expect(first(decided({ verdict: 'reject', reason: 'policy' }, other))).not.toHaveProperty('note');
    expect(first(decided({ verdict: 'accept' }, other))).not.toHaveProperty('note');
    const alike = PROJECTS.flatMap(({ findings }) => findings).filter(({ key }) => key !== '');
    expect([...decisionsAlike(alike.slice(0, 1), first(other), SIGNATURE).values()][0]?.note).toBe('主管局已另行发文');
  });
});

describe('where a project stands', () => {
  it('moves with what is rejected: its pile, its figures, the queue', () => {
    const { project, review } = returned();
    expect(pileNow(project, NO_REVIEW)).toBe('return');
    expect(pileNow(project, review)).not.toBe('return');
    const sight = { review, plan: NO_PLAN, today: '2026-11-29' };
    expect(queueOf(PROJECTS, sight, { ...NO_FILTER, pile: 'return' })).not.toContain(project);
    const scored = PROJECTS.filter(({ findings }) => findings.some(({ finding, key }) => key !== '' && finding.points > 0));
    for (const each of scored) {
      const decisions = new Map(
        cardsOf(each, 'zh-CN').cards.flatMap((card) => [...decisionsFor(card, NO_REVIEW, { verdict: 'reject' }, SIGNATURE)]),
      );
      const [before, after] = [figuresNow(each, NO_REVIEW)?.measurability, figuresNow(each, said({ decisions }))?.measurability];
      if (typeof before === 'number') expect(after).toBeGreaterThanOrEqual(before);
    }
    expect(scored.length).toBeGreaterThan(0);
  });

  it('has the figures of the analysis where nothing was rejected, also when they are computed anew', () => {
    for (const project of PROJECTS) {
      const [doubt] = project.findings.filter(({ finding }) => finding.points === 0 && finding.path.indicatorId !== '');
      if (doubt === undefined || doubt.key === '') continue;
      const decision = { verdict: 'reject' as const, reason: '' as const, wording: '', ...SIGNATURE };
      const now = figuresNow(project, said({ decisions: new Map([[doubt.key, decision]]) }));
      expect(now?.measurability).toEqual(figuresNow(project, NO_REVIEW)?.measurability);
    }
  });

  it('says one thing in its pile and in its counts, whatever was decided', () => {
    for (const project of PROJECTS) {
      const cards = cardsOf(project, 'zh-CN').cards;
      for (const taken of [[], cards.slice(0, 1), cards.filter((card) => levelOfCard(card) === 'error'), cards]) {
        const review = said({
          decisions: new Map(taken.flatMap((card) => [...decisionsFor(card, NO_REVIEW, { verdict: 'reject' }, SIGNATURE)])),
        });
        const pile = pileNow(project, review);
        if (pile === 'doubtful') continue;
        const counts = countsNow(project, review);
        const levels = SEVERITIES.filter((severity) => counts[severity] > 0);
        // What is in doubt in the reading is nobody's opinion, and a hint at the most.
        const doubts = project.findings.some(({ entry, finding }) => entry === null && finding.ruleId === 'doubtful-reading');
        // A sum that does not agree is to be looked at, whatever is said of the rows.
        const sums = (project.result?.checks ?? []).length > 0;
        expect(pile, project.name).toBe(
          pileOfLevels([...levels, ...(doubts ? ['info' as const] : []), ...(sums ? ['warning' as const] : [])]),
        );
      }
    }
  });

  it('is not green where its weights come to 70 and nobody can say why: 回填表 proposes no 通过', () => {
    const rows = [
      { name: '会议次数', value: '≥12次', weight: 40 },
      { level1: 'benefit' as const, name: '会议决定落实率', value: '≥90%', weight: 30 },
    ];
    const sum = { kind: 'weight-sum' as const, project: 'p0' as ProjectId, printed: 90, read: 70, passed: false };
    const document = documentOf({ projects: [{ name: '会议费', amount: 20, rows }], checks: [sum] });
    const paper = readPaper({ id: 's', path: 's' }, examineDocument({ ...document, sha256: 's'.repeat(64) }, BESIDE), '');
    const [project] = projectsOfPaper(paper).filter(({ place }) => place !== null);
    if (project === undefined) throw new Error('no project');
    expect([pileNow(project, NO_REVIEW), Object.values(countsNow(project, NO_REVIEW))]).toEqual(['verify', [0, 0, 0]]);
    const [row] = backfillRows(ledgerOf({ ...NEW_SESSION, papers: [paper] }, 'zh-CN'), 500, 'zh-CN');
    expect(row).toMatchObject({ kind: '', proposed: 'compare' });
  });

  it('has no 退回必改 in a project that its unit did not write', () => {
    const rows = [{ name: '培训合格率', value: '≤95%', level1: 'output' as const }];
    const handedDown = documentOf({ projects: [{ name: '提前下达2024年中央就业补助资金', amount: 20, rows }] });
    const paper = readPaper({ id: 'h', path: 'h' }, examineDocument({ ...handedDown, sha256: 'h'.repeat(64) }, BESIDE), '');
    const [project] = projectsOfPaper(paper).filter(({ place }) => place !== null);
    if (project === undefined) throw new Error('no project');
    expect(project.findings.some(({ finding }) => finding.severity === 'error')).toBe(true);
    expect([pileNow(project, NO_REVIEW), countsNow(project, NO_REVIEW).error]).toEqual(['verify', 0]);
    expect(ledgerOf({ ...NEW_SESSION, papers: [paper] }, 'zh-CN').entries.every(({ severity }) => severity !== 'error')).toBe(true);
  });

  it('counts an opinion that stands on several rows once, in the queue, after a correction and in the figures of the ledger', () => {
    const rows = [
      { level1: 'cost' as const, name: '资金发放标准', value: '30万元/个' },
      { name: '示范基地数量', value: '4个' },
    ];
    const document = documentOf({ projects: [{ name: '示范基地一次性建设奖励', amount: 60, rows }] });
    const paper = readPaper({ id: 'p', path: 'p' }, examineDocument({ ...document, sha256: 'e'.repeat(64) }, BESIDE), '');
    const [project] = projectsOfPaper(paper).filter(({ place }) => place !== null);
    if (project === undefined) throw new Error('no project');
    const { cards } = cardsOf(project, 'zh-CN');
    const deciding = cards.filter(({ entries }) => entries.length > 0);
    expect(deciding.some(({ entries }) => entries.length > 1)).toBe(true);
    const sum = SEVERITIES.reduce((all, severity) => all + countsNow(project, NO_REVIEW)[severity], 0);
    expect(sum).toBe(deciding.length);
    expect(settledOf(project, NO_REVIEW, NO_PLAN)).toEqual({ settled: 0, all: deciding.length });
    expect(ledgerStatistics(ledgerOf({ ...NEW_SESSION, papers: [paper] }, 'zh-CN').entries).total.opinions).toBe(deciding.length);
    const [first] = deciding.filter(({ entries }) => entries.length > 1);
    const review = said({ decisions: new Map([...decisionsFor(first!, NO_REVIEW, { verdict: 'accept' }, SIGNATURE)]) });
    expect(settledOf(project, review, NO_PLAN)).toEqual({ settled: 1, all: deciding.length });
  });

  it('waits for a conclusion once all its opinions are decided, and no longer than that', () => {
    const project = PROJECTS.find((each) => settledOf(each, NO_REVIEW, NO_PLAN).all > 0 && each.place !== null)!;
    const cards = cardsOf(project, 'zh-CN').cards;
    const decisions = new Map(cards.flatMap((card) => [...decisionsFor(card, NO_REVIEW, { verdict: 'accept' }, SIGNATURE)]));
    const review = said({ decisions });
    const concluded = said({ decisions, verdicts: new Map([[project.key, { ...NO_VERDICT, conclusion: 'pass' as const }]]) });
    expect([NO_REVIEW, review, concluded].map((state) => awaitsConclusion(project, state, NO_PLAN))).toEqual([false, true, false]);
    const clear = PROJECTS.filter((each) => settledOf(each, NO_REVIEW, NO_PLAN).all === 0 && each.place !== null);
    expect([NO_REVIEW, review, concluded].map((state) => unconcludedIn(PROJECTS, { review: state, plan: NO_PLAN }))).toEqual(
      [0, 1, 0].map((count) => clear.length + count),
    );
    const sight = { review, plan: NO_PLAN, today: '2026-11-30' };
    expect(new Set(queueOf(PROJECTS, sight, { ...NO_FILTER, state: 'unconcluded' }))).toEqual(new Set([project, ...clear]));
  });

  it('is raised by what the reviewer adds', () => {
    const clear = PROJECTS.find((project) => pileNow(project, NO_REVIEW) !== 'return' && pileNow(project, NO_REVIEW) !== 'doubtful')!;
    const own = { project: clear.key, indicatorId: '', severity: 'error' as const, text: '请退回', voice: '' as const, ...SIGNATURE };
    expect(pileNow(clear, said({ own: new Map([['o', own]]) }))).toBe('return');
  });
});

describe('opinions of one kind', () => {
  it('are decided together over the projects of the filter, but for those that were decided already', () => {
    const cards = PROJECTS.flatMap((project) => cardsOf(project, 'zh-CN').cards);
    const card = cards.find((each) => each.entries.length > 0 && undecidedAlike(each, PROJECTS, NO_REVIEW).length > 1)!;
    const alike = undecidedAlike(card, PROJECTS, NO_REVIEW);
    const [first] = alike;
    expect(alike.every(({ finding }) => finding.ruleId === card.opinion.ruleId)).toBe(true);
    const accept = { verdict: 'accept' as const, reason: '' as const, wording: '', ...SIGNATURE };
    const state = say(EMPTY_REVIEW, { decisions: new Map([[first!.key, accept]]) });
    const others = undecidedAlike(card, PROJECTS, state.review);
    expect(others).toHaveLength(alike.length - 1);
    const reject = { ...accept, verdict: 'reject' as const };
    const all = say(state, { decisions: decisionsAlike(others, reject, SIGNATURE) });
    expect(all.review.decisions.size).toBe(alike.length);
    expect(all.review.decisions.get(first!.key)?.verdict).toBe('accept');
    expect(all.past).toHaveLength(2);
    const only = PROJECTS.filter((project) => project.findings.includes(others[0]!));
    expect(undecidedAlike(card, only, NO_REVIEW).length).toBeLessThan(alike.length);
  });
});

describe('the plan', () => {
  it('asks for all opinions on projects in focus, and of the others only for those to be returned', () => {
    const amounts = PROJECTS.flatMap(({ amount }) => (amount === null ? [] : [amount])).sort((a, b) => b - a);
    const plan = { focusAmount: amounts[0]!, focusList: '' };
    const [big, small] = [
      PROJECTS.find(({ amount }) => amount === amounts[0])!,
      PROJECTS.find(({ amount }) => (amount ?? 0) < amounts[0]!)!,
    ];
    expect([isInFocus(big, plan), isInFocus(small, plan), isInFocus(small, NO_PLAN)]).toEqual([true, false, true]);
    expect(awaited(small, plan).every(({ finding }) => finding.severity === 'error')).toBe(true);
    expect(settledOf(big, NO_REVIEW, plan).all).toBe(settledOf(big, NO_REVIEW, NO_PLAN).all);
    // A project of which no opinion is asked for is not called one without opinions.
    for (const project of PROJECTS) {
      const hasOpinions = SEVERITIES.some((severity) => countsNow(project, NO_REVIEW)[severity] > 0);
      const isAsked = settledOf(project, NO_REVIEW, plan).all > 0;
      expect(isNotAsked(project, plan)).toBe(hasOpinions && !isAsked);
      expect(isNotAsked(project, NO_PLAN)).toBe(false);
    }
    const named = PROJECTS.find(({ name, amount }) => name !== '' && amount !== amounts[0])!;
    expect(isInFocus(named, { ...plan, focusList: `别的；${named.name} ` })).toBe(true);
  });

  it('tells who has what, and what is late until it is settled', () => {
    const project = PROJECTS.find(({ findings }) => findings.some(({ key }) => key !== ''))!;
    const assignments = new Map([[project.key, { person: '李四', due: '2026-11-28' }]]);
    const review = said({ assignments });
    expect(isOverdue(project, review, NO_PLAN, '2026-11-28')).toBe(false);
    expect(isOverdue(project, review, NO_PLAN, '2026-11-29')).toBe(true);
    const sight = { review, plan: NO_PLAN, today: '2026-11-29' };
    expect(queueOf(PROJECTS, sight, { ...NO_FILTER, person: '李四', state: 'overdue' })).toEqual([project]);
    expect(queueOf(PROJECTS, sight, { ...NO_FILTER, person: NOBODY })).toHaveLength(PROJECTS.length - 1);
    const decisions = new Map(
      cardsOf(project, 'zh-CN').cards.flatMap((card) => [...decisionsFor(card, review, { verdict: 'accept' }, SIGNATURE)]),
    );
    expect(isOverdue(project, said({ assignments, decisions }), NO_PLAN, '2026-11-29')).toBe(false);
  });
});

describe('what people put right', () => {
  const [{ project: place }] = PROJECTS.flatMap(({ place: each }) => (each === null ? [] : [each])) as [
    NonNullable<(typeof PROJECTS)[number]['place']>,
  ];
  const row = place.indicators[0]!;

  it('replaces a row, takes its doubts away, and leaves the other rows and the original alone', () => {
    const correction = { name: '培训人数', value: '≥200人', level1: 'output' as const };
    const review = said({ corrections: new Map([[rowKey(PAPER.sha256, row.id), correction]]) });
    const rows = correctedDocument(PAPER.original, review).departments.flatMap(({ units }) =>
      units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
    );
    const corrected = rows.find(({ id }) => id === row.id)!;
    expect(corrected).toMatchObject({ ...correction, doubts: [], target: { kind: 'quantity' } });
    expect(corrected.valueReferences).toEqual(row.valueReferences);
    const before = PAPER.original.departments.flatMap(({ units }) =>
      units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
    );
    expect(rows.filter(({ id }) => id !== row.id)).toEqual(before.filter(({ id }) => id !== row.id));
    expect(correctionsOn(PAPER.original, review)).not.toBe('');
    expect(correctionsOn(PAPER.original, NO_REVIEW)).toBe('');
    expect(correctionsOn({ ...PAPER.original, sha256: 'f'.repeat(64) }, review)).toBe('');
  });

  it('renames a unit and gives it to a department without moving a decision', () => {
    const unit = PROJECTS.find(({ place: each }) => each !== null)!.place!.unit;
    const review = said({ units: new Map([[unitKey(unit), { name: '某服务中心', department: '某某局', office: '' }]]) });
    const document = correctedDocument(PAPER.original, review);
    const home = document.departments.find(({ name }) => name === '某某局')!;
    expect(home.units.map(({ name }) => name)).toContain('某服务中心');
    const count = (departments: typeof document.departments) => departments.reduce((sum, { units }) => sum + units.length, 0);
    expect(count(document.departments)).toBe(count(PAPER.original.departments));
    const paper: ReadPaper = { ...PAPER, ...examineDocument(document, BESIDE), kind: 'read' };
    const keys = (projects: typeof PROJECTS) =>
      projects.flatMap(({ findings }) => findings.flatMap(({ key }) => (key === '' ? [] : [key])));
    const [before, after] = [new Set(keys(PROJECTS)), new Set(keys(projectsOfPaper(paper)))];
    for (const key of before) if (key.includes('#p')) expect(after.has(key)).toBe(true);
    expect(
      projectsOfPaper(paper)
        .filter(({ owner }) => owner === '某某局')
        .every(({ unitKey: key }) => key === unitKey(unit)),
    ).toBe(true);
  });
});

describe('a project in two papers', () => {
  const twin = paperOf('b.pdf', 'b');

  it('is counted once, in the paper that people choose', () => {
    const papers = [PAPER, twin];
    const counted = countedOf({ papers, preferred: new Set() });
    expect(counted.shared).toEqual([
      expect.objectContaining({ counted: PAPER, other: twin, projects: PAPER.analysis.projects.length, different: 0 }),
    ]);
    const placed = (projects: readonly (typeof PROJECTS)[number][]) => projects.filter(({ place }) => place !== null);
    expect(placed(counted.projects)).toEqual(placed(PROJECTS));
    const session = reduce({ ...NEW_SESSION, papers }, { kind: 'preferred', chosen: twin.sha256, other: PAPER.sha256 });
    expect(placed(countedOf(session).projects).every(({ paper }) => paper === twin)).toBe(true);
  });

  it('is counted where the format tells the cells, and its differences are counted as well', () => {
    const given = paperOf('c.xlsx', 'c');
    const changed = { ...given.analysis.document, format: 'xlsx' as const };
    const sheet: ReadPaper = {
      ...given,
      analysis: { ...given.analysis, document: changed },
      ledger: { ...given.ledger, filed: filedDocument(changed) },
    };
    const { shared } = duplicatesOf([PAPER, sheet], new Set());
    expect(shared[0]?.counted).toBe(sheet);
    const [first] = PROJECTS.flatMap(({ place }) => (place === null ? [] : [place.project.indicators[0]!]));
    const correction = { name: first!.name, value: '≥123人', level1: first!.level1 };
    const other = correctedDocument(twin.original, said({ corrections: new Map([[rowKey(twin.sha256, first!.id), correction]]) }));
    const different: ReadPaper = {
      ...twin,
      analysis: { ...twin.analysis, document: other },
      ledger: { ...twin.ledger, filed: filedDocument(other) },
    };
    expect(duplicatesOf([PAPER, different], new Set()).shared[0]?.different).toBe(1);
  });

  it('of two years is two', () => {
    expect(duplicatesOf([PAPER, paperOf('d.md', 'd', 2023)], new Set()).shared).toEqual([]);
  });
});

describe('a session of the first version', () => {
  it('keeps its decisions, which were named by the ledger', () => {
    const decision = { verdict: 'accept' as const, reason: '' as const, wording: '', ...SIGNATURE };
    const review = { ...NO_REVIEW, decisions: new Map([[`${PAPER.sha256}#${PAPER.entries[0]!.id}`, decision]]) };
    const session = reduce(NEW_SESSION, {
      kind: 'resumed',
      papers: [PAPER],
      kept: { review, reviewer: '', plan: NO_PLAN, preferred: new Set(), setup: NO_SETUP, history: NO_HISTORY, journal: NO_JOURNAL },
    });
    const [key] = [...session.review.decisions.keys()];
    expect(projectsOfPaper(PAPER).some(({ findings }) => findings.some((each) => each.key === key))).toBe(true);
  });
});

describe('boxes on a page', () => {
  it('are one for the name and one for the value, around all words of the cell', () => {
    const { rows } = cardsOf(PROJECTS.find(({ place }) => (place?.project.indicators.length ?? 0) > 0)!, 'zh-CN');
    const at = (x: number) => ({ x, y: 20, width: 10, height: 8 });
    const on = (page: number, ...boxes: ReturnType<typeof at>[]) => [{ kind: 'page' as const, page, boxes }];
    const row = {
      ...rows[0]!,
      indicator: { ...rows[0]!.indicator, nameReferences: on(3, at(10), at(40)), valueReferences: on(4, at(90)) },
    };
    expect(pagesOf([row])).toEqual([3, 4]);
    expect(boxedRows([row], 3)).toEqual([{ row, box: { x: 10, y: 20, width: 40, height: 8 } }]);
    expect(boxedRows([row], 4).map(({ box }) => box)).toEqual([at(90)]);
    expect(pagesOf(rows)).toEqual([]);
  });
});
