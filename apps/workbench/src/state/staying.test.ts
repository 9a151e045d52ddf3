import { readDocuments } from '@perf-lint/reader';
import { summaryParts } from '@perf-lint/report';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { lettersOf, onlyTo, sendingOf } from '../outputs/letters.js';
import { withProjects } from '../session-file/package-of.js';
import { countedOf } from './counted.js';
import type { Decision, Verdict } from './decisions.js';
import { overallRows } from './overall-rows.js';
import { type ReadPaper, readPaper } from './papers.js';
import { entryKeys } from './projects.js';
import { NO_REVIEW } from './review.js';
import { ledgerOf } from './review-ledger.js';
import { comparisonOf, withRoundEnded } from './rounds.js';
import { NEW_SESSION, reduce, type Session } from './session.js';
import { saidOnProjects, stayingIn } from './staying.js';
import { summaryRounds } from './summary-rounds.js';
import { takenOver } from './take-over.js';
import { returnedStage, versionsOf } from './year.js';

const UNITS = ['农田站', '植保站', '动监所', '种子站'];
const TODAY = '2026-11-29';

/** A file of all units, or the one of a unit, with one vague value each. */
const list = (units: readonly string[], value = '明显改善') =>
  [
    '# 2025年项目绩效目标明细表',
    '',
    '| 预算单位 | 项目编码 | 项目名称 | 预算金额（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值 |',
    '|---|---|---|---|---|---|---|---|',
    ...units.flatMap((unit) => {
      const head = `| ${unit} | N2025-010${UNITS.indexOf(unit)} | ${unit}项目 | 180 |`;
      return [`${head} 产出指标 | 数量指标 | 培训次数 | ≥5次 |`, `${head} 效益指标 | 社会效益指标 | 社会影响 | ${value} |`];
    }),
  ].join('\n');

async function paperOf(path: string, text: string): Promise<ReadPaper> {
  const [read] = await readDocuments(new TextEncoder().encode(text), { path });
  if (read?.kind !== 'read') throw new Error('the list was not read');
  return readPaper({ id: path, path }, examineDocument(read.document, BESIDE), '');
}

const decision = (verdict: Verdict): Decision => ({ verdict, reason: '', wording: '', reviewer: '张三', date: TODAY });

/** The first round: one unit was sent its letter, one is decided and not sent, one is not looked at, and one has nothing to hear. */
async function firstRound(): Promise<Session> {
  const paper = await paperOf('各单位.md', list(UNITS));
  const verdicts: Readonly<Record<string, Verdict>> = { 农田站: 'accept', 植保站: 'accept', 种子站: 'reject' };
  const keys = entryKeys(paper);
  const decisions = new Map(
    paper.entries.flatMap(({ unitName }, index) => {
      const verdict = verdicts[unitName];
      return verdict === undefined ? [] : [[keys[index] ?? '', decision(verdict)] as const];
    }),
  );
  const { setup } = NEW_SESSION;
  const letterhead = { ...setup.letterhead, by: 'unit' as const, date: TODAY };
  const assignments = new Map(countedOf({ ...NEW_SESSION, papers: [paper] }).projects.map(({ key }) => [key, { person: '李四', due: '' }]));
  const review = { ...NO_REVIEW, decisions, assignments };
  const session: Session = { ...NEW_SESSION, papers: [paper], review, setup: { ...setup, letterhead } };
  const { sent } = sendingOf(onlyTo(lettersOf(session, 'zh-CN', TODAY), '农田站'), session);
  return { ...session, history: { ...session.history, sent } };
}

/** The next round begun as the page begins it. */
function begun(session: Session): Session {
  const staying = stayingIn(session, 'zh-CN');
  const keys = new Set(staying.projects.map(({ key }) => key));
  const papers = session.papers.flatMap((paper) => {
    const document = paper.kind === 'read' ? withProjects(paper.original, keys) : null;
    return document === null ? [] : [readPaper({ id: paper.id, path: paper.path }, examineDocument(document, BESIDE), '')];
  });
  const history = withRoundEnded(session, 'zh-CN', { stage: returnedStage(session), date: '2026-12-01' }, staying);
  return reduce(session, { kind: 'round-begun', history, staying: { papers, review: saidOnProjects(session.review, staying.projects) } });
}

/** A file that comes in, with what was decided before on it. */
function came(session: Session, paper: ReadPaper): Session {
  const next: Session = { ...session, papers: [...session.papers, paper] };
  const taken = takenOver(next, 'zh-CN');
  return taken === null ? next : reduce(next, { kind: 'recorded', ...taken });
}

const unitsOf = (session: Session) => countedOf(session).projects.map(({ unit }) => unit);

describe('a round that begins while some units are not done', () => {
  it('keeps on the desk what was not sent, with what was said on it, and puts behind it what was', async () => {
    const first = await firstRound();
    expect(lettersOf(first, 'zh-CN', TODAY).contents.map(({ addressee }) => addressee)).toEqual(['农田站', '植保站']);
    const next = begun(first);
    expect(unitsOf(next)).toEqual(['植保站', '动监所']);
    const [round] = next.history.rounds;
    expect(round?.ledger.projects.map(({ unitName }) => unitName)).toEqual(['农田站', '种子站']);
    // The version holds all tables all the same.
    expect(versionsOf(next, 'zh-CN')[0]?.tables.projects).toHaveLength(4);
    expect([...next.review.assignments.values()].map(({ person }) => person)).toEqual(['李四', '李四']);
    const decided = ledgerOf(next, 'zh-CN').entries.filter(
      ({ decision: { verdict }, unitName }) => verdict !== '' && unitName === '植保站',
    );
    expect(decided.length).toBeGreaterThan(0);
    expect(reduce(next, { kind: 'round-withdrawn' }).papers).toEqual(first.papers);
  });

  it('holds one unit that came back against its letter, and the first letter of another is one', async () => {
    const first = await firstRound();
    const second = came(begun(first), await paperOf('农田站.md', list(['农田站'], '≥90%')));
    expect(unitsOf(second)).toEqual(['植保站', '动监所', '农田站']);
    const comparison = comparisonOf(second, 'zh-CN');
    expect(new Set(comparison?.opinions.map(({ project }) => project.unitName))).toEqual(new Set(['农田站']));
    expect(comparison?.opinions.map(({ outcome }) => outcome)).toContain('changed');
    // What stays on the desk is no opinion of the round before that was not sent.
    const filed = second.history.rounds[0]?.ledger.entries ?? [];
    const rejected = filed.filter(({ decision: { verdict } }) => verdict === 'reject').length;
    expect(comparison?.aside).toEqual({ rejected, pending: 0, unseen: 0 });
    // What stays is no new problem.
    expect(comparison?.added.map(({ project }) => project.unitName).filter((unit) => unit !== '农田站')).toEqual([]);
    const ledger = ledgerOf(second, 'zh-CN');
    expect(ledger.projects.map(({ unitName }) => unitName).sort()).toEqual([...UNITS].sort());
    const letter = lettersOf(second, 'zh-CN', TODAY).contents.find(({ addressee }) => addressee === '植保站');
    expect([letter?.rows.length, letter?.outstanding.projects, letter?.parts[0]?.reviewed]).toEqual([expect.any(Number), 0, 1]);
    expect(letter?.rows.length).toBeGreaterThan(0);
  });

  it('loses no decision over the rounds: who was away stays in the ledger', async () => {
    const first = await firstRound();
    const second = came(begun(first), await paperOf('农田站.md', list(['农田站'])));
    const all = lettersOf(second, 'zh-CN', TODAY);
    const { sent } = sendingOf(onlyTo(all, '植保站'), second);
    const third = begun({ ...second, history: { ...second.history, sent } });
    // Of the unit that came back unchanged nothing was sent in the second round; the other is still not looked at.
    expect(unitsOf(third).sort()).toEqual(['农田站', '动监所'].sort());
    const ledger = ledgerOf(third, 'zh-CN');
    expect(ledger.projects.map(({ unitName }) => unitName).sort()).toEqual([...UNITS].sort());
    const verdictsOf = (unit: string) =>
      ledger.entries.filter(({ unitName }) => unitName === unit).map(({ decision: { verdict } }) => verdict);
    expect(verdictsOf('农田站')).toContain('accept');
    expect(verdictsOf('植保站')).toContain('accept');
    expect(verdictsOf('种子站')).toContain('reject');
  });

  it('takes everything away where no letter was recorded: nobody knows what went out', async () => {
    const first = await firstRound();
    const nothing = stayingIn({ ...first, history: { ...first.history, sent: [] } }, 'zh-CN');
    expect([nothing.projects, nothing.ledger.projects.length]).toEqual([[], 4]);
  });

  it('keeps an overall target that was not sent like a project, and it is none that did not come back', async () => {
    const first = await firstRound();
    const document = { ...documentOf({ overall: [{ name: '培训人数', value: '若干' }], projects: [] }), sha256: 'b'.repeat(64) };
    const overall = readPaper({ id: '整体', path: '整体.md' }, examineDocument(document, BESIDE), '');
    const session: Session = { ...first, papers: [...first.papers, overall] };
    const next = begun(session);
    expect(unitsOf(next)).toEqual(['植保站', '动监所', '某局']);
    const ofTarget = ({ table }: { readonly table: string }) => table === 'overall';
    expect(next.history.rounds[0]?.ledger.entries.filter(ofTarget)).toEqual([]);
    expect(ledgerOf(next, 'zh-CN').entries.filter(ofTarget)).toHaveLength(ledgerOf(session, 'zh-CN').entries.filter(ofTarget).length);
    expect(overallRows(next, 'zh-CN')).toHaveLength(1);
    const states = comparisonOf(next, 'zh-CN')
      ?.projects.filter(({ project }) => ofTarget(project))
      .map(({ state }) => state);
    expect(states).toEqual(['both']);
    // Once its letter is out, it makes way like any other.
    const decisions = new Map([...session.review.decisions, ...entryKeys(overall).map((key) => [key, decision('accept')] as const)]);
    const decided: Session = { ...session, review: { ...session.review, decisions } };
    expect(unitsOf(begun(decided))).toContain('某局');
    const { sent } = sendingOf(onlyTo(lettersOf(decided, 'zh-CN', TODAY), '某局'), decided);
    expect(unitsOf(begun({ ...decided, history: { ...decided.history, sent } }))).not.toContain('某局');
  });

  it('counts for the leadership what is under review once, and what stayed with the round in which it came in', async () => {
    const first = await firstRound();
    const all = 4;
    const summary = (session: Session) => {
      const { rounds, now } = summaryRounds(session, 'zh-CN');
      const [figures] = summaryParts(rounds[0]!, rounds.slice(1), 'warning', undefined, now);
      return figures;
    };
    const next = begun(first);
    // Nothing came back yet: there is one round, and it holds all.
    expect(summary(next)).toMatchObject({ now: { projects: all, amount: 720 }, first: { projects: all }, later: [] });
    const second = came(next, await paperOf('农田站.md', list(['农田站'], '≥90%')));
    const figures = summary(second);
    expect(figures?.now).toMatchObject({ projects: all, amount: 720 });
    expect(figures?.first).toMatchObject({ projects: all, amount: 720 });
    expect(figures?.byBand.reduce((sum, { projects }) => sum + projects, 0)).toBe(all);
    // The one that came back, and the one of the first round that did not.
    expect(figures?.later.map(({ projects }) => projects)).toEqual([2]);
    const whole: Session = { ...second, history: { ...second.history, returned: 'all' } };
    expect(summary(whole)?.now.projects).toBe(all - 1);
  });
});
