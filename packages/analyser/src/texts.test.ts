import { describe, expect, it } from 'vitest';
import { type CaseRow, documentOf } from '../testing/case-document.js';
import { analyse } from './analyse.js';
import { DEFAULT_CONFIGURATION } from './configuration.js';
import { messageOf } from './texts.js';

function saidOf(row: CaseRow): string {
  const document = documentOf({ projects: [{ name: '项目', amount: 100, rows: [row] }] });
  const { findings } = analyse(document, { configuration: DEFAULT_CONFIGURATION });
  return findings.map((finding) => `${messageOf(finding, 'zh-CN')}\n${messageOf(finding, 'en')}`).join('\n');
}

describe('the sentences of findings', () => {
  it('quote a 定性 row as its cells read, not as records join them', () => {
    for (const value of ['定性:95|良', '定性:有效|', '定性:定性|定性', '定性:基本建立|']) {
      const said = saidOf({ name: '维护单位日常运转', value, level1: 'benefit' });
      expect(said, value).not.toBe('');
      expect(said, value).not.toMatch(/定性:|\|/);
    }
    expect(saidOf({ name: '完成时间', value: '定性:95|良', level1: 'output' })).toContain('“95 良”');
  });
});
