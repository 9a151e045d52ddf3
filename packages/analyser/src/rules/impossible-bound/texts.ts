import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标值超出可能范围', en: 'Impossible bound' },
  summary: { 'zh-CN': '比率超过100%，或数量为负。', en: 'A rate above 100 %, or a negative count.' },
  messages: {
    'above-hundred': {
      'zh-CN': '“{name}”是一个比率，指标值“{value}”超过100%，请核实。',
      en: '"{name}" is a rate; the value "{value}" exceeds 100 %. Please check.',
    },
    negative: { 'zh-CN': '“{name}”的指标值“{value}”小于零，请核实。', en: 'The value "{value}" of "{name}" is below zero; please check.' },
  },
  suggestions: {
    'above-hundred': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
