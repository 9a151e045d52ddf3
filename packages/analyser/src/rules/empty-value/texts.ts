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
    'unit-only': {
      'zh-CN': '“{name}”只有计量单位“{value}”，没有填写数值，请核实并补填。',
      en: '"{name}" has the unit "{value}" and no number; please check and fill it in.',
    },
    inapplicable: {
      'zh-CN': '“{name}：{value}”是说这一项不适用，没有指标可考核，请补填指标或删去这一行。',
      en: '"{name}: {value}" says that the row does not apply; please fill in an indicator or take the row out.',
    },
  },
  suggestions: {
    empty: {
      'zh-CN': '请按指标含义补填带比较符和计量单位的指标值，例如“≥__%”或“≥__人”。',
      en: 'Please fill in a value with comparator and unit that fits the indicator, such as "≥__%" or "≥__ persons".',
    },
  },
});
