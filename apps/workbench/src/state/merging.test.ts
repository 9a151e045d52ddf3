import type { PerformanceDocument } from '@perf-lint/core';
import { withRecord } from '@perf-lint/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { packageOf } from '../session-file/package-of.js';
import { answersOnOpinion, answersOnProject, concludedAs, concludedSides, openConclusions, openConflicts, sidesOf } from './conflicts.js';
import { countedOf } from './counted.js';
import { type Decision, VERDICTS } from './decisions.js';
import { mergedWith } from './merging.js';
import { readPaper } from './papers.js';
import { projectsOfPerson } from './queue.js';
import { NO_REVIEW, type OwnOpinion, type ProjectVerdict, type Review, say } from './review.js';
import { draftLedger, ledgerOf } from './review-ledger.js';
import { NEW_SESSION, reduce, type Session } from './session.js';

function paper(path: string, hash: string, year: number) {
  const { document } = demoAnalysis(path, hash.repeat(64));
  return readPaper({ id: path, path }, examineDocument({ ...document, year }, BESIDE), '');
}

const START: Session = { ...NEW_SESSION, papers: [paper('甲.md', 'a', 2024), paper('乙.md', 'b', 2025)] };
const KEYS = draftLedger(START, 'zh-CN').keys;
const PROJECTS = countedOf(START).projects;

const spoken = (review: Review): Session => ({ ...START, review });

/** Takes the ledger of another session into one, as its people do. */
function merged(session: Session, other: Session, source: string, base: Review | null): Session {
  const { changes, history } = mergedWith(
    session,
    { source, ledger: ledgerOf(other, 'zh-CN'), base, verdicts: other.review.verdicts },
    '本机',
    'zh-CN',
  );
  return { ...session, ...say(session, changes), history: { ...session.history, ...history } };
}

/** Who decided what on an opinion, as the record has it. */
function recordedOn(session: Session): (key: string) => readonly string[] {
  const record = withRecord(ledgerOf(session, 'zh-CN')).record ?? [];
  const { ledger, keys } = draftLedger(session, 'zh-CN');
  return (key) => {
    const id = ledger.entries[keys.indexOf(key)]?.id;
    return record.flatMap((event) =>
      event.kind === 'opinion' && event.id === id ? [`${event.decision.verdict} ${event.decision.reviewer}`] : [],
    );
  };
}

const decisions = (reviewer: string) =>
  fc
    .array(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VERDICTS), fc.constantFrom('', '请按批复的数填写。')), { maxLength: 12 })
    .map(
      (all): ReadonlyMap<string, Decision> =>
        new Map(
          all.map(([key, verdict, wording]) => [
            key,
            { verdict, reason: '', wording: verdict === 'rewrite' ? wording || '请写明。' : '', reviewer, date: '2026-11-29' },
          ]),
        ),
    );

describe("two people's sessions", () => {
  it('are merged without a lost decision, whatever each decided and in whatever order they come back', () => {
    expect(KEYS.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(decisions('王五'), decisions('张三'), decisions('李四'), fc.boolean(), (handedOut, one, other, swapped) => {
        const base: Review = { ...NO_REVIEW, decisions: handedOut };
        const people = [one, other].map((own) => spoken({ ...NO_REVIEW, decisions: new Map([...handedOut, ...own]) }));
        const order = swapped ? [...people].reverse() : people;
        let session = spoken(base);
        for (const [index, each] of order.entries()) session = merged(session, each, `${index}.perf`, base);
        const conflicts = new Map(session.history.conflicts.map((conflict) => [conflict.key, conflict.sides]));
        const sayings = (decision: Decision | undefined): string =>
          `${decision?.verdict ?? ''} ${decision?.verdict === 'rewrite' ? decision.wording : ''}`;
        const lines = recordedOn(session);
        for (const [key, decision] of handedOut) {
          const now = session.review.decisions.get(key);
          if (decision.verdict === 'pending' || sayings(now) === sayings(decision)) continue;
          // Nobody but he who decided changes it: his answer is there to be chosen, and the record has it.
          expect(now?.verdict).toBe('pending');
          expect(conflicts.get(key)?.map((side) => sayings(side.decision))).toContain(sayings(decision));
          expect(lines(key)).toContain(`${decision.verdict} ${decision.reviewer}`);
        }
        for (const own of [one, other])
          for (const [key, decision] of own) {
            const rival = (own === one ? other : one).get(key);
            const now = session.review.decisions.get(key);
            const kept = [now, ...(conflicts.get(key) ?? []).map((side) => side.decision)].map(sayings);
            // What the other person changed counts where this one left it as it was handed out.
            const unchanged = sayings(handedOut.get(key)) === sayings(decision);
            if (unchanged && rival !== undefined) continue;
            expect(kept).toContain(sayings(decision));
          }
        for (const [key, decision] of handedOut)
          if (!one.has(key) && !other.has(key)) expect(sayings(session.review.decisions.get(key))).toBe(sayings(decision));
      }),
      { numRuns: 60 },
    );
  });

  it('are called by their names, by their files where nobody signed, and by both where two bear one name', () => {
    const decision = { verdict: 'accept', reason: '', wording: '', date: '' } as const;
    const side = (source: string, reviewer: string) => ({ source, decision: { ...decision, reviewer } });
    const names = (...sides: readonly ReturnType<typeof side>[]) => sidesOf({ key: '', sides }).map(({ name }) => name);
    expect(names(side('本机', ''), side('收回/审核包-李四-2026-11-29.perf', '李四'))).toEqual(['本机', '李四']);
    expect(names(side('张三', '张三'), side('台账（填）.xlsx', ''))).toEqual(['张三', '台账（填）']);
    expect(names(side('张三', '张三'), side('台账-周一.xlsx', '张三'))).toEqual(['张三', '张三 · 台账-周一']);
  });

  it('differ openly: both answers are kept, and one that is chosen closes the conflict', () => {
    const [key = ''] = KEYS;
    const decision = (verdict: Decision['verdict'], reviewer: string): Decision => ({
      verdict,
      reason: '',
      wording: '',
      reviewer,
      date: '',
    });
    const mine = spoken({ ...NO_REVIEW, decisions: new Map([[key, decision('accept', '张三')]]) });
    const theirs = spoken({ ...NO_REVIEW, decisions: new Map([[key, decision('reject', '李四')]]) });
    const session = merged(mine, theirs, '李四.perf', null);
    expect(session.review.decisions.get(key)?.verdict).toBe('pending');
    const [open] = openConflicts(session.history, session.review);
    expect(open?.sides.map(({ source, decision: { verdict } }) => [source, verdict])).toEqual([
      ['本机', 'accept'],
      ['李四.perf', 'reject'],
    ]);
    expect(open === undefined ? [] : sidesOf(open).map(({ name }) => name)).toEqual(['张三', '李四']);
    const chosen = say(session, { decisions: new Map([[key, decision('reject', '李四')]]) });
    expect(openConflicts(session.history, chosen.review)).toEqual([]);
    // Both stand in the record all the same.
    expect(ledgerOf({ ...session, ...chosen }, 'zh-CN').record?.length).toBeGreaterThan(0);
  });

  it('bring conclusions and opinions of their own; those of experts stand beside the others', () => {
    const project = PROJECTS.find(({ place }) => place !== null)!;
    const own: OwnOpinion = {
      project: project.key,
      indicatorId: '',
      severity: 'warning',
      text: '请补充测算依据。',
      voice: 'expert',
      reviewer: '专家一',
      date: '2026-11-29',
    };
    const verdict = { conclusion: 'return' as const, grade: '良', remark: '请补充', reviewer: '专家一', date: '2026-11-29' };
    const theirs = spoken({ ...NO_REVIEW, own: new Map([['o', own]]), verdicts: new Map([[project.key, verdict]]) });
    const mine = spoken({ ...NO_REVIEW, own: new Map([['p', { ...own, voice: '', reviewer: '张三' }]]) });
    const session = merged(mine, theirs, '专家.perf', null);
    expect([...session.review.own.values()].map(({ voice }) => voice).sort()).toEqual(['', 'expert']);
    expect(session.review.verdicts.get(project.key)).toMatchObject({ conclusion: 'return', grade: '良', remark: '请补充' });
    // Handed in twice, nothing is said twice.
    expect(merged(session, theirs, '专家.perf', null).review.own.size).toBe(2);
  });
});

const concluded = (reviewer: string) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...PROJECTS.map(({ key }) => key)),
        fc.constantFrom('pass', 'return', 'pass-after-changes', ''),
        fc.constantFrom('', '优', '良'),
        fc.constantFrom('', '请补充依据', '请核对金额'),
      ),
      { maxLength: 8 },
    )
    .map(
      (all): ReadonlyMap<string, ProjectVerdict> =>
        new Map(
          all
            .filter(([, ...said]) => said.join('') !== '')
            .map(([key, conclusion, grade, remark]) => [key, { conclusion, grade, remark, reviewer, date: '2026-11-29' }]),
        ),
    );

describe("two people's conclusions", () => {
  const substance = ({ conclusion, grade, remark }: ProjectVerdict): string => JSON.stringify([conclusion, grade, remark]);
  /** What nobody left blank stands in another conclusion. */
  const holds = (whole: ProjectVerdict, part: ProjectVerdict): boolean =>
    (['conclusion', 'grade', 'remark'] as const).every((field) => part[field] === '' || part[field] === whole[field]);

  it('are merged without a lost one, of projects and of overall targets, and no remark is written over or made up', () => {
    expect(PROJECTS.some(({ place }) => place === null)).toBe(true);
    fc.assert(
      fc.property(concluded('王五'), concluded('张三'), concluded('李四'), fc.boolean(), (handedOut, one, other, isHanded) => {
        const base: Review | null = isHanded ? { ...NO_REVIEW, verdicts: handedOut } : null;
        const [before, theirs] = [one, other].map((own) => new Map([...(isHanded ? handedOut : []), ...own])) as [
          Map<string, ProjectVerdict>,
          Map<string, ProjectVerdict>,
        ];
        const start = spoken({ ...NO_REVIEW, verdicts: before });
        const session = merged(start, spoken({ ...NO_REVIEW, verdicts: theirs }), '李四.perf', base);
        const open = new Map(openConclusions(session.history, session.review).map((conflict) => [conflict.key, conflict]));
        for (const { key } of PROJECTS) {
          const now = session.review.verdicts.get(key) ?? null;
          const sides = open.get(key)?.sides.map(({ verdict }) => verdict) ?? [];
          const [mine, other] = [before.get(key), theirs.get(key)];
          const kept = [...(now === null ? [] : [now]), ...sides];
          if (mine !== undefined) expect(kept.some((each) => holds(each, mine))).toBe(true);
          const isLeft = isHanded && other !== undefined && other === handedOut.get(key);
          if (other !== undefined && !isLeft) expect(kept.some((each) => holds(each, other))).toBe(true);
          if (mine !== undefined && mine.remark !== '') expect(now?.remark).toBe(mine.remark);
          expect(['', '请补充依据', '请核对金额']).toContain(now?.remark ?? '');
          const concludedBoth = [mine, other].map((each) => each?.conclusion ?? '').filter((each) => each !== '');
          if (sides.length > 0 && new Set(concludedBoth).size === 2) expect(now?.conclusion ?? '').toBe('');
          // A side that is chosen stands with all that it says, and nothing is left open.
          const [, side] = sides;
          if (side === undefined) continue;
          const choice = concludedAs(session.history, key, side);
          const chosen = { ...session, ...say(session, choice.changes), history: { ...session.history, ...choice.history } };
          expect(chosen.review.verdicts.get(key)).toEqual(side);
          expect(openConclusions(chosen.history, chosen.review).some((conflict) => conflict.key === key)).toBe(false);
        }
        // Handed in twice, nothing is said twice.
        const again = merged(session, spoken({ ...NO_REVIEW, verdicts: theirs }), '李四.perf', base);
        expect([...again.review.verdicts].map(([key, verdict]) => [key, substance(verdict)])).toEqual(
          [...session.review.verdicts].map(([key, verdict]) => [key, substance(verdict)]),
        );
        expect(again.history.concludedApart).toEqual(session.history.concludedApart);
      }),
      { numRuns: 30 },
    );
  });

  it('differ openly: the project is undecided, both are listed by their people, and no words of the page get into the remark', () => {
    for (const { key } of [PROJECTS.find(({ place }) => place !== null)!, PROJECTS.find(({ place }) => place === null)!]) {
      const said = (conclusion: 'pass-after-changes' | 'return', remark: string, reviewer: string): Session =>
        spoken({ ...NO_REVIEW, verdicts: new Map([[key, { conclusion, grade: '', remark, reviewer, date: '2026-11-29' }]]) });
      const session = merged(said('return', '请重报', '王芳'), said('pass-after-changes', '改后即可', '李敏'), '李敏.perf', null);
      expect(session.review.verdicts.get(key)).toMatchObject({ conclusion: '', remark: '请重报' });
      const [open] = openConclusions(session.history, session.review);
      expect(open === undefined ? [] : concludedSides(open).map(({ name, verdict }) => [name, verdict.conclusion, verdict.remark])).toEqual(
        [
          ['王芳', 'return', '请重报'],
          ['李敏', 'pass-after-changes', '改后即可'],
        ],
      );
      // Whoever concludes in the project has chosen.
      const decided = say(session, { verdicts: said('return', '请重报', '王芳').review.verdicts });
      expect(openConclusions(session.history, decided.review)).toEqual([]);
    }
  });
});

describe('a package', () => {
  const project = PROJECTS.find(({ place, findings }) => place !== null && findings.some(({ key }) => key !== ''))!;
  const key = project.findings.find((finding) => finding.key !== '')!.key;
  const accept: Decision = { verdict: 'accept', reason: '', wording: '', reviewer: '张三', date: '' };
  const session = spoken({
    ...NO_REVIEW,
    decisions: new Map([[key, accept]]),
    assignments: new Map([[project.key, { person: '李四', due: '' }]]),
  });
  const documentsIn = (content: ReturnType<typeof packageOf>): PerformanceDocument[] =>
    content.documents.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)));
  const projectsIn = (content: ReturnType<typeof packageOf>) =>
    documentsIn(content).flatMap(({ departments }) => departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects)));

  it('holds the projects of one person with what was said on them, and finds its rows again', () => {
    const content = packageOf(session, projectsOfPerson(PROJECTS, session.review, '李四'), { person: '李四', blind: false });
    expect(projectsIn(content).map(({ id }) => id)).toEqual([project.place?.project.id]);
    expect([...content.kept.review.decisions.keys()]).toEqual([key]);
    const papers = documentsIn(content).map((document) =>
      readPaper({ id: 'p', path: document.path }, examineDocument(document, BESIDE), ''),
    );
    expect(papers.flatMap((each) => draftLedger({ ...START, papers: [each] }, 'zh-CN').keys)).toContain(key);
  });

  it('holds projects that were ticked for somebody who was given none of them', () => {
    const others = PROJECTS.filter(({ place }) => place !== null).slice(0, 2);
    const content = packageOf(session, others, { person: '专家甲', blind: true });
    expect(projectsIn(content).map(({ id }) => id)).toEqual(others.map(({ place }) => place?.project.id));
    expect(content.kept.reviewer).toBe('专家甲');
    expect([...content.kept.review.assignments.keys()].every((assigned) => others.some(({ key: own }) => own === assigned))).toBe(true);
  });

  const reject: Decision = { ...accept, verdict: 'reject', reason: 'policy', reviewer: '李四', date: '2026-11-30' };
  const back = (decision: Decision) => {
    const { kept } = packageOf(session, projectsOfPerson(PROJECTS, session.review, '李四'), { person: '李四', blind: false });
    const theirs = spoken({ ...kept.review, decisions: new Map([[key, decision]]) });
    return { theirs, base: kept.review };
  };

  it('that comes back with another answer than its giver had decided leaves both to be chosen, and both in the record', () => {
    const { theirs, base } = back(reject);
    const joined = merged(session, theirs, '李四.perf', base);
    expect(joined.review.decisions.get(key)?.verdict).toBe('pending');
    const [open] = openConflicts(joined.history, joined.review);
    expect(open?.sides.map(({ source, decision: { verdict } }) => [source, verdict])).toEqual([
      ['本机', 'accept'],
      ['李四.perf', 'reject'],
    ]);
    const chosen: Session = { ...joined, ...say(joined, { decisions: new Map([[key, reject]]) }) };
    expect(recordedOn(chosen)(key)).toEqual(['accept 张三', 'reject 李四']);
    // A third answer to what is still open takes no side's place; the same file joined again adds nothing.
    const third = merged(joined, back({ ...reject, reason: 'quota', reviewer: '王五' }).theirs, '王五.perf', base);
    const again = merged(third, theirs, '李四.perf', base);
    expect(openConflicts(again.history, again.review)[0]?.sides.map(({ source }) => source)).toEqual(['本机', '李四.perf', '王五.perf']);
  });

  it('that comes back with other answers lists them again where a choice between them is taken back', () => {
    const conclusion = (kind: 'pass' | 'return', reviewer: string) =>
      new Map([[project.key, { conclusion: kind, grade: '', remark: '', reviewer, date: '2026-11-30' }]]);
    const mine = spoken({ ...session.review, verdicts: conclusion('pass', '张三') });
    const theirs = spoken({ ...NO_REVIEW, decisions: new Map([[key, reject]]), verdicts: conclusion('return', '李四') });
    const { changes, history, counts } = mergedWith(
      mine,
      { source: '李四.perf', ledger: ledgerOf(theirs, 'zh-CN'), base: null },
      '本机',
      'zh-CN',
    );
    // What waits for a choice is no decision that came along, and an opinion is no conclusion.
    expect(counts).toMatchObject({ decisions: 0, conclusions: 0, conflicts: 1, concludedApart: 1 });
    const joined = reduce(mine, { kind: 'recorded', history, changes });
    const listed = (now: Session): readonly (readonly string[])[] => [
      ...openConflicts(now.history, now.review).map((conflict) =>
        answersOnOpinion(now.history, conflict, { entry: null, keys: [key] }, 'zh-CN').map(({ name }) => name),
      ),
      ...openConclusions(now.history, now.review).map((conflict) =>
        answersOnProject(now.history, conflict, 'zh-CN').map(({ name, said }) => `${name} ${said}`),
      ),
    ];
    const open = listed(joined);
    expect(open).toEqual([
      ['张三', '李四'],
      ['张三 通过（2026-11-30）', '李四 退回重报（2026-11-30）'],
    ]);
    const [conflict] = openConflicts(joined.history, joined.review);
    const [concluded] = openConclusions(joined.history, joined.review);
    const choices = [
      conflict === undefined ? [] : answersOnOpinion(joined.history, conflict, { entry: null, keys: [key] }, 'zh-CN'),
      concluded === undefined ? [] : answersOnProject(joined.history, concluded, 'zh-CN'),
    ];
    for (const [index, answers] of choices.entries()) {
      const other = answers[1];
      if (other === undefined) throw new Error('one answer alone');
      const chosen = reduce(joined, { kind: 'recorded', ...other.chosen });
      expect(listed(chosen)).toEqual(open.filter((_, at) => at !== index));
      const back = reduce(chosen, { kind: 'undone' });
      expect([listed(back), listed(reduce(back, { kind: 'redone' }))]).toEqual([open, listed(chosen)]);
    }
    // A file that says nothing new leaves nothing to take back.
    const { past } = joined;
    const again = mergedWith(joined, { source: '李四.perf', ledger: ledgerOf(theirs, 'zh-CN'), base: null }, '本机', 'zh-CN');
    expect(reduce(joined, { kind: 'recorded', history: again.history, changes: again.changes }).past).toHaveLength(past.length);
  });

  it('that comes back with an answer to what its giver decided after giving it, or concluded, leaves both in the record', () => {
    const conclusion = (kind: 'pass' | 'return', reviewer: string) =>
      new Map([[project.key, { conclusion: kind, grade: '', remark: '', reviewer, date: '2026-11-30' }]]);
    const mine = spoken({ ...session.review, verdicts: conclusion('pass', '张三') });
    const theirs = spoken({ ...NO_REVIEW, decisions: new Map([[key, reject]]), verdicts: conclusion('return', '李四') });
    const joined = merged(mine, theirs, '李四.perf', NO_REVIEW);
    expect(openConflicts(joined.history, joined.review)).toHaveLength(1);
    expect(recordedOn(joined)(key)).toEqual(expect.arrayContaining(['accept 张三', 'reject 李四']));
    const concluded = (withRecord(ledgerOf(joined, 'zh-CN')).record ?? []).flatMap((event) =>
      event.kind === 'project' ? [`${event.conclusion.kind} ${event.conclusion.reviewer}`] : [],
    );
    expect(concluded).toEqual(expect.arrayContaining(['pass 张三', 'return 李四']));
  });

  it('changes what the same person had decided, and what the giver left as it was handed out', () => {
    const { theirs, base } = back({ ...reject, reviewer: '张三' });
    const joined = merged(session, theirs, '张三.perf', base);
    expect(joined.history.conflicts).toEqual([]);
    expect(joined.review.decisions.get(key)?.verdict).toBe('reject');
    expect(recordedOn(joined)(key)).toEqual(['accept 张三', 'reject 张三']);
    const left = spoken({ ...session.review, decisions: new Map([[key, { ...accept, verdict: 'pending' }]]) });
    const settled = merged(left, spoken({ ...left.review, decisions: new Map([[key, reject]]) }), '李四.perf', left.review);
    expect(settled.history.conflicts).toEqual([]);
    expect(recordedOn(settled)(key)).toEqual(['pending 张三', 'reject 李四']);
  });

  it('tells an expert nothing of what was decided', () => {
    const { kept } = packageOf(session, projectsOfPerson(PROJECTS, session.review, '李四'), { person: '李四', blind: true });
    expect([kept.review.decisions.size, kept.setup.voice]).toEqual([0, 'expert']);
  });
});
