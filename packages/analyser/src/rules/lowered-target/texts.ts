import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '目标比上年降低', en: 'Target lower than last year' },
  summary: {
    'zh-CN': '与上年同一指标相比，今年的目标放宽了。',
    en: "This year's target is easier than last year's for the same indicator.",
  },
  messages: {
    lowered: {
      'zh-CN': '“{name}”今年为{value}，上年“{previousName}”为{previousValue}（名称相似度{likeness}），目标放宽，请核实原因。',
      en: '"{name}" is {value} this year; last year "{previousName}" was {previousValue} (likeness of names {likeness}): the target is easier; please check why.',
    },
    'lowered-with-amount': {
      'zh-CN': '“{name}”今年为{value}，上年为{previousValue}；项目金额也由{previousAmount}万元减为{amount}万元，请核实是否相应调整。',
      en: '"{name}" is {value} this year and was {previousValue}; the money went down as well, from {previousAmount} to {amount} (10,000 yuan): please check that both fit.',
    },
  },
});
