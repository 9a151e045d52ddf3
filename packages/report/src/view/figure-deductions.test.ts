import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../fixtures/demo-analysis.js';
import { projectsOf } from '../record/walk.js';
import { CONSISTENCY_RULES, figureDeductions } from './figure-deductions.js';

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

  it('explains the consistency figure by the rules that the analyser counts in it', () => {
    const source = new URL('../../../analyser/src/score/consistency.ts', import.meta.url);
    if (!existsSync(source)) return;
    const list = /CONSISTENCY_RULES[^[]*\[([^\]]*)\]/s.exec(readFileSync(source, 'utf8'))?.[1] ?? '';
    const counted = [...list.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
    expect([...CONSISTENCY_RULES].sort()).toEqual(counted.sort());
  });
});
