import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '有绩效目标无预算', en: 'Targets without money' },
  summary: {
    'zh-CN': '报了绩效目标的项目在项目支出表里找不到。',
    en: 'A project with targets is not in the spending table.',
  },
  messages: {
    unlisted: {
      'zh-CN': '“{project}”报了绩效目标，但在项目支出表里没有找到，请核实名称是否一致、是否已取消。',
      en: '"{project}" has targets but was not found in the spending table; please check the name, or whether it was dropped.',
    },
  },
});
