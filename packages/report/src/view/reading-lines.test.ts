import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../fixtures/demo-analysis.js';
import { readingSections } from './reading-lines.js';

const analysis = demoAnalysis('甲.md', 'a'.repeat(64));

describe('the report on a reading', () => {
  it('names the values that stand in no row, each with its place, and leaves the section out where there are none', () => {
    const { document } = analysis;
    const place = { kind: 'text', line: 7, column: 0, length: 4 } as const;
    const coverage = { values: 4, read: 3, left: [{ text: '受益群众｜3000人', references: [place] }] };
    const told = { ...analysis, document: { ...document, reading: { ...document.reading, coverage } } };
    const section = readingSections(told, { language: 'zh-CN' }).find(({ title }) => title.startsWith('像指标值'));
    expect(section?.lines).toEqual([expect.stringMatching(/^受益群众｜3000人（第 7 行）$/u)]);
    expect(section?.places).toEqual([[place]]);
    expect(readingSections(analysis, { language: 'zh-CN' }).map(({ title }) => title.slice(0, 4))).not.toContain('像指标值');
  });

  it('has a place beside every line that tells of one, and none beside the line that counts the rest', () => {
    const { document } = analysis;
    const unplaced = Array.from({ length: 60 }, (_, line) => ({
      text: `文字${line}`,
      references: [{ kind: 'text', line, column: 0, length: 2 } as const],
    }));
    const told = { ...analysis, document: { ...document, reading: { ...document.reading, unplaced } } };
    const section = readingSections(told, { language: 'zh-CN' }).find(({ title }) => title.startsWith('没能归入'));
    expect([section?.lines.length, section?.places?.length, section?.lines.at(-1)]).toEqual([51, 50, '……另有 10 处']);
  });
});
