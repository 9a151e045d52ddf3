import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '自评得分与完成情况不符', en: 'Points that the result does not bear out' },
  summary: {
    'zh-CN': '自评表中得分超过分值，或者未完成目标值而得分高于按比例计算的得分。',
    en: 'In a self-evaluation, more points than can be had, or more than the share of the target that was reached.',
  },
  messages: {
    'above-weight': {
      'zh-CN': '“{name}”得分{score}分，超过分值{weight}分，请核实。',
      en: '"{name}" gave itself {score} points of {weight}; please check.',
    },
    'above-share': {
      'zh-CN': '“{name}”目标值“{value}”，实际完成“{actual}”，按比例为{proportion}分（分值{weight}分），自评{score}分，请核实。',
      en: '"{name}": target "{value}", result "{actual}", in proportion {proportion} of {weight} points, given {score}; please check.',
    },
    full: {
      'zh-CN': '“{name}”目标值“{value}”，实际为“{actual}”，未达到目标值而自评满分{score}分，请核实。',
      en: '"{name}": target "{value}", result "{actual}", not kept, yet all {score} points were given; please check.',
    },
  },
  suggestions: {
    'above-weight': { 'zh-CN': '请核对分值和得分。', en: 'Please compare both figures.' },
    'above-share': {
      'zh-CN': '请按完成值与目标值的比例计分，或写明计分办法。',
      en: 'Please give points in proportion, or say how they are given.',
    },
    full: { 'zh-CN': '请核对完成值和得分，或写明计分办法。', en: 'Please compare result and points, or say how they are given.' },
  },
});
