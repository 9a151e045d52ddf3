import { readLedger, recordWorkbook, writeLedger } from '@perf-lint/report';
import { withRecord } from '@perf-lint/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { packageOf } from '../session-file/package-of.js';
import { readSession } from '../session-file/read-session.js';
import { contentOf } from '../session-file/session-content.js';
import { writeSession } from '../session-file/write-session.js';
import { cardsOf } from './cards.js';
import { countedOf } from './counted.js';
import type { Decision } from './decisions.js';
import { NO_JOURNAL } from './journal.js';
import { mergedWith } from './merging.js';
import { readPaper } from './papers.js';
import { recordOf } from './project-record.js';
import { recordedLedger } from './recorded.js';
import { NO_VERDICT } from './review.js';
import { draftLedger } from './review-ledger.js';
import { withRoundEnded } from './rounds.js';
import { NEW_SESSION, reduce, type Session } from './session.js';
import { takenOver } from './take-over.js';

const { document } = demoAnalysis('某局.md', 'a'.repeat(64));
const PAPER = readPaper({ id: '1', path: '某局.md' }, examineDocument(document, BESIDE), '');
const START: Session = { ...NEW_SESSION, papers: [PAPER], reviewer: '张三' };
const KEYS = draftLedger(START, 'zh-CN').keys;
const [KEY = '', OTHER = ''] = KEYS;

const at = (minute: number): string =>
  `2026-11-29 ${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
const decision = (verdict: Decision['verdict'], more: Partial<Decision> = {}): Decision => ({
  verdict,
  reason: '',
  wording: '',
  reviewer: '张三',
  date: '2026-11-29',
  ...more,
});
const decide = (session: Session, key: string, said: Decision | null, minute: number): Session =>
  reduce(session, { kind: 'said', changes: { decisions: new Map([[key, said]]) } }, at(minute));

/** Steps on an opinion as the record tells them: "undecided → accept 张三". */
function told(session: Session, key: string): readonly string[] {
  const { ledger, keys } = draftLedger(session, 'zh-CN');
  const id = ledger.entries[keys.indexOf(key)]?.id;
  return (recordedLedger(session, 'zh-CN').record ?? []).flatMap((event) =>
    event.kind === 'opinion' && event.id === id
      ? [
          `${event.from ?? '?'}>${event.decision.verdict} ${event.by ?? event.decision.reviewer}${event.how === undefined ? '' : ` ${event.how}`}`,
        ]
      : [],
  );
}

const kept = (session: Session): Session => {
  const content = contentOf(session);
  const reading = readSession(writeSession(content, { saved: '2026-11-29T10:00:00.000Z', program: 'test' }));
  if (reading.kind !== 'session') throw new Error(reading.problem);
  return reduce({ ...NEW_SESSION, reviewer: session.reviewer }, { kind: 'resumed', papers: session.papers, kept: reading.content.kept });
};

describe('the journal', () => {
  it('holds every decision on an opinion, and what was taken back', () => {
    let session = decide(START, KEY, decision('accept'), 1);
    session = decide(session, KEY, decision('reject', { reason: 'policy' }), 2);
    session = reduce(session, { kind: 'undone' }, at(3));
    session = decide(session, KEY, null, 4);
    expect(told(session, KEY)).toEqual(['>accept 张三', 'accept>reject 张三', 'reject>accept 张三 undone', 'accept> 张三']);
    expect(told(kept(session), KEY)).toEqual(told(session, KEY));
  });

  it('takes what is typed, and the reason of what was just chosen, for one step', () => {
    let session = decide(START, KEY, decision('reject'), 1);
    session = decide(session, KEY, decision('reject', { reason: 'other' }), 2);
    session = decide(session, KEY, decision('reject', { reason: 'other', note: '单位已' }), 3);
    session = decide(session, KEY, decision('reject', { reason: 'other', note: '单位已撤销' }), 4);
    expect(session.journal.get(KEY)?.steps.map(({ to }) => to)).toEqual([decision('reject', { reason: 'other', note: '单位已撤销' })]);
    // Another reason, and the same words on another day, are steps of their own.
    session = decide(session, KEY, decision('reject', { reason: 'policy' }), 5);
    session = decide(session, KEY, decision('reject', { reason: 'policy', note: '见文件' }), 300);
    expect(session.journal.get(KEY)?.steps).toHaveLength(3);
  });

  it('puts a name that is given later on the step that was taken without one', () => {
    let session = decide({ ...START, reviewer: '' }, KEY, decision('accept', { reviewer: '' }), 1);
    session = decide(session, KEY, decision('accept'), 50);
    expect(session.journal.get(KEY)?.steps).toEqual([
      { kind: 'decisions', at: at(1), by: '张三', how: '', from: '', to: decision('accept') },
    ]);
  });

  it('stays small where somebody takes a step back and forth', () => {
    let session = decide(START, KEY, decision('accept'), 0);
    for (let turn = 0; turn < 40; turn++) session = reduce(session, { kind: turn % 2 === 0 ? 'undone' : 'redone' }, at(1));
    expect(session.journal.get(KEY)?.steps.length).toBeLessThanOrEqual(4);
  });

  it('tells what a paper says no more in the words of then', () => {
    const decided = decide(START, KEY, decision('accept'), 1);
    const before = recordedLedger(decided, 'zh-CN').record?.[0];
    const gone = reduce(decided, { kind: 'removed', id: '1' }, at(2));
    const [event] = recordedLedger(gone, 'zh-CN').record ?? [];
    expect(event).toMatchObject({ from: '', decision: { verdict: 'accept' } });
    expect(event?.projectName).toBe(before?.projectName);
  });

  it('is empty in a session of a page that kept none, and the record tells what stands', () => {
    const session = { ...decide(START, KEY, decision('accept'), 1), journal: NO_JOURNAL };
    expect(told(kept(session), KEY)).toEqual(['?>accept 张三']);
  });

  it('goes on over the rounds', () => {
    const session = decide(decide(START, KEY, decision('accept'), 1), KEY, decision('reject'), 2);
    const verdicts = new Map([
      [countedOf(session).projects[0]?.key ?? '', { ...NO_VERDICT, conclusion: 'return', reviewer: '张三' } as const],
    ]);
    const concluded = reduce(session, { kind: 'said', changes: { verdicts } }, at(3));
    const history = withRoundEnded(concluded, 'zh-CN', { stage: { kind: 'resubmitted', time: 1 }, date: '' });
    const next = reduce(concluded, { kind: 'round-begun', history }, at(4));
    expect(next.journal.size).toBe(0);
    const again = { ...next, papers: [PAPER] };
    expect(told(again, KEY).slice(0, 2)).toEqual(['>accept 张三', 'accept>reject 张三']);
    expect(recordedLedger(again, 'zh-CN').record?.some((event) => event.kind === 'project' && event.conclusion.kind === 'return')).toBe(
      true,
    );
  });
});

const STEPS = fc.array(fc.tuple(fc.constantFrom(...KEYS.slice(0, 4)), fc.constantFrom('accept', 'reject', 'pending', ''), fc.boolean()), {
  maxLength: 10,
});
type Steps = readonly (readonly [string, 'accept' | 'reject' | 'pending' | '', boolean])[];

const walked = (start: Session, steps: Steps, from: number): Session =>
  steps.reduce(
    (session, [key, verdict, isUndo], index) =>
      isUndo && session.past.length > 0
        ? reduce(session, { kind: 'undone' }, at(from + index * 35))
        : decide(session, key, verdict === '' ? null : decision(verdict, { reviewer: session.reviewer }), from + index * 35),
    start,
  );

const whole = (session: Session): readonly string[] =>
  (recordedLedger(session, 'zh-CN').record ?? []).map((event) =>
    event.kind === 'opinion' ? JSON.stringify([event.id, event.from, event.decision.verdict, event.decision.reviewer]) : '',
  );

const PROJECT_KEYS = countedOf(START)
  .projects.map(({ key }) => key)
  .slice(0, 2);
const CONCLUSIONS_SAID = fc.array(
  fc.tuple(
    fc.constantFrom(...PROJECT_KEYS),
    fc.constantFrom('return', 'pass-after-changes', ''),
    fc.constantFrom('', '请补充'),
    fc.boolean(),
  ),
  { maxLength: 6 },
);

/** A session in which somebody decides, adds an opinion of his own, concludes and takes steps back. */
function worked(
  start: Session,
  steps: Steps,
  conclusions: readonly (readonly [string, 'return' | 'pass-after-changes' | '', string, boolean])[],
): Session {
  const own = { project: PROJECT_KEYS[0] ?? '', indicatorId: '', severity: 'warning', text: '请补充测算依据。', voice: '' } as const;
  const opinions = new Map([['own-1', { ...own, reviewer: start.reviewer, date: '2026-11-29' }]]);
  const said = reduce(walked(start, steps, 0), { kind: 'said', changes: { own: opinions } }, at(600));
  return conclusions.reduce((session, [key, conclusion, remark, isUndo], index) => {
    const verdict = { remark, grade: '', conclusion, date: '2026-11-29', reviewer: session.reviewer };
    const next = reduce(session, { kind: 'said', changes: { verdicts: new Map([[key, verdict]]) } }, at(601 + index * 35));
    return isUndo ? reduce(next, { kind: 'undone' }, at(602 + index * 35)) : next;
  }, said);
}

describe('a session that is kept and opened again', () => {
  const record = (session: Session) => recordedLedger(session, 'zh-CN').record ?? [];

  it('has the very record that it had, whatever was decided and concluded in it, by whomever', () => {
    fc.assert(
      fc.property(STEPS, CONCLUSIONS_SAID, fc.constantFrom('张三', ''), (steps, conclusions, reviewer) => {
        const session = worked({ ...START, reviewer }, steps, conclusions);
        expect(record(kept(session))).toEqual(record(session));
        const merged = mergedWith(
          session,
          { source: '同事.perf', ledger: recordedLedger(kept(session), 'zh-CN'), base: null },
          '本机',
          'zh-CN',
        );
        expect([merged.changes.decisions?.size, merged.changes.verdicts?.size, merged.history.conflicts]).toEqual([0, 0, []]);
      }),
      { numRuns: 30 },
    );
  });

  it('goes into the next round with its record, in which what is carried over stands once', () => {
    const { projects } = countedOf(START);
    const key = projects.find(({ place }) => place !== null)?.key ?? '';
    const session = kept(worked(START, [[KEY, 'accept', false]], [[key, 'return', '请补充', false]]));
    const history = withRoundEnded(session, 'zh-CN', { stage: { kind: 'resubmitted', time: 1 }, date: '' });
    const begun = { ...reduce(session, { kind: 'round-begun', history }, at(800)), papers: [PAPER] };
    const taken = takenOver(begun, 'zh-CN');
    if (taken === null) throw new Error('nothing carried over');
    const next = reduce(begun, { kind: 'recorded', ...taken }, at(801));
    expect(next.review.verdicts.get(key)?.conclusion).toBe('return');
    expect(record(next)).toEqual(record(session));
    expect(record(kept(next))).toEqual(record(session));
    expect(record(next).every((event) => event.at !== undefined)).toBe(true);
  });
});

describe('two people’s journals', () => {
  it('lose nothing where their sessions are merged, whichever takes in the other', () => {
    const take = (session: Session, other: Session): Session => {
      const merged = mergedWith(session, { source: '同事.perf', ledger: recordedLedger(other, 'zh-CN'), base: null }, '本机', 'zh-CN');
      return reduce(session, { kind: 'recorded', history: merged.history, changes: merged.changes }, at(700));
    };
    fc.assert(
      fc.property(STEPS, STEPS, (one, two) => {
        const mine = walked(START, one, 0);
        const theirs = walked({ ...START, reviewer: '李四' }, two, 7);
        const joined = whole(take(mine, theirs));
        for (const event of [...whole(mine), ...whole(theirs)]) expect(joined).toContain(event);
        // Taken in twice it says nothing twice.
        expect(whole(take(take(mine, theirs), theirs))).toEqual(joined);
      }),
      { numRuns: 30 },
    );
  });

  it('travel with a package, but not to an expert who is to judge alone', () => {
    const session = decide(START, KEY, decision('accept'), 1);
    const own = countedOf(session).projects;
    expect(packageOf(session, own, { person: '李四', blind: false }).kept.journal.get(KEY)).toEqual(session.journal.get(KEY));
    expect(packageOf(session, own, { person: '李四', blind: true }).kept.journal.size).toBe(0);
  });
});

describe('the record on paper', () => {
  it('is the same out of the ledger that the page exports, for whoever prints it on the command line', async () => {
    let session = decide(START, KEY, decision('accept'), 1);
    session = reduce(decide(session, KEY, decision('reject', { reason: 'quota' }), 2), { kind: 'undone' }, at(3));
    const whole = recordedLedger(decide(session, OTHER, decision('pending'), 4), 'zh-CN');
    const reading = await readLedger(await writeLedger(whole, 'zh-CN', undefined, 'page'));
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
    expect(await recordWorkbook(withRecord(reading.ledger), 'zh-CN')).toEqual(await recordWorkbook(whole, 'zh-CN'));
  });
});

describe('the record of a project', () => {
  it('has the words and numbers of its cards, a step on a card as one line', () => {
    const project = countedOf(START).projects.find((each) => cardsOf(each, 'zh-CN').cards.some(({ entries }) => entries.length > 0));
    if (project === undefined) throw new Error('no card');
    const { cards } = cardsOf(project, 'zh-CN');
    const decided = cards.filter(({ entries }) => entries.length > 0);
    let session = START;
    for (const [index, card] of decided.entries())
      session = reduce(
        session,
        { kind: 'said', changes: { decisions: new Map(card.entries.map(({ key }) => [key, decision('accept')])) } },
        at(index),
      );
    const record = recordOf(session, project, 'zh-CN');
    expect(record.map((event) => (event.kind === 'opinion' ? [event.number, event.opinion] : []))).toEqual(
      decided.map(({ opinion: { number, text, full } }) => [number, full === '' ? text : full]),
    );
  });

  it('has every conclusion, taken back and done again, where nothing names a department: of a project and of an overall target', () => {
    const departments = document.departments.map((each) => ({
      ...each,
      name: '',
      code: '',
      units: each.units.map((unit) => ({
        ...unit,
        name: '',
        code: '',
        projects: unit.projects.map((project) => ({ ...project, code: '' })),
      })),
    }));
    const nameless = readPaper({ id: '1', path: '某表.md' }, examineDocument({ ...document, departments }, BESIDE), '');
    const before: Session = { ...START, papers: [nameless] };
    const projects = countedOf(before).projects;
    expect([true, false].map((is) => projects.some(({ place }) => (place === null) === is))).toEqual([true, true]);
    for (const project of projects) {
      const conclude = (session: Session, conclusion: 'return' | 'pass-after-changes', minute: number): Session => {
        const verdict = { ...NO_VERDICT, conclusion, reviewer: '张三', date: '2026-11-29' };
        return reduce(session, { kind: 'said', changes: { verdicts: new Map([[project.key, verdict]]) } }, at(minute));
      };
      let session = conclude(before, 'return', 1);
      session = reduce(session, { kind: 'undone' }, at(40));
      session = reduce(session, { kind: 'redone' }, at(80));
      session = conclude(session, 'pass-after-changes', 120);
      session = reduce(session, { kind: 'undone' }, at(160));
      const steps = ['return', 'undone', 'redone return', 'pass-after-changes', 'undone return'];
      const lines = recordOf(session, project, 'zh-CN');
      const told = lines.map((event) => [event.how ?? '', event.kind === 'project' ? event.conclusion.kind : ''].join(' ').trim());
      expect(told).toEqual(steps);
      expect(lines.every((event) => event.at !== undefined)).toBe(true);
      // Nobody else is told of, and all of it is under one name.
      const record = recordedLedger(session, 'zh-CN').record ?? [];
      expect(record).toHaveLength(steps.length);
      expect(new Set(record.map(({ department }) => department)).size).toBe(1);
      expect(recordOf(kept(session), project, 'zh-CN')).toEqual(lines);
    }
  });
});
