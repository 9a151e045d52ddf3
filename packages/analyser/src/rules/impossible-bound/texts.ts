import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标值超出可能范围', en: 'Impossible bound' },
  summary: {
    'zh-CN': '比率超过100%、数量为负，或者人数、个数有小数。',
    en: 'A rate above 100 %, a negative count, or a count with decimals.',
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
    'fraction-done': {
      'zh-CN': '“{name}”的实际完成值“{actual}”有小数，而“{unit}”只能是整数，请核实。',
      en: 'The result "{actual}" of "{name}" has decimals, and "{unit}" counts what has no parts; please check.',
    },
  },
  suggestions: {
    fraction: {
      'zh-CN': '请写实际的个数；是平均数的，在名称里写明（如户均、每月）。',
      en: 'Please give the count; for an average, say in the name of what.',
    },
    'fraction-done': {
      'zh-CN': '请按实际完成的个数填写，不按比例推算。',
      en: 'Please give what was counted, not what was worked out.',
    },
    'above-hundred': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
