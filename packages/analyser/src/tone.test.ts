import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIGURATION } from './configuration.js';
import { RULES } from './texts.js';
import { wordingOf } from './tone.js';

const placeholders = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

/** Words of the spoken language, and words that blame. None may stand in a letter. */
const UNSUITABLE =
  /凑|形同虚设|照抄|口号|套话|废话|糊弄|看来|像是|算什么|没说清|一句(?:目标|愿望|描述)|一遍|怎样都|花得|花钱|做成的事|问的是|说的是|不见了|错误|违规/u;

describe('the tone of what is said', () => {
  it('is official in every text of a rule', () => {
    for (const { meta, texts } of RULES)
      for (const each of [texts.title, texts.summary, ...Object.values(texts.messages), ...Object.values(texts.suggestions ?? {})])
        expect(each['zh-CN'], meta.id).not.toMatch(UNSUITABLE);
  });

  it('leaves the texts as they are by default, and the office has the last word', () => {
    const wording = { 'vague-value/vague': { 'zh-CN': '请补充。' } };
    expect(wordingOf({ ...DEFAULT_CONFIGURATION, wording })).toBe(wording);
    expect(wordingOf({ tone: 'plain', wording })['vague-value/vague']).toEqual({ 'zh-CN': '请补充。' });
  });

  it('is plain with messages that exist and arguments they have', () => {
    for (const [key, plain] of Object.entries(wordingOf({ tone: 'plain', wording: {} }))) {
      const [ruleId, messageId = ''] = key.split('/');
      const official = RULES.find(({ meta }) => meta.id === ruleId)?.texts.messages[messageId];
      expect(official, key).toBeDefined();
      for (const language of ['zh-CN', 'en'] as const) {
        expect(placeholders(official?.[language] ?? ''), key).toEqual(expect.arrayContaining(placeholders(plain[language] ?? '')));
        expect(plain[language], key).not.toBe(official?.[language]);
      }
    }
  });
});
