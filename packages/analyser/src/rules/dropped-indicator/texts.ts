import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '上年指标未延续', en: 'Indicator of last year is gone' },
  summary: {
    'zh-CN': '上年有的量化指标，今年同一项目里没有了。',
    en: 'A quantified indicator of last year is no longer in the same project.',
  },
  messages: {
    dropped: {
      'zh-CN': '上年项目“{project}”有“{name}”{value}，今年没有相应指标，请核实是否不再考核。',
      en: 'Last year "{project}" had "{name}" {value}; this year nothing answers to it: please check whether it is no longer measured.',
    },
  },
});
