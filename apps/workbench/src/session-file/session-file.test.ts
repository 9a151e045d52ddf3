import type { Analysis } from '@perf-lint/analyser';
import { readLedger, writeLedger } from '@perf-lint/report';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { entriesOf } from '../engine/examine.js';
import type { Decision } from '../state/decisions.js';
import type { Paper } from '../state/papers.js';
import { entryKey } from '../state/review.js';
import { ledgerOf } from './export-ledger.js';
import { readSession, type SessionReading } from './read-session.js';
import { contentOf } from './session-content.js';
import { writeSession } from './write-session.js';

const STAMP = { program: '0.1.0', saved: '2026-11-29T14:05:00.000Z' };

function paper(path: string, hash: string): Paper & { kind: 'read' } {
  const analysis: Analysis = demoAnalysis(path, hash.repeat(64));
  return { kind: 'read', id: path, path, sha256: analysis.document.sha256, analysis, entries: entriesOf(analysis, 'zh-CN'), sameAs: '' };
}

const FIRST = paper('甲.md', 'a');
const SECOND = paper('乙.md', 'b');
const REJECT: Decision = { verdict: 'reject', reason: 'policy', wording: '请核实。', reviewer: '张三', date: '2026-11-29' };
const REVIEW = {
  decisions: new Map([[entryKey(SECOND.sha256, SECOND.entries[1]!.id), REJECT]]),
  verdicts: new Map([['p', { conclusion: 'return' as const, remark: '请补充' }]]),
};
const CONTENT = contentOf(
  [FIRST, { kind: 'failed', id: 'x', path: '坏.pdf', problem: { id: 'no-text-layer', args: { pages: 2 } } }, SECOND],
  REVIEW,
  '张三',
);
const BYTES = writeSession(CONTENT, STAMP);

const problemOf = (reading: SessionReading): string => (reading.kind === 'refused' ? reading.problem : 'session');

/** The file with one of its parts changed and its manifest as it was. */
function withPart(name: string, text: string): Uint8Array {
  return zipSync({ ...unzipSync(BYTES), [name]: strToU8(text) });
}

describe('a session file', () => {
  it('gives back what was saved, and the same bytes for the same session', () => {
    expect(readSession(BYTES)).toEqual({ kind: 'session', content: CONTENT, saved: STAMP.saved });
    expect(writeSession(CONTENT, STAMP)).toEqual(BYTES);
  });

  it('is refused where it is something else, newer, changed or cut short', () => {
    expect(problemOf(readSession(strToU8('no zip')))).toBe('not-a-session');
    expect(problemOf(readSession(zipSync({ 'a.txt': strToU8('a') })))).toBe('not-a-session');
    expect(problemOf(readSession(withPart('manifest.json', '{"format":"perf-lint-session","version":2,"anything":[]}')))).toBe('newer');
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
        if (reading.kind === 'session') expect(reading.content.review).toEqual(REVIEW);
        if (reading.kind === 'session') expect(reading.content.documents).toEqual(CONTENT.documents);
      }),
    );
  });
});

describe('the exported ledger', () => {
  it('carries each decision on the opinion it was made on, for the command line to read', async () => {
    const ledger = ledgerOf([FIRST, SECOND], REVIEW, 'zh-CN');
    const decided = ledger.entries.filter(({ decision }) => decision.verdict !== '');
    // Both papers hold the same projects: they count once, with what was decided on either.
    expect(ledger.entries).toHaveLength(FIRST.entries.length);
    expect(decided).toEqual([expect.objectContaining({ document: '甲.md', opinion: SECOND.entries[1]?.opinion, decision: REJECT })]);
    const [project] = SECOND.analysis.projects;
    const verdicts = new Map([[`${SECOND.sha256}#${project?.id}`, { conclusion: 'return' as const, remark: '请补充' }]]);
    const concluded = ledgerOf([FIRST, SECOND], { ...REVIEW, verdicts }, 'zh-CN').projects.filter(
      ({ conclusion }) => conclusion.kind !== '',
    );
    expect(concluded).toMatchObject([{ document: '甲.md', conclusion: { kind: 'return', remark: '请补充' } }]);
    const reading = await readLedger(await writeLedger(ledger, 'zh-CN'));
    const entries = 'ledger' in reading ? reading.ledger.entries : [];
    expect(entries.filter(({ decision }) => decision.verdict === 'reject').map(({ opinion }) => opinion)).toEqual([
      SECOND.entries[1]?.opinion,
    ]);
  });

  it('leaves out papers that are the same as another', () => {
    const same: Paper = { ...SECOND, sameAs: FIRST.path };
    expect(ledgerOf([FIRST, same], REVIEW, 'zh-CN').entries).toHaveLength(FIRST.entries.length);
  });
});
