import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../fixtures/demo-analysis.js';
import { cutAround, textWidth } from '../texts/width.js';
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

  it('cuts a long text around the number that it was kept for', () => {
    const { document } = analysis;
    const text = `${'各项工作有序推进，'.repeat(8)}受益群众3000人，${'下一步继续推进，'.repeat(8)}`;
    const left = [{ text, at: text.indexOf('3000'), references: [] }];
    const told = { ...analysis, document: { ...document, reading: { ...document.reading, coverage: { values: 1, read: 0, left } } } };
    const [line = ''] = readingSections(told, { language: 'zh-CN' }).find(({ title }) => title.startsWith('像指标值'))?.lines ?? [];
    expect(line).toMatch(/^….*受益群众3000人，下一步.*…$/u);
    expect(textWidth(line)).toBeLessThanOrEqual(80);
    // At either end of the text no room is wasted.
    for (const at of [0, text.length - 1]) expect(textWidth(cutAround(text, at, 80))).toBeGreaterThan(74);
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
