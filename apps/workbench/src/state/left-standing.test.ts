import { readFileSync } from 'node:fs';
import { readDocuments } from '@perf-lint/reader';
import { describe, expect, it } from 'vitest';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { cardsOf, decisionsFor } from './cards.js';
import { leftStanding } from './left-standing.js';
import { readPaper } from './papers.js';
import { NO_PLAN } from './plan.js';
import { projectsOfPaper } from './projects.js';
import { EMPTY_REVIEW, NO_REVIEW, say } from './review.js';
import { countsNow, figuresNow, pileNow, progressOf, settledOf } from './standing.js';

const BYTES = readFileSync(new URL('../../../../data/samples/haidong-hrss-2024.md', import.meta.url));
const [READ] = await readDocuments(new Uint8Array(BYTES), { path: 'a.md' });
if (READ?.kind !== 'read') throw new Error('the sample was not read');
const PAPER = readPaper({ id: 'a', path: 'a.md' }, examineDocument({ ...READ.document, sha256: 'a'.repeat(64) }, BESIDE), '');

describe('what a department leaves as it is', () => {
  it('is settled, and takes nothing off its figures, piles and counts', () => {
    const project = projectsOfPaper(PAPER).find(({ pile, place }) => pile === 'return' && place !== null)!;
    const signature = { reviewer: '张三', date: '2026-11-29' };
    const decisions = new Map(
      cardsOf(project, 'zh-CN').cards.flatMap((card) => [...decisionsFor(card, NO_REVIEW, { verdict: 'reject' }, signature)]),
    );
    const { review } = say(EMPTY_REVIEW, { decisions });
    // An office that rejects them all sees another project.
    expect(figuresNow(project, review)).not.toEqual(project.result?.figures);
    const left = leftStanding(review);
    expect(figuresNow(project, left)).toEqual(project.result?.figures);
    expect(pileNow(project, left)).toBe(project.pile);
    expect(countsNow(project, left)).toEqual(countsNow(project, NO_REVIEW));
    expect([settledOf(project, left, NO_PLAN), progressOf(project, left, NO_PLAN)]).toEqual([
      settledOf(project, review, NO_PLAN),
      'settled',
    ]);
    expect(leftStanding(review)).toBe(left);
  });
});
