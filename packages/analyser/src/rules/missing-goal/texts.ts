import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '总体目标未填写', en: 'Goal not filled in' },
  summary: {
    'zh-CN': '表上有填写总体目标的一栏，没有填；一个单位的项目都没有填的，只问一次。',
    en: 'The table has a field for the goal of the project, and it is empty; where no project of a unit has one, the unit is asked once.',
  },
  messages: {
    missing: {
      'zh-CN': '表上有“{field}”一栏，没有填，请核实是否漏填。',
      en: 'The table has a field "{field}", which is empty; please check whether it was left out.',
    },
    none: {
      'zh-CN': '{unit}{projects}个项目的表上都有“{fields}”一栏，都没有填，请核实是否漏填，或者总体目标另在其他表中填报。',
      en: 'The tables of all {projects} projects of {unit} have a field "{fields}", and all are empty; please check whether they were left out, or are given elsewhere.',
    },
  },
  suggestions: {
    missing: {
      'zh-CN': '写明项目当年要办成什么、达到什么效果，与各项指标对应。',
      en: 'Say what the project is to bring about in the year, in line with its indicators.',
    },
    none: {
      'zh-CN': '逐个项目写明当年要办成什么、达到什么效果，与各项指标对应。',
      en: 'Say for each project what it is to bring about in the year, in line with its indicators.',
    },
  },
});
