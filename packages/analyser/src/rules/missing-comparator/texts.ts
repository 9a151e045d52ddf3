import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '缺少比较符', en: 'Missing comparator' },
  summary: {
    'zh-CN': '指标值只有一个数，没有说明是不少于、不超过还是等于。',
    en: 'The value is a number that does not say whether at least, at most or exactly is meant.',
  },
  messages: {
    count: {
      'zh-CN': '“{name}”的指标值“{value}”没有比较符，请补上“≥”“≤”或“=”。',
      en: 'The value "{value}" of "{name}" has no comparator; please add ≥, ≤ or =.',
    },
    rate: {
      'zh-CN': '“{name}”的指标值“{value}”没有比较符，请补上“≥”“≤”或“=”。',
      en: 'The value "{value}" of "{name}" has no comparator; please add ≥, ≤ or =.',
    },
    price: {
      'zh-CN': '“{name}”的标准“{value}”没有比较符；如是定额可写“=”。',
      en: 'The rate "{value}" of "{name}" has no comparator; = would do for a fixed one.',
    },
    'fixed-price': {
      'zh-CN': '“{name}”的标准“{value}”没有比较符；如是定额可写“=”。',
      en: 'The rate "{value}" of "{name}" has no comparator; = would do for a fixed one.',
    },
    words: {
      'zh-CN': '“{name}”的指标值“{value}”可以查实，但没有写成可以比较的数。',
      en: 'The value "{value}" of "{name}" can be verified, but is not a number to compare with.',
    },
    'number-in-words': {
      'zh-CN': '“{name}”的指标值“{value}”把数写在文字里，建议写成“比较符+数+单位”。',
      en: 'The value "{value}" of "{name}" holds its number inside words; comparator, number and unit would be clearer.',
    },
    'equals-cost': {
      'zh-CN': '“{name}”是花费，指标值“{value}”用了“=”，节约了反而不达标，建议用“≤”。',
      en: '"{name}" is a cost with "=": saving would count as missing "{value}"; ≤ would be better.',
    },
    date: {
      'zh-CN': '“{name}”的指标值“{value}”没有说是当天还是此前，建议写“××年××月××日前”。',
      en: 'The value "{value}" of "{name}" does not say whether on or before that date; "before …" would be clearer.',
    },
    period: {
      'zh-CN': '“{name}”的指标值“{value}”是一段时间；如要求在此前完成，建议写“××年××月××日前”。',
      en: 'The value "{value}" of "{name}" is a period; if it is a deadline, a date "before …" would be clearer.',
    },
  },
  suggestions: {
    date: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'fixed-price': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    count: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    rate: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    price: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
