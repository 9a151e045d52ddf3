import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { Pool, type WorkerLike } from '../engine/pool.js';
import type { ToWorker } from '../engine/protocol.js';
import { readPaper } from '../state/papers.js';
import { Originals } from './originals.js';

/** A worker that finds no place in any file, as in one that is another file. */
class FindsNothing implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  postMessage(message: ToWorker): void {
    if (message.kind === 'work')
      queueMicrotask(() => this.onmessage?.({ data: { kind: 'surrounded', excerpt: null } } as unknown as MessageEvent));
  }
  terminate(): void {}
}

describe('originals', () => {
  it('ask anew for a file in which the place was not found, and keep one that was dropped', async () => {
    const originals = new Originals(new Pool({ size: 1, timeLimit: 60_000, start: () => new FindsNothing() }));
    const rows = [{ name: '培训合格率', value: '≥95%', level1: 'output' }] as const;
    const paper = readPaper(
      { id: 'f1', path: '表.xlsx' },
      examineDocument(documentOf({ projects: [{ name: '培训经费', rows }] }), BESIDE),
      '',
    );
    const around = () => originals.around(paper, [paper], []);
    expect(await around()).toEqual({ kind: 'no-original' });
    originals.attach(paper, new File([], '别的表.xlsx'));
    expect(await around()).toEqual({ kind: 'around', excerpt: null });
    expect(await around()).toEqual({ kind: 'no-original' });
    originals.hold('f1', new File([], '表.xlsx'));
    expect([await around(), await around()]).toEqual(Array(2).fill({ kind: 'around', excerpt: null }));
  });
});
