import { isTold } from '@perf-lint/analyser';
import { readLedger, writeLedger } from '@perf-lint/report';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import type { Decision } from '../state/decisions.js';
import { type Paper, type ReadPaper, readPaper } from '../state/papers.js';
import { entryKeys, projectsOfPaper } from '../state/projects.js';
import { NO_REVIEW, type Review } from '../state/review.js';
import { ledgerOf } from '../state/review-ledger.js';
import { NEW_SESSION } from '../state/session.js';
import { readSession, type SessionReading } from './read-session.js';
import { contentOf } from './session-content.js';
import { writeSession } from './write-session.js';

const STAMP = { program: '0.1.0', saved: '2026-11-29T14:05:00.000Z' };

/** The projects of the second paper are other ones than those of the first. */
function paper(path: string, hash: string, year: number): ReadPaper {
  const { document } = demoAnalysis(path, hash.repeat(64));
  return readPaper({ id: path, path }, examineDocument({ ...document, year }, BESIDE), '');
}

const FIRST = paper('甲.md', 'a', 2024);
const SECOND = paper('乙.md', 'b', 2025);
const SECOND_KEYS = entryKeys(SECOND);
const REJECT: Decision = { verdict: 'reject', reason: 'policy', wording: '请核实。', reviewer: '张三', date: '2026-11-29' };
const PROJECT = projectsOfPaper(SECOND).find(({ place }) => place !== null)!;
const OWN = {
  project: PROJECT.key,
  indicatorId: '',
  severity: 'warning' as const,
  text: '请补充依据。',
  voice: '' as const,
  reviewer: '张三',
  date: '2026-11-29',
};
const REVIEW: Review = {
  ...NO_REVIEW,
  decisions: new Map([[SECOND_KEYS[1]!, REJECT]]),
  verdicts: new Map([[PROJECT.key, { conclusion: 'return' as const, grade: '', remark: '请补充', reviewer: '张三', date: '2026-11-29' }]]),
  own: new Map([['o1', OWN]]),
  corrections: new Map([[`${FIRST.sha256}#p0.i0`, { name: '培训人数', value: '≥200人', level1: 'output' }]]),
  units: new Map([['某中心', { name: '某服务中心', department: '', office: '社保科' }]]),
  assignments: new Map([[PROJECT.key, { person: '李四', due: '2026-12-05' }]]),
};
const SESSION = {
  ...NEW_SESSION,
  review: REVIEW,
  reviewer: '张三',
  plan: { focusAmount: 500, focusList: '甲' },
  preferred: new Set([FIRST.sha256]),
};
const FAILED: Paper = { kind: 'failed', id: 'x', path: '坏.pdf', problem: { id: 'no-text-layer', args: { pages: 2 } } };
const CONTENT = contentOf({ ...SESSION, papers: [FIRST, FAILED, SECOND] });
const BYTES = writeSession(CONTENT, STAMP);

const problemOf = (reading: SessionReading): string => (reading.kind === 'refused' ? reading.problem : 'session');

/** The file with one of its parts changed and its manifest as it was. */
function withPart(name: string, text: string): Uint8Array {
  return zipSync({ ...unzipSync(BYTES), [name]: strToU8(text) });
}

describe('a session file', () => {
  it('gives back what was saved, and the same bytes for the same session', () => {
    expect(readSession(BYTES)).toEqual({ kind: 'session', content: CONTENT, ...STAMP });
    const other: Decision = { ...REJECT, reason: 'other', note: '主管局已另行发文' };
    const noted = contentOf({ ...SESSION, papers: [FIRST, SECOND], review: { ...REVIEW, decisions: new Map([[SECOND_KEYS[2]!, other]]) } });
    expect(readSession(writeSession(noted, STAMP))).toEqual({ kind: 'session', content: noted, ...STAMP });
    expect(writeSession(CONTENT, STAMP)).toEqual(BYTES);
  });

  it('is refused where it is something else, newer, changed or cut short', () => {
    expect(problemOf(readSession(strToU8('no zip')))).toBe('not-a-session');
    expect(problemOf(readSession(zipSync({ 'a.txt': strToU8('a') })))).toBe('not-a-session');
    expect(problemOf(readSession(withPart('manifest.json', '{"format":"perf-lint-session","version":9,"anything":[]}')))).toBe('newer');
    expect(problemOf(readSession(withPart('manifest.json', '{"format":"perf-lint-session","version":1}')))).toBe('damaged');
    expect(problemOf(readSession(withPart('review.json', '{"decisions":[],"verdicts":[]}')))).toBe('damaged');
    expect(problemOf(readSession(withPart('documents/1.json', '{}')))).toBe('damaged');
    expect(problemOf(readSession(BYTES.subarray(0, BYTES.length - 30)))).toBe('damaged');
  });

  it('never opens as another review, whichever byte is damaged', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = BYTES.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        const reading = readSession(damaged);
        if (reading.kind === 'session') expect(reading.content.kept.review).toEqual(REVIEW);
        if (reading.kind === 'session') expect(reading.content.documents).toEqual(CONTENT.documents);
      }),
    );
  });
});

describe('the exported ledger', () => {
  it('carries each decision on the opinion it was made on, and what the reviewer added, for the command line to read', async () => {
    const ledger = ledgerOf({ ...SESSION, papers: [FIRST, SECOND] }, 'zh-CN');
    const decided = ledger.entries.filter(({ decision }) => decision.verdict !== '');
    const opinion = SECOND.entries[1]!;
    expect(decided).toHaveLength(2);
    // A wording that nobody wrote is the opinion's own.
    const decision = { ...REJECT, wording: opinion.prefilled };
    expect(decided).toContainEqual(expect.objectContaining({ document: '乙.md', opinion: opinion.opinion, decision }));
    expect(decided).toContainEqual(expect.objectContaining({ projectName: PROJECT.name, opinion: '请补充依据。', ruleId: '' }));
    const concluded = ledger.projects.filter(({ conclusion }) => conclusion.kind !== '');
    expect(concluded.map(({ projectName, conclusion }) => `${projectName} ${conclusion.kind} ${conclusion.remark}`)).toEqual([
      `${PROJECT.name} return 请补充`,
    ]);
    const reading = await readLedger(await writeLedger(ledger, 'zh-CN'));
    const entries = 'ledger' in reading ? reading.ledger.entries : [];
    const read = entries.filter((entry) => entry.decision.verdict !== '').map((entry) => `${entry.decision.verdict} ${entry.opinion}`);
    const readBack = 'ledger' in reading ? reading.ledger.projects : [];
    expect(readBack.flatMap(({ conclusion }) => (conclusion.kind === '' ? [] : [conclusion.remark]))).toEqual(['请补充']);
    expect(read.sort()).toEqual([`accept 请补充依据。`, `reject ${opinion.opinion}`].sort());
  });

  it('leaves out papers that are the same as another, and projects that another paper stands for', () => {
    const same: Paper = { ...SECOND, sameAs: FIRST.path };
    expect(ledgerOf({ ...SESSION, review: NO_REVIEW, papers: [FIRST, same] }, 'zh-CN').entries).toHaveLength(FIRST.entries.length);
    const twice = paper('丙.md', 'c', 2024);
    const once = ledgerOf({ ...SESSION, review: NO_REVIEW, papers: [FIRST, twice] }, 'zh-CN');
    expect(once.projects).toHaveLength(FIRST.analysis.projects.length);
    const ofProjects = FIRST.analysis.findings.filter((finding) => finding.path.projectId !== '' && isTold(finding));
    expect(once.entries.filter(({ table }) => table === 'project')).toHaveLength(ofProjects.length);
    expect(once.twice?.length).toBeGreaterThan(0);
  });
});
