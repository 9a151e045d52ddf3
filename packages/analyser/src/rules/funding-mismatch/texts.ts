import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '资金构成与总额不符', en: 'Sources of money against the total' },
  summary: {
    'zh-CN': '项目各项资金来源之和与资金总额不一致。',
    en: "The sources of a project's money do not add up to its total.",
  },
  messages: {
    sum: {
      'zh-CN': '项目“{project}”资金总额{amount}万元，各来源之和 {sum} = {total}万元，相差{difference}万元，请核实。',
      en: 'The project "{project}" has {amount} (10,000 yuan); its sources {sum} = {total} differ by {difference}. Please check.',
    },
  },
  suggestions: {
    sum: {
      'zh-CN': '请核对资金总额和各项来源；如有来源是其他来源的一部分，请注明“其中”。',
      en: 'Please check the total and its sources; where one source is part of another, say so.',
    },
  },
});
