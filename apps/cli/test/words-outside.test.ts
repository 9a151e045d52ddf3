import { describe, expect, it } from 'vitest';
import { againstList, allowedNow, countsNow, patternsIn, wordsOutside } from '../../../scripts/words.mjs';

describe('words outside the vocabularies', () => {
  it('are no more than the list of exceptions allows', () => {
    expect(againstList(countsNow(), allowedNow())).toEqual([]);
  });

  it('are found in regular expressions, in texts that RegExp reads and in tagged templates', () => {
    expect(wordsOutside('const CLOSING = /^(?:附件|备注|说明)/;')).toBe(6);
    expect(wordsOutside("const CLOSING = new RegExp('附件|备注|说明');")).toBe(6);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is read
    expect(wordsOutside('const CLOSING = pattern`^(?:附件|备注|${WORDS}|说明)`;')).toBe(6);
    expect(wordsOutside('return text.match(/附件|备注|说明/g)')).toBe(6);
  });

  it('are not comments, texts, divisions, ranges, numerals, and what the vocabulary gives', () => {
    expect(wordsOutside('// a/附件备注说明/b\n/* /附件备注说明/ */')).toBe(0);
    expect(wordsOutside("const label = '附件/备注/说明';")).toBe(0);
    expect(wordsOutside('const part = (a) / 附件备注说明 / b;')).toBe(0);
    expect(wordsOutside('const han = /^[一-龥][一二三四五六七八九十]{1,3}年第页$/;')).toBe(0);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is read
    expect(wordsOutside("const CLOSING = pattern`^${['附件', '备注', '说明']}`;")).toBe(0);
  });

  it('are seen behind templates that hold templates', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is read
    const code = 'const name = `a${of(`b${c}`)}/d`;\nconst CLOSING = /附件|备注|说明/;';
    expect(patternsIn(code)).toEqual(['/附件|备注|说明/']);
  });

  it('may become fewer, never more', () => {
    expect(againstList({ 'a.ts': 7 }, { 'a.ts': 6 })).toHaveLength(1);
    expect(againstList({ 'b.ts': 5 }, {})).toHaveLength(1);
    // What became fewer is written down, so that it cannot grow back.
    expect(againstList({ 'a.ts': 5 }, { 'a.ts': 6 })[0]).toContain('--shrink');
    expect(againstList({ 'a.ts': 6 }, { 'a.ts': 6 })).toEqual([]);
  });
});
