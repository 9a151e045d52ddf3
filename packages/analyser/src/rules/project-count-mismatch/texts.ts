import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '项目个数不符', en: 'Number of projects differs' },
  summary: {
    'zh-CN': '文中说的项目个数与目标表里的个数不同。首先是读取核对；只有表格结构明确时才作为问题提出。',
    en: 'The number of projects that the text declares differs from the tables. First of all a check of the reading; a finding only where the grid was given.',
  },
  messages: {
    count: {
      'zh-CN': '“{subject}”说明有{printed}个项目，目标表里读到{read}个，请核实。',
      en: '"{subject}" declares {printed} projects, {read} were read in the tables; please check.',
    },
  },
});
