import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '自评得分与完成情况不符', en: 'Points that the result does not bear out' },
  summary: {
    'zh-CN': '自评表中得分超过分值，未完成目标值而得分高于按比例计算的得分，或者完成了目标值而没有得满分。',
    en: 'In a self-evaluation, more points than can be had, more than the share of the target that was reached, or fewer for a target that was met.',
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
    'below-weight': {
      'zh-CN': '“{name}”目标值“{value}”，实际完成“{actual}”，已达到目标值，分值{weight}分而自评{score}分，请核实。',
      en: '"{name}": target "{value}", result "{actual}", which meets it, yet {score} of {weight} points were given; please check.',
    },
    'below-weight-explained': {
      'zh-CN': '“{name}”目标值“{value}”，实际完成“{actual}”，已达到目标值，分值{weight}分而自评{score}分，偏差原因写“{reason}”，请核实。',
      en: '"{name}": target "{value}", result "{actual}", which meets it, yet {score} of {weight} points were given, with the reason "{reason}"; please check.',
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
    'below-weight': {
      'zh-CN': '完成目标值的得满分；另有扣分原因的，写在这一行的偏差原因里。',
      en: 'A target that is met gets all points; if something else took them off, say so in the reason of this row.',
    },
    'below-weight-explained': {
      'zh-CN': '完成目标值的得满分；请核对完成值和所写的原因是否属于这一项。',
      en: 'A target that is met gets all points; please check the result, and whether the reason is that of this row.',
    },
    full: { 'zh-CN': '请核对完成值和得分，或写明计分办法。', en: 'Please compare result and points, or say how they are given.' },
  },
});
