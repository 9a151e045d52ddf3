import { describe, expect, it } from 'vitest';
import { patternsIn, patternsWithWords, wordCharacters, wordsInPatterns } from '../../../scripts/words.mjs';

describe('words outside the vocabularies', () => {
  it('are none', () => {
    expect(wordsInPatterns()).toEqual([]);
  });

  it('are counted by their characters, each once, without ranges and numerals', () => {
    expect(wordCharacters('第\\d页|共\\d页')).toBe(3);
    expect(wordCharacters('[一-龥]{2}[一二三四五六七八九十百千万]+年')).toBe(1);
    expect(patternsWithWords('const PAGE = /第\\d页共\\d页|续/;')).toEqual([]);
    expect(patternsWithWords('const PAGE = /第\\d页共\\d页|续表/;')).toHaveLength(1);
  });

  it('are found in regular expressions, in texts that RegExp reads and in tagged templates', () => {
    expect(patternsWithWords('const CLOSING = /^(?:附件|备注|说明)/;')).toHaveLength(1);
    expect(patternsWithWords("const CLOSING = new RegExp('附件|备注|说明');")).toHaveLength(1);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is read
    expect(patternsWithWords('const CLOSING = pattern`^(?:附件|备注|${WORDS}|说明)`;')).toHaveLength(1);
    expect(patternsWithWords('return text.match(/附件|备注|说明/g)')).toHaveLength(1);
  });

  it('are not comments, texts, divisions, ranges, numerals, and what the vocabulary gives', () => {
    expect(patternsWithWords('// a/附件备注说明/b\n/* /附件备注说明/ */')).toEqual([]);
    expect(patternsWithWords("const label = '附件/备注/说明';")).toEqual([]);
    expect(patternsWithWords('const part = (a) / 附件备注说明 / b;')).toEqual([]);
    expect(patternsWithWords('const han = /^[一-龥][一二三四五六七八九十]{1,3}年第页$/;')).toEqual([]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is read
    expect(patternsWithWords("const CLOSING = pattern`^${['附件', '备注', '说明']}`;")).toEqual([]);
  });

  it('are seen behind templates that hold templates', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is read
    const code = 'const name = `a${of(`b${c}`)}/d`;\nconst CLOSING = /附件|备注|说明/;';
    expect(patternsIn(code)).toEqual(['/附件|备注|说明/']);
  });
});
