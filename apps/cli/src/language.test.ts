import { describe, expect, it } from 'vitest';
import { languageOf, parseLanguage } from './language.js';

describe('language', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, '', 'zh-CN'],
    [{ LANG: 'en_US.UTF-8' }, '', 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN' }, '', 'zh-CN'],
    [{ LANG: 'C.UTF-8' }, 'en-US', 'zh-CN'],
    [{ LANG: 'POSIX' }, '', 'zh-CN'],
    [{ LANG: 'de_DE' }, '', 'en'],
    [{}, 'en-US', 'en'],
    [{}, 'zh-Hans-CN', 'zh-CN'],
    [{}, '', 'zh-CN'],
  ] as const)('%j with system %j speaks %s', (environment, system, expected) => {
    expect(languageOf(environment, system)).toBe(expected);
  });

  it('reads --lang generously and refuses what it has not', () => {
    expect(parseLanguage('ZH_cn')).toBe('zh-CN');
    expect(parseLanguage('en-GB')).toBe('en');
    expect(parseLanguage('fr')).toBeNull();
  });
});
