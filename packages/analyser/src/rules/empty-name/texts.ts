import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标名称空缺', en: 'Empty name' },
  summary: { 'zh-CN': '有指标值而没有三级指标名称。', en: 'A value stands without the name of an indicator.' },
  messages: {
    empty: {
      'zh-CN': '这一行有指标值“{value}”而没有三级指标名称，请核实并补填。',
      en: 'This row has the value "{value}" and no name; please check and fill it in.',
    },
  },
  suggestions: {
    empty: {
      'zh-CN': '请补填三级指标名称，写清算的是什么，例如“××完成率”“××人数”。',
      en: 'Please fill in the name, saying what is measured, such as "… completion rate" or "number of …".',
    },
  },
});
