import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标归类不当', en: 'Wrong category' },
  summary: {
    'zh-CN': '指标列在不属于它的类别下：费用列在产出下、满意度列在效益下、办结率列在效益下。',
    en: 'An indicator stands under a class it does not belong to: a fee under output, a satisfaction or a completion rate under benefit.',
  },
  messages: {
    misplaced: {
      'zh-CN': '“{name}”是{what}，列在{printed}下，请核实归类。',
      en: '"{name}" is about {what} but stands under {printed}; please check the class.',
    },
    'no-cost': {
      'zh-CN': '“{name}”不属于成本，列在成本指标下，请核实归类。',
      en: '"{name}" is no cost, yet printed under cost; please check the class.',
    },
    'benefit-as-cost': {
      'zh-CN': '“{name}”是效益，{printed}应反映项目带来的负面影响，请核实归类。',
      en: '"{name}" is a benefit; {printed} is for harm done. Please check the class.',
    },
    'other-sphere': {
      'zh-CN': '“{name}”是另一方面的效益，列在{printed}下，请核实归类。',
      en: '"{name}" speaks of an effect of another kind than {printed}; please check the class.',
    },
    'count-as-quality': {
      'zh-CN': '“{name}”是做了多少次，列在{printed}下，请核实归类。',
      en: '"{name}" counts how often something is done but stands under {printed}; please check.',
    },
  },
  suggestions: {
    misplaced: { 'zh-CN': '建议移到：{suggestion}', en: 'Suggested class: {suggestion}' },
    'other-sphere': { 'zh-CN': '建议移到：{suggestion}', en: 'Suggested class: {suggestion}' },
    'count-as-quality': { 'zh-CN': '建议移到：{suggestion}', en: 'Suggested class: {suggestion}' },
    'no-cost': {
      'zh-CN': '建议移到产出或效益指标，另设成本指标。',
      en: 'Suggested: move it to output or benefit and set a cost indicator.',
    },
    'benefit-as-cost': { 'zh-CN': '建议移到：{suggestion}', en: 'Suggested class: {suggestion}' },
  },
});
