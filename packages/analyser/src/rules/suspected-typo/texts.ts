import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '疑似错别字', en: 'Suspected misspelling' },
  summary: { 'zh-CN': '名称或指标值里有疑似错别字、漏字。', en: 'Name or value seems to hold a misspelling.' },
  messages: {
    confusion: {
      'zh-CN': '“{text}”里的“{wrong}”疑似“{right}”之误，请核实。',
      en: '"{wrong}" in "{text}" may be a misspelling of "{right}"; please check.',
    },
    missing: {
      'zh-CN': '“{text}”里的“{wrong}”疑似漏了“{right}”字，请核实。',
      en: 'A character "{right}" may be missing behind "{wrong}" in "{text}"; please check.',
    },
    near: {
      'zh-CN': '“{text}”末尾的“{wrong}”与常用的“{right}”只差一个字，请核实是否写错。',
      en: 'The ending "{wrong}" of "{text}" differs from the usual "{right}" by one character; please check.',
    },
    unit: {
      'zh-CN': '“{text}”的单位“{wrong}”疑似“{right}”之误，请核实。',
      en: 'The unit "{wrong}" in "{text}" may be a misspelling of "{right}"; please check.',
    },
  },
  suggestions: {
    confusion: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    missing: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    near: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    unit: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
