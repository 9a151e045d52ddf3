import { DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { together } from '../outputs/output-file.js';
import { made, type Wish } from '../outputs/wishes.js';
import { readPaper } from '../state/papers.js';
import { entryKeys } from '../state/projects.js';
import { NO_REVIEW } from '../state/review.js';
import { NEW_SESSION, type Session } from '../state/session.js';
import { Filer, type FilerLike } from './filer.js';
import { type FilerScope, startFiler } from './filing-worker.js';
import { packedSession, sessionFrom } from './packed-session.js';
import type { FilingWork } from './protocol.js';

const PAPER = readPaper({ id: '甲.md', path: '甲.md' }, examineDocument(demoAnalysis('甲.md', 'a'.repeat(64)).document, BESIDE), '');
const [FIRST = '', SECOND = ''] = entryKeys(PAPER);
const signed = { wording: '', reviewer: '张三', date: '2026-11-29' };
const SESSION: Session = {
  ...NEW_SESSION,
  // A file that was not read is named by the summary, which the worker makes.
  papers: [PAPER, { kind: 'failed', id: '丁.pdf', path: '丁.pdf', problem: { id: 'encrypted', args: {} } }],
  review: {
    ...NO_REVIEW,
    decisions: new Map([
      [FIRST, { verdict: 'accept', reason: '', ...signed }],
      [SECOND, { verdict: 'reject', reason: 'policy', ...signed }],
    ]),
  },
};
const OPTIONS = { language: 'zh-CN', date: '2026-11-29', version: '0.1.0' } as const;

/** A worker in this very thread; `quiet` never answers. */
class NearWorker implements FilerLike {
  onmessage: FilerLike['onmessage'] = null;
  onerror: FilerLike['onerror'] = null;
  ended = false;
  readonly #scope: FilerScope = { onmessage: null, postMessage: (data) => this.onmessage?.({ data } as unknown as MessageEvent) };

  constructor(readonly quiet = false) {
    startFiler(this.#scope);
  }

  postMessage(work: FilingWork): void {
    if (!this.quiet) this.#scope.onmessage?.({ data: structuredClone(work) } as unknown as MessageEvent<FilingWork>);
  }

  terminate(): void {
    this.ended = true;
  }
}

describe('the worker that files', () => {
  const wishes: readonly Wish[] = [
    'ledger',
    'sheets',
    'sheets-page',
    'summary',
    'backfill',
    'record',
    'workbook',
    'csv',
    'jsonl',
    'letters',
    'selfCheck-page',
  ];

  it.each(wishes)('makes of the session what would be made of it here: %s', async (wish) => {
    const here = await made(SESSION, wish, { ...OPTIONS, progress: () => undefined });
    const outcome = await new Filer(() => new NearWorker()).run({
      kind: 'make',
      name: '包',
      wish,
      session: packedSession(SESSION),
      ...OPTIONS,
    });
    expect(outcome).toEqual({ kind: 'made', file: together('包', here) });
    expect(here.length).toBeGreaterThan(0);
  });

  it('marks copies of the files that are at hand, and names the others', async () => {
    const table = strToU8('<table><tr><td>会议费</td></tr></table>');
    const path = '全部.zip!/乙.md';
    const packed = readPaper({ id: 'z', path }, examineDocument(demoAnalysis(path, 'b'.repeat(64)).document, BESIDE), '');
    // The same projects stand in both: the one that is no member of a zip counts.
    const session = { ...SESSION, papers: [PAPER, packed], preferred: new Set([PAPER.sha256]) };
    const marked = (originals: readonly (Blob | null)[]) =>
      new Filer(() => new NearWorker()).run({ kind: 'mark', name: '副本', session: packedSession(session), originals, language: 'zh-CN' });
    const [here, gone] = [await marked([new Blob([table]), null]), await marked([null, null])];
    expect(here).toMatchObject({ kind: 'marked', copies: { files: [], packed: ['全部.zip!/乙.md'], missing: [] } });
    // What cannot be marked is said with what to do about it.
    expect(here.kind === 'marked' && here.copies.refused.map(({ path, why }) => [path, why.length > 5])).toEqual([['甲.md', true]]);
    expect(gone).toMatchObject({ copies: { packed: ['全部.zip!/乙.md'], missing: ['甲.md'], refused: [] } });
  });

  it('speaks the language that it is asked for, whatever the papers were read in', () => {
    const there = sessionFrom(structuredClone(packedSession(SESSION)), 'en');
    const [paper] = there.papers;
    const english = readPaper({ id: 'a', path: '甲.md' }, examineDocument(PAPER.original, { ...BESIDE, language: 'en' }), '');
    expect(paper?.kind === 'read' && paper.entries).toEqual(english.entries);
    expect(there.setup.configuration).toEqual(DEFAULT_CONFIGURATION);
  });

  it('can be stopped, and goes on with what waits', async () => {
    const workers: NearWorker[] = [];
    const filer = new Filer(() => {
      const worker = new NearWorker(workers.length === 0);
      workers.push(worker);
      return worker;
    });
    const work = { kind: 'make', name: '', wish: 'csv', session: packedSession(SESSION), ...OPTIONS } as const;
    const stopped = filer.run(work);
    const next = filer.run(work);
    await Promise.resolve();
    filer.stop();
    expect([(await stopped).kind, (await next).kind]).toEqual(['stopped', 'made']);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it('takes the worker that was started ahead, and another where that could not start', async () => {
    const workers: NearWorker[] = [];
    const filer = new Filer(() => {
      const worker = new NearWorker();
      workers.push(worker);
      return worker;
    });
    const work = { kind: 'make', name: '', wish: 'csv', session: packedSession(SESSION), ...OPTIONS } as const;
    filer.prepare();
    filer.prepare();
    expect((await filer.run(work)).kind).toBe('made');
    expect(workers).toHaveLength(1);
    filer.prepare();
    workers[1]?.onerror?.({} as unknown as ErrorEvent);
    expect((await filer.run(work)).kind).toBe('made');
    expect(workers).toHaveLength(3);
  });

  it('says that it could not be done where its worker fails', async () => {
    const worker = new NearWorker(true);
    const outcome = new Filer(() => worker).run({ kind: 'open', file: new Blob([]) });
    await Promise.resolve();
    worker.onerror?.({} as unknown as ErrorEvent);
    expect(await outcome).toEqual({ kind: 'crashed' });
  });
});
