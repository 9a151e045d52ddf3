import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '有预算无绩效目标', en: 'Money without targets' },
  summary: {
    'zh-CN': '项目支出表里的项目没有对应的绩效目标表，或绩效目标表里没有指标。',
    en: 'A project of the spending table has no target table, or its table has no indicator.',
  },
  messages: {
    listed: {
      'zh-CN': '项目支出表列有“{project}”{amount}万元，但没有找到它的绩效目标，请核实是否漏报。',
      en: 'The spending table lists "{project}" with {amount} (10,000 yuan), but no target table for it was found; please check.',
    },
    'no-rows': {
      'zh-CN': '项目“{project}”的绩效目标表里没有指标，请核实并补填。',
      en: 'The target table of "{project}" has no indicator; please check and fill it in.',
    },
    'not-read': {
      'zh-CN': '项目“{project}”的表中没有读出指标，请对照原件核对。',
      en: 'No indicator was read from the table of "{project}"; please compare it with the original.',
    },
  },
  suggestions: {
    listed: {
      'zh-CN': '补报绩效目标；如属涉密、人员或不需公开目标的项目，请注明。',
      en: 'Hand in targets; if the project is classified, for personnel, or needs none in public, please say so.',
    },
  },
});
