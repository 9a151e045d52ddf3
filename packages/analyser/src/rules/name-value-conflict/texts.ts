import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '名称与指标值矛盾', en: 'Name against value' },
  summary: { 'zh-CN': '名称里写的数与指标值不一致。', en: 'The name holds a number that the value contradicts.' },
  messages: {
    number: {
      'zh-CN': '名称里写的是“{inName}”，指标值是“{value}”，两处不一致，请核实以哪个为准。',
      en: 'The name says "{inName}", the value "{value}"; please check which holds.',
    },
    none: {
      'zh-CN': '“{name}”说的是没有，指标值却是“{value}”，请核实。',
      en: '"{name}" says there is none, yet the value is "{value}"; please check.',
    },
  },
  suggestions: {
    number: { 'zh-CN': '请把两处改成同一个数。', en: 'Please bring both to the same number.' },
    none: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
