import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标值空缺', en: 'Empty value' },
  summary: {
    'zh-CN': '三级指标有名称而没有指标值。',
    en: 'An indicator has a name and no value.',
  },
  messages: {
    empty: {
      'zh-CN': '“{name}”没有指标值，请核实并补填。',
      en: '"{name}" has no value; please check and fill it in.',
    },
  },
  suggestions: {
    empty: {
      'zh-CN': '请按指标含义补填带比较符和计量单位的指标值，例如“≥__%”或“≥__人”。',
      en: 'Please fill in a value with comparator and unit that fits the indicator, such as "≥__%" or "≥__ persons".',
    },
  },
});
