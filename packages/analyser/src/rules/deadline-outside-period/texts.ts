import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '完成时间不在项目起止时间内', en: "Deadline outside the project's period" },
  summary: {
    'zh-CN': '指标的完成时间早于项目开始或晚于项目结束。',
    en: "The deadline of an indicator lies before the project's own period or after it.",
  },
  messages: {
    after: {
      'zh-CN': '“{name}”的完成时间“{value}”晚于项目起止时间“{period}”，请核实。',
      en: 'The deadline "{value}" of "{name}" lies after the period of the project, "{period}"; please check.',
    },
    before: {
      'zh-CN': '“{name}”的完成时间“{value}”早于项目起止时间“{period}”，请核实。',
      en: 'The deadline "{value}" of "{name}" lies before the period of the project, "{period}"; please check.',
    },
  },
  suggestions: {
    after: { 'zh-CN': '请核对项目起止时间和完成时间。', en: 'Please compare the period and the deadline.' },
    before: { 'zh-CN': '请核对项目起止时间和完成时间。', en: 'Please compare the period and the deadline.' },
  },
});
