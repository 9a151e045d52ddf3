import { defineTexts } from '../../frame/rule-texts.js';

const COMPARE_POINTS = { 'zh-CN': '请核对各项得分和总分。', en: 'Please compare the points and the total.' };
const COMPARE_WEIGHTS = { 'zh-CN': '请核对各项分值和合计。', en: 'Please compare the points to be had and their total.' };

export const texts = defineTexts({
  title: { 'zh-CN': '自评总分与各项得分之和不符', en: 'Total that the points do not add up to' },
  summary: {
    'zh-CN': '自评表印出的总分（分值合计）与各指标得分（分值）、预算执行得分（分值）相加不符。',
    en: 'In a self-evaluation, a printed total is not the sum of the points of its rows and of the execution of the budget.',
  },
  messages: {
    total: {
      'zh-CN': '自评总分填{total}分，各项得分相加为{sum}分，请核实。',
      en: 'The total is given as {total}; the points add up to {sum}. Please check.',
    },
    'with-execution': {
      'zh-CN': '自评总分填{total}分，各指标得分{rows}分，加预算执行{execution}分为{sum}分，请核实。',
      en: 'The total is given as {total}; the rows have {rows} points and the execution of the budget {execution}, {sum} together. Please check.',
    },
    weights: {
      'zh-CN': '分值合计填{total}分，各项分值相加为{sum}分，请核实。',
      en: 'The points to be had are given as {total}; those of the rows add up to {sum}. Please check.',
    },
    'weights-with-execution': {
      'zh-CN': '分值合计填{total}分，各指标分值{rows}分，加预算执行{execution}分为{sum}分，请核实。',
      en: 'The points to be had are given as {total}; the rows have {rows} and the execution of the budget {execution}, {sum} together. Please check.',
    },
  },
  suggestions: {
    total: COMPARE_POINTS,
    'with-execution': COMPARE_POINTS,
    weights: COMPARE_WEIGHTS,
    'weights-with-execution': COMPARE_WEIGHTS,
  },
});
