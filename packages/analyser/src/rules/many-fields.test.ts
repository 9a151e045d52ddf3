import { readFileSync } from 'node:fs';
import type { Level1 } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { verdictsOn } from '../../evaluate/measures.js';
import { documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';

const LEVELS: Readonly<Record<string, Level1>> = { 成本: 'cost', 产出: 'output', 效益: 'benefit', 满意度: 'satisfaction' };

const rows = readFileSync(new URL('../../testing/rows-of-many-fields.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [heading = '', name = '', value = '', labels = '', accept = ''] = line.split('|');
    const [level = '', level2 = ''] = heading.split('/');
    const listed = (text: string) => (text === '' ? [] : text.split(','));
    return { level1: LEVELS[level] ?? '', level2, name, value, labels: listed(labels), accept: listed(accept) };
  });

describe('rows of health, schools, farming, police, courts and others', () => {
  it('are judged as a reader would', () => {
    expect(rows.length).toBeGreaterThan(450);
    // Each row is a project of its own, so that rules across rows have nothing to say.
    const document = documentOf({
      model: '2021',
      projects: rows.map(({ level1, level2, name, value }, i) => ({ name: `项目${i}`, rows: [{ level1, level2, name, value }] })),
    });
    const analysis = analyse(document);
    const wrong: string[] = [];
    rows.forEach(({ name, value, labels, accept }, i) => {
      const findings = analysis.findings.filter(({ path }) => path.indicatorId === `p${i}.i0`);
      const verdicts = verdictsOn({ labels, accept, doubted: false }, findings).filter(({ kind }) => kind !== 'right');
      for (const { label, kind } of verdicts) wrong.push(`${name} | ${value}: ${label} ${kind}`);
    });
    expect(wrong).toEqual([]);
  });
});
