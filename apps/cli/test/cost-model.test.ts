import { describe, expect, it } from 'vitest';
import { costOf, type Figures, fit, processorSeconds, type Run } from '../bench/cost-model.js';

const FIGURES: Figures = {
  run: 2,
  document: 0.01,
  page: 0.02,
  row: 0.0005,
  scan: 10,
  busy: 0.8,
  recordKb: 1,
  keptKb: 2,
  processMb: 200,
  workerMb: 100,
};

const run = (documents: number, pages: number, rows: number): Run => {
  const batch = { documents, pages, rows, scans: 0 };
  return { ...batch, name: '', seconds: processorSeconds(batch, FIGURES) };
};

describe('the model of cost', () => {
  it('finds the figures that runs were made with', () => {
    const found = fit([run(10, 0, 100), run(200, 0, 2_000), run(10, 80, 300), run(1, 0, 20_000), run(60, 500, 900)]);
    for (const part of ['run', 'document', 'page', 'row'] as const) expect(found[part] / FIGURES[part]).toBeCloseTo(1, 3);
  });

  it('never takes a part for a gain', () => {
    const odd = fit([
      { ...run(10, 0, 100), seconds: 5 },
      { ...run(100, 0, 100), seconds: 4 },
    ]);
    expect(Math.min(...Object.values(odd))).toBeGreaterThanOrEqual(0);
  });

  it('counts hours by what the processors are kept busy, and machines by the hours that there are', () => {
    const batch = { documents: 1_000, pages: 0, rows: 100_000, scans: 720 };
    const cost = costOf(batch, FIGURES, { cores: 4, hours: 0.5 });
    expect(cost.processorHours).toBeCloseTo((2 + 10 + 50 + 7_200) / 3600);
    expect(cost.hours).toBeCloseTo(cost.processorHours / 3.2);
    expect(cost.machines).toBe(2);
    expect(cost).toMatchObject({ recordsGb: 0.1, keptGb: 0.2, memoryMb: 600 });
  });
});
