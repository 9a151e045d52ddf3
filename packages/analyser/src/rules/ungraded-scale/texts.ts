import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '等级没有分档标准', en: 'Scale without criteria' },
  summary: {
    'zh-CN': '印有“优良中差”等级，却没有说明每一档怎样算。',
    en: 'A scale such as 优良中差 is printed without saying what each grade takes.',
  },
  messages: {
    scale: {
      'zh-CN': '“{name}”如保留“{scale}”分等，须另写明每一等的标准，请核实。',
      en: 'If "{name}" stays graded by "{scale}", the criteria of each grade must be stated; please check.',
    },
  },
  suggestions: {
    scale: {
      'zh-CN': '请在指标说明中写明各档标准，例如“优：__以上；良：__至__”。',
      en: 'Please state the criteria in the definition, such as "excellent from __, good from __ to __".',
    },
  },
});
