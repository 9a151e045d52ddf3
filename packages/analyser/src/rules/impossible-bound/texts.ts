import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标值超出可能范围', en: 'Impossible bound' },
  summary: {
    'zh-CN': '指标值是超过100%的比率、负的数量，或者有小数的人数、个数。',
    en: 'A target that is a rate above 100 %, a negative count, or a count with decimals.',
  },
  messages: {
    'above-hundred': {
      'zh-CN': '“{name}”是一个比率，指标值“{value}”超过100%，请核实。',
      en: '"{name}" is a rate; the value "{value}" exceeds 100 %. Please check.',
    },
    negative: { 'zh-CN': '“{name}”的指标值“{value}”小于零，请核实。', en: 'The value "{value}" of "{name}" is below zero; please check.' },
    fraction: {
      'zh-CN': '“{name}”的指标值“{value}”有小数，而“{unit}”只能是整数，请核实。',
      en: 'The value "{value}" of "{name}" has decimals, and "{unit}" counts what has no parts; please check.',
    },
  },
  suggestions: {
    fraction: {
      'zh-CN': '请写实际的个数；是平均数的，在名称里写明（如户均、每月）。',
      en: 'Please give the count; for an average, say in the name of what.',
    },
    'above-hundred': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
