import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '自评总分与各项得分之和不符', en: 'Total that the points do not add up to' },
  summary: {
    'zh-CN': '自评表印出的总分与各指标得分（含预算执行得分）相加不符。',
    en: 'In a self-evaluation, the printed total is not the sum of the points of its rows and of the execution of the budget.',
  },
  messages: {
    total: {
      'zh-CN': '自评总分填{total}分，各项得分相加为{sum}分，请核实。',
      en: 'The total is given as {total}; the points add up to {sum}. Please check.',
    },
  },
  suggestions: {
    total: { 'zh-CN': '请核对各项得分和总分。', en: 'Please compare the points and the total.' },
  },
});
