import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '金额合计不符', en: 'Totals do not add up' },
  summary: {
    'zh-CN': '表上印的合计与各项目金额之和不同。首先是读取核对；只有表格结构明确时才作为问题提出。',
    en: 'A printed total differs from the sum of the projects. First of all a check of the reading; a finding only where the grid was given.',
  },
  messages: {
    total: {
      'zh-CN': '“{subject}”表上合计{printed}万元，各项目之和{read}万元，相差{difference}万元，请核实。',
      en: 'The printed total of "{subject}" is {printed} (10,000 yuan), its projects add up to {read}, {difference} apart; please check.',
    },
  },
});
