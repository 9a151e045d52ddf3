import { describe, expect, it } from 'vitest';
import { goldFolder, readGold } from '../evaluate/gold.js';
import { countsOf, judge } from '../evaluate/judge.js';
import { ratesOf } from '../evaluate/measures.js';

const folder = goldFolder();
if (folder === null) console.log('skipped: no gold beside the checkout');

describe.skipIf(folder === null)('rules on hand-made gold', () => {
  const judgement = folder === null ? null : judge(readGold(folder));

  it('hold the bars on the three disclosures pooled', () => {
    const counts = countsOf(judgement?.rows.filter(({ file }) => /^s\d/.test(file)) ?? []);
    expect(ratesOf(counts.hard).f1).toBeGreaterThan(0.9);
    expect(ratesOf(counts.any).f1).toBeGreaterThan(0.95);
    expect(counts.spearman).toBeGreaterThan(0.92);
    const direction = counts.labels.get('DIR');
    expect(direction === undefined ? 0 : ratesOf(direction).precision).toBeGreaterThan(0.95);
  });

  it('hold up on the short tables that they were not tuned on', () => {
    const counts = countsOf(judgement?.rows.filter(({ file }) => file.startsWith('h')) ?? []);
    expect(ratesOf(counts.hard).f1).toBeGreaterThan(0.8);
    expect(ratesOf(counts.any).f1).toBeGreaterThan(0.9);
  });
});
