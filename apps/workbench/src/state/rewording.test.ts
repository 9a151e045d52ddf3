import { readFileSync } from 'node:fs';
import { readDocuments } from '@perf-lint/reader';
import { LANGUAGES, wordingParts } from '@perf-lint/report';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { joinedWording, retyped } from './rewording.js';

const SAMPLE = 'haidong-hrss-2024.md';

/** Wordings of the sample with their suggestions. */
async function entriesOf(language: (typeof LANGUAGES)[number]) {
  const bytes = readFileSync(new URL(`../../../../data/samples/${SAMPLE}`, import.meta.url));
  const [read] = await readDocuments(new Uint8Array(bytes), { path: SAMPLE });
  if (read?.kind !== 'read') throw new Error('the sample was not read');
  const entries = examineDocument(read.document, { ...BESIDE, language }).entries;
  return entries.filter(({ suggestion }) => suggestion !== '');
}

describe('a wording with its suggestion apart', () => {
  it('is the same again where nobody changed it: what stayed as it was is no rewording', async () => {
    for (const language of LANGUAGES) {
      const entries = await entriesOf(language);
      expect(entries.length).toBeGreaterThan(20);
      const parted = entries.filter(({ prefilled, suggestion }) => wordingParts(prefilled, suggestion).suggests);
      expect(parted.length).toBeGreaterThan(entries.length / 2);
      for (const { prefilled, suggestion } of entries)
        expect(joinedWording(wordingParts(prefilled, suggestion), suggestion, language)).toBe(prefilled);
    }
  });

  it('keeps what is typed to the letter, and the suggestion behind it', () => {
    const suggestion = '建议改为：≥__%';
    fc.assert(
      fc.property(fc.array(fc.constantFrom('请', '写', '明', '1', '。', '，', '%', 'a')), (letters) => {
        const problem = letters.join('');
        const wording = joinedWording({ problem, suggests: true }, suggestion, 'zh-CN');
        expect(wording.endsWith(`${suggestion}。`)).toBe(true);
        expect(wordingParts(wording, suggestion)).toEqual({ problem, suggests: true });
      }),
    );
    const kept = retyped({ problem: '指标值不具体', suggests: true }, '请写明上限', suggestion);
    expect(kept).toEqual({ problem: '请写明上限', suggests: true });
    expect(joinedWording({ problem: '请写明上限', suggests: true }, suggestion, 'zh-CN')).toBe('请写明上限；建议改为：≥__%。');
    expect(joinedWording({ problem: '请写明上限', suggests: false }, suggestion, 'zh-CN')).toBe('请写明上限');
  });

  it('leaves the suggestion away where the new words say what to write, until it is put back', () => {
    const suggestion = '建议改为：100%';
    const found = { problem: '指标值“完成”不够具体', suggests: true };
    for (const problem of ['请将指标值改为≥95%', '建议写明场次', '指标值应达到100%']) {
      expect(retyped(found, problem, suggestion)).toEqual({ problem, suggests: false });
      // Put back by hand, it stays while the text is gone on with.
      expect(retyped({ problem, suggests: true }, `${problem}，并附说明`, suggestion).suggests).toBe(true);
    }
    expect(retyped({ ...found, suggests: false }, '请写明', suggestion).suggests).toBe(false);
  });
});
