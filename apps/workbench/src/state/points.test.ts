import { readFileSync } from 'node:fs';
import { readDocuments } from '@perf-lint/reader';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { cardsOf } from './cards.js';
import type { Decision } from './decisions.js';
import { readPaper } from './papers.js';
import { pointsOfCards, pointsOfRow, scoreAfter } from './points.js';
import { projectsOfPaper } from './projects.js';
import { NO_REVIEW, type Review } from './review.js';

const PATHS = ['haidong-hrss-2024.md', 'luoyang-hrss-2024.txt'];
const PROJECTS = (
  await Promise.all(
    PATHS.map(async (path) => {
      const [read] = await readDocuments(new Uint8Array(readFileSync(new URL(`../../../../data/samples/${path}`, import.meta.url))), {
        path,
      });
      if (read?.kind !== 'read') throw new Error(`${path} was not read`);
      return projectsOfPaper(readPaper({ id: path, path }, examineDocument(read.document, BESIDE), ''));
    }),
  )
)
  .flat()
  .map((project) => ({ project, ...cardsOf(project, 'zh-CN') }));

const REJECT: Decision = { verdict: 'reject', reason: '', wording: '', reviewer: '', date: '' };

function rejecting(cards: readonly { readonly entries: readonly { readonly key: string }[] }[]): Review {
  return { ...NO_REVIEW, decisions: new Map(cards.flatMap(({ entries }) => entries.map(({ key }) => [key, REJECT] as const))) };
}

const sumOf = (points: readonly number[]): number => points.reduce((sum, each) => sum + each, 0);

describe('points of a row', () => {
  it('add up to what it shows, whatever was rejected', () => {
    let scored = 0;
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (choices) => {
        for (const { project, cards, rows } of PROJECTS) {
          const review = rejecting(cards.filter((_, index) => choices[index % choices.length] === true));
          for (const row of rows) {
            const parts = pointsOfRow(row, { project, cards }, review);
            const score = scoreAfter(row, project, review);
            expect(parts === null).toBe(score === null);
            if (parts === null) continue;
            scored++;
            expect(100 - sumOf(parts.map(({ points }) => points))).toBe(score);
          }
        }
      }),
      { numRuns: 20 },
    );
    expect(scored).toBeGreaterThan(1000);
  });

  it('stand on the opinions and nowhere twice: what the cards show is what comes back when all are rejected', () => {
    let shown = 0;
    for (const { project, cards, rows } of PROJECTS) {
      const onCards = pointsOfCards(cards, rows);
      const all = rejecting(cards);
      for (const row of rows) {
        const before = scoreAfter(row, project, NO_REVIEW);
        const after = scoreAfter(row, project, all);
        if (before === null || after === null) continue;
        const told = sumOf(cards.map((card) => onCards.get(card)?.get(row.number) ?? 0));
        shown += told;
        expect(after - before).toBe(told);
        const unsaid = pointsOfRow(row, { project, cards }, NO_REVIEW)!.filter(({ opinion }) => opinion === null);
        expect(100 - told - sumOf(unsaid.map(({ points }) => points))).toBe(before);
      }
    }
    expect(shown).toBeGreaterThan(1000);
  });

  it('are shown on no card for a row that is not scored', () => {
    for (const { cards, rows } of PROJECTS) {
      const scored = new Set(rows.filter(({ analysis }) => analysis?.scored === true).map(({ number }) => number));
      for (const points of pointsOfCards(cards, rows).values()) for (const row of points.keys()) expect(scored.has(row)).toBe(true);
    }
  });
});
