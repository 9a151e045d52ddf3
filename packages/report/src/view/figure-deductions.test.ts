import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../fixtures/demo-analysis.js';
import { projectsOf } from '../record/walk.js';
import { figureDeductions } from './figure-deductions.js';

describe('what stands behind the figures', () => {
  it('adds points up by rule, most first', () => {
    const analysis = demoAnalysis();
    const [place] = projectsOf(analysis.document);
    expect(figureDeductions(analysis, analysis.projects[0]!, place!.project.indicators)).toEqual({
      measurability: [
        { ruleId: 'vague-value', rows: 3, points: 180 },
        { ruleId: 'unit-mismatch', rows: 1, points: 25 },
      ],
      missingClasses: [],
      consistency: [{ ruleId: 'unit-mismatch', count: 1 }],
    });
  });
});
