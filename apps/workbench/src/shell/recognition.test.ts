import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import type { WorkerLike } from '../engine/pool.js';
import type { FromWorker } from '../engine/protocol.js';
import type { Paper } from '../state/papers.js';
import { NEW_SESSION, reduce } from '../state/session.js';
import { Recognition } from './recognition.js';

class ScanWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  ended = false;
  postMessage(): void {}
  terminate(): void {
    this.ended = true;
  }
  says(data: FromWorker): void {
    this.onmessage?.({ data } as unknown as MessageEvent);
  }
}

const scan = (id: string, pages: number, args: Readonly<Record<string, string | number>> = {}): Paper => ({
  kind: 'failed',
  id,
  path: `${id}.pdf`,
  problem: { id: 'no-text-layer', args: { pages, ...args } },
});

function desk(papers: readonly Paper[]) {
  const workers: ScanWorker[] = [];
  const said: string[] = [];
  const host = {
    session: { papers, language: 'zh-CN' as const },
    beside: BESIDE,
    say: (_kind: string, text: string) => said.push(text),
    tell: () => undefined,
  };
  const recognition = new Recognition(host, () => {
    const worker = new ScanWorker();
    workers.push(worker);
    return worker;
  });
  const file = (root: string) => ({ root, path: `${root}.pdf`, file: new Blob([]), passwords: [] });
  return { recognition, workers, said, file, papers };
}

describe('the recognition of scans', () => {
  it('is offered once a file, with all its pages, whatever format holds them', () => {
    const { recognition, papers } = desk([scan('f1.1', 2), scan('f1.2', 3), scan('f2', 1, { format: 'ofd' })]);
    expect(papers.map((paper) => recognition.offer(paper, papers)?.pages ?? null)).toEqual([5, null, 1]);
  });

  it('says how far it is, and leaves no worker behind', async () => {
    const { recognition, workers, file, papers } = desk([scan('f1', 2)]);
    const [paper] = papers;
    if (paper === undefined) throw new Error('no paper');
    const outcome = recognition.recognise(file('f1'));
    expect(recognition.progress(paper)).toMatchObject({ page: 0, pages: 0 });
    workers[0]?.says({ kind: 'page', page: 2, pages: 2 });
    expect(recognition.progress(paper)).toMatchObject({ page: 2, pages: 2 });
    workers[0]?.says({ kind: 'packed', results: [] });
    expect(await outcome).toEqual([]);
    expect([recognition.progress(paper), workers[0]?.ended]).toEqual([null, true]);
    expect(recognition.offer(paper, papers)).toBeNull();
  });

  it('leaves the file as it was where it is stopped, and says where the worker gave up', async () => {
    const { recognition, workers, said, file, papers } = desk([scan('f1', 2), scan('f2', 1)]);
    void recognition.recognise(file('f1'));
    const second = recognition.recognise(file('f2'));
    recognition.stop('f1');
    expect(workers[0]?.ended).toBe(true);
    expect(papers.map((paper) => recognition.offer(paper, papers)?.pages)).toEqual([2, 1]);
    workers[1]?.onerror?.({} as unknown as ErrorEvent);
    expect(await second).toBeNull();
    expect(said).toEqual([expect.stringContaining('“f2.pdf”没有识别完')]);
  });
});

it('puts what was recognised in the place of the file, whatever was there of it', () => {
  const dropped = ['f1', 'f2', 'f3'].map((id) => ({ id, path: `${id}.zip` }));
  const before = reduce(NEW_SESSION, { kind: 'dropped', papers: dropped });
  const read = examineDocument(demoAnalysis('f2.zip!/a.pdf', 'a'.repeat(64)).document, BESIDE);
  const after = reduce(before, { kind: 'recognised', root: 'f2', results: [read, read], judged: '' });
  expect(after.papers.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['f1 waiting', 'f2.1 read', 'f2.2 read', 'f3 waiting']);
  expect(reduce(before, { kind: 'recognised', root: 'f9', results: [read], judged: '' }).papers).toEqual(before.papers);
});
