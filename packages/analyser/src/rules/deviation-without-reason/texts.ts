import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '偏差未说明原因', en: 'Deviation without a reason' },
  summary: {
    'zh-CN': '自评表设有偏差原因栏，未完成目标值、扣了分或者大幅超过目标值的指标没有填写原因。',
    en: 'A self-evaluation asks for reasons, and a row that fell short, lost points or went far beyond its target gives none.',
  },
  messages: {
    short: {
      'zh-CN': '“{name}”目标值“{value}”，实际完成“{actual}”，未说明偏差原因，请核实。',
      en: '"{name}": target "{value}", result "{actual}", and no reason is given; please check.',
    },
    'points-lost': {
      'zh-CN': '“{name}”分值{weight}分，自评{score}分，未说明扣分原因，请核实。',
      en: '"{name}" gave itself {score} of {weight} points and no reason; please check.',
    },
    'far-above': {
      'zh-CN': '“{name}”目标值“{value}”，实际完成“{actual}”，大幅超过目标值，请说明是否目标值偏低。',
      en: '"{name}": target "{value}", result "{actual}", far beyond it; please say whether the target was low.',
    },
  },
  suggestions: {
    short: { 'zh-CN': '请在偏差原因栏写明原因和改进措施。', en: 'Please give the reason and what is done about it.' },
    'points-lost': { 'zh-CN': '请在偏差原因栏写明扣分原因。', en: 'Please say why the points were lost.' },
    'far-above': { 'zh-CN': '请在偏差原因栏说明，下年度合理设定目标值。', en: "Please say why, and set next year's target accordingly." },
  },
});
