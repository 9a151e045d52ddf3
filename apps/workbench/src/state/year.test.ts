import type { PerformanceDocument } from '@perf-lint/core';
import { carriesDecision, isReady, type ReviewRound, stageName, stageOf, unsettledIn, type VersionStage } from '@perf-lint/review';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demoAnalysis, selfEvaluated } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { packageOf } from '../session-file/package-of.js';
import { readSession } from '../session-file/read-session.js';
import { contentOf } from '../session-file/session-content.js';
import { writeSession } from '../session-file/write-session.js';
import { roundsText } from '../shell/round-texts.js';
import { turnedText } from '../shell/turning.js';
import { countedOf } from './counted.js';
import { currentStage, roundsBefore } from './history.js';
import { type ReadPaper, readPaper } from './papers.js';
import { entryKeys } from './projects.js';
import { projectsOfPerson } from './queue.js';
import { NO_REVIEW } from './review.js';
import { draftLedger, ledgerOf, proposalsOf } from './review-ledger.js';
import { roundCounts } from './round-counts.js';
import { comparisonOf, explained, withRoundEnded } from './rounds.js';
import { NEW_SESSION, reduce, type Session } from './session.js';
import { takenOver } from './take-over.js';
import {
  approvable,
  approvedFor,
  candidates,
  canReturn,
  canWithdraw,
  lastYearOf,
  nextStages,
  nextYear,
  returnedStage,
  versionsOf,
  withApproval,
  withoutLastApproval,
} from './year.js';

const SAID = { date: '2026-02-03', number: '某财预〔2026〕12号', office: '某市财政局' };

/** The demo, with the money of its projects changed so that versions differ, and only some of its projects. */
function paper(
  path: string,
  hash: string,
  change: (document: PerformanceDocument) => PerformanceDocument = (document) => document,
): ReadPaper {
  const { document } = demoAnalysis(path, hash.repeat(64));
  return readPaper({ id: path, path }, examineDocument(change(document), BESIDE), '');
}

/** Money of all projects, and how many of them there are. */
function withMoney(amount: number, count = Number.POSITIVE_INFINITY): (document: PerformanceDocument) => PerformanceDocument {
  return (document) => ({
    ...document,
    departments: document.departments.map((department) => ({
      ...department,
      units: department.units.map((unit) => ({
        ...unit,
        projects: unit.projects.slice(0, count).map((project) => ({ ...project, amount })),
      })),
    })),
  });
}

const SUBMITTED: Session = { ...NEW_SESSION, papers: [paper('申报.md', 'a')] };

const begin = (session: Session, stage: VersionStage, ...papers: readonly ReadPaper[]): Session => ({
  ...reduce(session, { kind: 'round-begun', history: withRoundEnded(session, 'zh-CN', { stage, date: '2026-09-01' }) }),
  papers,
});
const approved = (session: Session, chosen = candidates(session, 'zh-CN'), said = SAID): Session =>
  reduce(session, { kind: 'recorded', history: { approvals: withApproval(session, 'zh-CN', chosen, said).approvals } });
const names = (session: Session): string[] =>
  versionsOf(session, 'zh-CN').map(({ stage, state }) => `${stageName(stage, 'zh-CN')} ${state}`);
const moneyOf = (session: Session, name: string): (number | null)[] =>
  (versionsOf(session, 'zh-CN').find(({ stage }) => stageName(stage, 'zh-CN') === name)?.tables.projects ?? [])
    .filter(({ table }) => table === 'project')
    .map(({ amount }) => amount);

describe('the versions of a year in a session', () => {
  it('follow one another, and each stays what it was', () => {
    const returned = begin(SUBMITTED, returnedStage(SUBMITTED), paper('重报.md', 'b', withMoney(5, 1)));
    expect(names(returned)).toEqual(['申报 kept', '重报 1 open']);
    const all = moneyOf(returned, '申报').length;
    // Whole, though one project a unit came back.
    expect(moneyOf(returned, '重报 1')).toHaveLength(all);
    expect(moneyOf(returned, '重报 1')).toContain(5);
    expect(comparisonOf(returned, 'zh-CN')).not.toBeNull();
    const agreed = approved(returned);
    expect(names(agreed)).toEqual(['申报 kept', '重报 1 open', '批复 frozen']);
    expect([canReturn(agreed, 'zh-CN'), canWithdraw(agreed)]).toEqual([false, true]);
    expect(candidates(agreed, 'zh-CN').every((candidate) => candidate.approved && !isReady(candidate))).toBe(true);
    const money = moneyOf(agreed, '批复');
    expect(money).toEqual(moneyOf(returned, '重报 1'));
    expect(moneyOf({ ...agreed, papers: [paper('别的.md', 'c', withMoney(999))] }, '批复')).toEqual(money);
    const changed = begin(agreed, nextStages(agreed)[0]!, paper('调整.md', 'd', withMoney(7, 1)));
    expect(names(changed)).toEqual(['申报 kept', '重报 1 kept', '批复 frozen', '调整 1 open']);
    expect(comparisonOf(changed, 'zh-CN')).toBeNull();
    const adjusted = approved(changed);
    expect(names(adjusted).slice(-2)).toEqual(['批复 frozen', '调整 1 frozen']);
    expect(moneyOf(adjusted, '调整 1')).toHaveLength(all);
    expect(moneyOf(adjusted, '批复')).toEqual(money);
    const evaluated = begin(adjusted, stageOf('self-evaluated'), paper('自评.md', 'e'));
    expect(names(evaluated).slice(-2)).toEqual(['调整 1 frozen', '自评 open']);
    expect(approvedFor(evaluated.history)?.stage).toEqual({ kind: 'adjusted', time: 1 });
    expect(nextStages(evaluated).map((stage) => stageName(stage, 'zh-CN'))).toEqual(['调整 2', '监控', '自评 2']);
    expect(canWithdraw(evaluated)).toBe(false);
    // A summary of the self-evaluation is none of the targets.
    expect(roundsBefore(evaluated.history)).toEqual([]);
    const again = begin(evaluated, returnedStage(evaluated), paper('自评2.md', 'f'));
    expect(names(again).slice(-2)).toEqual(['自评 kept', '自评 2 open']);
    expect(roundsBefore(again.history)).toHaveLength(1);
  });

  it('are withdrawn while nothing has come in, and all rounds are told of where the session is opened', () => {
    const said = reduce(SUBMITTED, { kind: 'said', changes: { own: new Map() } });
    const history = withRoundEnded(said, 'zh-CN', { stage: returnedStage(said), date: '2026-09-01' });
    const begun = reduce(said, { kind: 'round-begun', history });
    expect([begun.papers, begun.before?.papers]).toEqual([[], said.papers]);
    const back = reduce(begun, { kind: 'round-withdrawn' });
    expect([back.papers, back.history, back.review]).toEqual([said.papers, said.history, said.review]);
    expect(back.saved).toBe(false);
    const came = reduce(begun, { kind: 'dropped', papers: [{ id: 'f9', path: '重报.md' }] });
    expect(reduce(came, { kind: 'round-withdrawn' })).toBe(came);
    // A file that was still being read is not waited for.
    const waiting = reduce(said, { kind: 'dropped', papers: [{ id: 'f8', path: '还在读.md' }] });
    expect(reduce(reduce(waiting, { kind: 'round-begun', history }), { kind: 'round-withdrawn' }).papers).toEqual(said.papers);
    const again = { ...begun, papers: [paper('重报.md', 'b', withMoney(5, 1))] };
    expect(roundsText(roundCounts(contentOf(again)), 'zh-CN')).toBe(
      '共 2 轮，都在：第 1 轮（申报）1 份文件、台账 0 行有处理；第 2 轮（重报 1）1 份文件、台账 0 行有处理',
    );
    expect(roundsText(roundCounts(contentOf(said)), 'zh-CN')).toBe('1 份文件、台账 0 行有处理');
  });

  it('begin with no number, date or deadline of letters that went out', () => {
    const letterhead = {
      ...NEW_SESSION.setup.letterhead,
      office: '某市财政局',
      number: '15号',
      date: '2026-01-20',
      deadline: '2026-02-01',
    };
    const sent = reduce(SUBMITTED, { kind: 'set-up', setup: { letterhead } });
    const returned = begin(sent, returnedStage(sent), paper('重报.md', 'b', withMoney(5, 1)));
    expect(returned.setup.letterhead).toEqual({ ...letterhead, number: '', date: '', deadline: '' });
  });

  it('take nothing of the approval back but what nothing has followed', () => {
    const agreed = approved(SUBMITTED);
    expect(withApproval(agreed, 'zh-CN', [], SAID)).toBe(agreed.history);
    expect(withoutLastApproval(agreed.history).approvals).toEqual([]);
    expect(approvable({ history: withoutLastApproval(agreed.history) })).toEqual({ kind: 'approved' });
  });

  it('are taken back by undo, and every undo says what it took back', () => {
    const before = decided(['accept']);
    const decisions = new Map(
      [...before.review.decisions].slice(0, 3).map(([key, decision]) => [key, { ...decision, verdict: 'reject' }] as const),
    );
    const agreed = approved(reduce(before, { kind: 'said', changes: { decisions } }), candidates(before, 'zh-CN').slice(0, 3));
    expect(turnedText(agreed.past.at(-1)!, 'undone', 'zh-CN')).toBe('已撤销：批复（3 个项目）。');
    const undone = reduce(agreed, { kind: 'undone' });
    expect(undone.history.approvals).toEqual([]);
    expect(undone.review).toBe(agreed.review);
    expect(turnedText(undone.past.at(-1)!, 'undone', 'zh-CN')).toBe('已撤销：3 条意见的处理。');
    expect(reduce(undone, { kind: 'redone' }).history).toEqual(agreed.history);
    const withdrawn = reduce(agreed, { kind: 'recorded', history: { approvals: withoutLastApproval(agreed.history).approvals } });
    expect(turnedText(withdrawn.past.at(-1)!, 'undone', 'zh-CN')).toBe('已撤销：撤回批复（3 个项目）。');
    expect(reduce(withdrawn, { kind: 'undone' }).history.approvals).toEqual(agreed.history.approvals);
    const set = reduce(agreed, { kind: 'set-up', setup: { approvalNote: SAID } });
    expect(turnedText(set.past.at(-1)!, 'redone', 'zh-CN')).toBe('已重做：批复的日期、文号、单位。');
  });

  it('do not choose by themselves what was sent and came back as it was', () => {
    const sent = decided(['accept']);
    const returned = begin(sent, returnedStage(sent), paper('重报.md', 'b'));
    const { changes = {}, history = {} } = takenOver(returned, 'zh-CN') ?? {};
    const projects = countedOf(returned).projects.filter(({ place }) => place !== null);
    const verdict = { conclusion: 'pass-after-changes', grade: '', remark: '', reviewer: '张三', date: '2026-02-01' } as const;
    const verdicts = new Map(projects.map(({ key }) => [key, verdict]));
    const session = reduce(returned, { kind: 'recorded', history, changes: { ...changes, verdicts } });
    const all = candidates(session, 'zh-CN');
    const outcomes = comparisonOf(session, 'zh-CN')!.opinions;
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(unsettledIn(all)).toMatchObject({ openOpinions: 0, unansweredOpinions: outcomes.length });
    expect(all.filter((candidate) => isReady(candidate) && candidate.unanswered > 0)).toEqual([]);
    // What the reviewer gives up is asked of nobody any more.
    const decisions = new Map([...session.review.decisions].map(([key, decision]) => [key, { ...decision, verdict: 'reject' as const }]));
    const given = reduce(session, { kind: 'said', changes: { decisions } });
    expect(unsettledIn(candidates(given, 'zh-CN'))).toMatchObject({ openOpinions: 0, unansweredOpinions: 0 });
    // A unit that says why has answered.
    const [first] = outcomes;
    const told = reduce(session, { kind: 'recorded', history: explained(session.history, first!, '上级文件规定') });
    expect(unsettledIn(candidates(told, 'zh-CN')).unansweredOpinions).toBeLessThan(outcomes.length);
    // What did not come back answered nothing; what came back undecided is open, and counted once.
    const some = { ...session, papers: [paper('一个.md', 'c', withMoney(5, 1))] };
    const missing = comparisonOf(some, 'zh-CN')!.opinions.filter(({ outcome }) => outcome === 'not-resubmitted').length;
    expect(missing).toBeGreaterThan(0);
    expect(unsettledIn(candidates(some, 'zh-CN')).unansweredOpinions).toBe(missing);
  });

  it('choose by themselves what passed and has no open opinion, and ask about all else', () => {
    const verdict = { grade: '', remark: '', reviewer: '张三', date: '2026-02-01' };
    const all = decided(['accept']);
    const projects = countedOf(all).projects.filter(({ place }) => place !== null);
    const kinds = ['pass', 'pass-after-changes', 'return', 'not-recommended', ''] as const;
    for (const conclusion of kinds) {
      const verdicts = new Map(projects.map(({ key }) => [key, { ...verdict, conclusion }] as const));
      const choices = candidates({ ...all, review: { ...all.review, verdicts } }, 'zh-CN').filter(
        ({ project }) => project.table === 'project',
      );
      // 修改后通过: what was asked for and has not come back is not changed yet.
      const awaited = choices.filter(({ unanswered }) => unanswered > 0).length;
      expect(awaited > 0).toBe(conclusion === 'pass-after-changes');
      const passed = conclusion === 'pass' || conclusion === 'pass-after-changes';
      expect(choices.filter(isReady)).toHaveLength(passed ? projects.length - awaited : 0);
      // The same with opinions open.
      const open = candidates({ ...SUBMITTED, review: { ...NO_REVIEW, verdicts } }, 'zh-CN').filter(
        ({ project }) => project.table === 'project',
      );
      expect(open.filter((candidate) => isReady(candidate) && candidate.open > 0)).toEqual([]);
      const unsettled = unsettledIn(open);
      expect([unsettled.returned, unsettled.refused, unsettled.unconcluded]).toEqual(
        (['return', 'not-recommended', ''] as const).map((kind) => (kind === conclusion ? projects.length : 0)),
      );
      expect(unsettled.openOpinions).toBe(open.reduce((sum, candidate) => sum + candidate.open, 0));
      expect(unsettled.openOpinions).toBeGreaterThan(0);
    }
  });

  it('choose an overall target by itself only where a person passed it', () => {
    const all = decided(['accept', 'reject']);
    const overall = countedOf(all).projects.filter(({ place }) => place === null);
    expect(overall.length).toBeGreaterThan(0);
    const ready = (session: Session) =>
      candidates(session, 'zh-CN').filter((each) => each.project.table === 'overall' && isReady(each)).length;
    const verdict = { grade: '', remark: '', reviewer: '张三', date: '2026-02-01' };
    const concluded = (conclusion: 'pass' | 'return') => new Map(overall.map(({ key }) => [key, { ...verdict, conclusion }] as const));
    const passed: Session = { ...all, review: { ...all.review, verdicts: concluded('pass') } };
    expect([ready(all), ready(passed), ready({ ...all, review: { ...all.review, verdicts: concluded('return') } })]).toEqual([
      0,
      overall.length,
      0,
    ]);
    // With opinions that nobody decided on it is not chosen either.
    expect(ready({ ...passed, review: { ...NO_REVIEW, verdicts: concluded('pass') } })).toBe(0);
  });

  it('are those of targets: a self-evaluation of the same project is not offered, and its opinions are its own', () => {
    const yearBefore = (document: PerformanceDocument) => selfEvaluated({ ...document, year: 2020 });
    const both: Session = { ...SUBMITTED, papers: [...SUBMITTED.papers, paper('自评.md', 'b', yearBefore)] };
    expect(ledgerOf(both, 'zh-CN').projects.filter(({ subject }) => subject === 'self-evaluation').length).toBeGreaterThan(0);
    const alone = candidates(SUBMITTED, 'zh-CN');
    const open = (found: typeof alone) => found.map(({ project, open }) => [project.document, project.projectName, open]);
    expect(alone.some((candidate) => candidate.open > 0)).toBe(true);
    expect(open(candidates(both, 'zh-CN'))).toEqual(open(alone));
    expect(candidates({ ...both, papers: [paper('自评.md', 'b', selfEvaluated)] }, 'zh-CN')).toEqual([]);
  });

  it('are approved one after another, each under its own number, and only again when asked for', () => {
    const [first, ...others] = candidates(SUBMITTED, 'zh-CN');
    const one = approved(SUBMITTED, [first!]);
    expect(one.history.approvals[0]?.tables.projects).toHaveLength(1);
    expect(candidates(one, 'zh-CN').filter((candidate) => candidate.approved)).toHaveLength(1);
    // What was not approved may still come back.
    expect(canReturn(one, 'zh-CN')).toBe(true);
    const said = { date: '2026-03-05', number: '某财预〔2026〕30号', office: SAID.office };
    const two = approved(one, others, said);
    const [approval, ...more] = two.history.approvals;
    expect(more).toEqual([]);
    expect(approval?.tables.projects).toHaveLength(others.length + 1);
    const forms = approval!.tables.projects.map((project) => (project.approval ?? approval!).number);
    expect(forms).toEqual([SAID.number, ...others.map(() => said.number)]);
    // Approved again: the table of now, in its old place.
    const changed = { ...two, papers: [paper('改.md', 'e', withMoney(3))] };
    const again = approved(
      changed,
      candidates(changed, 'zh-CN').filter(({ key }) => key === first!.key),
    );
    const tables = again.history.approvals[0]!.tables.projects;
    expect(tables.map(({ projectName }) => projectName)).toEqual(approval!.tables.projects.map(({ projectName }) => projectName));
    expect(tables.slice(1)).toEqual(approval!.tables.projects.slice(1));
  });
});

/** A session in which the opinions with these numbers were decided. */
function decided(verdicts: readonly ('accept' | 'reject' | null)[]): Session {
  const [own] = SUBMITTED.papers as readonly ReadPaper[];
  const decisions = entryKeys(own!).flatMap((key, index) => {
    const verdict = verdicts[index % verdicts.length] ?? null;
    return verdict === null
      ? []
      : [[key, { verdict, reason: '' as const, wording: '请核实。', reviewer: '张三', date: '2026-01-20' }] as const];
  });
  return { ...SUBMITTED, review: { ...NO_REVIEW, decisions: new Map(decisions) } };
}

const VERDICTS = fc.array(fc.constantFrom('accept' as const, 'reject' as const, null), { minLength: 1, maxLength: 5 });

describe('what was decided', () => {
  it('is shown after the approval and the year after, never acts there, and is never lost', () => {
    fc.assert(
      fc.property(VERDICTS, (verdicts) => {
        const before = approved(decided(verdicts));
        const later = begin(before, stageOf('self-evaluated'), paper('自评.md', 'e'));
        const next: Session = { ...NEW_SESSION, history: nextYear(before.history), papers: [paper('明年.md', 'f')] };
        const told = ledgerOf(before, 'zh-CN').entries.filter(carriesDecision).length;
        for (const session of [later, next]) {
          expect(takenOver(session, 'zh-CN')?.changes.decisions?.size ?? 0).toBe(0);
          expect(ledgerOf(session, 'zh-CN').entries.every(({ decision }) => decision.verdict === '')).toBe(true);
          expect(draftLedger(session, 'zh-CN').ledger.unmatched).toEqual([]);
          // The same rows: each has what was decided on it beside.
          expect(proposalsOf(session, 'zh-CN').size).toBe(told);
        }
        expect(later.history.rounds.at(-1)?.ledger.entries).toEqual(ledgerOf(before, 'zh-CN').entries);
        expect(next.history.lastYear?.ledgers[0]?.entries).toEqual(ledgerOf(before, 'zh-CN').entries);
      }),
      { numRuns: 15 },
    );
  });

  it('stays in the record of the year over its versions', () => {
    const later = begin(approved(decided(['accept'])), stageOf('self-evaluated'), paper('自评.md', 'e'));
    expect(ledgerOf(later, 'zh-CN').record?.length).toBe(ledgerOf(decided(['accept']), 'zh-CN').entries.filter(carriesDecision).length);
  });
});

describe('a session file', () => {
  const stamp = { program: '0.1.0', saved: '2026-11-30T08:00:00.000Z' };
  const versionIn = (session: Session): number =>
    (JSON.parse(strFromU8(unzipSync(writeSession(contentOf(session), stamp))['manifest.json']!)) as { version: number }).version;

  it('is of the former version until something was approved, and gives back all of a year', () => {
    const returned = begin(SUBMITTED, returnedStage(SUBMITTED), paper('重报.md', 'b'));
    const evaluated = begin(approved(returned), stageOf('self-evaluated'), paper('自评.md', 'e'));
    expect([SUBMITTED, returned, evaluated].map(versionIn)).toEqual([3, 3, 4]);
    for (const session of [returned, evaluated, { ...NEW_SESSION, history: nextYear(evaluated.history) }]) {
      const reading = readSession(writeSession(contentOf(session), stamp));
      expect(reading.kind === 'session' ? reading.content.kept.history : null).toEqual(session.history);
    }
  });

  it('of a page that knew no versions opens with its rounds as versions', () => {
    const {
      stage: _,
      date: __,
      approvals: ___,
      lastYear: ____,
      ...former
    } = begin(SUBMITTED, stageOf('resubmitted'), paper('重报.md', 'b')).history;
    const rounds = former.rounds.map(({ stage: _s, date: _d, returned: _r, ...round }) => round);
    const content = contentOf({ ...NEW_SESSION, papers: [paper('重报.md', 'b')] });
    const old = {
      ...content,
      kept: { ...content.kept, history: { ...former, rounds, approvals: [], lastYear: null } as unknown as Session['history'] },
    };
    const reading = readSession(writeSession(old, stamp));
    if (reading.kind === 'refused') throw new Error(reading.problem);
    const session: Session = { ...NEW_SESSION, ...reading.content.kept, papers: [paper('重报.md', 'b')] };
    expect(stageName(currentStage(session.history), 'zh-CN')).toBe('重报 1');
    expect(names(session)).toEqual(['申报 kept', '重报 1 open']);
    expect(names(approved(session)).at(-1)).toBe('批复 frozen');
  });

  it('for a colleague holds the versions of his projects and nothing that was decided', () => {
    const evaluated = begin(approved(decided(['accept'])), stageOf('self-evaluated'), paper('自评.md', 'e'));
    const projects = countedOf(evaluated).projects;
    const own = projects.find(({ place, code }) => place !== null && code !== '')!;
    const session = { ...evaluated, review: { ...NO_REVIEW, assignments: new Map([[own.key, { person: '李四', due: '' }]]) } };
    const { history } = packageOf(session, projectsOfPerson(projects, session.review, '李四'), { person: '李四', blind: true }).kept;
    expect(history.approvals[0]?.tables.projects.map(({ projectCode }) => projectCode)).toEqual([own.code]);
    expect(history.approvals[0]?.ledger.entries).toEqual([]);
    expect(currentStage(history)).toEqual(stageOf('self-evaluated'));
  });
});

it('a year without an approval is no last year', () => {
  expect(lastYearOf(SUBMITTED.history, '')).toBeNull();
});

it('a self-evaluation of what nobody approved says so, of whatever unit', () => {
  const withResults = selfEvaluated(demoAnalysis('自评.md', 'e'.repeat(64)).document);
  const said = (approvedTables: ReviewRound): number =>
    examineDocument(withResults, { ...BESIDE, approved: approvedTables }).analysis.findings.filter(
      ({ messageId }) => messageId === 'unapproved',
    ).length;
  const tables = approved(SUBMITTED).history.approvals[0]!.tables;
  expect(said(tables)).toBe(0);
  const projects = withResults.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  expect(said({ projects: [] })).toBe(projects.filter(({ name, indicators }) => name !== '' && indicators.length > 0).length);
});
